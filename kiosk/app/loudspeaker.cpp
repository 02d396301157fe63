#include "app/loudspeaker.h"

#include <algorithm>

namespace waylight::app {

std::uint64_t TimedSilence::play(audio::Cue cue) {
    m_until = std::min(cue.until, cue.clip ? cue.clip->size() : 0);
    m_from = std::min(cue.from, m_until);
    m_start = m_clock.now();
    m_state = {m_state.playing + 1, m_from, false};
    return m_state.playing;
}

void TimedSilence::stop() noexcept {
    static_cast<void>(state());
    m_state.has_ended = true;
}

audio::Progress TimedSilence::state() noexcept {
    if (m_state.has_ended) return m_state;
    m_state.position = std::min(m_until, m_from + audio::sample_at(m_clock.now() - m_start));
    m_state.has_ended = m_state.position == m_until;
    return m_state;
}

}  // namespace waylight::app
