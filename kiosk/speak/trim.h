// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waylight::speak {

/// Takes the silence at the end away, but leaves what lets the last sound fade. Nothing is left of silence alone.
void trim_end(std::vector<std::int16_t>& samples, int rate);

/// Whole milliseconds of so many samples.
int milliseconds_of(std::size_t samples, int rate);

}  // namespace waylight::speak
