// The same as in screens/break_tests.cpp, with the clock: when the sun moves, when the choices come, and when nobody is there any more.
#include <catch2/catch.hpp>

#include "app/visited_room.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::test;

namespace {

constexpr const char* page = "reader:asking-to-be-safe/safe-place";

/// As the kiosk does: woken whenever something is due. Returns how often the frame changed.
int pass_until(Visit& visit, std::int64_t until) {
    int changes = 0;
    for (auto due = visit.due(); due && due->count <= until; due = visit.due()) {
        const ui::Frame before = visit.frame();
        visit.pass(*due);
        if (visit.frame() != before) ++changes;
    }
    return changes;
}

}  // namespace

TEST_CASE("during a break the kiosk wakes ten times a second, and each time the sun has moved") {
    const VisitedRoom room;
    Visit visit = room.at(page);
    CHECK(visit.due() == Milliseconds{120'000});
    tap(visit, "ledge.break", 5000);
    CHECK(visit.due() == Milliseconds{5100});
    CHECK(pass_until(visit, 15'000) == 100);
    CHECK(visit.frame().place == "break/101");
    visit.pass({15'250});
    CHECK(visit.frame().place == "break/103");
    CHECK(visit.due() == Milliseconds{15'300});
}

TEST_CASE("away from Break nothing moves and nothing is due before the question") {
    const VisitedRoom room;
    for (const char* place : {page, "help", "shelf", "break:choices"}) {
        Visit visit = room.at(place);
        INFO(place);
        CHECK(visit.due() == Milliseconds{120'000});
        CHECK(pass_until(visit, 119'999) == 0);
    }
}

TEST_CASE("a touch beside everything does not make the sun jump") {
    const VisitedRoom room;
    Visit visit = room.at("break");
    pass_until(visit, 3000);
    REQUIRE(visit.frame().place == "break/31");
    visit.take(screens::PointerDown{{Px::of(960), Px::of(1070)}}, {3050});
    visit.take(screens::KeyDown{screens::Key::FocusNext}, {3060});
    CHECK(visit.frame().place == "break/31");
    CHECK(visit.due() == Milliseconds{3100});
}

TEST_CASE("after two minutes the choices come, after two more the question, then the visit is over") {
    const VisitedRoom room;
    Visit visit = room.at(page);
    tap(visit, "ledge.break", 1000);
    pass_until(visit, 120'999);
    CHECK(visit.frame().place == "break/1200");
    pass_until(visit, 121'000);
    CHECK(visit.frame().place == "break:choices");
    CHECK(visit.due() == Milliseconds{241'000});
    pass_until(visit, 241'000);
    CHECK(visit.frame().place == "still-there");
    pass_until(visit, 271'000);
    CHECK(visit.session() == screens::Session::fresh({}));
    CHECK_FALSE(visit.due());
}

TEST_CASE("a touch that meets the choices just as they come chooses none of them") {
    const VisitedRoom room;
    Visit visit = room.at(page);
    tap(visit, "ledge.break", 0);
    pass_until(visit, 120'000);
    tap(visit, "break.finish", 120'300);
    CHECK(visit.frame().place == "break:choices");
    tap(visit, "break.go-on", 120'600);
    CHECK(visit.frame().place == page);
}

TEST_CASE("a machine that slept during a break wakes to a new visit") {
    const VisitedRoom room;
    Visit visit = room.at(page);
    tap(visit, "ledge.break", 0);
    pass_until(visit, 10'000);
    visit.pass({8 * 3600 * 1000});
    CHECK(visit.session() == screens::Session::fresh({}));
}

TEST_CASE("a visit that begins in the middle of a breath breathes on from there") {
    const VisitedRoom room;
    Visit visit = room.at("break/41");
    CHECK(visit.due() == Milliseconds{100});
    visit.pass({100});
    CHECK(visit.frame().place == "break/42");
}
