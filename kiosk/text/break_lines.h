#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/shape.h"

namespace waylight::text {

/// One line as code points: [from, to), of which [visible_to, to) is the white space that hangs over its end.
struct LineRange {
    std::uint32_t from = 0;
    std::uint32_t visible_to = 0;
    std::uint32_t to = 0;
    Px width;  ///< of the visible part
};

/// Stage 4: where lines begin and end.
struct LineBreaks {
    std::vector<LineRange> lines;  ///< in order, without gaps; none for an empty text
    Px fill_width;                 ///< the width they were filled to: the request's or the balanced one
    bool too_wide = false;         ///< a word did not fit alone and was cut, or holds a number that is never cut

    [[nodiscard]] std::string dump(const Analysis& analysis) const;
};

LineBreaks break_lines(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces);

/// From a run's font units to its size on the screen. Every advance is rounded to 1/64 px: line widths are sums of these, so that they are
/// exact.
struct Scale {
    Px em;  ///< the request's times the size factor of the run's row
    int units_per_em = 1000;

    /// Most offsets are 0, and dividing takes long.
    [[nodiscard]] Px of(std::int32_t font_units) const { return font_units == 0 ? Px() : em.scaled(font_units, units_per_em); }
    /// A glyph that is not drawn takes no room.
    [[nodiscard]] Px advance(const ShapedGlyph& glyph) const { return glyph.id == 0 ? Px() : of(glyph.advance); }
};

/// The item must have a face.
Scale scale_of(const ParagraphRequest& request, const Item& item, FaceSet& faces);

}  // namespace waylight::text
