#include "audio/mixer.h"

#include <algorithm>
#include <utility>

namespace waylight::audio {
namespace {

constexpr Milliseconds furthest_ahead{50};

/// Only places that are in the clip, and a gain that is one.
Cue within_clip(Cue cue) {
    cue.until = std::min(cue.until, cue.clip ? cue.clip->size() : 0);
    cue.from = std::min(cue.from, cue.until);
    cue.gain = cue.gain > 0 ? std::min(cue.gain, 1.0F) : 0.0F;
    return cue;
}

std::size_t position_at(const Moment& moment, Milliseconds now) {
    const Milliseconds ahead = std::clamp(now - moment.at, Milliseconds{0}, furthest_ahead);
    return static_cast<std::size_t>(moment.position) + sample_at(ahead);
}

}  // namespace

Mixer::~Mixer() {
    for (Order* order : {m_voice, m_waiting})
        if (order != nullptr) m_handover.give_back(order);
}

std::uint64_t Mixer::play(Cue cue) {
    m_handover.clear();
    auto order = std::make_unique<Order>(Order{within_clip(std::move(cue)), m_ordered + 1});
    ++m_ordered;
    m_told = {m_ordered, order->cue.from, false};
    m_until = order->cue.until;
    m_handover.give(std::move(order));
    return m_ordered;
}

void Mixer::stop() noexcept {
    m_stopped.store(m_ordered, std::memory_order_release);
    m_handover.clear();
}

Progress Mixer::progress(Milliseconds now) noexcept {
    m_handover.clear();
    const Moment moment = m_moment.read();
    m_told.has_ended = moment.ended >= m_ordered;
    if (moment.playing != m_ordered) return m_told;
    const std::size_t position = m_told.has_ended ? static_cast<std::size_t>(moment.position) : position_at(moment, now);
    m_told.position = std::max(m_told.position, std::min(position, m_until));
    return m_told;
}

void Mixer::render(std::span<float> to, Milliseconds now) noexcept {
    take_orders();
    for (float& sample : to) sample = next_sample();
    if (!sounds()) m_now.ended = m_seen;
    m_now.at = now;
    m_moment.write(m_now);
}

/// Orders before the stop: what was ordered after a stop must not be taken without it.
void Mixer::take_orders() noexcept {
    if (Order* const order = m_handover.take(); order != nullptr) {
        if (m_waiting != nullptr) m_handover.give_back(m_waiting);
        m_waiting = order;
        m_seen = order->number;
    }
    m_over = m_stopped.load(std::memory_order_acquire);
    if (m_waiting != nullptr && m_waiting->number <= m_over) m_handover.give_back(std::exchange(m_waiting, nullptr));
}

void Mixer::begin_next() noexcept {
    m_voice = std::exchange(m_waiting, nullptr);
    if (m_voice == nullptr) return;
    m_level = 0;
    m_now.playing = m_voice->number;
    m_now.position = m_voice->cue.from;
    if (m_voice->cue.from == m_voice->cue.until) end_voice();
}

void Mixer::end_voice() noexcept { m_handover.give_back(std::exchange(m_voice, nullptr)); }

/// To be silent for what waits, because it was stopped, or because its end is no further than a fade.
bool Mixer::is_leaving() const noexcept {
    return m_waiting != nullptr || m_voice->number <= m_over || m_level >= m_voice->cue.until - m_now.position;
}

float Mixer::next_sample() noexcept {
    if (m_voice == nullptr) begin_next();
    if (m_voice == nullptr) return 0;
    if (is_leaving()) {
        m_level -= std::min<std::size_t>(m_level, 1);
    } else {
        m_level = std::min(m_level + 1, fade_samples);
    }
    const Cue& cue = m_voice->cue;
    const float fade = static_cast<float>(m_level) / static_cast<float>(fade_samples);
    const float sample = (*cue.clip)[m_now.position] * fade * std::min(cue.gain, m_ceiling);
    ++m_now.position;
    if (m_level == 0 || m_now.position == cue.until) end_voice();
    return std::clamp(sample, -m_ceiling, m_ceiling);
}

}  // namespace waylight::audio
