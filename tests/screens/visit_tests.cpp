#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "base/tree.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::screens;
using test::SampleHouse;
using test::Visitor;

namespace {

const char* const surfaces[] = {"800x480@154mm", "1280x800@217mm", "1920x1080@344mm", "1080x1920@268mm", "1920x1080@1218mm"};

Start at_step(int step, const std::string& locale = "en") { return {locale, "", ui::ThemeName::Light, step}; }

/// The places of a walk with Next from the first page to the shelf.
std::vector<std::string> walk_on(Visitor& visitor) {
    std::vector<std::string> places;
    while (visitor.session().place == Place::Reader) {
        places.push_back(visitor.place());
        visitor.tap("ledge.next");
        REQUIRE(places.size() < 60);
    }
    return places;
}

}  // namespace

TEST_CASE("from rest to a page in two taps after the door") {
    SampleHouse house;
    Visitor visitor(house.stage(), {}, "resting");
    visitor.tap("resting.open");
    CHECK(visitor.place() == "welcome");
    visitor.tap("welcome.en");
    CHECK(visitor.place() == "shelf");
    visitor.tap("shelf.asking");
    CHECK(visitor.place() == "reader:asking/safe-place");
    CHECK(visitor.frame().tree.find("text.1")->name == "You may ask for asylum.");
}

TEST_CASE("Next goes part by part and page by page to the shelf, and Back goes the same way") {
    SampleHouse house;
    for (const char* surface : surfaces)
        for (const int step : {1, 3, 5}) {
            INFO(surface << " step " << step);
            Visitor visitor(house.stage(surface), at_step(step), "reader:asking/safe-place");
            std::vector<std::string> on = walk_on(visitor);
            CHECK(visitor.place() == "shelf");
            Visitor returning(house.stage(surface), at_step(step), on.back().c_str());
            for (auto place = on.rbegin(); place != on.rend(); ++place) {
                CHECK(returning.place() == *place);
                returning.tap("ledge.back");
            }
            CHECK(returning.place() == "shelf");
        }
}

TEST_CASE("every sentence of a page is shown once, whatever the screen and the text size") {
    SampleHouse house;
    for (const char* surface : surfaces)
        for (const int step : {1, 3, 5}) {
            INFO(surface << " step " << step);
            Visitor visitor(house.stage(surface), at_step(step), "reader:asking/next-step");
            std::string words;
            do {
                for (const ui::Node& node : visitor.frame().tree.nodes)
                    if (node.id.starts_with("text.")) words += (words.empty() ? "" : " ") + node.name;
                visitor.tap("ledge.next");
            } while (visitor.session().place == Place::Reader);
            const std::string sentence = "This is one long sentence of many short words that has to find its room on a small screen.";
            std::string expected;
            for (int i = 0; i < 6; ++i) expected += (i == 0 ? "" : " ") + sentence;
            CHECK(words == expected);
        }
}

TEST_CASE("large text on a small screen needs more parts, never smaller type") {
    SampleHouse house;
    const auto parts = [&](int step) {
        Visitor visitor(house.stage("800x480@154mm"), at_step(step), "reader:asking/next-step");
        return walk_on(visitor).size();
    };
    CHECK(parts(1) < parts(5));
}

TEST_CASE("every place satisfies every invariant on every surface, in both directions") {
    SampleHouse house;
    for (const char* surface : surfaces)
        for (const std::string locale : {"en", "ar"})
            for (const int step : {1, 3, 5}) {
                const Stage stage = house.stage(surface);
                for (const std::string& place : all_places(at_step(step, locale), stage)) {
                    const ui::Frame frame = build(*session_at(place, at_step(step, locale), stage), stage);
                    INFO(surface << " " << locale << " step " << step << " " << place);
                    CHECK(broken_invariants(frame) == std::vector<std::string>{});
                    CHECK(frame.place == place);
                }
            }
}

