#include <catch2/catch.hpp>

#include "screens/breathing.h"
#include "screens/listening.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::screens;
using test::SampleHouse;
using test::Visitor;

namespace {

constexpr const char* page = "reader:asking/next-step/2";
constexpr const char* small_screen = "800x480@154mm";  // there the page has several parts

Stayed milliseconds(std::int64_t count) { return {{count}}; }
Stayed seconds(std::int64_t count) { return milliseconds(count * 1000); }

/// Somebody who has touched the leaf on a page's second part.
Visitor on_a_break(SampleHouse& house, const Start& start = {}, const std::string& from = page) {
    Visitor visitor(house.stage(small_screen), start, from);
    visitor.tap("tab.tools");
    visitor.tap("ledge.break");
    return visitor;
}

/// The sun that is drawn over the one in the picture, if any.
const ui::FillPolygon* sun_of(const ui::Frame& frame) {
    for (std::size_t i = 0; i + 1 < frame.draw.commands.size(); ++i) {
        const auto* picture = std::get_if<ui::DrawPicture>(&frame.draw.commands[i]);
        if (picture != nullptr && picture->name == "break") return std::get_if<ui::FillPolygon>(&frame.draw.commands[i + 1]);
    }
    return nullptr;
}

int permille_after(std::int64_t milliseconds) { return sun_permille(static_cast<int>(milliseconds / breath_step.count) + 1); }

}  // namespace

TEST_CASE("the leaf on a page leads to a calm picture, and the voice falls silent") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), {}, "reader:asking/safe-place");
    visitor.tap("ledge.listen");
    REQUIRE(visitor.session().hearing);
    visitor.tap("ledge.break");
    CHECK(visitor.place() == "break");
    CHECK_FALSE(visitor.session().hearing);
    CHECK_FALSE(sound_of(visitor.session(), house.stage()));
    CHECK_FALSE(visitor.sees("ledge.listen"));
    CHECK(visitor.sees("picture"));
    CHECK(ui::broken_invariants(visitor.frame()).empty());
}

TEST_CASE("the leaf stands on every booklet page and on Break, and nowhere else") {
    SampleHouse house;
    for (const char* surface : {"1280x800@217mm", "1080x1920@268mm", "1920x1080@1218mm"})
        for (const std::string& place : all_places({}, house.stage(surface))) {
            INFO(surface << " " << place);
            const bool is_page = place.starts_with("reader:") || place.starts_with("tip:") || place.starts_with("word:");
            CHECK(Visitor(house.stage(surface), {}, place).sees("ledge.break") == (is_page || place.starts_with("break")));
        }
}

TEST_CASE("where the ledge is too narrow the leaf is the first of the tabs, on small screens of the tools") {
    SampleHouse house;
    const auto is_leaf_first = [&](const char* surface, const std::string& place) {
        const Visitor visitor(house.stage(surface), {}, place);
        const ui::Node* leaf = visitor.frame().tree.find("ledge.break");
        return leaf != nullptr && leaf < visitor.frame().tree.find("tab.language") && leaf < visitor.frame().tree.find("tab.tip");
    };
    CHECK(is_leaf_first(small_screen, "tools:asking/safe-place"));
    CHECK(is_leaf_first("800x1280@135mm", "reader:asking/safe-place"));
}

