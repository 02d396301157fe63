#include <catch2/catch.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>

#include "app/images/images.h"
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
    std::function<void(std::optional<Milliseconds>)> on_patience = [](std::optional<Milliseconds>) {};
    std::vector<std::size_t> presented_at;  ///< how often wait() had been called
    std::vector<std::optional<Milliseconds>> patience;
    ui::Surface size;
    int missing_canvases = 0;

    std::vector<Event> wait(std::optional<Milliseconds> at_most) override {
        before_wait(patience.size());
        patience.push_back(at_most);
        on_patience(at_most);
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
    Result<present::Canvas> canvas() override {
        if (std::exchange(missing_canvases, std::max(0, missing_canvases - 1)) > 0) return Error{"", "there is nothing to draw on"};
        if (m_image.width != size.width || m_image.height != size.height) m_image = present::blank_image(size.width, size.height);
        return present::canvas_of(m_image);
    }
    Result<void> present() override {
        presented_at.push_back(patience.size());
        return {};
    }

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
    test::TemporaryFolder about;  ///< keys and site file
    ScriptedScreen screen;
    House house{{}, test::built_fonts(), {}, {}, std::make_shared<Complaints>()};
    Counters counters;
    ManualClock clock;

    Room() {
        house.options.packs = folder.path();
        house.options.keys = about.path();
        house.options.site = about.path() / "site.toml";
        write("trial.pub", test::first_test_key().public_file);
        write("site.toml", "");
        look_again(house);
    }
    void write(const std::string& file, const std::string& text) const { REQUIRE(write_file(about.path() / file, bytes_of(text))); }
    std::string run() {
        Loop loop(house, screen, clock, counters);
        if (const Result<void> opened = loop.open(); !opened) return opened.error().text();
        if (const Result<void> ran = loop.run(); !ran) return ran.error().text();
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
    for (const auto& patience : room.screen.patience) REQUIRE(patience == Milliseconds{120'000});
}

TEST_CASE("a tap that leads somewhere is shown") {
    Room room;
    test::add_sound_packs(room.folder);
    Loop loop(room.house, room.screen, room.clock, room.counters);
    REQUIRE(loop.open());
    room.screen.script = {tap(loop.frame(), "welcome.ro")};
    REQUIRE(loop.run());
    REQUIRE(loop.frame().place == "shelf");
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 1});
}

TEST_CASE("how long the kiosk waits for a touch is what the site file says") {
    Room room;
    test::add_sound_packs(room.folder);
    room.write("site.toml", "idle_seconds = 45\nidle_seconds_together = 90\n");
    look_again(room.house);
    REQUIRE(room.run() == "welcome");
    REQUIRE(room.screen.patience.at(0) == Milliseconds{45'000});
    room.screen.patience.clear();
    room.house.options.pair = "en";
    REQUIRE(room.run() == "welcome");
    REQUIRE(room.screen.patience.at(0) == Milliseconds{90'000});
}

TEST_CASE("the loop waits until time alone changes what is shown, and shows it") {
    Room room;
    test::add_sound_packs(room.folder);
    room.screen.script.assign(33, {});
    room.screen.on_patience = [&](std::optional<Milliseconds> patience) { room.clock.advance(patience.value_or(Milliseconds{})); };
    REQUIRE(room.run() == "resting");
    REQUIRE(room.screen.patience.at(0) == Milliseconds{120'000});
    for (std::size_t second = 1; second <= 30; ++second) REQUIRE(room.screen.patience.at(second) == Milliseconds{1000});
    REQUIRE(!room.screen.patience.at(31));
    REQUIRE(room.screen.presented_at.size() == 32);  // Welcome, thirty suns, the resting picture
    REQUIRE(room.screen.presented_at.back() == 31);
}

TEST_CASE("the second half of a double tap chooses nothing on the new screen, but Hide is always taken") {
    Room room;
    test::add_sound_packs(room.folder);
    const model::Library library = open_library(room.house);
    text::Shaper shaper(room.house.fonts);
    const screens::Stage stage = stage_of(room.house, library, shaper, {1920, 1080, 344});
    Visit visit(stage, {}, *screens::session_at("welcome", {}, stage), {});
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
    Loop loop(room.house, room.screen, room.clock, room.counters);
    REQUIRE(loop.open());
    REQUIRE(loop.run());
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
    REQUIRE(room.screen.patience.at(2) == Milliseconds{120'000});
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 2});
}

TEST_CASE("the resting picture needs no pack, and its coming is announced") {
    Room room;
    Loop loop(room.house, room.screen, room.clock, room.counters);
    REQUIRE(loop.open());
    REQUIRE(loop.frame().place == "sorry");
    std::uint32_t without = 0;
    room.screen.script = {{Woken{}}};
    room.screen.before_wait = [&](std::size_t wait) {
        if (wait > 0) return;
        without = room.screen.image().row(10)[10];
        REQUIRE(room.screen.wait_for_wake());
    };
    REQUIRE(loop.run());
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
    room.house.options.places = {"cellar"};
    REQUIRE(room.run() == "resting");
    room.house.options.kiosk = false;
    room.house.options.locales.clear();
    REQUIRE(room.run().find("cellar") != std::string::npos);
}

TEST_CASE("what is put in after the start is found: a key, a site file") {
    Room room;
    test::add_sound_packs(room.folder);
    std::filesystem::remove(room.about.path() / "trial.pub");
    look_again(room.house);
    room.screen.script = {{}, {}, {}};
    room.screen.before_wait = [&](std::size_t wait) {
        if (wait != 1) return;
        room.write("late.pub", test::first_test_key().public_file);
        room.write("site.toml", "room = \"public\"\n");
    };
    REQUIRE(room.run() == "welcome");
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 2});
    REQUIRE(room.house.site.room == model::Room::Public);
}

TEST_CASE("packs that come to a window that was asked for what they do not have leave it apologising") {
    Room room;
    room.house.options.places = {"reader:nope"};
    room.screen.script = {{}, {}, {}};
    room.screen.before_wait = [&](std::size_t wait) {
        if (wait == 1) test::add_sound_packs(room.folder);
    };
    REQUIRE(room.run() == "sorry");
    REQUIRE(room.screen.patience.size() == 4);
}

TEST_CASE("a screen that never has anything to draw on is an error; one that loses it is tried again") {
    Room room;
    test::add_sound_packs(room.folder);
    room.screen.missing_canvases = 1;
    REQUIRE(room.run() == "there is nothing to draw on");
    room.screen.script = {{Exposed{}}, {}, {}};
    room.screen.before_wait = [&](std::size_t wait) { room.screen.missing_canvases = wait == 0 ? 2 : room.screen.missing_canvases; };
    room.screen.presented_at.clear();
    room.screen.patience.clear();
    REQUIRE(room.run() == "welcome");
    REQUIRE(room.screen.presented_at == std::vector<std::size_t>{0, 3});
    REQUIRE(room.screen.patience.at(0) == Milliseconds{120'000});
    REQUIRE(room.screen.patience.at(1) == Milliseconds{2000});
    REQUIRE(room.screen.patience.at(2) == Milliseconds{2000});
    REQUIRE(room.screen.patience.at(3) == Milliseconds{120'000});
}

TEST_CASE("the end of a touch that was lost chooses nothing later") {
    Room room;
    test::add_sound_packs(room.folder);
    Loop loop(room.house, room.screen, room.clock, room.counters);
    REQUIRE(loop.open());
    const std::vector<Event> touch = tap(loop.frame(), "welcome.ro");
    room.screen.script = {{touch.front()}, {screens::Input(screens::PointerDown{{Px::of(1), Px::of(1)}})}, {touch.back()}};
    REQUIRE(loop.run());
    REQUIRE(loop.frame().place == "welcome");
}

TEST_CASE("only a kiosk of the release edition does not believe trial keys") {
    REQUIRE(believes_trial_keys(Edition::Trial, false));
    REQUIRE(believes_trial_keys(Edition::Trial, true));
    REQUIRE(believes_trial_keys(Edition::Release, false));
    REQUIRE(!believes_trial_keys(Edition::Release, true));
}

namespace {

/// A key of the release kind, made from a test key: its comment is what decides.
std::string without_word(std::string file) { return file.replace(file.find("TEST"), 4, "fine"); }

void add_signed_by_second_key(const test::SampleFolder& folder, const std::string& tag) {
    const pack::Entries entries = test::entries_of(test::SampleLocale(tag), test::SampleBase());
    const Result<Bytes> bytes = pack::make_pack(tag, 1, entries, test::secret_half(test::second_test_key()));
    REQUIRE(bytes);
    REQUIRE(write_file(folder.path() / (tag + ".waypack"), *bytes));
}

}  // namespace

TEST_CASE("a release kiosk shows no trial pack: not alone, not beside release packs, and no key leads round it") {
    Room room;
    room.house.edition = Edition::Release;
    room.house.options.kiosk = true;
    test::add_sound_packs(room.folder, {"en"});
    add_signed_by_second_key(room.folder, "ro");
    const Event shift = screens::Input(screens::KeyDown{screens::Key::Shift});
    room.screen.script = {{shift}, {shift}, {shift}};
    look_again(room.house);
    REQUIRE(room.run() == "sorry");

    room.write("trial.pub", without_word(test::first_test_key().public_file));
    room.write("second.pub", test::second_test_key().public_file);
    look_again(room.house);
    REQUIRE(test::languages_of(open_library(room.house)) == std::vector<std::string>{"en"});
    room.house.options.kiosk = false;
    look_again(room.house);
    REQUIRE(test::languages_of(open_library(room.house)) == std::vector<std::string>{"en", "ro"});
}

TEST_CASE("a site file that was named and is not there makes the room a public one") {
    Room room;
    REQUIRE(room.house.site.room == model::Room::Private);
    std::filesystem::remove(room.about.path() / "site.toml");
    look_again(room.house);
    REQUIRE(room.house.site.room == model::Room::Public);
}

TEST_CASE("a site file beside the packs counts without being named, and is missed by nobody") {
    Room room;
    room.house.options.site.reset();
    room.house.options.packs = room.about.path() / "packs";
    std::filesystem::remove(room.about.path() / "site.toml");
    look_again(room.house);
    REQUIRE(room.house.site.room == model::Room::Private);
    room.write("site.toml", "room = \"public\"\n");
    look_again(room.house);
    REQUIRE(room.house.site.room == model::Room::Public);
    std::filesystem::remove(room.about.path() / "site.toml");
    std::filesystem::create_symlink("gone.toml", room.about.path() / "site.toml");
    room.house.site = {};
    look_again(room.house);
    REQUIRE(room.house.site.room == model::Room::Public);
}

TEST_CASE("a picture of another size than its pack says is not decoded") {
    Room room;
    test::SampleBase base;
    pack::Entries entries = test::entries_of(base);
    entries["pictures/door.png"] = images::encode_png(present::blank_image(1600, 1200));
    entries["pictures/desk.png"] = images::encode_png(present::blank_image(1, 1));
    room.folder.add("base", "base", entries);
    room.folder.add(test::SampleLocale("en"));
    const model::Library library = open_library(room.house);
    const PictureSource source = pictures_of(room.house, library);
    REQUIRE(source.picture("door"));
    REQUIRE(source.picture("desk").error().text() ==
            room.folder.path().string() + "/base.waypack/pictures/desk.png: is not as large as library.json says; press the packs again");
    REQUIRE(source.picture("resting"));
}