TEST_CASE("nothing but its own controls stands on the ledge") {
    SampleHouse house;
    const std::set<std::string> pass = {"screen", "picture", "page.dots", "trial"};
    for (const char* surface : surfaces)
        for (const int step : {1, 3, 5}) {
            const Stage stage = house.stage(surface);
            for (const std::string& place : all_places(at_step(step), stage)) {
                const ui::Frame frame = build(*session_at(place, at_step(step), stage), stage);
                if (!frame.has_ledge) continue;
                const Px ledge = frame.tree.find("ledge.hide")->bounds.front().y;
                for (const ui::Node& node : frame.tree.nodes) {
                    if (pass.count(node.id) != 0 || node.id.starts_with("ledge.")) continue;
                    INFO(surface << " step " << step << " " << place << " " << node.id);
                    CHECK(node.bounds.front().bottom() <= ledge);
                }
            }
        }
}

TEST_CASE("the fixed controls are in the same place on every screen") {
    SampleHouse house;
    for (const char* surface : surfaces) {
        const Stage stage = house.stage(surface);
        const Start start = at_step(3);
        const ui::Frame first = build(*session_at("welcome", start, stage), stage);
        for (const std::string& place : all_places(start, stage)) {
            const ui::Frame frame = build(*session_at(place, start, stage), stage);
            if (!frame.has_ledge) continue;
            for (const char* id : {"ledge.hide", "ledge.help", "ledge.back"}) {
                INFO(surface << " " << place << " " << id);
                CHECK(frame.tree.find(id)->bounds == first.tree.find(id)->bounds);
            }
        }
    }
}

TEST_CASE("a right-to-left screen stands in the mirror") {
    SampleHouse house;
    const Stage stage = house.stage();
    const Px whole = Px::of(stage.surface.width);
    const ui::Frame left = build(*session_at("reader:asking/safe-place", at_step(3, "en"), stage), stage);
    const ui::Frame right = build(*session_at("reader:asking/safe-place", at_step(3, "ar"), stage), stage);
    for (const char* id : {"ledge.hide", "ledge.help", "ledge.back", "ledge.next", "tab.tip", "tab.language", "tab.comfort", "picture"}) {
        const Rect a = left.tree.find(id)->bounds.front();
        const Rect b = right.tree.find(id)->bounds.front();
        INFO(id);
        CHECK(b == Rect{whole - a.right(), a.y, a.width, a.height});
    }
}

TEST_CASE("a finger that slides off, and one that comes down beside everything, do nothing") {
    SampleHouse house;
    Visitor visitor(house.stage(), at_step(3), "reader:asking/safe-place");
    const ui::Frame before = visitor.frame();
    const Point on_next = visitor.frame().tree.find("ledge.next")->bounds.front().centre();
    visitor.input(PointerDown{on_next});
    CHECK(visitor.session().pressed == "ledge.next");
    CHECK_FALSE(visitor.frame() == before);
    visitor.input(PointerUp{{Px::of(960), Px::of(20)}});
    CHECK(visitor.frame() == before);
    visitor.input(PointerDown{{Px::of(1200), Px::of(30)}});
    visitor.input(PointerUp{on_next});
    CHECK(visitor.frame() == before);
    visitor.input(PointerDown{on_next});
    visitor.input(PointerAway{});
    CHECK(visitor.frame() == before);
}

TEST_CASE("the arrow keys follow the reading direction") {
    SampleHouse house;
    Visitor english(house.stage(), at_step(3, "en"), "reader:asking/safe-place");
    english.key(Key::Right);
    CHECK(english.place() == "reader:asking/warning.1");
    english.key(Key::Left);
    CHECK(english.place() == "reader:asking/safe-place");
    Visitor mirrored(house.stage(), at_step(3, "ar"), "reader:asking/safe-place");
    mirrored.key(Key::Left);
    CHECK(mirrored.place() == "reader:asking/warning.1");
}

