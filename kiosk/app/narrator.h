#pragma once

#include "screens/listening.h"
#include "ui/frame.h"

namespace waylight::app {

/// What makes a visit's narration sound. One thing at a time.
class Narrator {
public:
    Narrator() = default;
    Narrator(const Narrator&) = delete;
    Narrator& operator=(const Narrator&) = delete;
    virtual ~Narrator() = default;

    /// What sounded before ends at once.
    virtual void play(const screens::Sound& sound, Milliseconds now) = 0;
    virtual void stop() noexcept = 0;
    /// How far the sound that was asked for last has come, in its clip's own time: negative while silence leads in, never past `until`.
    [[nodiscard]] virtual Milliseconds position(Milliseconds now) = 0;
    /// This is what the visitor sees now, and so what will probably be asked for next. Nothing of other frames need be kept.
    virtual void expect(const ui::Frame& /*frame*/) {}
};

/// How long it takes until a sound that has come to `position` comes to `later` in its clip: a clip is read slower or faster than it was
/// made, the silence that leads in is not.
Milliseconds time_until(const screens::Sound& sound, Milliseconds position, Milliseconds later);

/// Reads without a sound, in time: where there is no device, and where nobody may be disturbed.
class SilentNarrator : public Narrator {
public:
    void play(const screens::Sound& sound, Milliseconds now) override;
    void stop() noexcept override {}
    [[nodiscard]] Milliseconds position(Milliseconds now) override;

private:
    screens::Sound m_sound;
    Milliseconds m_began;
};

}  // namespace waylight::app
