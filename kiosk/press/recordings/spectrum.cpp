#include "press/recordings/spectrum.h"

#include <kiss_fftr.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

#include "press/recordings/resample.h"

namespace waylight::press {
namespace {

constexpr int rate = 16'000;  // speech has little above its half that tells sounds apart
constexpr std::size_t hop = static_cast<std::size_t>(rate) * moment_ms / 1000;
constexpr std::size_t width = static_cast<std::size_t>(rate) / 40;  // 25 ms
constexpr std::size_t points = 512;                                 // of the transform
constexpr std::size_t bins = points / 2 + 1;
constexpr std::size_t bands = 26;
constexpr double lowest_hertz = 80;
constexpr double highest_hertz = 7000;
constexpr float emphasis = 0.97F;  // of high sounds, which are weaker
constexpr float least_power = 1e-10F;

constexpr float quiet_share = 0.10F;  // of all moments, that are taken for the room's own noise
constexpr float loud_share = 0.95F;
constexpr float guess_share = 0.30F;       // of the way from the noise up to the loudest, in decibels
constexpr float least_share = 0.10F;       // of the same
constexpr std::size_t long_pause = 20;     // moments
constexpr std::size_t beside_word = 6;     // moments
constexpr std::size_t enough_pauses = 20;  // moments in them
constexpr float noise_share = 0.90F;       // of the pauses' moments
constexpr float over_noise_db = 0.5F;
constexpr float most_below_loud = 35;            // dB: what is quieter than the loudest by more is no speech, in a silent room too
constexpr float most_below_loud_of_band = 5.8F;  // 25 dB, in the logarithm of power
constexpr std::size_t longest_gap = 6;           // moments within a word
constexpr std::size_t shortest_sound = 3;        // moments; what is shorter is a click

using Power = std::array<float, bins>;

struct TransformDeleter {
    void operator()(kiss_fftr_state* state) const { kiss_fftr_free(state); }
};

/// Windows a moment and tells the power of each frequency.
class Transform {
public:
    Transform() : m_state(kiss_fftr_alloc(static_cast<int>(points), 0, nullptr, nullptr)) {
        for (std::size_t i = 0; i < width; ++i)
            m_window[i] = static_cast<float>(0.54 - 0.46 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / (width - 1)));
    }

    [[nodiscard]] bool works() const { return m_state != nullptr; }

