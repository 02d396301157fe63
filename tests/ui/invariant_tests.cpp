#include <catch2/catch.hpp>

#include <functional>

#include "ui/canvas.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::ui;

namespace {

const Surface surface{1920, 1080, 344};
const Px side = surface.mm(21);

/// A sound little screen that each test breaks in one way.
class Screen {
public:
    Screen() : m_canvas(surface, ThemeName::Light, {"en", "Latn", Direction::LeftToRight}, m_shaper, {}) {
        m_canvas.node(-1, NodeRole::Button, "ledge.hide", "Hide", {Px(), Px::of(900), side, side});
        m_canvas.node(-1, NodeRole::Button, "ledge.help", "Help", {side * 2, Px::of(900), side, side});
        m_text = write("Asking is allowed", {Px::of(100), Px::of(100)}, Role::Text);
    }

    int write(const std::string& words, Point at, Role colour, const std::string& name = "") {
        const Paragraph paragraph = m_canvas.set({words, {}}, {m_canvas.u(7)}, Px::of(900));
        const std::string id = "text." + std::to_string(++m_count);
        const int node = m_canvas.node(-1, NodeRole::Text, id, name.empty() ? words : name, {at.x, at.y, Px::of(900), paragraph->height()});
        m_canvas.write(paragraph, at, colour, node);
        return node;
    }

    Canvas& canvas() { return m_canvas; }
    [[nodiscard]] int text() const { return m_text; }

private:
    text::Shaper m_shaper{test::built_fonts()};
    Canvas m_canvas;
    int m_count = 0;
    int m_text = 0;
};

/// What the inspection says of the screen after one change.
std::string after(const std::function<void(Screen&)>& change, const std::function<void(Frame&)>& edit = {}) {
    Screen screen;
    change(screen);
    Frame frame = screen.canvas().take();
    if (edit) edit(frame);
    std::string all;
    for (const std::string& line : broken_invariants(frame)) all += line + "\n";
    return all;
}

using Catch::Contains;

}  // namespace

TEST_CASE("a sound screen has nothing to complain about") {
    CHECK(after([](Screen&) {}).empty());
}

TEST_CASE("targets keep 5 mm from each other") {
    const auto beside = [](Px gap) {
        return after([&](Screen& s) { s.canvas().node(-1, NodeRole::Button, "b", "b", {side * 3 + gap, Px::of(900), side, side}); });
    };
    CHECK_THAT(beside(surface.mm(4)), Contains("ledge.help is closer than 5 mm to b"));
    CHECK(beside(surface.mm(5)).empty());
}

TEST_CASE("what stands above is read before, in one column") {
    CHECK_THAT(after([](Screen& s) {
                   s.write("Said too late", {Px::of(120), Px::of(20)}, Role::Text);
               }),
               Contains("text.1 is read before text.2, which stands above it"));
    CHECK(after([](Screen& s) { s.write("Said beside", {Px::of(1010), Px::of(20)}, Role::Text); }).empty());
}

TEST_CASE("a telephone number in a text is one piece with its digits in order") {
    const auto written = [](const std::string& number, Px width) {
        return after([&](Screen& s) {
            const Language arabic{"ar", "Arab", Direction::RightToLeft};
            const std::string words = "\u0627\u0644\u0631\u0642\u0645 " + number;
            const Paragraph paragraph = s.canvas().set({words, {}}, {s.canvas().u(7)}, width, arabic);
            const Rect place{Px::of(100), Px::of(300), width, paragraph->height()};
            s.canvas().write(paragraph, {place.x, place.y}, Role::Text, s.canvas().node(-1, NodeRole::Text, "arabic", words, place));
        });
    };
    CHECK(written("\u20660800\u00A01111\u2069", Px::of(900)).empty());
    CHECK_THAT(written("\u20660800 1111\u2069", Px::of(140)), Contains("a telephone number is broken"));
    CHECK_THAT(written("\u2066\u20670800 1111\u2069\u2069", Px::of(900)), Contains("digits of a telephone number are out of order"));
}

TEST_CASE("targets: too small, overlapping, outside, nameless") {
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().node(-1, NodeRole::Button, "b", "b", {Px::of(900), Px::of(500), side / 2, side});
               }),
               Contains("b is smaller than 20 mm"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().node(-1, NodeRole::Button, "b", "b", {side / 2, Px::of(900), side, side});
               }),
               Contains("ledge.hide overlaps b"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().node(-1, NodeRole::Button, "b", "b", {Px::of(1900), Px::of(500), side, side});
               }),
               Contains("b lies outside the surface"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().node(-1, NodeRole::Button, "b", "", {Px::of(900), Px::of(500), side, side});
               }),
               Contains("b has no name"));
}

TEST_CASE("the tree: an id twice, two lights") {
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().node(-1, NodeRole::Button, "ledge.help", "Help", {Px::of(900), Px::of(500), side, side});
               }),
               Contains("ledge.help stands twice"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().state(0).lit = true;
                   s.canvas().state(1).lit = true;
               }),
               Contains("more than one thing is lit"));
}

TEST_CASE("Hide and Help must be there and must act") {
    CHECK_THAT(after([](Screen& s) { s.canvas().state(0).disabled = true; }), Contains("ledge.hide cannot be reached"));
    CHECK_THAT(after([](Screen&) {}, [](Frame& f) { f.tree.nodes[1].id = "other"; }), Contains("ledge.help cannot be reached"));
}

TEST_CASE("text: hard to read on its ground, on a panel, and fine when it is off") {
    const auto pale = [](Screen& s) { s.write("pale", {Px::of(100), Px::of(300)}, Role::Off); };
    CHECK_THAT(after(pale), Contains("hard to read"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().fill({Px::of(80), Px::of(280), Px::of(1000), Px::of(200)}, Px(), Role::Text);
                   s.write("ink on ink", {Px::of(100), Px::of(300)}, Role::Text);
               }),
               Contains("hard to read"));
    CHECK(after([](Screen& s) { s.canvas().state(s.write("off", {Px::of(100), Px::of(300)}, Role::Off)).disabled = true; }).empty());
}

