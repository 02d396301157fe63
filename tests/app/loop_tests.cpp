#include <catch2/catch.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>

#include "app/loop.h"
#include "model/sample_library.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::app;

namespace {

/// A screen that nobody sees: hands out what it was told to, one group of events at a time, and then Quit. Counts what was presented.
class ScriptedScreen final : public Screen {
public:
    std::deque<std::vector<Event>> script;
    std::function<void(std::size_t wait)> before_wait = [](std::size_t) {};
    std::vector<std::size_t> presented_at;  ///< how often wait() had been called
    std::vector<std::optional<Milliseconds>> patience;
    ui::Surface size;

    std::vector<Event> wait(std::optional<Milliseconds> at_most) override {
        before_wait(patience.size());
        patience.push_back(at_most);
        if (script.empty()) return {Quit{}};
        std::vector<Event> events = std::move(script.front());
        script.pop_front();
        return events;
    }
    void wake() override {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
        m_changed.notify_all();
    }
    [[nodiscard]] ui::Surface surface() const override { return size; }
    present::Canvas canvas() override {
        if (m_image.width != size.width || m_image.height != size.height) m_image = present::blank_image(size.width, size.height);
        return present::canvas_of(m_image);
    }
    void present() override { presented_at.push_back(patience.size()); }

    [[nodiscard]] const present::Image& image() const { return m_image; }
    bool wait_for_wake() {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_wakes > 0; });
    }

private:
    present::Image m_image;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_wakes = 0;
};

struct Room {
    test::SampleFolder folder;
    ScriptedScreen screen;
    House house{{}, test::built_fonts(), {}, {}, std::make_shared<Complaints>()};
    Counters counters;

    Room() {
        house.keys = folder.keys;
        house.options.packs = folder.path();
    }
    std::string run() {
        Loop loop(house, screen, counters);
        if (const Result<void> opened = loop.open(); !opened) return opened.error().text();
        loop.run();
        return loop.frame().place;
    }
};

std::vector<Event> tap(const ui::Frame& frame, const std::string& id) {
    const ui::Node* node = frame.tree.find(id);
    REQUIRE(node != nullptr);
    const Point at = node->bounds.front().centre();
    return {screens::Input(screens::PointerDown{at}), screens::Input(screens::PointerUp{at})};
}

}  // namespace

TEST_CASE("a window opens at Welcome, a kiosk at rest") {
    Room room;
    test::add_sound_packs(room.folder);
    REQUIRE(room.run() == "welcome");
    room.house.options.kiosk = true;
    REQUIRE(room.run() == "resting");
}

TEST_CASE("a frame is presented once, and again only when something changed") {
    Room room;
    test::add_sound_packs(room.folder);
    const Point nowhere{Px::of(1), Px::of(1)};
    room.screen.script = {
        {}, {}, {screens::Input(screens::PointerDown{nowhere})}, {screens::Input(screens::PointerUp{nowhere})}, {Exposed{}}, {Woken{}}};
    room.run();
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 5, 6});
    for (const auto& patience : room.screen.patience) REQUIRE(!patience);
}

TEST_CASE("a tap that leads somewhere is shown") {
    Room room;
    test::add_sound_packs(room.folder);
    Loop loop(room.house, room.screen, room.counters);
    REQUIRE(loop.open());
    room.screen.script = {tap(loop.frame(), "welcome.ro")};
    loop.run();
    REQUIRE(loop.frame().place == "shelf");
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 1});
}

TEST_CASE("the second half of a double tap chooses nothing on the new screen, but Hide is always taken") {
    Room room;
    test::add_sound_packs(room.folder);
    const model::Library library = open_library(room.house);
    text::Shaper shaper(room.house.fonts);
    const screens::Stage stage = stage_of(room.house, library, shaper, {1920, 1080, 344});
    Visit visit(stage, {}, *screens::session_at("welcome", {}, stage));
    const auto tap_at = [&](std::int64_t ms, const std::string& id) {
        const Point at = visit.frame().tree.find(id)->bounds.front().centre();
        visit.take(screens::PointerDown{at}, {ms});
        visit.take(screens::PointerUp{at}, {ms + 80});
    };
    tap_at(1000, "welcome.ro");
    REQUIRE(visit.frame().place == "shelf");
    tap_at(1300, "shelf.asking");
    CHECK(visit.frame().place == "shelf");
    tap_at(1600, "shelf.asking");
    CHECK(visit.frame().place == "reader:asking/safe-place");
    tap_at(1700, "ledge.hide");
    CHECK(visit.frame().place == "resting");
}

TEST_CASE("a window of another size shows another frame") {
    Room room;
    test::add_sound_packs(room.folder);
    room.screen.script = {{Exposed{}}};
    room.screen.before_wait = [&](std::size_t) { room.screen.size = {800, 480, 154}; };
    Loop loop(room.house, room.screen, room.counters);
    REQUIRE(loop.open());
    loop.run();
    REQUIRE(loop.frame().surface.name() == "800x480@154mm");
    REQUIRE(room.screen.image().width == 800);
}

TEST_CASE("without packs the kiosk apologises, looks every two seconds, and opens when they come") {
    Room room;
    room.screen.script = {{}, {}, {}};
    room.screen.before_wait = [&](std::size_t wait) {
        if (wait == 1) test::add_sound_packs(room.folder);
    };
    REQUIRE(room.run() == "welcome");
    REQUIRE(room.screen.patience.at(0) == Milliseconds{2000});
    REQUIRE(room.screen.patience.at(1) == Milliseconds{2000});
    REQUIRE(!room.screen.patience.at(2));
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 2});
}

TEST_CASE("the resting picture needs no pack, and its coming is announced") {
    Room room;
    Loop loop(room.house, room.screen, room.counters);
    REQUIRE(loop.open());
    REQUIRE(loop.frame().place == "sorry");
    std::uint32_t without = 0;
    room.screen.script = {{Woken{}}};
    room.screen.before_wait = [&](std::size_t wait) {
        if (wait > 0) return;
        without = room.screen.image().row(10)[10];
        REQUIRE(room.screen.wait_for_wake());
    };
    loop.run();
    REQUIRE(room.screen.presented_at.size() == 2);
    REQUIRE(room.screen.image().row(10)[10] != without);
}

TEST_CASE("a kiosk asked for what is not there does without; a window says so") {
    Room room;
    test::add_sound_packs(room.folder);
    room.house.options.locales = {"xx"};
    REQUIRE(room.run().find("there is no language \"xx\" in these packs; there are: en ro") != std::string::npos);
    room.house.options.kiosk = true;
    REQUIRE(room.run() == "resting");
    room.house.options.place = "cellar";
    REQUIRE(room.run() == "resting");
    room.house.options.kiosk = false;
    room.house.options.locales.clear();
    REQUIRE(room.run().find("cellar") != std::string::npos);
}

TEST_CASE("trial packs are for windows and, until there is a release, for kiosks") {
    Room room;
    test::add_sound_packs(room.folder);
    const model::Library library = open_library(room.house);
    REQUIRE(library.trial());
    REQUIRE(may_show(room.house, library, Edition::Release));
    room.house.options.kiosk = true;
    REQUIRE(may_show(room.house, library, Edition::Trial));
    REQUIRE(!may_show(room.house, library, Edition::Release));
}
