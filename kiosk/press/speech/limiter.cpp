#include "press/speech/limiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numbers>

namespace waylight::press {
namespace {

constexpr std::size_t oversampling = 4;
constexpr std::size_t reach = 8;  // samples on either side that a point between two is made of
constexpr int look_ahead_ms = 5;

/// Weights of the samples round a point `step` quarters behind a sample.
using Taps = std::array<float, 2 * reach>;

std::array<Taps, oversampling> make_taps() {
    std::array<Taps, oversampling> all{};
    for (std::size_t step = 1; step < oversampling; ++step) {
        for (std::size_t k = 0; k < 2 * reach; ++k) {
            const double x = static_cast<double>(k) - reach + 1 - static_cast<double>(step) / oversampling;
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / reach);
            const double sinc = std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
            all[step][k] = static_cast<float>(window * sinc);
        }
    }
    return all;
}

/// The loudest point from sample `at` up to the next one.
float peak_at(const std::vector<float>& samples, std::size_t at, const std::array<Taps, oversampling>& taps) {
    float peak = std::abs(samples[at]);
    for (std::size_t step = 1; step < oversampling; ++step) {
        float value = 0;
        for (std::size_t k = 0; k < taps[step].size(); ++k) {
            const std::size_t from = at + k + 1;  // by `reach` too far on
            if (from >= reach && from - reach < samples.size()) value += taps[step][k] * samples[from - reach];
        }
        peak = std::max(peak, std::abs(value));
    }
    return peak;
}

/// Points between samples that are less than half as loud as `interesting` are not looked at: they do not come up to it.
std::vector<float> peaks_of(const std::vector<float>& samples, float interesting) {
    static const std::array<Taps, oversampling> taps = make_taps();
    std::vector<float> peaks(samples.size());
    float before = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const float own = std::abs(samples[i]);
        const float next = i + 1 < samples.size() ? std::abs(samples[i + 1]) : 0.0F;
        peaks[i] = std::max({before, own, next}) < interesting / 2 ? own : peak_at(samples, i, taps);
        before = own;
    }
    return peaks;
}

/// The least of each point and its `width` neighbours on either side.
std::vector<float> least_around(const std::vector<float>& values, std::size_t width) {
    std::vector<float> least(values.size());
    std::deque<std::size_t> candidates;  // their values rise
    for (std::size_t i = 0; i < values.size() + width; ++i) {
        if (i < values.size()) {
            while (!candidates.empty() && values[candidates.back()] >= values[i]) candidates.pop_back();
            candidates.push_back(i);
        }
        if (i < width) continue;
        while (candidates.front() + 2 * width < i) candidates.pop_front();
        least[i - width] = values[candidates.front()];
    }
    return least;
}

/// The mean of each point and its `width` neighbours on either side; beyond the ends the values go on as they are there.
std::vector<float> mean_around(const std::vector<float>& values, std::size_t width) {
    std::vector<float> means(values.size());
    const auto value = [&](std::ptrdiff_t at) {
        return static_cast<double>(values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, std::ssize(values) - 1))]);
    };
    const auto reach_of_mean = static_cast<std::ptrdiff_t>(width);
    double sum = 0;
    for (std::ptrdiff_t at = -reach_of_mean; at <= reach_of_mean; ++at) sum += value(at);
    for (std::ptrdiff_t at = 0; at < std::ssize(values); ++at) {
        means[static_cast<std::size_t>(at)] = static_cast<float>(sum / static_cast<double>(2 * reach_of_mean + 1));
        sum += value(at + reach_of_mean + 1) - value(at - reach_of_mean);
    }
    return means;
}

}  // namespace

void limit(std::vector<float>& samples, int rate, float ceiling) {
    std::vector<float> gains = peaks_of(samples, ceiling);
    if (std::all_of(gains.begin(), gains.end(), [&](float peak) { return peak <= ceiling; })) return;
    for (float& gain : gains) gain = gain <= ceiling ? 1.0F : ceiling / gain;
    const auto width = static_cast<std::size_t>(rate) * look_ahead_ms / 1000;
    // The least first: then the mean at a peak is of nothing but gains that hold it down. One more sample, for the point between two.
    gains = mean_around(least_around(gains, width + 1), width);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] *= gains[i];
}

bool exceeds(const std::vector<float>& samples, float ceiling) {
    const std::vector<float> peaks = peaks_of(samples, ceiling);
    return std::any_of(peaks.begin(), peaks.end(), [&](float peak) { return peak > ceiling; });
}

}  // namespace waylight::press
