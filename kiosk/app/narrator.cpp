#include "app/narrator.h"

#include <algorithm>

namespace waylight::app {

void SilentNarrator::play(const screens::Sound& sound, Milliseconds now) {
    m_sound = sound;
    m_began = now;
}

Milliseconds SilentNarrator::position(Milliseconds now) {
    const Milliseconds played = now - m_began - m_sound.lead_in;
    return played.count < 0 ? played : std::min(m_sound.from + played, m_sound.until);
}

}  // namespace waylight::app
