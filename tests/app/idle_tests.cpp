// The same as in screens/idle_tests.cpp, with the clock: what a touch means, and when the next change is due.
#include <catch2/catch.hpp>

#include "app/visited_room.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::test;

namespace {

const screens::PointerDown beside_everything{{Px::of(1), Px::of(1)}};

}  // namespace

TEST_CASE("every touch begins the two minutes again, a pointer that only leaves does not") {
    const VisitedRoom room;
    Visit visit = room.at("shelf", {5000});
    REQUIRE(visit.due() == Milliseconds{125'000});
    visit.take(beside_everything, {60'000});
    CHECK(visit.due() == Milliseconds{180'000});
    visit.take(screens::KeyDown{screens::Key::FocusNext}, {70'000});
    CHECK(visit.due() == Milliseconds{190'000});
    visit.take(screens::PointerAway{}, {80'000});
    CHECK(visit.due() == Milliseconds{190'000});
    visit.pass({189'999});
    CHECK(visit.frame().place == "shelf");
    visit.pass({190'000});
    CHECK(visit.frame().place == "still-there");
    CHECK(visit.due() == Milliseconds{191'000});
}

TEST_CASE("any touch answers the question, and chooses nothing on what comes back") {
    const VisitedRoom room;
    Visit visit = room.at("shelf");
    visit.pass({125'000});
    REQUIRE(visit.frame().place == "still-there/6");
    const Point on_a_booklet = room.at("shelf").frame().tree.find("shelf.asking-to-be-safe")->bounds.front().centre();
    visit.take(screens::PointerDown{{on_a_booklet.x, Px::of(40)}}, {125'500});
    CHECK(visit.frame().place == "shelf");
    visit.take(screens::PointerUp{on_a_booklet}, {125'600});
    visit.take(screens::PointerDown{on_a_booklet}, {125'900});
    visit.take(screens::PointerUp{on_a_booklet}, {126'000});
    CHECK(visit.frame().place == "shelf");
    tap(visit, "shelf.asking-to-be-safe", 126'100);
    CHECK(visit.frame().place == "reader:asking-to-be-safe/safe-place");
}

TEST_CASE("a touch that meets the question just as it comes only answers it") {
    const VisitedRoom room;
    Visit visit = room.at("shelf");
    visit.pass({120'000});
    tap(visit, "still-there.finish", 120'200);
    CHECK(visit.frame().place == "shelf");
}

TEST_CASE("Finish and Hide on the question end the visit") {
    const VisitedRoom room;
    for (const char* id : {"still-there.finish", "ledge.hide"}) {
        Visit visit = room.at("shelf");
        visit.pass({125'000});
        tap(visit, id, 126'000);
        CHECK(visit.frame().place == "resting");
        CHECK_FALSE(visit.due());
    }
}

TEST_CASE("after a long sleep of the machine the first touch is another visitor's") {
    const VisitedRoom room;
    Visit visit = room.at("reader:asking-to-be-safe/safe-place");
    tap(visit, "ledge.next", 8 * 3600 * 1000);
    CHECK(visit.session() == screens::Session::fresh({}));
}

TEST_CASE("Hide leaves nothing in the very next frame, whatever came before it") {
    const VisitedRoom room;
    const std::string resting = Visit(room.stage, {}, screens::Session::fresh({}), {}).frame().dump();
    const screens::Start romanian{"ro", "", ui::ThemeName::Light, 3};
    for (const std::string& place : screens::all_places(romanian, room.stage)) {
        Visit visit(room.stage, {}, *screens::session_at(place, romanian, room.stage), {});
        if (visit.frame().tree.find("ledge.hide") == nullptr) continue;
        INFO(place);
        visit.take(screens::PointerDown{visit.frame().tree.find("ledge.hide")->bounds.front().centre()}, {100});
        visit.take(screens::PointerUp{visit.frame().tree.find("ledge.hide")->bounds.front().centre()}, {101});
        CHECK(visit.frame().dump() == resting);
    }
}
