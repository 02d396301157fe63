// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "speak/speech.h"

namespace waylight::speak {

/// Spans from where each unit begins to the sound's end. espeak-ng joins some words ("there are") and tells the beginning of the second at
/// their end: what is too short to be said, by `least_ms_a_letter`, shares a span with the units before it, by length, and none is
/// shorter than shortest_span while the sound is long enough for that. `letters` counts those of each unit; starts need not rise.
std::vector<Span> share_out(const std::vector<int>& starts, int end, const std::vector<std::size_t>& letters, int least_ms_a_letter);

/// Code points of a UTF-8 text.
std::size_t count_letters(const std::string& text);

}  // namespace waylight::speak
