#include "press/speech/level.h"

#include <ebur128.h>

#include <cmath>
#include <memory>

#include "audio/decode.h"
#include "press/speech/limiter.h"
#include "press/speech/opus.h"

namespace waylight::press {
namespace {

constexpr double quarters = 4;
/// Opus was seen to add 1.2 dB to a peak.
constexpr double ceiling_db = most_true_peak_db - 1.3;
/// The limiter takes loudness away: what is missing is added, and limited again.
constexpr int rounds = 3;

struct MeterDeleter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};
using Meter = std::unique_ptr<ebur128_state, MeterDeleter>;

std::vector<Track> levelled(std::vector<Track> tracks, int quarter_decibels) {
    for (Track& track : tracks) level(track, quarter_decibels);
    return tracks;
}

Result<Track> heard(const Track& track) {
    const Result<Bytes> sound = encode_opus(track.samples, track.rate);
    Result<audio::Samples> samples = sound ? audio::decode(*sound, "") : sound.error();
    if (!samples) return samples.error();
    return Track{static_cast<int>(audio::samples_per_second), *std::move(samples), {}};
}

Result<double> loudness_heard(const std::vector<Track>& tracks) {
    std::vector<Track> all;
    for (const Track& track : tracks) {
        Result<Track> one = heard(track);
        if (!one) return one.error();
        all.push_back(*std::move(one));
    }
    return loudness_of(all);
}

int quarters_missing(double loudness) { return static_cast<int>(std::lround((target_lufs - loudness) * quarters)); }

}  // namespace

float factor_of(double decibels) { return static_cast<float>(std::pow(10.0, decibels / 20.0)); }

Result<double> loudness_of(const std::vector<Track>& tracks) {
    const Error silent{"", "there is no sound to level; look at what the voice says"};
    if (tracks.empty()) return silent;
    const Meter meter(ebur128_init(1, static_cast<unsigned long>(tracks.front().rate), EBUR128_MODE_I));
    if (meter == nullptr) return Error{"", "there is no memory to measure loudness"};
    for (const Track& track : tracks) ebur128_add_frames_float(meter.get(), track.samples.data(), track.samples.size());
    double loudness = 0;
    if (ebur128_loudness_global(meter.get(), &loudness) != EBUR128_SUCCESS || !std::isfinite(loudness)) return silent;
    return loudness;
}

Result<int> quarter_decibels_for(const std::vector<Track>& tracks) {
    int gain = 0;
    for (int round = 0; round < rounds; ++round) {
        const Result<double> loudness = loudness_of(levelled(tracks, gain));
        if (!loudness) return loudness.error();
        gain += quarters_missing(*loudness);
    }
    // Opus takes away what it leaves out at the top, by voice up to a decibel.
    const Result<double> loudness = loudness_heard(levelled(tracks, gain));
    if (!loudness) return loudness.error();
    return gain + quarters_missing(*loudness);
}

void level(Track& track, int quarter_decibels) {
    const float gain = factor_of(quarter_decibels / quarters);
    for (float& sample : track.samples) sample *= gain;
    limit(track.samples, track.rate, factor_of(ceiling_db));
}

}  // namespace waylight::press
