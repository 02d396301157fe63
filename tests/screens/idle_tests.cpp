#include <catch2/catch.hpp>

#include "screens/idle.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::screens;
using test::SampleHouse;
using test::Visitor;

namespace {

Quiet seconds(std::int64_t count) { return {{count * 1000}}; }
Quiet milliseconds(std::int64_t count) { return {{count}}; }

}  // namespace

TEST_CASE("after two minutes the kiosk asks whether somebody is there, after thirty seconds more the visit is over") {
    SampleHouse house;
    Visitor visitor(house.stage(), {}, "reader:asking/safe-place");
    visitor.input(milliseconds(119'999));
    CHECK(visitor.place() == "reader:asking/safe-place");
    visitor.input(seconds(120));
    CHECK(visitor.place() == "still-there");
    visitor.input(milliseconds(149'999));
    CHECK(visitor.place() == "still-there/30");
    visitor.input(seconds(150));
    CHECK(visitor.session() == Session::fresh({}));
}

TEST_CASE("whoever reads in two languages has ten minutes") {
    SampleHouse house;
    const Start together{"en", "ar", ui::ThemeName::Light, 3};
    Visitor visitor(house.stage(), together, "shelf");
    visitor.input(milliseconds(599'999));
    CHECK(visitor.place() == "shelf");
    visitor.input(seconds(600));
    CHECK(visitor.place() == "still-there");
}

TEST_CASE("how long the kiosk waits is said by the place it stands in") {
    SampleHouse house;
    Stage stage = house.stage();
    stage.patience.alone = {30'000};
    Visitor visitor(stage, {}, "shelf");
    visitor.input(milliseconds(29'999));
    CHECK(visitor.place() == "shelf");
    visitor.input(seconds(30));
    CHECK(visitor.place() == "still-there");
}

TEST_CASE("nobody is waited for at rest and on Sorry") {
    SampleHouse house;
    for (const char* place : {"resting", "sorry"}) {
        Visitor visitor(house.stage(), {}, place);
        visitor.input(seconds(100'000));
        CHECK(visitor.place() == place);
        CHECK_FALSE(next_change_of_quiet(visitor.session(), house.stage()));
    }
}

TEST_CASE("quiet means something new each second of the question and at its two ends") {
    SampleHouse house;
    Visitor visitor(house.stage(), {}, "shelf");
    CHECK(next_change_of_quiet(visitor.session(), house.stage()) == Milliseconds{120'000});
    for (int step = 1; step <= countdown_steps; ++step) {
        visitor.input(seconds(119 + step));
        CHECK(visitor.session().countdown == step);
        CHECK(next_change_of_quiet(visitor.session(), house.stage()) == Milliseconds{(120 + step) * 1000});
        CHECK_FALSE(action_of_quiet(visitor.session(), house.stage(), {(119 + step) * 1000 + 999}));
    }
}

TEST_CASE("whoever answers finds everything as it was") {
    SampleHouse house;
    for (const char* place : {"reader:asking/safe-place", "word:asylum", "tip:asking/safe-place", "help/2", "languages", "shelf"}) {
        Visitor visitor(house.stage("800x480@154mm"), {}, place);
        visitor.key(Key::FocusNext);
        const Session before = visitor.session();
        const ui::Frame frame = visitor.frame();
        visitor.input(seconds(130));
        CHECK(visitor.place() == "still-there/11");
        visitor.tap("still-there.yes");
        INFO(place);
        CHECK(visitor.session() == before);
        CHECK(visitor.frame() == frame);
    }
}

TEST_CASE("behind the question nothing is shown of what was read") {
    SampleHouse house;
    const Start english{"en", "", ui::ThemeName::Light, 3};
    Visitor somebody(house.stage(), english, "shelf");
    somebody.input(seconds(125));
    for (const char* place : {"word:asylum", "help/2", "languages"}) {
        Visitor reader(house.stage(), english, place);
        reader.input(seconds(125));
        INFO(place);
        CHECK(reader.place() == "still-there/6");
        CHECK(reader.frame() == somebody.frame());
    }
}

TEST_CASE("from the question Hide, Finish and Help are one tap away") {
    SampleHouse house;
    for (const char* place : {"reader:asking/safe-place", "help"})
        for (const char* id : {"ledge.hide", "still-there.finish", "ledge.help"}) {
            Visitor visitor(house.stage(), {}, place);
            visitor.input(seconds(125));
            visitor.tap(id);
            CHECK(visitor.place() == (std::string(id) == "ledge.help" ? "help" : "resting"));
        }
}

TEST_CASE("a finger on the question holds it back, and what it held is let go when nobody moves for as long again") {
    SampleHouse house;
    Visitor visitor(house.stage(), {}, "shelf");
    visitor.input(seconds(125));
    visitor.input(PointerDown{visitor.frame().tree.find("still-there.finish")->bounds.front().centre()});
    visitor.input(seconds(0));
    CHECK(visitor.place() == "still-there/6");
    visitor.input(seconds(120));
    CHECK(visitor.place() == "still-there");
    CHECK(visitor.session().pressed.empty());
}

TEST_CASE("while the kiosk asks, a key only answers; the keys for Help and for hiding do what they always do") {
    SampleHouse house;
    const auto after = [&](Key key) {
        Visitor visitor(house.stage(), {}, "reader:asking/safe-place");
        visitor.input(seconds(125));
        visitor.key(key);
        return visitor.place();
    };
    for (const Key key : {Key::Left, Key::Right, Key::FocusNext, Key::FocusPrevious, Key::Choose})
        CHECK(after(key) == "reader:asking/safe-place");
    CHECK(after(Key::Help) == "help");
    CHECK(after(Key::Escape) == "resting");
}