TEST_CASE("the light under a spoken word reaches no other word") {
    const std::string number = "Call \xE2\x81\xA6"
                               "0800\xC2\xA0"
                               "1111\xE2\x81\xA9.";
    const std::string arabic = "\xD9\x87\xD9\x88 \xE2\x81\xA6"
                               "0800\xC2\xA0"
                               "1111\xE2\x81\xA9.";
    const auto speak = [](const std::string& words, const std::string& spoken, ThemeName theme) {
        text::Shaper shaper{test::built_fonts()};
        const bool is_arabic = words.front() == '\xD9';
        Canvas canvas(surface, theme,
                      is_arabic ? Language{"ar", "Arab", Direction::RightToLeft} : Language{"en", "Latn", Direction::LeftToRight}, shaper,
                      {});
        const auto from = static_cast<std::uint32_t>(words.find(spoken));
        const Paragraph paragraph = canvas.set({words, {}}, {canvas.u(7)}, Px::of(900));
        canvas.write_spoken(paragraph, {Px::of(100), Px::of(100)}, Role::Text, -1,
                            {from, from + static_cast<std::uint32_t>(spoken.size())});
        std::vector<std::string> broken = broken_invariants(canvas.take());
        std::erase_if(broken, [](const std::string& line) { return line.find("ledge.") != std::string::npos; });
        return broken;
    };
    const std::vector<std::string> nothing;
    const auto theme = GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::Contrast);
    CHECK(speak("Keys and Wi-Fi.", "Fi.", theme) == nothing);
    CHECK(speak("Keys and Wi-Fi.", "Wi-", theme) == nothing);
    CHECK(speak("Keys and Wi-Fi.", "and", theme) == nothing);
    CHECK(speak(number, "0800", theme) == nothing);
    CHECK(speak(number, "1111\xE2\x81\xA9.", theme) == nothing);
    CHECK(speak(number, "Call", theme) == nothing);
    CHECK(speak(arabic, "1111\xE2\x81\xA9.", theme) == nothing);
    CHECK(speak(arabic, "0800", theme) == nothing);
}

TEST_CASE("text: cut off, covered, on another text, on a picture") {
    CHECK_THAT(after([](Screen& s) {
                   s.write("below the edge", {Px::of(100), Px::of(1070)}, Role::Text);
               }),
               Contains("cut off by the surface"));
    CHECK_THAT(after([](Screen& s) {
                   s.canvas().fill({Px::of(120), Px::of(90), Px::of(40), Px::of(100)}, Px(), Role::Card);
               }),
               Contains("partly covered"));
    const auto disc_beside_first_letter = [](int corner) {
        const Px edge = Px::of(corner - 200);
        return after([&](Screen& s) { s.canvas().fill({edge, edge, Px::of(200), Px::of(200)}, Px::of(100), Role::Card); });
    };
    CHECK(disc_beside_first_letter(125).empty());  // only the corner of the square round the disc
    CHECK_THAT(disc_beside_first_letter(150), Contains("partly covered"));
    CHECK_THAT(after([](Screen& s) { s.write("over it", {Px::of(120), Px::of(105)}, Role::Text); }), Contains("two texts overlap"));
    CHECK_THAT(after([](Screen& s) {
                   DrawPicture picture;
                   picture.name = "kitchen";
                   picture.rect = {Px(), Px::of(250), Px::of(800), Px::of(400)};
                   s.canvas().picture(picture);
                   s.write("on a picture", {Px::of(100), Px::of(300)}, Role::Text);
               }),
               Contains("text lies on a picture"));
}

TEST_CASE("text that a panel hides wholly is no fault") {
    CHECK(after([](Screen& s) { s.canvas().fill({Px(), Px(), Px::of(1500), Px::of(400)}, Px(), Role::Card); }).empty());
}

TEST_CASE("text: not in the tree, without a glyph, wider than its column") {
    CHECK_THAT(after([](Screen& s) {
                   s.write("drawn", {Px::of(100), Px::of(300)}, Role::Text, "said");
               }),
               Contains("its name does not hold"));
    CHECK_THAT(after([](Screen& s) {
                   s.write("\xF0\x93\x80\x80", {Px::of(100), Px::of(300)}, Role::Text);
               }),
               Contains("a glyph is missing"));
    CHECK_THAT(after([](Screen& s) {
                   s.write(std::string(200, 'w'), {Px::of(100), Px::of(300)}, Role::Text);
               }),
               Contains("wider than its column"));
}

TEST_CASE("a telephone number: digits out of order or on two rows") {
    const auto number = [](Screen& s, Px second_x, Px second_y) {
        const int node = s.canvas().node(-1, NodeRole::Number, "n", "12", {Px::of(100), Px::of(300), Px::of(400), Px::of(200)});
        const auto digit = [&](const char* text, Point at) {
            s.canvas().write(s.canvas().set({text, {}}, {s.canvas().u(7)}, Px::of(60)), at, Role::Text, node);
        };
        digit("1", {Px::of(200), Px::of(300)});
        digit("2", {second_x, second_y});
    };
    CHECK(after([&](Screen& s) { number(s, Px::of(300), Px::of(300)); }).empty());
    CHECK_THAT(after([&](Screen& s) { number(s, Px::of(100), Px::of(300)); }), Contains("does not show its digits in order"));
    CHECK_THAT(after([&](Screen& s) { number(s, Px::of(300), Px::of(400)); }), Contains("broken over several rows"));
}
