#pragma once

#include "base/units.h"

namespace waylight {

/// Where time comes from. Rooms below app/ are given a time, never a clock.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Milliseconds now() const = 0;
};

/// Time that only moves when told to: for replays and tests.
class ManualClock final : public Clock {
public:
    [[nodiscard]] Milliseconds now() const override { return m_now; }
    void advance(Milliseconds by) { m_now = m_now + by; }

private:
    Milliseconds m_now;
};

}  // namespace waylight
