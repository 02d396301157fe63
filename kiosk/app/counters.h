#pragma once

#include <cstdint>
#include <string>

namespace waylight::app {

/// What showing cost, for --counters: tests and benchmarks read it. Times are milliseconds since the program began.
class Counters {
public:
    Counters();

    void presented();
    void woke() { ++m_wake_ups; }

    /// The place is left out where it is empty.
    /// "frames 3, wake-ups 9, first frame 170 ms (CPU 120 ms), last frame 410 ms, CPU 190 ms, at welcome"
    [[nodiscard]] std::string text(const std::string& place) const;

private:
    std::int64_t m_began;
    int m_frames = 0;
    int m_wake_ups = 0;
    std::int64_t m_first_frame = 0;
    std::int64_t m_first_frame_cpu = 0;
    std::int64_t m_last_frame = 0;
};

}  // namespace waylight::app
