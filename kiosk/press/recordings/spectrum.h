#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/result.h"

namespace waylight::press {

/// What a moment of 25 ms sounds like, whoever speaks: thirteen cepstra of 26 mel bands, and how each of them is changing.
inline constexpr std::size_t cepstra = 13;
using Timbre = std::array<float, 2 * cepstra>;

/// From one moment to the next.
inline constexpr int moment_ms = 10;

struct Moment {
    Timbre timbre{};  ///< mean 0 and variance 1 over all moments of speech
    bool is_speech = false;
};

/// Sound of one channel as moments, the one at index i round 10 i + 12.5 ms. Moments of no speech are those that are hardly louder than the
/// quietest of this sound; gaps within a word (the lips closed for a p) count as speech. Empty where the sound is shorter than a moment.
Result<std::vector<Moment>> moments_of(const std::vector<float>& samples, int rate);

/// A stretch of moments, from `from` up to and without `to`.
struct Stretch {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] std::size_t size() const { return to - from; }
    bool operator==(const Stretch&) const = default;
};

/// The stretches without speech that are at least so long, those before the first word and behind the last one too.
std::vector<Stretch> pauses_in(const std::vector<Moment>& moments, int least_ms);

}  // namespace waylight::press
