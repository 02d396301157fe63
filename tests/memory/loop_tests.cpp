#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>

#include "app/loop.h"
#include "memory/failing_memory.h"
#include "model/sample_library.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::app;
using test::FailingMemory;

namespace {

/// A screen whose memory is its own from the start. After a few waits there is memory again, and a while later it ends.
class PoorScreen final : public Screen {
public:
    std::size_t memory_returns_at = 2;
    std::size_t ends_at = 4;
    std::size_t waits = 0;
    bool has_been_blank = false;

    std::vector<Event> wait(std::optional<Milliseconds> /*at_most*/) override {
        if (waits == memory_returns_at) FailingMemory::mend();
        if (waits++ == ends_at) return {Quit{}};
        return {};
    }
    void wake() override {}
    [[nodiscard]] ui::Surface surface() const override { return {480, 320, 60}; }
    Result<present::Canvas> canvas() override { return present::canvas_of(m_image); }
    Result<void> present() override {
        const auto& pixels = m_image.pixels;
        has_been_blank = has_been_blank || std::all_of(pixels.begin(), pixels.end(), [&](std::uint32_t p) { return p == pixels.front(); });
        return {};
    }
    [[nodiscard]] const std::vector<std::uint32_t>& pixels() const { return m_image.pixels; }

private:
    present::Image m_image = present::blank_image(480, 320);
};

struct Kiosk {
    test::SampleFolder folder;
    test::TemporaryFolder about;
    House house{{}, test::built_fonts(), {}, {}, std::make_shared<Complaints>()};

    Kiosk() {
        text::get_ready(house.fonts);  // as furnish() does
        add_sound_packs(folder, {"en"});
        REQUIRE(write_file(about.path() / "trial.pub", bytes_of(test::first_test_key().public_file)));
        house.options.packs = folder.path();
        house.options.keys = about.path();
        look_again(house);
    }

    /// How it ended, in words: a test of thousands of runs prints only what is wrong.
    std::string run(PoorScreen& screen) {
        Counters counters;
        const ManualClock clock;
        Loop loop(house, screen, clock, counters);
        if (const Result<void> opened = loop.open(); !opened) return opened.error().text();
        if (const Result<void> ran = loop.run(); !ran) return ran.error().text();
        return loop.frame().place;
    }
};

}  // namespace

TEST_CASE("whichever allocation fails, somebody is looked after: the usual screen or Sorry, and the usual one as soon as it can be") {
    Kiosk kiosk;
    PoorScreen usual;
    REQUIRE(kiosk.run(usual) == "welcome");
    for (const auto lasting : {FailingMemory::Lasting::Once, FailingMemory::Lasting::UntilMended}) {
        std::uint64_t nth = 0;
        for (bool has_failed = true; has_failed;) {
            PoorScreen screen;
            std::string end;
            {
                const FailingMemory memory(++nth, lasting);
                end = kiosk.run(screen);
            }
            has_failed = FailingMemory::has_failed();
            CAPTURE(nth);
            if (end != "welcome") REQUIRE(end == "welcome");
            if (screen.has_been_blank) REQUIRE_FALSE(screen.has_been_blank);
            if (screen.pixels() != usual.pixels()) REQUIRE(bool(screen.pixels() == usual.pixels()));
        }
        REQUIRE(nth > 1000);
    }
}
