#include "audio/sounds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waylight::test {

using audio::Samples;
using audio::samples_per_second;

Samples tone(double hertz, Milliseconds length, float amplitude) {
    Samples samples(audio::sample_at(length));
    const double step = 2 * std::numbers::pi * hertz / samples_per_second;
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = amplitude * static_cast<float>(std::sin(step * static_cast<double>(i)));
    return samples;
}

Samples chatter(Milliseconds length) {
    Samples samples(audio::sample_at(length));
    double turn = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double seconds = static_cast<double>(i) / samples_per_second;
        turn += 2 * std::numbers::pi * (180 + 40 * std::sin(2.1 * seconds) + 9 * std::sin(13 * seconds)) / samples_per_second;
        const double syllable = std::max(0.0, std::sin(2 * std::numbers::pi * 4 * seconds) + 0.3 * std::sin(5.3 * seconds));
        const double voice = std::sin(turn) + 0.5 * std::sin(2 * turn) + 0.25 * std::sin(5 * turn);
        samples[i] = static_cast<float>(0.3 * syllable * voice);
    }
    return samples;
}

float largest_step(const Samples& samples) {
    float step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    return step;
}

float loudest(const Samples& samples) {
    float most = 0;
    for (const float sample : samples) most = std::max(most, std::abs(sample));
    return most;
}

double correlation(const Samples& a, const Samples& b) {
    double both = 0, of_a = 0, of_b = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        both += static_cast<double>(a[i]) * static_cast<double>(b[i]);
        of_a += static_cast<double>(a[i]) * static_cast<double>(a[i]);
        of_b += static_cast<double>(b[i]) * static_cast<double>(b[i]);
    }
    return of_a == 0 || of_b == 0 ? 0 : both / std::sqrt(of_a * of_b);
}

double likeness(const Samples& heard, const Samples& clip) {
    double best = -1;
    for (std::ptrdiff_t later = 0; later < 64 && later < std::ssize(clip); ++later)
        best = std::max(best, correlation(heard, {clip.begin() + later, clip.end()}));
    return best;
}

std::size_t silence_before(const Samples& samples) {
    return static_cast<std::size_t>(std::find_if(samples.begin(), samples.end(), [](float sample) { return sample != 0; }) -
                                    samples.begin());
}

double pitch_of(const Samples& samples) {
    constexpr std::size_t window = samples_per_second / 10;
    const std::size_t start = (samples.size() - 2 * window) / 2;
    double most = 0;
    std::size_t period = 1;
    for (std::size_t lag = samples_per_second / 400; lag <= samples_per_second / 80; ++lag) {
        double sum = 0;
        for (std::size_t i = start; i < start + window; ++i) sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i + lag]);
        if (sum <= most * 1.001) continue;  // of two periods that fit as well, the shorter
        most = sum;
        period = lag;
    }
    return static_cast<double>(samples_per_second) / static_cast<double>(period);
}

}  // namespace waylight::test