TEST_CASE("the sun grows for four seconds and settles for six, eased, and again") {
    CHECK(permille_after(0) == 1000);
    CHECK(permille_after(4000) == 1250);
    CHECK(permille_after(10'000) == 1000);
    CHECK(permille_after(2000) == 1125);
    CHECK(permille_after(7000) == 1125);
    for (std::int64_t at = 0; at < 10'000; at += breath_step.count) {
        INFO(at);
        const int now = permille_after(at), then = permille_after(at + breath_step.count);
        CHECK((at < 4000 ? now <= then : now >= then));
        CHECK(permille_after(at) == permille_after(at + 10'000));
        CHECK(std::abs(permille_after(at) - permille_after(at + breath_step.count)) < 12);
    }
    CHECK(permille_after(100) < 1003);
    CHECK(permille_after(9900) < 1003);
}

TEST_CASE("time moves the sun and nothing else") {
    SampleHouse house;
    for (const char* locale : {"en", "ar"}) {
        Visitor visitor(house.stage(), {locale, "", ui::ThemeName::Light, 3}, "break");
        ui::Frame rest = visitor.frame();
        REQUIRE(sun_of(rest) != nullptr);
        visitor.input(seconds(4));
        CHECK(visitor.place() == "break/41");
        ui::Frame full = visitor.frame();
        const Rect small = ui::bounds_of(*sun_of(rest)), large = ui::bounds_of(*sun_of(full));
        CHECK(large.width.to_float() == Approx(small.width.to_float() * 1.25F).margin(0.1));
        CHECK(large.centre().x.to_float() == Approx(small.centre().x.to_float()).margin(0.1));
        CHECK(large.y < small.y);
        CHECK(large.bottom() == small.bottom());
        const_cast<ui::FillPolygon*>(sun_of(full))->points = sun_of(rest)->points;
        CHECK(full.draw == rest.draw);
        CHECK(full.tree == rest.tree);
        visitor.input(seconds(10));
        CHECK(visitor.frame().draw == rest.draw);
    }
}

TEST_CASE("a picture is never mirrored, so its sun is not either") {
    SampleHouse house;
    const Visitor english(house.stage(), {"en", "", ui::ThemeName::Light, 3}, "break");
    const Visitor arabic(house.stage(), {"ar", "", ui::ThemeName::Light, 3}, "break");
    const Rect one = ui::bounds_of(*sun_of(english.frame())), other = ui::bounds_of(*sun_of(arabic.frame()));
    CHECK(one.x.to_float() == Approx(other.x.to_float()).margin(0.1));
    CHECK(one.width == other.width);
}

TEST_CASE("the sun moves every tenth of a second until the choices come") {
    SampleHouse house;
    Visitor visitor = on_a_break(house);
    CHECK(next_change_of_stay(visitor.session(), house.stage()) == Milliseconds{100});
    CHECK_FALSE(action_of_stay(visitor.session(), house.stage(), {99}));
    visitor.input(milliseconds(100));
    CHECK(visitor.session().breath == 2);
    CHECK(next_change_of_stay(visitor.session(), house.stage()) == Milliseconds{200});
    visitor.input(milliseconds(119'999));
    CHECK(visitor.place() == "break/1200");
    CHECK(next_change_of_stay(visitor.session(), house.stage()) == Milliseconds{120'000});
    visitor.input(seconds(120));
    CHECK(visitor.place() == "break:choices");
    CHECK_FALSE(next_change_of_stay(visitor.session(), house.stage()));
}

TEST_CASE("nothing moves anywhere else") {
    SampleHouse house;
    for (const std::string& place : all_places({}, house.stage())) {
        if (place == "break" || place.starts_with("break/")) continue;
        INFO(place);
        const Visitor visitor(house.stage(), {}, place);
        CHECK_FALSE(next_change_of_stay(visitor.session(), house.stage()));
        CHECK_FALSE(action_of_stay(visitor.session(), house.stage(), {500'000}));
    }
}

TEST_CASE("whoever reads in two languages has ten minutes for a break") {
    SampleHouse house;
    Visitor visitor(house.stage(), {"en", "ar", ui::ThemeName::Light, 3}, "break");
    visitor.input(milliseconds(599'999));
    CHECK(visitor.place() == "break/6000");
    visitor.input(seconds(600));
    CHECK(visitor.place() == "break:choices");
}

TEST_CASE("Back, the leaf and Go on lead to exactly the page and the part one came from") {
    SampleHouse house;
    Visitor back = on_a_break(house);
    back.tap("ledge.back");
    CHECK(back.place() == page);

    Visitor leaf(house.stage(), {}, "reader:asking/next-step");
    leaf.tap("ledge.break");
    leaf.tap("ledge.break");
    CHECK(leaf.place() == "reader:asking/next-step");

    Visitor on = on_a_break(house);
    on.tap("break.picture");
    CHECK(on.place() == "break:choices");
    on.tap("break.go-on");
    CHECK(on.place() == page);
}

TEST_CASE("a touch on the picture brings three choices, of which the first is lit") {
    SampleHouse house;
    Visitor visitor = on_a_break(house);
    visitor.tap("break.picture");
    std::vector<std::string> choices, lit;
    for (const ui::Node& node : visitor.frame().tree.nodes) {
        if (node.id.starts_with("break.")) choices.push_back(node.id);
        if (node.state.lit) lit.push_back(node.id);
    }
    CHECK(choices == std::vector<std::string>{"break.go-on", "break.talk", "break.finish"});
    CHECK(lit == std::vector<std::string>{"break.go-on"});
    CHECK(sun_of(visitor.frame()) == nullptr);
}

TEST_CASE("Talk to someone leads to Help, and Back from there to the choices") {
    SampleHouse house;
    Visitor visitor = on_a_break(house);
    visitor.tap("break.picture");
    visitor.tap("break.talk");
    CHECK(visitor.place() == "help");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "break:choices");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == page);
}

TEST_CASE("Finish is a new visit, as Hide is") {
    SampleHouse house;
    Visitor visitor = on_a_break(house, {"en", "", ui::ThemeName::Light, 3});
    visitor.tap("break.picture");
    visitor.tap("break.finish");
    CHECK(visitor.session() == Session::fresh({"en", "", ui::ThemeName::Light, 3}));
}

TEST_CASE("nobody is asked during a break; on its choices the kiosk asks as everywhere") {
    SampleHouse house;
    Visitor visitor = on_a_break(house);
    visitor.input(Quiet{{500'000}});
    CHECK(visitor.place() == "break");
    visitor.tap("break.picture");
    visitor.input(Quiet{{120'000}});
    CHECK(visitor.place() == "still-there");
    visitor.tap("still-there.yes");
    CHECK(visitor.place() == "break:choices");
    visitor.input(Quiet{{150'000}});
    CHECK(visitor.session() == Session::fresh({}));
}

TEST_CASE("Listen reads the choices one after the other, whatever part one came from") {
    SampleHouse house(true);
    Visitor visitor = on_a_break(house, {"en", "", ui::ThemeName::Light, 3});
    visitor.tap("break.picture");
    visitor.tap("ledge.listen");
    std::vector<std::string> heard;
    while (visitor.session().hearing) {
        if (heard.empty() || heard.back() != visitor.session().hearing->text.key) heard.push_back(visitor.session().hearing->text.key);
        visitor.input(Heard{*next_change_of_sound(visitor.session(), house.stage())});
    }
    CHECK(heard == std::vector<std::string>{"break.go-on", "break.talk", "break.finish"});
    visitor.tap("break.go-on");
    CHECK(visitor.place() == page);
}

TEST_CASE("on Break the keys do what they do everywhere") {
    SampleHouse house;
    const auto after = [&](Key key) {
        Visitor visitor = on_a_break(house);
        visitor.key(key);
        return visitor.place();
    };
    CHECK(after(Key::Left) == page);
    CHECK(after(Key::Help) == "help");
    CHECK(after(Key::Escape) == "resting");
    CHECK(after(Key::Listen) == "break");
    Visitor visitor = on_a_break(house);
    visitor.key(Key::FocusNext);
    visitor.key(Key::Choose);
    CHECK(visitor.place() == "break:choices");
}
