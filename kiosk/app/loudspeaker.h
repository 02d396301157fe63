#pragma once

#include "audio/cue.h"
#include "base/clock.h"

namespace waylight::app {

/// What a visitor hears: one clip at a time. The real one is loudspeaker_sdl.h; replays, tours and tests have one that only keeps time.
class Loudspeaker {
public:
    virtual ~Loudspeaker() = default;

    /// What sounds gives way to this; returns its number, by which state() tells of it.
    virtual std::uint64_t play(audio::Cue cue) = 0;
    /// Silence, at once and whatever else fails.
    virtual void stop() noexcept = 0;
    /// How far what was played last has come.
    virtual audio::Progress state() noexcept = 0;
    /// False when it is known that nobody would hear what is played.
    [[nodiscard]] virtual bool can_be_heard() const noexcept = 0;
};

/// Nothing is heard, and time goes on as if something were.
class TimedSilence final : public Loudspeaker {
public:
    /// The clock is borrowed.
    explicit TimedSilence(const Clock& clock) : m_clock(clock) {}

    std::uint64_t play(audio::Cue cue) override;
    void stop() noexcept override;
    audio::Progress state() noexcept override;
    [[nodiscard]] bool can_be_heard() const noexcept override { return false; }

private:
    const Clock& m_clock;
    audio::Progress m_state;
    std::size_t m_from = 0;
    std::size_t m_until = 0;
    Milliseconds m_start;
};

}  // namespace waylight::app
