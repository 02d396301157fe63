#pragma once

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/boot_clock.h"
#include "app/loudspeaker_sdl.h"
#include "audio/sounds.h"
#include "base/files.h"
#include "base/temporary_folder.h"

namespace waylight::test {

/// Time as it is, and now and then later than that.
class LaterClock final : public Clock {
public:
    [[nodiscard]] Milliseconds now() const override { return m_clock.now() + Milliseconds{m_later}; }
    void advance(Milliseconds by) { m_later += by.count; }

private:
    app::BootClock m_clock;
    std::atomic<std::int64_t> m_later{0};
};

/// A room with a loudspeaker of one of SDL's drivers; null is the usual one.
struct SoundRoom {
    TemporaryFolder folder;
    LaterClock clock;
    std::vector<std::string> complaints;
    app::SdlLoudspeaker loudspeaker{clock, 1, [this](const Error& error) { complaints.push_back(error.text()); }};

    explicit SoundRoom(const char* driver, const char* delay = "0") {
        SDL_LogSetAllPriority(SDL_NUM_LOG_PRIORITIES);  // the driver for disks warns of itself
        set("SDL_AUDIODRIVER", driver);
        set("SDL_DISKAUDIOFILE", file().c_str());
        set("SDL_DISKAUDIODELAY", delay);      // ms for each buffer; 0: as fast as can be
        set("ALSA_CONFIG_PATH", "/dev/null");  // on no machine is anything really heard
        set("XDG_RUNTIME_DIR", nullptr);
        set("PULSE_SERVER", nullptr);
    }

    static void set(const char* name, const char* value) { static_cast<void>(value != nullptr ? setenv(name, value, 1) : unsetenv(name)); }

    [[nodiscard]] std::filesystem::path file() const { return folder.path() / "heard.raw"; }
    [[nodiscard]] audio::Samples heard() const {
        const Result<Bytes> bytes = read_file(file());
        REQUIRE(bytes);
        audio::Samples samples(bytes->size() / sizeof(float));
        std::copy_n(reinterpret_cast<const float*>(bytes->data()), samples.size(), samples.begin());
        return samples;
    }

    /// A device that is opened may ask for samples before there are any.
    [[nodiscard]] audio::Samples heard_from_first_sound() const {
        const audio::Samples samples = heard();
        return {samples.begin() + static_cast<std::ptrdiff_t>(silence_before(samples)), samples.end()};
    }

    /// Shows the loudspeaker SDL's events until something holds.
    template <typename Holds>
    void wait_until(Holds holds) {
        const Milliseconds latest = app::BootClock().now() + Milliseconds{20'000};
        while (!holds()) {
            REQUIRE(app::BootClock().now() < latest);
            SDL_Event event;
            if (SDL_WaitEventTimeout(&event, 2) != 0) loudspeaker.handle(event);
        }
    }
    void wait_for_end() {
        wait_until([this] { return loudspeaker.state().has_ended; });
    }
    void wait_for_rest() {
        wait_until([this] { return !loudspeaker.is_open(); });
    }
    void wait_for_loss() {
        wait_until([this] { return !complaints.empty(); });
    }
};

}  // namespace waylight::test
