#include <algorithm>
#include <catch2/catch.hpp>
#include <ranges>
#include <regex>
#include <set>

#include "screens/three_shelves.h"
#include "screens/view.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::screens;
using Catch::Contains;

namespace {

std::string refusal(const std::string& place) {
    test::SampleHouse house;
    const Result<Session> session = session_at(place, {"en", "", ui::ThemeName::Light, 3}, house.stage());
    return session ? "" : session.error().text();
}

}  // namespace

TEST_CASE("no booklet is read before a shelf or a page is shown") {
    test::SampleHouse house;
    const Stage stage = house.stage();
    for (const char* place : {"resting", "welcome", "languages", "comfort", "help"}) {
        INFO(place);
        const Result<Session> session = session_at(place, {"en", "en", ui::ThemeName::Light, 3}, stage);
        REQUIRE(session);
        CHECK(build(*session, stage).place == place);
        CHECK(house.library().words("en")->booklets.empty());
    }
    const Result<Session> session = session_at("shelf", {"en", "en", ui::ThemeName::Light, 3}, stage);
    CHECK(build(*session, stage).place == "shelf");
    CHECK(house.library().words("en")->booklets.size() == 2);
}

TEST_CASE("a place that is none is refused with those that are") {
    CHECK_THAT(refusal("wellcome"), Contains("is no place") && Contains("welcome, shelf"));
    CHECK_THAT(refusal("reader:askin/safe-place"), Contains("no booklet \"askin\"") && Contains("asking"));
    CHECK_THAT(refusal("reader:asking/safe"), Contains("asking has no page \"safe\"") && Contains("safe-place, warning.1, next-step"));
    CHECK_THAT(refusal("word:azylum"), Contains("no page in en marks the word"));
    CHECK(refusal("reader:asking/next-step/2").empty());
    CHECK(refusal("reader:asking").empty());
}

TEST_CASE("the list of places has every page, word and tip once") {
    test::SampleHouse house;
    const std::vector<std::string> places = all_places({"en", "", ui::ThemeName::Light, 3}, house.stage());
    for (const char* place : {"resting", "sorry", "welcome", "languages", "comfort", "shelf", "help", "reader:asking/safe-place",
                              "tip:asking/safe-place", "reader:calling/number", "word:asylum", "word:lawyer"})
        CHECK(std::count(places.begin(), places.end(), place) == 1);
    CHECK(std::set<std::string>(places.begin(), places.end()).size() == places.size());
}

TEST_CASE("every interface word is used by a screen") {
    std::string code;
    for (const char* room : {"kiosk/screens", "kiosk/model"})
        for (const std::filesystem::path& file : list_files(std::filesystem::path(WAYLIGHT_SOURCE_FOLDER) / room, ".cpp"))
            code += *read_text_file(file);
    for (std::string id : model::ui_text_ids | std::views::transform([](std::string_view view) { return std::string(view); })) {
        std::replace_if(
            id.begin(), id.end(), [](char c) { return c == '.' || c == '-'; }, '_');
        INFO("content/ui.toml: " << id << " is written and translated, but no screen says it");
        CHECK(std::regex_search(code, std::regex("UiText::" + id + "\\b")));
    }
}

TEST_CASE("the list of pictograms holds what screens show, and nothing else") {
    test::SampleHouse house(true);
    test::ThreeShelves shelves;
    std::set<std::string> shown{"others-hear"};  // shown while the first reading of a visit begins, see listening_tests.cpp
    const auto look_at_all = [&](const Start& start, const Stage& stage) {
        for (const std::string& place : all_places(start, stage)) {
            const ui::Frame frame = build(*session_at(place, start, stage), stage);
            for (const ui::Command& command : frame.draw.commands)
                if (const auto* icon = std::get_if<ui::DrawIcon>(&command)) shown.insert(icon->name.substr(0, icon->name.find('.')));
        }
    };
    for (const char* locale : {"en", "ar"})
        for (const char* surface : {"800x480@154mm", "1920x1080@344mm"})
            for (const int step : {4, 5}) look_at_all({locale, "", ui::ThemeName::Light, step}, house.stage(surface));
    look_at_all({"en", "", ui::ThemeName::Light, 5}, shelves.stage(true));
    CHECK(shown == std::set<std::string>(icons_of_screens.begin(), icons_of_screens.end()));
}

TEST_CASE("a crop shows all that matters of a picture where it has room, and nothing beside it where it has not") {
    test::SampleHouse house;
    const Stage stage = house.stage();
    // 1600 x 1200 pixels; what matters lies from 200 to 1400 and from 60 to 1140. The focus of "desk" is its lower left corner.
    const auto shown = [&](int width, int height, double zoom = 1) {
        return crop(stage, "desk", {Px(), Px(), Px::of(width), Px::of(height)}, zoom).source;
    };
    CHECK(shown(1600, 1200) == Rect{Px(), Px(), Px::of(1600), Px::of(1200)});
    CHECK(shown(1350, 1200) == Rect{Px::of(50), Px(), Px::of(1350), Px::of(1200)});
    CHECK(shown(600, 1200) == Rect{Px::of(200), Px(), Px::of(600), Px::of(1200)});
    CHECK(shown(1600, 1160) == Rect{Px(), Px::of(40), Px::of(1600), Px::of(1160)});
    CHECK(shown(1600, 900) == Rect{Px(), Px::of(240), Px::of(1600), Px::of(900)});
    CHECK(shown(1600, 1200, 2) == Rect{Px::of(200), Px::of(540), Px::of(800), Px::of(600)});
}

TEST_CASE("covers on the shelf have a size, however long a title is") {
    test::SampleFolder folder;
    test::SampleLocale locale("en");
    for (auto& [slug, booklet] : locale.booklets)
        for (int i = 0; i < 40; ++i) booklet.title += " and a long way to go";
    folder.add(test::SampleBase());
    folder.add(locale);
    const model::Library library = folder.open();
    text::Shaper shaper(*text::read_font_table(std::filesystem::path(WAYLIGHT_BUILD_FOLDER) / "fonts"));
    const Start start{"en", "", ui::ThemeName::Light, 5};
    for (const char* surface : {"800x480@154mm", "1080x1920@268mm"}) {
        const Stage stage{library, shaper, *ui::parse_surface(surface)};
        const ui::Frame frame = build(*session_at("shelf", start, stage), stage);
        for (const ui::Node& node : frame.tree.nodes)
            for (const Rect& rect : node.bounds) CHECK((rect.width > Px() && rect.height > Px()));
        for (const ui::Command& command : frame.draw.commands)
            if (const auto* picture = std::get_if<ui::DrawPicture>(&command))
                CHECK((picture->rect.width > Px() && picture->rect.height >= Px()));
    }
}

TEST_CASE("a title's longest word is not broken: its cover is wider, and fewer stand on a board") {
    test::SampleFolder folder;
    test::SampleLocale locale("en");
    locale.booklets["calling"].title = "Untranslatability";
    folder.add(test::SampleBase());
    folder.add(locale);
    const model::Library library = folder.open();
    text::Shaper shaper(*text::read_font_table(std::filesystem::path(WAYLIGHT_BUILD_FOLDER) / "fonts"));
    const Start start{"en", "", ui::ThemeName::Light, 5};
    const Stage stage{library, shaper, *ui::parse_surface("800x480@154mm")};
    const ui::Frame frame = build(*session_at("shelf", start, stage), stage);
    CHECK(ui::broken_invariants(frame) == std::vector<std::string>());
    CHECK(frame.tree.find("shelf.calling") != nullptr);
    CHECK(frame.tree.find("shelf.asking") == nullptr);
}
