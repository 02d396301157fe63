#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/itemize.h"

namespace waylight::text {

/// What a line may do at a code point.
enum class CutPlace : std::uint8_t {
    Inside,  ///< within a cluster of glyphs: both sides must be shaped again
    Unsafe,  ///< between clusters that influence each other: both sides must be shaped again
    Safe,    ///< the glyphs stay as they are
};

/// An item and its glyphs (a range of Shaped::glyphs, from left to right); an item without a face has none.
struct ShapedRun {
    Item item;
    std::uint32_t glyphs_from = 0;
    std::uint32_t glyphs_to = 0;
};

/// Stage 3: every item shaped once, in font units.
struct Shaped {
    std::vector<ShapedRun> runs;  ///< logical order
    std::vector<ShapedGlyph> glyphs;
    std::vector<CutPlace> cut_places;  ///< one for each code point and one for the end
    int missing_clusters = 0;          ///< those without a face and those whose face had no glyph after all

    [[nodiscard]] std::string dump(const Analysis& analysis, const FaceSet& faces) const;
};

/// All that does not depend on size and width.
struct ShapedText {
    Analysis analysis;
    Items items;
    Shaped shaped;
};

/// Stages 1 to 3.
ShapedText shape_text(const ParagraphRequest& request, FaceSet& faces);

/// Part of a run on a line: code points [from, to) of a run, on a line that holds [line_from, line_to).
struct RunPart {
    std::uint32_t run = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Appends the glyphs of a part from left to right: those of the run if the line cuts it at safe places, else shaped again.
void append_glyphs(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces, const RunPart& part, std::uint32_t line_from,
                   std::uint32_t line_to, std::vector<ShapedGlyph>& glyphs);

/// The runs that a line [from, to) holds, each cut to the line; logical order.
std::vector<RunPart> parts_of_line(const Shaped& shaped, std::uint32_t from, std::uint32_t to);

}  // namespace waylight::text