    /// `samples` are `width` many, with one before them.
    Power power(const float* samples) {
        m_in.fill(0);
        for (std::size_t i = 0; i < width; ++i)
            m_in[i] = (samples[i] - emphasis * samples[static_cast<std::ptrdiff_t>(i) - 1]) * m_window[i];
        kiss_fftr(m_state.get(), m_in.data(), m_out.data());
        Power power{};
        for (std::size_t i = 0; i < bins; ++i) power[i] = m_out[i].r * m_out[i].r + m_out[i].i * m_out[i].i;
        return power;
    }

private:
    std::unique_ptr<kiss_fftr_state, TransformDeleter> m_state;
    std::array<float, width> m_window{};
    std::array<kiss_fft_scalar, points> m_in{};
    std::array<kiss_fft_cpx, bins> m_out{};
};

double mel(double hertz) { return 1127 * std::log1p(hertz / 700); }

/// Triangles that overlap by half, equally wide to an ear.
std::array<Power, bands> make_bands() {
    std::array<Power, bands> all{};
    const double step = (mel(highest_hertz) - mel(lowest_hertz)) / (bands + 1);
    for (std::size_t band = 0; band < bands; ++band)
        for (std::size_t bin = 0; bin < bins; ++bin) {
            const double at = (mel(static_cast<double>(bin) * rate / points) - mel(lowest_hertz)) / step;
            all[band][bin] = static_cast<float>(std::max(0.0, 1 - std::abs(at - static_cast<double>(band + 1))));
        }
    return all;
}

using Bands = std::array<float, bands>;

/// How loud each band is, in the logarithm of its power.
Bands bands_of(const Power& power) {
    static const std::array<Power, bands> filters = make_bands();
    Bands loudness{};
    for (std::size_t band = 0; band < bands; ++band) {
        float sum = least_power;
        for (std::size_t bin = 0; bin < bins; ++bin) sum += power[bin] * filters[band][bin];
        loudness[band] = std::log(sum);
    }
    return loudness;
}

/// Lifts what is far below the loudest of its band: there one hears the room, and it differs from recording to recording.
void lift_quiet(std::vector<Bands>& all) {
    std::vector<float> sorted(all.size());
    for (std::size_t band = 0; band < bands; ++band) {
        std::transform(all.begin(), all.end(), sorted.begin(), [&](const Bands& one) { return one[band]; });
        const auto loud = sorted.begin() + static_cast<std::ptrdiff_t>(loud_share * static_cast<float>(sorted.size() - 1));
        std::nth_element(sorted.begin(), loud, sorted.end());
        const float least = *loud - most_below_loud_of_band;
        for (Bands& one : all) one[band] = std::max(one[band], least);
    }
}

/// The shape of the spectrum, from its loudness to its finer ripples.
void set_cepstra(const Bands& loudness, Timbre& timbre) {
    for (std::size_t k = 0; k < cepstra; ++k) {
        timbre[k] = 0;
        for (std::size_t band = 0; band < bands; ++band)
            timbre[k] += loudness[band] * static_cast<float>(std::cos(std::numbers::pi * static_cast<double>(k) *
                                                                      (static_cast<double>(band) + 0.5) / static_cast<double>(bands)));
    }
}

float decibels_of(const Power& power) {
    float sum = least_power;
    for (const float value : power) sum += value;
    return 10 * std::log10(sum);
}

/// Calls `flip` for each run of moments that is or is not speech and is at most so long, but not at the ends.
void flip_short_runs(std::vector<Moment>& moments, bool is_speech, std::size_t longest) {
    for (std::size_t from = 0; from < moments.size();) {
        std::size_t to = from;
        while (to < moments.size() && moments[to].is_speech == moments[from].is_speech) ++to;
        const bool is_inside = is_speech || (from > 0 && to < moments.size());
        if (moments[from].is_speech == is_speech && to - from <= longest && is_inside)
            for (std::size_t i = from; i < to; ++i) moments[i].is_speech = !is_speech;
        from = to;
    }
}

float at_share(const std::vector<float>& sorted, float share) {
    return sorted[static_cast<std::size_t>(share * static_cast<float>(sorted.size() - 1))];
}

/// How loud the moments are that are quieter than `threshold` for long, without those next to words, which may be the words' own ends.
std::vector<float> decibels_of_pauses(const std::vector<float>& decibels, float threshold) {
    std::vector<float> inside;
    for (std::size_t from = 0; from < decibels.size();) {
        std::size_t to = from;
        while (to < decibels.size() && decibels[to] <= threshold) ++to;
        for (std::size_t i = from + beside_word; to - from >= long_pause && i + beside_word < to; ++i) inside.push_back(decibels[i]);
        from = std::max(to, from + 1);
    }
    return inside;
}

/// What is louder is speech. A first guess tells which pauses are surely none; from then on whatever is louder than nearly all of their
/// noise is speech: the quiet ends of words in a steady noise, but not the louder moments of an unsteady one.
float speech_threshold(const std::vector<float>& decibels) {
    std::vector<float> sorted = decibels;
    std::sort(sorted.begin(), sorted.end());
    const float quiet = at_share(sorted, quiet_share);
    const float loud = at_share(sorted, loud_share);
    const float guess = std::max(quiet + guess_share * (loud - quiet), loud - most_below_loud);
    std::vector<float> pauses = decibels_of_pauses(decibels, guess);
    if (pauses.size() < enough_pauses) return guess;
    std::sort(pauses.begin(), pauses.end());
    const float over_noise = std::max(at_share(pauses, noise_share) + over_noise_db, quiet + least_share * (loud - quiet));
    return std::max(std::min(over_noise, guess), loud - most_below_loud);
}

void mark_speech(std::vector<Moment>& moments, const std::vector<float>& decibels) {
    const float threshold = speech_threshold(decibels);
    for (std::size_t i = 0; i < moments.size(); ++i) moments[i].is_speech = decibels[i] > threshold;
    flip_short_runs(moments, false, longest_gap);
    flip_short_runs(moments, true, shortest_sound);
}

/// How each cepstrum is changing, from its two neighbours on either side.
void add_changes(std::vector<Moment>& moments) {
    constexpr float weight = 10;  // 2 (1 + 4)
    const auto last = std::ssize(moments) - 1;
    for (std::ptrdiff_t i = 0; i <= last; ++i)
        for (std::size_t k = 0; k < cepstra; ++k) {
            const auto value = [&](std::ptrdiff_t step) {
                return moments[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i + step, 0, last))].timbre[k];
            };
            moments[static_cast<std::size_t>(i)].timbre[cepstra + k] = (value(1) - value(-1) + 2 * (value(2) - value(-2))) / weight;
        }
}

/// Takes away what is the speaker's, the microphone's and the room's.
void normalise(std::vector<Moment>& moments) {
    for (std::size_t k = 0; k < 2 * cepstra; ++k) {
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (const Moment& moment : moments) {
            if (!moment.is_speech) continue;
            ++count;
            sum += moment.timbre[k];
            squares += static_cast<double>(moment.timbre[k]) * moment.timbre[k];
        }
        if (count == 0) return;
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(squares / count - mean * mean, 1e-6));
        for (Moment& moment : moments) moment.timbre[k] = static_cast<float>((moment.timbre[k] - mean) / deviation);
    }
}

}  // namespace

Result<std::vector<Moment>> moments_of(const std::vector<float>& samples, int samples_rate) {
    Result<std::vector<float>> sound = resampled(samples, samples_rate, rate);
    if (!sound) return sound.error();
    Transform transform;
    if (!transform.works()) return Error{"", "there is no memory to listen to it"};
    sound->insert(sound->begin(), 0.0F);  // before the first
    std::vector<Bands> all;
    std::vector<float> decibels;
    for (std::size_t at = 1; at + width <= sound->size(); at += hop) {
        const Power power = transform.power(sound->data() + at);
        all.push_back(bands_of(power));
        decibels.push_back(decibels_of(power));
    }
    if (all.empty()) return std::vector<Moment>();
    lift_quiet(all);
    std::vector<Moment> moments(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) set_cepstra(all[i], moments[i].timbre);
    mark_speech(moments, decibels);
    add_changes(moments);
    normalise(moments);
    return moments;
}

std::vector<Stretch> pauses_in(const std::vector<Moment>& moments, int least_ms) {
    std::vector<Stretch> pauses;
    for (std::size_t from = 0; from < moments.size();) {
        std::size_t to = from;
        while (to < moments.size() && !moments[to].is_speech) ++to;
        if (to - from >= static_cast<std::size_t>(least_ms / moment_ms) && to > from) pauses.push_back({from, to});
        from = std::max(to, from + 1);
    }
    return pauses;
}

}  // namespace waylight::press
