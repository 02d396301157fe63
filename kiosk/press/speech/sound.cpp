#include "press/speech/sound.h"

#include <algorithm>
#include <cmath>

#include "audio/decode.h"
#include "press/speech/level.h"
#include "press/speech/limiter.h"
#include "press/speech/opus.h"

namespace waylight::press {
namespace {

constexpr float noise = 0.0002F;
constexpr std::uint32_t most_tries = 8;

constexpr int rate = static_cast<int>(audio::samples_per_second);  // of what is heard
constexpr int window = rate / 200;                                 // 5 ms
constexpr double reach_seconds = 0.02;                             // that Opus may smear a sound over
constexpr float most_growth = 1.5F;
constexpr float least_click = 0.04F;  // what is quieter is not heard beside speech

/// Steps of a plain congruential generator: no machine gives other noise.
std::vector<float> with_noise(std::vector<float> samples, std::uint32_t seed) {
    constexpr std::uint32_t factor = 1664525;
    constexpr std::uint32_t summand = 1013904223;
    constexpr float half = 8388608.0F;
    std::uint32_t state = seed;
    for (float& sample : samples) {
        state = state * factor + summand;
        sample += noise * (static_cast<float>(state >> 8U) / half - 1.0F);
    }
    return samples;
}

/// The loudest sample from second `from` to second `to`.
float loudest(const Track& said, double from, double to) {
    const auto at = [&](double second) { return std::clamp<std::ptrdiff_t>(std::lround(second * said.rate), 0, std::ssize(said.samples)); };
    float peak = 0;
    for (std::ptrdiff_t i = at(from); i < at(to); ++i) peak = std::max(peak, std::abs(said.samples[static_cast<std::size_t>(i)]));
    return peak;
}

}  // namespace

bool is_faithful(const std::vector<float>& heard, const Track& said) {
    for (std::size_t start = 0; start < heard.size(); start += window) {
        const std::size_t end = std::min(heard.size(), start + window);
        float peak = 0;
        for (std::size_t i = start; i < end; ++i) peak = std::max(peak, std::abs(heard[i]));
        const double from = static_cast<double>(start) / rate - reach_seconds;
        const double to = static_cast<double>(end) / rate + reach_seconds;
        if (peak > least_click && peak > most_growth * loudest(said, from, to) + least_click) return false;
    }
    return !exceeds(heard, factor_of(most_true_peak_db));
}

Result<Bytes> sound_of(const Track& track) {
    for (std::uint32_t seed = 1; seed <= most_tries; ++seed) {
        Result<Bytes> sound = encode_opus(with_noise(track.samples, seed), track.rate);
        if (!sound) return sound;
        const Result<audio::Samples> heard = audio::decode(*sound, "");
        if (!heard) return heard.error();
        if (is_faithful(*heard, track)) return sound;
    }
    return Error{"", "Opus makes clicks in it; say it in other words, or record it"};
}

}  // namespace waylight::press
