#include "app/loudspeaker_sdl.h"

#include <SDL.h>

#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

#include "app/quiet_alsa.h"

namespace waylight::app {
namespace {

/// What SDL calls a driver that takes samples in their time and gives them to nobody.
constexpr const char* silent_driver = "dummy";

/// A power of two: SDL 2.26 writes beyond its buffer with others.
constexpr Uint16 samples_at_once = 512;

/// libpulse writes into the home folder, and starts a server, where there is none; a kiosk writes nothing. So it is asked only where its
/// server runs. Null is SDL's own order, or what SDL_AUDIODRIVER says.
const char* usual_driver() {
    if (std::getenv("SDL_AUDIODRIVER") != nullptr || std::getenv("PULSE_SERVER") != nullptr) return nullptr;
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code code;
    const bool is_served = runtime != nullptr && std::filesystem::exists(std::filesystem::path(runtime) / "pulse/native", code);
    return is_served ? nullptr : "alsa";
}

SDL_AudioSpec narration(SDL_AudioCallback fill, void* self) {
    SDL_AudioSpec spec{};
    spec.freq = static_cast<int>(audio::samples_per_second);
    spec.format = AUDIO_F32SYS;
    spec.channels = 1;
    spec.samples = samples_at_once;
    spec.callback = fill;
    spec.userdata = self;
    return spec;
}

}  // namespace

SdlLoudspeaker::SdlLoudspeaker(const Clock& clock, float ceiling, std::function<void(const Error&)> complain)
    : m_clock(clock), m_complain(std::move(complain)), m_mixer(ceiling) {
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    m_event_type = SDL_RegisterEvents(1);
    silence_alsa();
}

SdlLoudspeaker::~SdlLoudspeaker() {
    close();
    SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

std::uint64_t SdlLoudspeaker::play(audio::Cue cue) {
    const std::uint64_t number = m_mixer.play(std::move(cue));
    if (!is_open()) open();
    return number;
}

void SdlLoudspeaker::stop() noexcept { m_mixer.stop(); }

audio::Progress SdlLoudspeaker::state() noexcept { return m_mixer.progress(m_clock.now()); }

void SdlLoudspeaker::handle(const SDL_Event& event) {
    if (event.type == m_event_type) take(static_cast<News>(event.user.code));
    const bool of_output = event.adevice.iscapture == 0;
    if (event.type == SDL_AUDIODEVICEREMOVED && of_output && is_open() && event.adevice.which == m_device) lose();
    if (event.type == SDL_AUDIODEVICEADDED && of_output) look_again();
}

void SdlLoudspeaker::take(News news) {
    if (news == News::Rests && state().has_ended) close();
    if (news == News::LookAgain) look_again();
}

void SdlLoudspeaker::lose() {
    m_is_lost = true;
    m_complain({"", "the loudspeaker is gone; what is read aloud goes on in silence until it is plugged in again"});
}

/// SDL knows of some devices only when it is opened again, and of none while it plays to nobody.
void SdlLoudspeaker::look_again() {
    if (!is_open() || !m_is_lost || m_clock.now() - m_looked < least_between_looks) return;
    close();
    open();
}

void SdlLoudspeaker::open() {
    m_looked = m_clock.now();
    m_is_missing = !open(usual_driver());
    if (!m_is_missing) {
        m_is_lost = false;
        return;
    }
    m_complain({"", std::string("no loudspeaker can be opened: ") + SDL_GetError() + "; what is read aloud is only shown"});
    if (open(silent_driver)) return;
    m_mixer.stop();
    float sample = 0;
    m_mixer.render(std::span(&sample, 1), m_clock.now());  // nobody else will, and all is to have ended
}

bool SdlLoudspeaker::open(const char* driver) {
    if (SDL_AudioInit(driver) != 0) return false;
    const SDL_AudioSpec spec = narration(fill, this);
    m_device = SDL_OpenAudioDevice(nullptr, 0, &spec, nullptr, 0);
    if (!is_open()) {
        const std::string reason = SDL_GetError();
        SDL_AudioQuit();
        SDL_SetError("%s", reason.c_str());
        return false;
    }
    m_silent = m_unheard = 0;
    m_mixer.soften();
    SDL_PauseAudioDevice(m_device, 0);
    return true;
}

void SdlLoudspeaker::close() {
    if (!is_open()) return;
    SDL_CloseAudioDevice(std::exchange(m_device, 0));
    SDL_AudioQuit();                         // else a thread of SDL's looks for devices ten times a second
    SDL_FlushEvent(SDL_AUDIODEVICEREMOVED);  // the next device may have this one's number
}

void SdlLoudspeaker::fill(void* self, std::uint8_t* bytes, int size) {
    auto& loudspeaker = *static_cast<SdlLoudspeaker*>(self);
    const std::span samples(reinterpret_cast<float*>(bytes), static_cast<std::size_t>(size) / sizeof(float));
    loudspeaker.m_mixer.render(samples, loudspeaker.m_clock.now());
    loudspeaker.tell_news(samples.size());
}

/// Nothing that SDL's queue has no room for is lost: it is told again.
void SdlLoudspeaker::tell_news(std::size_t rendered) {
    if (m_mixer.ended() != m_told_ended && tell(News::Ended)) m_told_ended = m_mixer.ended();
    m_silent = m_mixer.sounds() ? 0 : m_silent + rendered;
    if (m_silent >= audio::sample_at(audio_lingers) && tell(News::Rests)) m_silent = 0;
    m_unheard = m_is_lost ? m_unheard + rendered : 0;
    if (m_unheard >= audio::sample_at(between_looks) && tell(News::LookAgain)) m_unheard = 0;
}

bool SdlLoudspeaker::tell(News news) const {
    SDL_Event event{};
    event.type = m_event_type;
    event.user.code = static_cast<std::int32_t>(news);
    return SDL_PushEvent(&event) == 1;
}

}  // namespace waylight::app
