#pragma once

#include <array>
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

/// The same text with control characters and ill-formed bytes written as \x1b: one line that no terminal obeys, whoever wrote it.
std::string without_controls(std::string_view text);

/// A blank of any width, breaking or not.
constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// U+2066 and U+2069: what stands between them keeps its own direction. Spelled as bytes, so that no editor turns the source round.
inline constexpr std::array<char, 3> isolate_start_bytes{'\xE2', '\x81', '\xA6'};
inline constexpr std::array<char, 3> isolate_end_bytes{'\xE2', '\x81', '\xA9'};
inline constexpr std::string_view isolate_start{isolate_start_bytes.data(), isolate_start_bytes.size()};
inline constexpr std::string_view isolate_end{isolate_end_bytes.data(), isolate_end_bytes.size()};

}  // namespace waylight
