#include <catch2/catch.hpp>

#include <condition_variable>
#include <mutex>

#include "app/images/images.h"
#include "app/loop.h"
#include "base/allocations.h"
#include "model/sample_library.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::app;

namespace {

/// A screen on which the same happens again and again. Counts how often the kiosk asks for memory between one wait and the next.
class PatientScreen final : public Screen {
public:
    static constexpr int warming_up = 3, waits = 20;

    std::vector<Event> happens;
    int pictures = 0;       ///< that come by themselves after the first look: it waits for them
    std::size_t taken = 0;  ///< once everything that is made on the first look has been made
    int presented = 0;

    std::vector<Event> wait(std::optional<Milliseconds> /*at_most*/) override {
        if (m_waits == 0) wait_for_pictures();
        if (m_waits > warming_up) taken += test::allocations() - m_before;
        std::vector<Event> events = ++m_waits > waits ? std::vector<Event>{Quit{}} : happens;
        m_before = test::allocations();
        return events;
    }
    void wake() override {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
        m_changed.notify_all();
    }
    [[nodiscard]] ui::Surface surface() const override { return {1280, 800, 217}; }
    Result<present::Canvas> canvas() override { return present::canvas_of(m_image); }
    Result<void> present() override {
        ++presented;
        return {};
    }

private:
    void wait_for_pictures() {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_wakes == pictures; }));
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_wakes = 0;
    present::Image m_image = present::blank_image(1280, 800);
    std::size_t m_before = 0;
    int m_waits = 0;
};

/// The sample packs with pictures that can be decoded.
void add_packs(const test::SampleFolder& folder) {
    test::SampleBase base;
    for (const char* name : {"welcome", "phone"}) base.pictures.emplace_back(name);
    for (const std::string& name : base.pictures) base.library.pictures[name] = {80, 60, 40, 30};
    pack::Entries entries = test::entries_of(base);
    const Bytes png = images::encode_png(present::blank_image(80, 60));
    for (const std::string& name : base.pictures) entries["pictures/" + name + ".png"] = png;
    folder.add("base", "base", entries);
    folder.add(test::SampleLocale("en"));
}

struct Steady {
    std::size_t taken;
    int presented;
};

/// What it takes to show a place with so many pictures to a visitor who touches nothing.
Steady look_at(const char* place, int pictures, std::vector<Event> happens) {
    const test::SampleFolder folder;
    add_packs(folder);
    const test::TemporaryFolder about;
    REQUIRE(write_file(about.path() / "trial.pub", bytes_of(test::first_test_key().public_file)));
    REQUIRE(write_file(about.path() / "site.toml", bytes_of("")));
    House house{{}, test::built_fonts(), {}, {}, std::make_shared<Complaints>()};
    house.options.packs = folder.path();
    house.options.keys = about.path();
    house.options.site = about.path() / "site.toml";
    house.options.locales = {"en"};
    house.options.places = {place};
    look_again(house);
    PatientScreen screen;
    screen.happens = std::move(happens);
    screen.pictures = pictures;
    Counters counters;
    const ManualClock clock;
    Loop loop(house, screen, clock, counters);
    REQUIRE(loop.open());
    REQUIRE(loop.frame().place == place);
    REQUIRE(loop.run());
    return {screen.taken, screen.presented};
}

struct Looked {
    const char* place;
    int pictures;
};
constexpr std::array places{Looked{"reader:calling/number", 1}, Looked{"welcome", 1}, Looked{"shelf", 2}, Looked{"help", 1}};

}  // namespace

TEST_CASE("a place that is merely shown needs no memory: not when a wait ends without anything") {
    for (const auto& [place, pictures] : places) {
        INFO(place);
        const Steady steady = look_at(place, pictures, {});
        CHECK(steady.presented == 1);
        CHECK(steady.taken == 0);
    }
}

TEST_CASE("a place that is merely shown needs no memory: not when it is drawn again") {
    for (const auto& [place, pictures] : places) {
        for (const Event& event : {Event(Woken{}), Event(Exposed{})}) {
            INFO(place << (std::holds_alternative<Woken>(event) ? ", woken" : ", exposed"));
            const Steady steady = look_at(place, pictures, {event});
            CHECK(steady.presented == PatientScreen::waits + 1);
            CHECK(steady.taken == 0);
        }
    }
}

TEST_CASE("a picture that is shown, dimmed or not, needs no memory when it is asked for again") {
    const Bytes png = images::encode_png(present::blank_image(80, 60));
    const auto read = [&](std::string_view) -> Result<Bytes> { return png; };
    Pictures pictures({read, read, ""}, Decoding::AtOnce, {});
    ui::Frame frame;
    const Rect rect{Px(), Px(), Px::of(40), Px::of(30)}, whole{Px(), Px(), Px::of(80), Px::of(60)};
    const ui::DrawPicture door{"a-picture-with-a-long-name", rect, whole, {}, 160, {1, 2, 3, 255}};
    const ui::DrawIcon next{"an-icon-with-a-long-name", rect};
    frame.draw.commands = {door, next};
    const auto look = [&] {
        pictures.expect(frame);
        return pictures.picture(door) != nullptr && pictures.icon(next) != nullptr;
    };
    REQUIRE(look());
    const std::size_t before = test::allocations();
    const bool is_there = look();
    const std::size_t after = test::allocations();
    REQUIRE(is_there);
    REQUIRE(after == before);
}
