#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"
#include "text/script_tag.h"

namespace waylight::text {

/// What the Unicode Standard says about one code point of a paragraph.
struct Character {
    std::uint32_t byte = 0;         ///< where it begins in the request's text
    ScriptTag script;               ///< common and inherited ones have taken a neighbour's; 0 when the text has no script at all
    std::uint8_t level = 0;         ///< bidi embedding level
    bool starts_cluster = false;    ///< a grapheme cluster begins here
    bool may_break_before = false;  ///< a line may begin here
    bool is_space = false;          ///< white space that hangs over a line's end (no-break spaces do not)
    bool is_ignorable = false;      ///< not drawn and chooses no face: isolates, joiners, variation selectors
    bool is_inside_number = false;  ///< a line is never cut before it, however narrow: the digits of a telephone number stay together
};

/// Stage 1: the text as code points. Ill-formed bytes are U+FFFD, control characters that separate lines or columns are spaces.
struct Analysis {
    std::u32string code_points;
    std::vector<Character> characters;  ///< one more than code points: the last one only says where the text ends

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(code_points.size()); }
    [[nodiscard]] ByteRange bytes(std::uint32_t from, std::uint32_t to) const { return {characters[from].byte, characters[to].byte}; }
    /// Of the grapheme cluster that begins at `from`.
    [[nodiscard]] std::uint32_t cluster_end(std::uint32_t from) const {
        std::uint32_t to = from + 1;
        while (to < size() && !characters[to].starts_cluster) ++to;
        return to;
    }
    [[nodiscard]] std::string dump() const;
};

/// Bidi levels (UAX 9), scripts (UAX 24), grapheme clusters (UAX 29) and line breaks (UAX 14, by the language's rules).
Analysis analyse(std::string_view text, std::string_view language, Direction direction);

/// Words as Paragraph::words() promises them, of any text.
std::vector<ByteRange> find_words(std::string_view text, std::string_view language);

}  // namespace waylight::text
