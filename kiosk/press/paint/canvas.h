#pragma once

#include <memory>
#include <string_view>

#include "base/files.h"
#include "press/paint/palette.h"

namespace waylight::press::kit {

/// Where on a canvas something is drawn, in pixels.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// Pixels that SVG documents are drawn on. Canvases may be drawn in several threads, each in one.
class Canvas {
public:
    /// Nothing is on it: it is transparent.
    Canvas(int width, int height);
    ~Canvas();
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;

    void fill(Rgb colour);
    /// The whole document, as large as the box allows; nothing outside of the box.
    Result<void> draw(std::string_view svg, Box box);
    /// A line of words that begins at x and stands on y, as high as `size`.
    void write(std::string_view words, double x, double y, double size);
    /// Each colour becomes the grey that is as bright.
    void take_colour_away();
    [[nodiscard]] Result<Bytes> png() const;

private:
    struct Surface;
    std::unique_ptr<Surface> m_surface;
};

/// A document as a PNG of this size.
Result<Bytes> paint_svg(std::string_view svg, int width, int height);

/// What paints, by name and version: another one may paint other pixels.
std::string painter_version();

}  // namespace waylight::press::kit
