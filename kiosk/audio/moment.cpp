#include "audio/moment.h"

namespace waylight::audio {

void PublishedMoment::write(const Moment& moment) noexcept {
    const std::uint32_t version = m_version.load(std::memory_order_relaxed);
    m_version.store(version + 1, std::memory_order_relaxed);
    m_playing.store(moment.playing, std::memory_order_release);
    m_position.store(moment.position, std::memory_order_release);
    m_ended.store(moment.ended, std::memory_order_release);
    m_at.store(moment.at.count, std::memory_order_release);
    m_version.store(version + 2, std::memory_order_release);
}

Moment PublishedMoment::read() const noexcept {
    for (;;) {
        const std::uint32_t version = m_version.load(std::memory_order_acquire);
        const Moment moment{m_playing.load(std::memory_order_acquire),
                            m_position.load(std::memory_order_acquire),
                            m_ended.load(std::memory_order_acquire),
                            {m_at.load(std::memory_order_acquire)}};
        if (version % 2 == 0 && m_version.load(std::memory_order_relaxed) == version) return moment;
    }
}

}  // namespace waylight::audio
