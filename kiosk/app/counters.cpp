#include "app/counters.h"

#include <ctime>

namespace waylight::app {
namespace {

std::int64_t milliseconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

std::string ms(std::int64_t count) { return std::to_string(count) + " ms"; }

}  // namespace

Counters::Counters() : m_began(milliseconds(CLOCK_MONOTONIC)) {}

void Counters::presented() {
    m_last_frame = milliseconds(CLOCK_MONOTONIC) - m_began;
    if (m_frames++ > 0) return;
    m_first_frame = m_last_frame;
    m_first_frame_cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

std::string Counters::text(const std::string& place) const {
    return "frames " + std::to_string(m_frames) + ", wake-ups " + std::to_string(m_wake_ups) + ", first frame " + ms(m_first_frame) +
           " (CPU " + ms(m_first_frame_cpu) + "), last frame " + ms(m_last_frame) + ", CPU " + ms(milliseconds(CLOCK_PROCESS_CPUTIME_ID)) +
           (place.empty() ? "" : ", at " + place);
}

}  // namespace waylight::app
