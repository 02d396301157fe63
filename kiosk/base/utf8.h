#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waylight {

/// One code point read from UTF-8 and the bytes it took. Invalid input yields U+FFFD and at least one byte, never an error.
struct Decoded {
    char32_t code_point = 0;
    std::uint32_t bytes = 0;
};

/// Reads the code point that starts at `at` (at < text.size()).
Decoded decode_utf8(std::string_view text, std::uint32_t at);

void append_utf8(std::string& out, char32_t code_point);

/// True when every byte belongs to a well-formed sequence (no surrogates, no overlong forms, nothing above U+10FFFF).
bool is_valid_utf8(std::string_view text);

/// The same text with every ill-formed byte replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

}  // namespace waylight
