// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/ascii.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace waylight::speak {
namespace {

constexpr char32_t first_accented = 0xC0;
/// U+00C0 to U+017F without their accents; a blank where there is no plain letter.
constexpr std::string_view plain_letters =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUY saaaaaaaceeeeiiiidnooooo ouuuuy y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLl  LlNnNnNn   OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ";
/// Romanian's letters with a comma below, which stand elsewhere.
constexpr std::array<std::pair<char32_t, char>, 4> commas_below{{{U'\u0218', 'S'}, {U'\u0219', 's'}, {U'\u021A', 'T'}, {U'\u021B', 't'}}};

char plain_letter(char32_t c) {
    if (c < 0x80) return static_cast<char>(c);
    if (c >= first_accented && c < first_accented + plain_letters.size()) return plain_letters[c - first_accented];
    const auto* const found = std::find_if(commas_below.begin(), commas_below.end(), [&](const auto& pair) { return pair.first == c; });
    return found == commas_below.end() ? ' ' : found->second;
}

}  // namespace

std::string as_ascii(std::string_view text) {
    std::string ascii;
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        const char letter = plain_letter(next.code_point);
        if (letter != ' ' || next.code_point == U' ') ascii += letter;
        at += next.bytes;
    }
    return ascii;
}

}  // namespace waylight::speak
