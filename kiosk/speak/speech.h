// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waylight::speak {

/// What is said for one word that somebody sees, or for one group of a telephone number.
struct Unit {
    std::string text;     ///< UTF-8; words, or digits 0 to 9 alone
    bool digits = false;  ///< said one by one, with a pause after the last where more follows
    bool operator==(const Unit&) const = default;
};

/// When one unit is said, in milliseconds from the first sample.
struct Span {
    int from = 0;
    int to = 0;
    bool operator==(const Span&) const = default;
};

/// One sentence as sound. Each span begins where the one before ends, and none is shorter than shortest_span.
struct Speech {
    int rate = 0;  ///< samples a second
    std::vector<std::int16_t> samples;
    std::vector<Span> spans;            ///< one for each unit
    std::vector<std::string> phonemes;  ///< one for each unit where they were asked for, as the engine writes them
};

/// An eye needs as long to see what is marked.
inline constexpr int shortest_span = 40;

}  // namespace waylight::speak
