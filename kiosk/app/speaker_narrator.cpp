#include "app/speaker_narrator.h"

#include <algorithm>

#include "audio/decode.h"

namespace waylight::app {
namespace {

/// The part of a clip that is wanted, after silence.
audio::Samples led_in(const audio::Samples& clip, const screens::Sound& sound) {
    const std::size_t from = std::min(audio::sample_at(sound.from), clip.size());
    const std::size_t until = std::clamp(audio::sample_at(sound.until), from, clip.size());
    audio::Samples samples(audio::sample_at(sound.lead_in), 0.0F);
    samples.insert(samples.end(), clip.begin() + static_cast<std::ptrdiff_t>(from), clip.begin() + static_cast<std::ptrdiff_t>(until));
    return samples;
}

}  // namespace

void SpeakerNarrator::play(const screens::Sound& sound, Milliseconds now) {
    m_loudspeaker.stop();
    m_sound = sound;
    m_playing = 0;
    m_silence.play(sound, now);
    const Clip clip = decoded(sound);
    if (clip == nullptr) return;
    audio::Cue cue{clip, audio::sample_at(sound.from), audio::sample_at(sound.until), m_gain};
    if (sound.lead_in.count > 0) {
        const auto samples = std::make_shared<const audio::Samples>(led_in(*clip, sound));
        cue = {samples, 0, samples->size(), m_gain};
    }
    m_playing = m_loudspeaker.play(cue);
}

void SpeakerNarrator::stop() noexcept { m_loudspeaker.stop(); }

Milliseconds SpeakerNarrator::position(Milliseconds now) {
    if (m_playing == 0) return m_silence.position(now);
    const audio::Progress progress = m_loudspeaker.state();
    if (progress.playing == m_playing && progress.has_ended) return m_sound.until;
    const Milliseconds played = progress.playing == m_playing ? audio::time_of(progress.position) : Milliseconds{};
    if (m_sound.lead_in.count == 0) return std::clamp(played, m_sound.from, m_sound.until);
    return played < m_sound.lead_in ? played - m_sound.lead_in : std::min(m_sound.from + played - m_sound.lead_in, m_sound.until);
}

/// Null where the clip is damaged.
SpeakerNarrator::Clip SpeakerNarrator::decoded(const screens::Sound& sound) {
    if (m_clip != nullptr && m_locale == sound.locale && m_text == sound.text) return m_clip;
    m_clip.reset();
    const Result<Bytes> bytes = m_library.sound_bytes(sound.locale, sound.text);
    Result<audio::Samples> samples = bytes ? audio::decode(*bytes, model::sound_entry(sound.text)) : Result<audio::Samples>(bytes.error());
    if (!samples) {
        m_complain(samples.error());
        return nullptr;
    }
    m_clip = std::make_shared<const audio::Samples>(*std::move(samples));
    m_locale = sound.locale;
    m_text = sound.text;
    return m_clip;
}

}  // namespace waylight::app
