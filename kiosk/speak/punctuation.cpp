// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/punctuation.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace waylight::speak {
namespace {

/// Marks that make a pause, and the plain one that every voice understands.
struct Pause {
    char32_t mark;
    char plain;
};
constexpr std::array<Pause, 24> pauses{{{U',', ','},      {U';', ';'},      {U':', ':'},      {U'.', '.'},      {U'!', '!'},
                                        {U'?', '?'},      {U'\u060C', ','}, {U'\u061B', ';'}, {U'\u061F', '?'}, {U'\u06D4', '.'},
                                        {U'\u0964', '.'}, {U'\u0965', '.'}, {U'\u1361', ','}, {U'\u1362', '.'}, {U'\u2013', ','},
                                        {U'\u2014', ','}, {U'\u2026', ','}, {U'\u3001', ','}, {U'\u3002', '.'}, {U'\uFF01', '!'},
                                        {U'\uFF0C', ','}, {U'\uFF1A', ':'}, {U'\uFF1B', ';'}, {U'\uFF1F', '?'}}};
constexpr std::string_view strengths = ",:;.!?";  // the strongest of several counts

constexpr std::u32string_view silent =
    U"\"()[]{}<>*_|~^`"
    U"\u00A1\u00AB\u00BB\u00AD\u00B7\u00BF\u2018\u201A\u201C\u201D\u201E\u2022\u2039\u203A\u200E\u200F\u2066\u2067\u2068\u2069"
    U"\u300C\u300D\u300E\u300F";
constexpr char32_t right_quote = U'\u2019';
constexpr char32_t no_break_space = U'\u00A0';

char plain_of(char32_t c) {
    const auto* const found = std::find_if(pauses.begin(), pauses.end(), [&](const Pause& pause) { return pause.mark == c; });
    return found == pauses.end() ? '\0' : found->plain;
}

char stronger(char a, char b) {
    if (a == '\0' || b == '\0') return a == '\0' ? b : a;
    return strengths.find(a) > strengths.find(b) ? a : b;
}

std::u32string code_points(std::string_view text) {
    std::u32string all;
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        all.push_back(next.code_point);
        at += next.bytes;
    }
    return all;
}

/// The words, and the mark after them or 0.
struct Reading {
    std::string words;
    char pause = '\0';
};

Reading reading_of(std::string_view text) {
    std::u32string left = code_points(text);
    std::erase_if(left, [](char32_t c) { return silent.find(c) != std::u32string_view::npos || (c < U' ' && c != U'\t'); });
    Reading reading;
    const auto is_blank = [](char32_t c) { return c == U' ' || c == U'\t' || c == no_break_space; };
    // A right quotation mark after the words is no apostrophe.
    while (!left.empty() && (is_blank(left.back()) || plain_of(left.back()) != '\0' || left.back() == right_quote)) {
        reading.pause = stronger(plain_of(left.back()), reading.pause);
        left.pop_back();
    }
    while (!left.empty() && (is_blank(left.front()) || plain_of(left.front()) != '\0')) left.erase(left.begin());
    for (const char32_t c : left) {
        if (is_blank(c))
            reading.words += ' ';
        else if (c == right_quote)
            reading.words += '\'';
        else
            append_utf8(reading.words, c);
    }
    return reading;
}

}  // namespace

std::string read_aloud(std::string_view text) {
    Reading reading = reading_of(text);
    if (!reading.words.empty() && reading.pause != '\0') reading.words += reading.pause;
    return std::move(reading.words);
}

std::string read_aloud_last(std::string_view text) {
    Reading reading = reading_of(text);
    if (!reading.words.empty() && (reading.pause == '?' || reading.pause == '!')) reading.words += reading.pause;
    return std::move(reading.words);
}

}  // namespace waylight::speak
