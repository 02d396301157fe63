#pragma once

#include <atomic>
#include <cstdint>

#include "base/units.h"

namespace waylight::audio {

/// What the renderer has come to, and when it said so.
struct Moment {
    std::uint64_t playing = 0;   ///< the number of what sounds, or sounded last
    std::uint64_t position = 0;  ///< samples of that clip that were rendered, counted from the clip's beginning
    std::uint64_t ended = 0;     ///< of playings up to this number nothing will sound any more
    Milliseconds at;
};

/// A Moment that one thread writes and another reads: always whole, and the writer never waits. A reader looks again when it was written
/// to meanwhile (a sequence lock; every part is released by the writer and acquired by the reader, so no fence is needed).
class PublishedMoment {
public:
    void write(const Moment& moment) noexcept;
    [[nodiscard]] Moment read() const noexcept;

private:
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

    std::atomic<std::uint32_t> m_version{0};  ///< odd while it is being written
    std::atomic<std::uint64_t> m_playing{0};
    std::atomic<std::uint64_t> m_position{0};
    std::atomic<std::uint64_t> m_ended{0};
    std::atomic<std::int64_t> m_at{0};
};

}  // namespace waylight::audio
