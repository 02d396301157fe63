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

/// Safe beside a main thread that opens other languages: Library::sound_bytes() says so, since a clip is only named once its pack is open.
Result<audio::Samples> decoded(const model::Library& library, const ui::ClipName& name) {
    const model::TextName text{name.catalogue, name.key};
    const Result<Bytes> bytes = library.sound_bytes(name.locale, text);
    return bytes ? audio::decode(*bytes, model::sound_entry(text)) : Result<audio::Samples>(bytes.error());
}

}  // namespace

SpeakerNarrator::SpeakerNarrator(const model::Library& library, Loudspeaker& loudspeaker, float gain,
                                 std::function<void(const Error&)> complain)
    : m_loudspeaker(loudspeaker), m_gain(gain),
      m_clips([&library](const ui::ClipName& name) { return decoded(library, name); }, std::move(complain)) {}

void SpeakerNarrator::play(const screens::Sound& sound, Milliseconds now) {
    m_loudspeaker.stop();
    m_sound = sound;
    m_playing = 0;
    m_is_reading = true;
    m_silence.play(sound, now);
    const Clips::Clip clip = m_clips.clip({sound.locale, sound.text.catalogue, sound.text.key});
    if (clip == nullptr) return;
    audio::Cue cue{clip, audio::sample_at(sound.from), audio::sample_at(sound.until), m_gain};
    if (sound.lead_in.count > 0) {
        const auto samples = std::make_shared<const audio::Samples>(led_in(*clip, sound));
        cue = {samples, 0, samples->size(), m_gain};
    }
    m_playing = m_loudspeaker.play(cue);
}

void SpeakerNarrator::stop() noexcept {
    m_loudspeaker.stop();
    m_is_reading = false;
}

Milliseconds SpeakerNarrator::position(Milliseconds now) {
    if (m_playing == 0) return m_silence.position(now);
    const audio::Progress progress = m_loudspeaker.state();
    if (progress.playing == m_playing && progress.has_ended) return m_sound.until;
    const Milliseconds played = progress.playing == m_playing ? audio::time_of(progress.position) : Milliseconds{};
    // Between two renderings the position is a guess. What follows may be ready and would take the place of the last words.
    const Milliseconds last = std::max(m_sound.from, m_sound.until - Milliseconds{1});
    if (m_sound.lead_in.count == 0) return std::clamp(played, m_sound.from, last);
    return played < m_sound.lead_in ? played - m_sound.lead_in : std::min(m_sound.from + played - m_sound.lead_in, last);
}

/// What was heard last may be touched again while its place is shown; while it is read it turns the parts of a page.
void SpeakerNarrator::expect(const ui::Frame& frame) {
    if (frame.place != m_place && !m_is_reading) m_clips.let_go();
    m_clips.expect(m_loudspeaker.can_be_heard() ? frame.soon_heard : std::nullopt);
    m_place = frame.place;
}

}  // namespace waylight::app
