#pragma once

#include <ctime>

#include "base/clock.h"

namespace waylight::app {

/// Goes on while the machine sleeps: what was open on a laptop that was shut is gone when somebody opens it.
class BootClock final : public Clock {
public:
    [[nodiscard]] Milliseconds now() const override {
        timespec time{};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return {static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000};
    }
};

}  // namespace waylight::app
