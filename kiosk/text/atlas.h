#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "text/paragraph.h"

namespace waylight::text {

class Shaper;

/// Where a glyph's grey picture lies in the atlas and how to place it, in whole pixels.
struct AtlasGlyph {
    int page = 0;
    int x = 0;
    int y = 0;
    int width = 0;  ///< 0 for a glyph without ink
    int height = 0;
    int left = 0;  ///< from the glyph's (snapped) origin to the picture's left edge
    int top = 0;   ///< from the baseline up to the picture's top edge
};

/// Grey glyph pictures packed into pages of 1024 x 1024, made when first asked for. CPU memory only; who draws uploads the pages.
/// Small sizes (em below 32 px) are kept at four horizontal quarter-pixel offsets. When a page is full another one is begun;
/// clear() forgets all (a change of size).
class Atlas {
public:
    static constexpr int page_side = 1024;

    explicit Atlas(Shaper& shaper);
    ~Atlas();

    /// `x` is the glyph's exact place: its fraction chooses the offset, its floor (or nearest pixel for large sizes) is returned in
    /// `pixel_x`.
    AtlasGlyph glyph(FaceId face, Px em, std::uint32_t glyph_id, Px x, int& pixel_x);

    [[nodiscard]] int page_count() const;
    /// page_side * page_side coverage bytes.
    [[nodiscard]] const std::vector<std::uint8_t>& page(int index) const;
    /// The rectangle of a page that changed since the last call, in pixels; nothing when unchanged.
    struct Dirty {
        int x, y, width, height;
    };
    std::optional<Dirty> take_dirty(int index);
    void clear();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waylight::text
