#pragma once

#include <functional>
#include <memory>

#include "app/loudspeaker.h"
#include "app/narrator.h"
#include "model/library.h"

namespace waylight::app {

/// Reads aloud. What cannot be decoded is complained of, and read in silence and in its time.
class SpeakerNarrator final : public Narrator {
public:
    /// The library and the loudspeaker are borrowed. `gain` is from 0 to 1.
    SpeakerNarrator(const model::Library& library, Loudspeaker& loudspeaker, float gain, std::function<void(const Error&)> complain)
        : m_library(library), m_loudspeaker(loudspeaker), m_gain(gain), m_complain(std::move(complain)) {}

    void play(const screens::Sound& sound, Milliseconds now) override;
    void stop() noexcept override;
    [[nodiscard]] Milliseconds position(Milliseconds now) override;

private:
    using Clip = std::shared_ptr<const audio::Samples>;

    Clip decoded(const screens::Sound& sound);

    const model::Library& m_library;
    Loudspeaker& m_loudspeaker;
    float m_gain;
    std::function<void(const Error&)> m_complain;
    SilentNarrator m_silence;  ///< for what cannot be decoded
    screens::Sound m_sound;
    std::uint64_t m_playing = 0;  ///< 0: in silence
    // Of the clip that was decoded last: a sentence or a word of it may be touched next.
    Clip m_clip;
    std::string m_locale;
    model::TextName m_text;
};

}  // namespace waylight::app
