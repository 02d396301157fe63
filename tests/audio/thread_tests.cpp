#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <thread>

#include "audio/mixer.h"
#include "audio/sounds.h"

using namespace waylight;
using namespace waylight::audio;
using namespace waylight::test;

namespace {

/// A device on a thread of its own, that asks for samples as fast as it may.
struct BusyDevice {
    Mixer& mixer;
    std::jthread thread{[this](const std::stop_token& stop) {
        std::array<float, 64> samples{};
        while (!stop.stop_requested()) {
            mixer.render(samples, {});
            std::this_thread::yield();  // where there is one processor for both
        }
    }};
};

/// Of each playing another stretch, so that the position tells which one it is of.
constexpr std::size_t stretch = 2000;
Cue cue_of(const std::shared_ptr<const Samples>& clip, std::uint64_t number) {
    const std::size_t from = number % 20 * stretch;
    return {clip, from, from + stretch, 1};
}

}  // namespace

TEST_CASE("a moment is never read half written") {
    PublishedMoment published;
    std::atomic<bool> is_torn{false};
    {
        const std::jthread reader([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                const Moment moment = published.read();
                const auto at = static_cast<std::uint64_t>(moment.at.count);
                if (moment.playing != at || moment.position != at || moment.ended != at) is_torn = true;
            }
        });
        for (std::uint64_t i = 0; i < 3'000'000; ++i) published.write({i, i, i, {static_cast<std::int64_t>(i)}});
    }
    CHECK_FALSE(is_torn);
}

TEST_CASE("whatever the device does meanwhile, a position is of the clip that was played last") {
    const auto clip = std::make_shared<const Samples>(chatter({1000}));
    Mixer mixer(1);
    const BusyDevice device{mixer};
    for (std::uint64_t number = 1; number <= 1000; ++number) {
        const Cue cue = cue_of(clip, number);
        REQUIRE(mixer.play(cue) == number);
        std::size_t last = cue.from;
        const bool waits = number % 7 == 0;
        for (std::uint64_t looks = 0; waits || looks < number % 50; ++looks) {
            const Progress progress = mixer.progress({});
            REQUIRE(progress.playing == number);
            REQUIRE(progress.position >= last);
            REQUIRE(progress.position <= cue.until);
            last = progress.position;
            if (progress.has_ended) break;
            std::this_thread::yield();
        }
        if (waits) REQUIRE(last == cue.until);
        if (number % 3 == 0) mixer.stop();
    }
}

TEST_CASE("whatever the device does meanwhile, after a stop all ends") {
    const auto clip = std::make_shared<const Samples>(chatter({1000}));
    Mixer mixer(1);
    const BusyDevice device{mixer};
    for (int i = 0; i < 500; ++i) {
        mixer.play({clip, 0, clip->size(), 1});
        if (i % 2 == 0) static_cast<void>(mixer.progress({}));
        mixer.stop();
        while (!mixer.progress({}).has_ended) std::this_thread::yield();
        REQUIRE(mixer.progress({}).position < clip->size());
    }
}
