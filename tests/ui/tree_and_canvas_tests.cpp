#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/canvas.h"
#include "ui/shaper_for_tests.h"
#include "ui/widgets.h"

using namespace waylight;
using namespace waylight::ui;

namespace {

Node target(const std::string& id, Rect bounds, bool is_disabled = false) {
    Node node;
    node.id = id;
    node.role = NodeRole::Button;
    node.name = id;
    node.bounds = {bounds};
    node.state.disabled = is_disabled;
    return node;
}

const Surface surface{1920, 1080, 344};

struct Easel {
    text::Shaper shaper{test::built_fonts()};
    Canvas canvas(Direction direction, Attention attention = {}, Px inset = Px()) {
        return {surface, ThemeName::Light, {"en", "Latn", direction}, shaper, std::move(attention), inset};
    }
};

template <typename T>
const T& only(const Frame& frame) {
    const T* found = nullptr;
    for (const Command& command : frame.draw.commands)
        if (const T* match = std::get_if<T>(&command)) found = match;
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("keys go round the targets in reading order and past what is off") {
    const Rect box{Px(), Px(), Px::of(10), Px::of(10)};
    AccessTree tree{{target("a", box), target("off", box, true), target("b", box), target("c", box)}};
    CHECK(tree.next_target("")->id == "a");
    CHECK(tree.next_target("a")->id == "b");
    CHECK(tree.next_target("c")->id == "a");
    CHECK(tree.previous_target("a")->id == "c");
    CHECK(tree.previous_target("b")->id == "a");
    CHECK(tree.next_target("gone")->id == "a");
    CHECK(AccessTree{}.next_target("a") == nullptr);
}

TEST_CASE("a point finds the target that is on top, and never one that is off") {
    const Rect box{Px(), Px(), Px::of(10), Px::of(10)};
    AccessTree tree{{target("under", box), target("over", box), target("off", box, true)}};
    CHECK(tree.target_at({Px::of(5), Px::of(5)})->id == "over");
    CHECK(tree.target_at({Px::of(10), Px::of(5)}) == nullptr);
}

TEST_CASE("a right-to-left canvas is the mirror of a left-to-right one") {
    Easel easel;
    const auto record = [&](Direction direction) {
        Canvas canvas = easel.canvas(direction);
        canvas.fill({Px::of(10), Px::of(20), Px::of(30), Px::of(40)}, Corners{Px::of(1), Px::of(2), Px::of(3), Px::of(4)}, Colour{});
        canvas.icon("next", {Px::of(100), Px::of(50)}, Px::of(20));
        return canvas.take();
    };
    const Frame left = record(Direction::LeftToRight);
    const Frame right = record(Direction::RightToLeft);
    CHECK(only<FillShape>(right).rect.x == Px::of(1920 - 10 - 30));
    CHECK(only<FillShape>(right).corners == Corners{Px::of(2), Px::of(1), Px::of(4), Px::of(3)});
    CHECK(only<DrawIcon>(right).rect.x == Px::of(1920) - only<DrawIcon>(left).rect.right());
    CHECK(only<DrawIcon>(left).name == "next");
    CHECK(only<DrawIcon>(right).name == "back");
}

TEST_CASE("an inset moves everything inside the border and makes the canvas smaller") {
    Easel easel;
    Canvas canvas = easel.canvas(Direction::RightToLeft, {}, Px::of(12));
    CHECK(canvas.width() == Px::of(1920 - 24));
    CHECK(canvas.placed({Px(), Px(), Px::of(10), Px::of(10)}) == Rect{Px::of(1920 - 12 - 10), Px::of(12), Px::of(10), Px::of(10)});
}

TEST_CASE("digit tiles run left to right in every language") {
    Easel easel;
    for (const Direction direction : {Direction::LeftToRight, Direction::RightToLeft}) {
        Canvas canvas = easel.canvas(direction);
        digit_tiles(canvas, {Px::of(100), Px::of(100)}, Px::of(900), {"n", "0800 1111", "0800 1111", {4, 4}, {"en", "Latn"}}, -1);
        const Frame frame = canvas.take();
        CHECK(broken_invariants(frame) == std::vector<std::string>{"ledge.hide cannot be reached", "ledge.help cannot be reached"});
        std::vector<std::pair<Px, std::string>> digits;
        for (const Command& command : frame.draw.commands)
            if (const auto* text = std::get_if<DrawText>(&command)) digits.emplace_back(text->origin.x, text->paragraph->request.text);
        std::sort(digits.begin(), digits.end());
        std::string row;
        for (const auto& [x, digit] : digits) row += digit;
        CHECK(row == "08001111");
    }
}

TEST_CASE("digit tiles can be read even where there is no room for them") {
    Easel easel;
    Canvas canvas = easel.canvas(Direction::LeftToRight);
    digit_tiles(canvas, {Px::of(100), Px::of(100)}, Px::of(20), {"n", "0800 1111", "0800 1111", {4, 4}, {"en", "Latn"}}, -1);
    for (const Command& command : canvas.take().draw.commands) {
        if (const auto* text = std::get_if<DrawText>(&command)) CHECK(text->paragraph->request.em >= Px::of(10));
    }
    CHECK(digit_tiles_height(canvas, Px::of(20), "0800 1111") > Px());
}

TEST_CASE("a pressed card has sunk and casts no shadow, a lit one has a halo") {
    Easel easel;
    const Rect rect{Px::of(100), Px::of(100), Px::of(200), Px::of(120)};
    const auto count = [&](const Attention& attention) {
        Canvas canvas = easel.canvas(Direction::LeftToRight, attention);
        const Px sunk = card_body(canvas, rect, Px::of(20), Role::Card, {"x", "x", NodeRole::Button, false, false});
        CHECK((sunk > Px()) == (attention.pressed == "x"));
        return canvas.take().draw.commands.size();
    };
    const std::size_t at_rest = count({});
    CHECK(count({"", "x", ""}) < at_rest);
    CHECK(count({"", "", "x"}) == at_rest + 3);
    CHECK(count({"x", "", ""}) == at_rest + 2);
}

TEST_CASE("the same calls record the same frame, and it prints itself") {
    Easel easel;
    const auto record = [&] {
        Canvas canvas = easel.canvas(Direction::LeftToRight);
        const Paragraph words = canvas.set({"Asking is allowed", {{{0, 6}, text::Weight::Bold, term_tint}}}, {canvas.u(7)}, Px::of(900));
        canvas.write(
            words, {Px::of(40), Px::of(60)}, Role::Text,
            canvas.node(-1, NodeRole::Text, "text.1", "Asking is allowed", {Px::of(40), Px::of(60), Px::of(900), words->height()}));
        return canvas.take();
    };
    const Frame frame = record();
    CHECK(frame == record());
    CHECK(frame.dump() == record().dump());
    CHECK_THAT(frame.dump(), Catch::Contains("\"Asking is allowed\""));
    CHECK_THAT(frame.dump(), Catch::Contains("dots #1d5662"));
}
