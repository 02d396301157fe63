#pragma once

#include <cstddef>
#include <vector>

#include "base/units.h"

namespace waylight::audio {

/// Mono sound at `samples_per_second`, every value finite and from -1 to 1. A place in it is the index of a sample.
using Samples = std::vector<float>;

inline constexpr std::size_t samples_per_second = 48'000;
inline constexpr std::size_t samples_per_millisecond = samples_per_second / 1000;

/// The sample that sounds at a time in a clip; before its beginning, the first.
constexpr std::size_t sample_at(Milliseconds time) {
    return time.count <= 0 ? 0 : static_cast<std::size_t>(time.count) * samples_per_millisecond;
}

/// The time in a clip at which a sample sounds, whole milliseconds that have passed.
constexpr Milliseconds time_of(std::size_t sample) { return {static_cast<std::int64_t>(sample / samples_per_millisecond)}; }

}  // namespace waylight::audio
