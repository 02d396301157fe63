// Recorded visits, on the kiosk as it is built.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/real_house.h"
#include "app/replay.h"

using namespace waylight;
using namespace waylight::app;

namespace {

std::vector<ReplayEvent> events_of(const std::string& name) {
    const std::string file = WAYLIGHT_SOURCE_FOLDER "/tests/replays/" + name + ".replay";
    const Result<std::string> text = read_text_file(file);
    REQUIRE(text);
    const Result<std::vector<ReplayEvent>> events = parse_replay(*text, file);
    REQUIRE(events);
    return *events;
}

/// What was shown after each event of one visitor, from a resting kiosk to a resting kiosk.
struct PlayedVisit {
    std::vector<ReplayEvent> events;
    std::vector<std::string> frames;
};

Visit rested(const screens::Stage& stage) { return {stage, {}, screens::Session::fresh({}), {}}; }

std::vector<PlayedVisit> play(const screens::Stage& stage, const std::vector<ReplayEvent>& events) {
    Visit visit = rested(stage);
    Replayer replayer(visit, "replay");
    std::vector<PlayedVisit> visits(1);
    for (const ReplayEvent& event : events) {
        const Result<void> played = replayer.play(event);
        INFO((played ? "" : played.error().text()));
        REQUIRE(played);
        visits.back().events.push_back(event);
        visits.back().frames.push_back(visit.frame().dump());
        if (visit.session() == screens::Session::fresh({})) visits.emplace_back();
    }
    REQUIRE(visits.back().events.empty());  // the last one has left, too
    visits.pop_back();
    return visits;
}

/// The same visitor, as if nobody had ever been there.
std::vector<ReplayEvent> alone(const PlayedVisit& visit) {
    constexpr Milliseconds earliest{1000};
    std::vector<ReplayEvent> events = visit.events;
    const Milliseconds first = events.front().at;
    for (ReplayEvent& event : events) event.at = event.at - first + earliest;
    return events;
}

}  // namespace

TEST_CASE("after every visit the kiosk is as fresh as a new one, and what a visitor sees does not depend on who was there before") {
    struct Recorded {
        std::string name;
        std::size_t least_visits;
        std::string surface = "1280x800@217mm";
    };
    test::RealHouse house;
    for (const Recorded& recorded : {Recorded{"child", 1},
                                     {"fidgeter", 2},
                                     {"fidgeter", 2, "800x480@154mm"},
                                     {"keyboard", 1},
                                     {"comfort", 2},
                                     {"break", 1},
                                     {"thirty-visitors", 30},
                                     {"thirty-visitors", 30, "1080x1920@268mm"}}) {
        const screens::Stage stage = house.stage(recorded.surface);
        const std::vector<PlayedVisit> visits = play(stage, events_of(recorded.name));
        CHECK(visits.size() >= recorded.least_visits);
        const std::string resting = rested(stage).frame().dump();
        for (const PlayedVisit& visit : visits) {
            INFO(recorded.surface << " " << recorded.name << ": from line " << visit.events.front().line);
            const std::vector<PlayedVisit> first = play(stage, alone(visit));
            REQUIRE(first.size() == 1);
            CHECK(first.front().frames == visit.frames);
            CHECK(visit.frames.back() == resting);
        }
    }
}

TEST_CASE("between two events of a replay the time passes: a visit that nobody ends is over") {
    test::RealHouse house;
    const screens::Stage stage = house.stage("1920x1080@344mm");
    const auto place_after = [&](const std::string& replay) {
        Visit visit = rested(stage);
        Replayer replayer(visit, "replay");
        const auto events = parse_replay("0 tap resting.open\n1000 tap welcome.ro\n" + replay, "replay");
        for (const ReplayEvent& event : *events) REQUIRE(replayer.play(event));
        return visit.frame().place;
    };
    CHECK(place_after("120999 wait") == "shelf");
    CHECK(place_after("121000 wait") == "still-there");
    CHECK(place_after("150999 wait") == "still-there/30");
    CHECK(place_after("151000 wait") == "resting");
    CHECK(place_after("125000 tap still-there.finish") == "resting");  // the question came long before
    CHECK(place_after("150999 tap still-there.yes\n151500 wait") == "shelf");
}
