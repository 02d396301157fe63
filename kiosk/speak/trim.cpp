// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/trim.h"

#include <algorithm>

namespace waylight::speak {
namespace {

constexpr int silence = 48;  // 57 dB below the loudest possible
constexpr int tail_ms = 30;

}  // namespace

void trim_end(std::vector<std::int16_t>& samples, int rate) {
    const auto is_heard = [](std::int16_t sample) { return sample > silence || sample < -silence; };
    const auto last = std::find_if(samples.rbegin(), samples.rend(), is_heard);
    const auto heard = static_cast<std::size_t>(samples.rend() - last);
    const std::size_t tail = heard == 0 ? 0 : static_cast<std::size_t>(rate) * tail_ms / 1000;
    samples.resize(std::min(samples.size(), heard + tail));
}

int milliseconds_of(std::size_t samples, int rate) { return static_cast<int>(static_cast<std::int64_t>(samples) * 1000 / rate); }

}  // namespace waylight::speak
