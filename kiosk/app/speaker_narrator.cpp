#include "app/speaker_narrator.h"

#include <algorithm>

#include "audio/decode.h"
#include "audio/stretch.h"

namespace waylight::app {
namespace {

/// -12, -6 and 0 dB: an ear needs about 3 to tell one from the other. Clips' peaks are at -2 dB, so there is nothing above.
float gain_of(screens::Loudness loudness) {
    switch (loudness) {
    case screens::Loudness::Softest:
        return 0.25F;
    case screens::Loudness::Softer:
        return 0.5F;
    case screens::Loudness::Normal:
        break;
    }
    return 1;
}

/// Where a time of the clip as it was made is in the clip as it is played.
std::size_t sample_in_played(Milliseconds as_made, const screens::Sound& sound) {
    return audio::sample_at(audio::stretched(as_made, sound.speed));
}

/// The part of a clip that is wanted, after silence.
audio::Samples led_in(const audio::Samples& clip, const screens::Sound& sound) {
    const std::size_t from = std::min(sample_in_played(sound.from, sound), clip.size());
    const std::size_t until = std::clamp(sample_in_played(sound.until, sound), from, clip.size());
    audio::Samples samples(audio::sample_at(sound.lead_in), 0.0F);
    samples.insert(samples.end(), clip.begin() + static_cast<std::ptrdiff_t>(from), clip.begin() + static_cast<std::ptrdiff_t>(until));
    return samples;
}

/// Safe beside a main thread that opens other languages: Library::sound_bytes() says so, since a clip is only named once its pack is open.
Result<audio::Samples> decoded(const model::Library& library, const ui::ClipName& name) {
    const model::TextName text{name.catalogue, name.key};
    const Result<Bytes> bytes = library.sound_bytes(name.locale, text);
    Result<audio::Samples> made = bytes ? audio::decode(*bytes, model::sound_entry(text)) : Result<audio::Samples>(bytes.error());
    if (made && name.speed != Speed::AsMade) return audio::stretched(*made, name.speed);
    return made;
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
    const Clips::Clip clip = m_clips.clip({sound.locale, sound.text.catalogue, sound.text.key, sound.speed});
    if (clip == nullptr) return;
    const float gain = m_gain * gain_of(sound.loudness);
    audio::Cue cue{clip, sample_in_played(sound.from, sound), sample_in_played(sound.until, sound), gain};
    if (sound.lead_in.count > 0) {
        const auto samples = std::make_shared<const audio::Samples>(led_in(*clip, sound));
        cue = {samples, 0, samples->size(), gain};
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
    if (m_sound.lead_in.count == 0) return std::clamp(audio::unstretched(played, m_sound.speed), m_sound.from, last);
    if (played < m_sound.lead_in) return played - m_sound.lead_in;
    return std::min(m_sound.from + audio::unstretched(played - m_sound.lead_in, m_sound.speed), last);
}

/// What was heard last may be touched again while its place is shown; while it is read it turns the parts of a page.
void SpeakerNarrator::expect(const ui::Frame& frame) {
    if (frame.place != m_place && !m_is_reading) m_clips.let_go();
    m_clips.expect(m_loudspeaker.can_be_heard() ? frame.soon_heard : std::nullopt);
    m_place = frame.place;
}

}  // namespace waylight::app
