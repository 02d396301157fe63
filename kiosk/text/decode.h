#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waylight::text {

/// A text in the three forms that the libraries want, and the ways between them.
struct DecodedText {
    std::u32string code_points;
    std::u16string utf16;
    std::vector<std::uint32_t> bytes;       ///< where each code point begins in the UTF-8 text; the last is the text's size
    std::vector<std::uint32_t> characters;  ///< the code point of each UTF-16 unit; the last is the number of code points
};

/// Ill-formed bytes become U+FFFD; line feeds, tabs and paragraph separators become spaces.
DecodedText decode(std::string_view text);

}  // namespace waylight::text
