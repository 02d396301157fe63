#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/units.h"

namespace waylight::text {

enum class Weight : std::uint8_t { Regular, Bold };
enum class Align : std::uint8_t { Start, Middle, End };
enum class Leading : std::uint8_t { Body, Heading };
enum class Balance : std::uint8_t { Off, On };

/// A part of the text that looks different. `tint` is a number the caller understands (which colour to draw with); 0 is the default.
struct StyleSpan {
    ByteRange bytes;
    Weight weight = Weight::Regular;  ///< Regular leaves the request's weight
    std::uint8_t tint = 0;

    bool operator==(const StyleSpan&) const = default;
};

/// Larger ones could overflow the sums of a line.
constexpr Px largest_em = Px::of(4096);

/// Everything one layout depends on: the same request gives the same Paragraph, byte for byte.
/// One paragraph: the text holds no line feed and no paragraph separator (they are laid out as spaces).
struct ParagraphRequest {
    std::string text;                              ///< UTF-8; ill-formed bytes are shown as U+FFFD
    std::string language;                          ///< BCP 47: "ro"
    std::string script;                            ///< ISO 15924 of the language: the face of digits and marks, and the line height
    Direction direction = Direction::LeftToRight;  ///< base direction, never guessed
    Px em;                                         ///< asked em before the script's size factor, from 0 to largest_em
    Px width;                                      ///< lines are not wider, unless one word alone is
    Weight weight = Weight::Regular;
    Align align = Align::Start;
    Leading leading = Leading::Body;
    Balance balance = Balance::On;  ///< the narrowest width that needs no further line
    std::vector<StyleSpan> spans;   ///< sorted, not overlapping

    bool operator==(const ParagraphRequest&) const = default;
};

using FaceId = std::uint16_t;

/// One glyph at its place. (x, y) is its origin on the baseline, from the paragraph's top left corner.
struct Glyph {
    std::uint32_t id = 0;
    Px x;
    Px y;
    Px advance;
    std::uint32_t byte = 0;  ///< first byte of its cluster
};

/// Glyphs of one face, size, level, script and style, in visual order from left to right.
struct GlyphRun {
    FaceId face = 0;
    Px em;                   ///< after the size factor
    std::uint8_t level = 0;  ///< bidi embedding level; odd is right-to-left
    std::uint8_t tint = 0;
    std::string script;
    ByteRange bytes;
    std::vector<Glyph> glyphs;
};

struct Line {
    ByteRange bytes;             ///< with the white space at its end
    Px x;                        ///< left edge of the ink's advance box
    Px y;                        ///< top
    Px width;                    ///< without the white space at its end
    Px baseline;                 ///< from the paragraph's top
    std::vector<GlyphRun> runs;  ///< visual order
};

/// One paragraph laid out in one width. Coordinates are from its top left corner; its width is the request's width
/// (so that Start is the right side in a right-to-left paragraph), `ink_width` that of its widest line.
struct Paragraph {
    ParagraphRequest request;
    std::vector<Line> lines;  ///< none for an empty text
    Px line_height;
    Px ink_width;
    int missing_glyphs = 0;  ///< clusters that no face can draw: a press error, never shown as a box
    bool too_wide = false;   ///< one word is wider than the width: it was cut between clusters, but never inside a number

    /// At most 2^30 steps, so that a place below it is still a Px.
    [[nodiscard]] Px height() const {
        const std::int64_t steps = std::int64_t{line_height.steps()} * static_cast<std::int64_t>(lines.size());
        return Px::raw(static_cast<std::int32_t>(std::min(steps, std::int64_t{1} << 30)));
    }

    /// Where bytes are: one rectangle for each line and each visually unbroken piece, as tall as the line.
    [[nodiscard]] std::vector<Rect> boxes(ByteRange bytes) const;
    /// The cluster under a point, or nothing outside the text.
    [[nodiscard]] std::optional<std::uint32_t> byte_at(Point point) const;
    /// Words that are displayed, in reading order, found with the language's rules (ICU word boundaries; white space and punctuation
    /// that stands alone is no word). Punctuation that touches a word belongs to it.
    [[nodiscard]] std::vector<ByteRange> words() const;
    /// The word under a point.
    [[nodiscard]] std::optional<ByteRange> word_at(Point point) const;
    /// Lines, runs and glyphs as text; defaults are not printed.
    [[nodiscard]] std::string dump() const;
};

}  // namespace waylight::text
