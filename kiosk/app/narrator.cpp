#include "app/narrator.h"

#include <algorithm>

#include "audio/stretch.h"

namespace waylight::app {

/// Rounded up: who waits must not come too early, for ever.
Milliseconds time_until(const screens::Sound& sound, Milliseconds position, Milliseconds later) {
    const Milliseconds silence = position.count < 0 ? Milliseconds{} - position : Milliseconds{};
    const Milliseconds begun = position.count < 0 ? sound.from : position;
    if (later <= begun) return silence;
    const Milliseconds shortest = audio::stretched(later - begun, sound.speed);
    const bool is_short = audio::unstretched(shortest, sound.speed) < later - begun;
    return silence + shortest + Milliseconds{is_short ? 1 : 0};
}

void SilentNarrator::play(const screens::Sound& sound, Milliseconds now) {
    m_sound = sound;
    m_began = now;
}

Milliseconds SilentNarrator::position(Milliseconds now) {
    const Milliseconds played = now - m_began - m_sound.lead_in;
    return played.count < 0 ? played : std::min(m_sound.from + audio::unstretched(played, m_sound.speed), m_sound.until);
}

}  // namespace waylight::app
