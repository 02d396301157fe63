#include "press/speech/level.h"

#include <ebur128.h>

#include <cmath>
#include <memory>

#include "audio/decode.h"
#include "press/speech/limiter.h"
#include "press/speech/opus.h"
#include "press/speech/sound.h"

namespace waylight::press {
namespace {

constexpr double quarters = 4;
/// Opus was seen to add 1.2 dB to a peak.
constexpr double ceiling_db = most_true_peak_db - 1.3;
/// Limiter and Opus take loudness away, by voice up to a decibel: what is missing is added, and measured again.
constexpr int rounds = 3;

struct MeterDeleter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};
using Meter = std::unique_ptr<ebur128_state, MeterDeleter>;

Result<double> loudness_after(const std::vector<Track>& tracks, int quarter_decibels) {
    std::vector<Track> heard;
    for (const Track& track : tracks) {
        Track levelled = track;
        level(levelled, quarter_decibels);
        const Result<Bytes> sound = sound_of(levelled);
        Result<audio::Samples> decoded = sound ? audio::decode(*sound, "") : sound.error();
        if (!decoded) return decoded.error();
        heard.push_back({static_cast<int>(audio::samples_per_second), *std::move(decoded), {}});
    }
    return loudness_of(heard);
}

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
        const Result<double> loudness = loudness_after(tracks, gain);
        if (!loudness) return loudness.error();
        gain += static_cast<int>(std::lround((target_lufs - *loudness) * quarters));
    }
    return gain;
}

void level(Track& track, int quarter_decibels) {
    const float gain = factor_of(quarter_decibels / quarters);
    for (float& sample : track.samples) sample *= gain;
    limit(track.samples, track.rate, factor_of(ceiling_db));
}

}  // namespace waylight::press
