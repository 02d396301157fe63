#pragma once

#include <atomic>
#include <functional>

#include "app/loudspeaker.h"
#include "audio/mixer.h"
#include "base/result.h"

union SDL_Event;

namespace waylight::app {

/// The machine's loudspeaker, through SDL. Its device, and all of SDL that watches for devices, is open only while something is played and
/// for `audio_lingers` after it. Without a device, or when it is unplugged, clips are played in silence and in their time; one that
/// was lost is looked for again, and what is being played goes on where it is.
///
/// Whatever ends, is lost or is found becomes an event of SDL's, so that who waits for events wakes. Must go before the window does.
class SdlLoudspeaker final : public Loudspeaker {
public:
    static constexpr Milliseconds audio_lingers{600};         ///< longer than the pause between two blocks of a page
    static constexpr Milliseconds between_looks{5000};        ///< for a device that was lost
    static constexpr Milliseconds least_between_looks{1000};  ///< also when SDL tells of devices: it does so whenever it is opened

    /// The clock is borrowed, and asked on SDL's thread, too. No sample is louder than `ceiling`. `complain` hears in words why nothing is
    /// heard, as often as it happens.
    SdlLoudspeaker(const Clock& clock, float ceiling, std::function<void(const Error&)> complain);
    ~SdlLoudspeaker() override;
    SdlLoudspeaker(const SdlLoudspeaker&) = delete;
    SdlLoudspeaker& operator=(const SdlLoudspeaker&) = delete;

    std::uint64_t play(audio::Cue cue) override;
    void stop() noexcept override;
    audio::Progress state() noexcept override;
    /// There is a device until one is missing: whether there is one is only asked when something is played.
    [[nodiscard]] bool can_be_heard() const noexcept override { return !m_is_missing && !m_is_lost; }

    /// Every event of SDL's is shown to it.
    void handle(const SDL_Event& event);
    [[nodiscard]] bool is_open() const { return m_device != 0; }

private:
    enum class News : std::int32_t { Ended, Rests, LookAgain };

    void open();
    bool open(const char* driver);
    void close();
    void lose();
    void look_again();
    void take(News news);

    static void fill(void* self, std::uint8_t* bytes, int size);
    void tell_news(std::size_t rendered);
    [[nodiscard]] bool tell(News news) const;

    const Clock& m_clock;
    std::function<void(const Error&)> m_complain;
    audio::Mixer m_mixer;
    std::uint32_t m_event_type = 0;
    std::uint32_t m_device = 0;
    Milliseconds m_looked;      ///< when a device was last opened
    bool m_is_missing = false;  ///< no device could be opened
    std::atomic<bool> m_is_lost{false};

    // Of SDL's thread while the device is open.
    std::uint64_t m_told_ended = 0;
    std::size_t m_silent = 0;   ///< samples since something sounded
    std::size_t m_unheard = 0;  ///< samples since the device was lost
};

}  // namespace waylight::app
