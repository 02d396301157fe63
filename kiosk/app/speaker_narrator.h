#pragma once

#include <functional>

#include "app/clips.h"
#include "app/loudspeaker.h"
#include "app/narrator.h"
#include "model/library.h"

namespace waylight::app {

/// Reads aloud, as fast and as loud as the visitor wants it. What cannot be decoded is complained of, and read in silence and in its time.
/// Where somebody can hear it, what a frame says will be read next is decoded beforehand.
class SpeakerNarrator final : public Narrator {
public:
    /// The library and the loudspeaker are borrowed. `gain` is from 0 to 1, at the loudness of clips as they are made.
    SpeakerNarrator(const model::Library& library, Loudspeaker& loudspeaker, float gain, std::function<void(const Error&)> complain);

    void play(const screens::Sound& sound, Milliseconds now) override;
    void stop() noexcept override;
    [[nodiscard]] Milliseconds position(Milliseconds now) override;
    void expect(const ui::Frame& frame) override;

    [[nodiscard]] const Clips& clips() const { return m_clips; }  ///< for tests

private:
    Loudspeaker& m_loudspeaker;
    float m_gain;
    SilentNarrator m_silence;  ///< for what cannot be decoded
    screens::Sound m_sound;
    std::uint64_t m_playing = 0;  ///< 0: in silence
    bool m_is_reading = false;    ///< what it was asked for last, and not yet told to stop
    std::string m_place;          ///< of the frame that is shown
    Clips m_clips;
};

}  // namespace waylight::app