TEST_CASE("with keys alone a visitor reaches a page, a word's card and Help") {
    SampleHouse house;
    Visitor visitor(house.stage(), {}, "welcome");
    const auto choose = [&](const std::string& id) {
        for (int i = 0; i < 30 && visitor.session().focus != id; ++i) visitor.key(Key::FocusNext);
        REQUIRE(visitor.session().focus == id);
        visitor.key(Key::Choose);
    };
    choose("welcome.en");
    choose("shelf.asking");
    choose("chip.asylum");
    CHECK(visitor.place() == "word:asylum");
    CHECK(visitor.frame().tree.find("word.meaning")->name == "A safe place.");
    choose("word.close");
    visitor.key(Key::Help);
    CHECK(visitor.place() == "help");
    visitor.key(Key::Escape);
    CHECK(visitor.place() == "resting");
}

TEST_CASE("Escape hides only where it may") {
    SampleHouse house;
    Stage stage = house.stage();
    stage.escape_hides = false;
    Visitor visitor(stage, at_step(3), "reader:asking/safe-place");
    visitor.key(Key::Escape);
    CHECK(visitor.session().place == Place::Reader);
}

TEST_CASE("Help is one tap from everywhere, begins with the card and shows both numbers whole") {
    SampleHouse house;
    for (const char* surface : surfaces) {
        Visitor visitor(house.stage(surface), at_step(3, "ar"), "reader:asking/safe-place");
        visitor.tap("ledge.help");
        CHECK(visitor.sees("help.show"));
        CHECK(visitor.sees("help.show.english"));
        std::set<std::string> seen;
        for (int leaf = 0; leaf < 12; ++leaf) {
            for (const ui::Node& node : visitor.frame().tree.nodes) seen.insert(node.id);
            if (!visitor.sees("ledge.next")) break;
            visitor.tap("ledge.next");
        }
        for (const char* id : {"help.childline.phone", "help.emergency.phone", "help.free", "help.languages", "help.private", "help.fault",
                               "help.choose", "help.who", "help.together"}) {
            INFO(surface << " " << id);
            CHECK(seen.count(id) == 1);
        }
        visitor.tap("ledge.help");
        CHECK(visitor.session().place == Place::Reader);
    }
}

TEST_CASE("the show-this card stays in one piece wherever some setting of it fits one screen") {
    SampleHouse house;
    for (const char* surface : surfaces)
        for (const std::string locale : {"en", "ar"}) {
            Visitor visitor(house.stage(surface), at_step(3, locale), "help");
            INFO(surface << " " << locale);
            CHECK(visitor.sees("help.show"));
            CHECK(visitor.sees("help.show.english") == (locale != "en"));
        }
    Visitor large(house.stage("1280x800@217mm"), at_step(5, "ar"), "help");  // roomy it would need two panels
    CHECK(large.sees("help.show"));
    CHECK(large.sees("help.show.english"));
}

TEST_CASE("Help's first screen shows Childline's number with the card wherever both have room, and 999 comes next") {
    SampleHouse house;
    for (const char* surface : surfaces) {
        if (std::string(surface) == "800x480@154mm") continue;  // there the card alone fills the screen
        INFO(surface);
        Visitor visitor(house.stage(surface), at_step(3, "ar"), "help");
        CHECK(visitor.sees("help.show"));
        CHECK(visitor.sees("help.childline.phone"));
        if (!visitor.sees("help.emergency.phone")) visitor.tap("ledge.next");
        CHECK(visitor.sees("help.emergency.phone"));
    }
}

TEST_CASE("a booklet that a language does not have is off its shelf, and its pages lead there") {
    SampleHouse house;
    Visitor visitor(house.stage(), at_step(3), "reader:asking/safe-place");
    visitor.tap("tab.language");
    visitor.tap("languages.ro");
    CHECK(visitor.place() == "shelf");
    CHECK_FALSE(visitor.sees("shelf.asking"));
    CHECK(visitor.sees("shelf.calling"));
    for (const ui::Node& control : std::vector<ui::Node>(visitor.frame().tree.nodes)) {
        if (!control.is_target() || control.state.disabled) continue;
        Visitor other(house.stage(), at_step(3), "reader:asking/safe-place");
        other.tap("tab.language");
        other.tap("languages.ro");
        other.tap(control.id);
        INFO(control.id);
        CHECK(other.place() != "reader:asking/safe-place");
    }
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "welcome");
}

