#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "app/desk/input.h"
#include "app/present/image.h"

namespace waylight::app {

/// Dear ImGui for the panel: one context with one face and the kiosk's colours, drawn by the kiosk's own raster. Reads the face, and
/// writes no file.
class Toolkit {
public:
    explicit Toolkit(const std::filesystem::path& face);
    ~Toolkit();
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    PanelInput input;

    /// One pass over the panel's widgets in a window of this size.
    void pass(int width, int height, const std::function<void()>& widgets);
    /// Draws what the last pass made over what is there.
    void paint(present::Canvas canvas) const;
    /// True while keys belong to a text field.
    static bool takes_keys();

private:
    std::vector<std::uint8_t> m_letters;
};

}  // namespace waylight::app