TEST_CASE("a part that the page does not have on this surface is its last, and Back leads on from there") {
    SampleHouse house;
    Visitor visitor(house.stage("1920x1080@344mm"), at_step(3), "reader:asking/next-step/9");
    CHECK(visitor.place() == "reader:asking/next-step/2");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "reader:asking/next-step");
}

TEST_CASE("a number stands in large digits right after the sentence that names it") {
    SampleHouse house;
    Visitor visitor(house.stage(), at_step(3), "reader:calling/number");
    const Rect sentence = visitor.frame().tree.find("text.1")->bounds.front();
    const Rect digits = visitor.frame().tree.find("number.1")->bounds.front();
    const Rect second = visitor.frame().tree.find("text.2")->bounds.front();
    CHECK(sentence.bottom() <= digits.y);
    CHECK(digits.bottom() <= second.y);
}

TEST_CASE("trial packs are shown with stripes round every screen but Sorry") {
    SampleHouse house;
    const Stage stage = house.stage();
    for (const std::string& place : all_places(at_step(3), stage)) {
        const ui::Frame frame = build(*session_at(place, at_step(3), stage), stage);
        const auto& commands = frame.draw.commands;
        const bool has_stripes = std::any_of(commands.begin(), commands.end(),
                                             [](const ui::Command& c) { return std::holds_alternative<ui::StripedBorder>(c); });
        INFO(place);
        CHECK(has_stripes == (place != "sorry"));
    }
}

TEST_CASE("without a pack that can be trusted every place is Sorry, with both numbers and no ledge") {
    test::SampleFolder empty;
    const model::Library library = empty.open();
    SampleHouse house;
    Stage sound = house.stage();
    const Stage stage{library, sound.shaper, sound.surface};
    for (const char* place : {"welcome", "shelf", "reader:asking/safe-place", "help"}) {
        const ui::Frame frame = build(*session_at(place, {}, stage), stage);
        CHECK(frame.place == "sorry");
        CHECK(frame.tree.find("sorry.childline.phone") != nullptr);
        CHECK(frame.tree.find("sorry.emergency.phone") != nullptr);
        CHECK(broken_invariants(frame).empty());
    }
}

TEST_CASE("Sorry shows the sleeping screen with both faces, and says what pictures.toml says of it") {
    const std::string file = WAYLIGHT_SOURCE_FOLDER "/content/pictures/pictures.toml";
    const Result<Tree> pictures = read_toml(*read_text_file(file), file);
    REQUIRE(pictures);
    SampleHouse house;
    for (const char* surface : surfaces) {
        INFO(surface);
        const Stage stage = house.stage(surface);
        const ui::Frame frame = build(*session_at("sorry", {}, stage), stage);
        CHECK(frame.tree.find("picture")->name == *pictures->find("sorry")->find("alt")->string());
        const auto& commands = frame.draw.commands;
        const auto shown =
            std::find_if(commands.begin(), commands.end(), [](const ui::Command& c) { return std::holds_alternative<ui::DrawPicture>(c); });
        REQUIRE(shown != commands.end());
        const auto& picture = std::get<ui::DrawPicture>(*shown);
        CHECK(picture.name == "sorry");
        CHECK(picture.source.y <= Px::of(460));
        CHECK(picture.source.bottom() >= Px::of(810));
        CHECK(picture.source.bottom() <= Px::of(1200));
    }
}

TEST_CASE("the same session gives the same frame, byte for byte") {
    SampleHouse house;
    SampleHouse other;
    for (const std::string& place : all_places(at_step(3), house.stage())) {
        const Stage one = house.stage();
        const Stage two = other.stage();
        CHECK(build(*session_at(place, at_step(3), one), one).dump() == build(*session_at(place, at_step(3), two), two).dump());
    }
}
