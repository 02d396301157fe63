// The authors' panel, without a window: Dear ImGui with events of ours, on an image of ours.
#include <SDL.h>
#include <imgui.h>

#include <catch2/catch.hpp>
#include <set>

#include "app/desk/ink.h"
#include "app/desk/panel.h"
#include "app/desk/toolkit.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::app;

namespace {

constexpr int width = 640, height = 900;
constexpr std::uint32_t paper = 0xFF808080;

std::filesystem::path latin_face() {
    const text::FontTable fonts = test::built_fonts();
    return fonts.folder / fonts.find("Latn")->regular;
}

SDL_Event mouse(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_MOUSEMOTION) {
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.x = x;
        event.button.y = y;
        event.button.button = button;
    }
    return event;
}

void click(PanelInput& input, int x, int y) {
    input.take(mouse(SDL_MOUSEBUTTONDOWN, x, y));
    input.take(mouse(SDL_MOUSEBUTTONUP, x, y));
}

/// A toolkit with an image to draw on.
struct Bench {
    Toolkit toolkit{latin_face()};
    present::Image image = present::blank_image(width, height);

    void pass(const std::function<void()>& widgets) { toolkit.pass(width, height, widgets); }
    std::set<std::uint32_t> colours() {
        std::fill(image.pixels.begin(), image.pixels.end(), paper);
        toolkit.paint(present::canvas_of(image));
        return {image.pixels.begin(), image.pixels.end()};
    }
};

/// A panel of a page that is there.
struct PanelBench : Bench {
    Panel panel;
    PressNews news;
    PanelView view{news, screens::Session{}, {}, "reader:kites/wind", {"reader:kites/wind", "help"}, {"en", "ro"}, {}, nullptr, {}};

    Wishes draw() {
        Wishes wishes;
        pass([&] { wishes = panel.draw(view, width, height); });
        return wishes;
    }
    /// What an author asks for who clicks there.
    std::optional<Wishes> after_click(int x, int y) {
        click(toolkit.input, x, y);
        std::optional<Wishes> asked;
        for (int more = 3; more > 0 || toolkit.input.has_more(); --more) {
            const Wishes wishes = draw();
            if (wishes.place || wishes.session || wishes.surface || wishes.shows_tree) asked = wishes;
        }
        return asked;
    }
    /// The first of such clicks from the top down that asks for something good.
    template <typename Predicate>
    bool some_click(int x, Predicate is_good) {
        for (int y = 4; y < height; y += 6)
            if (const std::optional<Wishes> asked = after_click(x, y); asked && is_good(*asked)) return true;
        return false;
    }
};

constexpr int panel_left = width - Panel::width;

}  // namespace

TEST_CASE("a quick click is a press and a release in two passes, where the pointer was before") {
    Bench bench;
    ImGuiIO& io = ImGui::GetIO();
    click(bench.toolkit.input, 30, 40);
    bench.toolkit.input.give(io);
    CHECK(io.MousePos.x == 30);
    CHECK_FALSE(io.MouseDown[0]);
    bench.toolkit.input.give(io);
    CHECK(io.MouseDown[0]);
    CHECK(bench.toolkit.input.has_more());
    bench.toolkit.input.give(io);
    CHECK(io.MouseDown[0]);
    bench.toolkit.input.give(io);
    CHECK_FALSE(io.MouseDown[0]);
    CHECK_FALSE(bench.toolkit.input.has_more());
    CHECK_FALSE(bench.toolkit.input.take_right_click());
}

TEST_CASE("motion, wheel, words and keys reach the panel, and the right button says where it was") {
    Bench bench;
    ImGuiIO& io = ImGui::GetIO();
    PanelInput& input = bench.toolkit.input;
    input.take(mouse(SDL_MOUSEMOTION, 5, 6));
    SDL_Event wheel{};
    wheel.type = SDL_MOUSEWHEEL;
    wheel.wheel.y = -2;
    input.take(wheel);
    SDL_Event text{};
    text.type = SDL_TEXTINPUT;
    std::snprintf(text.text.text, sizeof text.text.text, "ă");
    input.take(text);
    SDL_Event key{};
    key.type = SDL_KEYDOWN;
    key.key.keysym.scancode = SDL_SCANCODE_BACKSPACE;
    key.key.keysym.mod = KMOD_LCTRL;
    input.take(key);
    input.give(io);
    CHECK(io.MousePos.y == 6);
    CHECK(io.MouseWheel == -2);
    REQUIRE(io.InputQueueCharacters.Size == 1);
    CHECK(io.InputQueueCharacters[0] == 0x103);
    CHECK(io.KeysDown[io.KeyMap[ImGuiKey_Backspace]]);
    CHECK(io.KeyCtrl);
    input.take(mouse(SDL_MOUSEBUTTONDOWN, 70, 80, SDL_BUTTON_RIGHT));
    CHECK(input.take_right_click() == Point{Px::of(70), Px::of(80)});
    CHECK_FALSE(input.take_right_click());
}

TEST_CASE("ink stays within its clip, in its colour, with whole letters") {
    Bench bench;
    bench.pass([] {
        ImDrawList* list = ImGui::GetForegroundDrawList();
        list->PushClipRect({100, 100}, {140, 140});
        list->AddRectFilled({80, 80}, {200, 200}, IM_COL32(10, 200, 30, 255));
        list->PopClipRect();
        list->AddText({300, 300}, IM_COL32(255, 0, 0, 255), "H");
    });
    bench.colours();
    const auto pixel = [&](int x, int y) { return bench.image.row(y)[x]; };
    CHECK(pixel(100, 100) == 0xFF0AC81E);
    CHECK(pixel(139, 139) == 0xFF0AC81E);
    CHECK(pixel(99, 120) == paper);
    CHECK(pixel(140, 120) == paper);
    int inked_pixels = 0;
    for (int y = 300; y < 330; ++y)
        for (int x = 300; x < 320; ++x) inked_pixels += pixel(x, y) == paper ? 0 : 1;
    CHECK(inked_pixels > 30);
    CHECK(pixel(250, 310) == paper);
}

TEST_CASE("letters and shapes in one command are told apart") {
    Bench bench;
    bench.pass([] {
        ImDrawList* list = ImGui::GetForegroundDrawList();
        list->AddRectFilled({10, 10}, {20, 20}, IM_COL32_WHITE);
        list->AddText({30, 30}, IM_COL32_WHITE, "ab");
        list->AddRectFilled({50, 50}, {60, 60}, IM_COL32_WHITE);
    });
    const std::vector<Inked> parts = inked(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, width, height);
    REQUIRE(parts.size() == 1);
    std::vector<present::Fill> fills;
    for (const present::Batch& batch : parts[0].mesh.batches) fills.push_back(batch.fill);
    CHECK(fills == std::vector<present::Fill>{present::Fill::Flat, present::Fill::Glyphs, present::Fill::Flat});
    CHECK(parts[0].mesh.batches[1].count == 12);
}

TEST_CASE("an author asks for another size of words, other colours and outlines with a click") {
    PanelBench bench;
    CHECK(bench.some_click(panel_left + 110, [](const Wishes& w) { return w.session && w.session->text_step == 1; }));
    CHECK(bench.some_click(panel_left + 182, [](const Wishes& w) { return w.session && w.session->theme == ui::ThemeName::Dark; }));
    CHECK(bench.some_click(panel_left + 30, [](const Wishes& w) { return w.shows_tree == true; }));
    CHECK_FALSE(bench.some_click(panel_left - 50, [](const Wishes&) { return true; }));
}

TEST_CASE("an author asks for another page out of the list") {
    PanelBench bench;
    bool asked = false;
    for (int y = 40; y < 300 && !asked; y += 6) {
        bench.after_click(panel_left + 200, 30);  // opens the list, or closes it when the click before hit nothing
        const std::optional<Wishes> wishes = bench.after_click(panel_left + 200, y);
        asked = wishes && wishes->place == "help";
    }
    CHECK(asked);
}

TEST_CASE("without a page there is only what the press says, in red where it refuses") {
    PanelBench bench;
    bench.view.session.reset();
    bench.news.told = {"kites.toml:5: there is no cover"};
    const std::uint32_t bad = 0xFFB3211A;
    bench.draw();
    bench.draw();
    CHECK(bench.colours().count(bad) == 0);
    bench.news.state = PressNews::State::Refused;
    bench.draw();
    CHECK(bench.colours().count(bad) == 1);
    CHECK_FALSE(bench.some_click(panel_left + 110, [](const Wishes&) { return true; }));
}

TEST_CASE("rules that a page breaks are shown, and what was pointed at is") {
    PanelBench bench;
    bench.draw();
    bench.draw();
    const std::set<std::uint32_t> calm = bench.colours();
    const std::vector<std::uint32_t> nothing_found = bench.image.pixels;
    Finding finding{{}, WrittenAt{"kites/wind/text", "kites.toml:9", ""}, ""};
    bench.view.finding = &finding;
    bench.draw();
    bench.colours();
    CHECK_FALSE((bench.image.pixels == nothing_found));  // as one value: millions of pixels would be printed
    CHECK(calm.count(0xFFB3211A) == 0);
    bench.view.broken = {"text is cut off"};
    bench.draw();
    CHECK(bench.colours().count(0xFFB3211A) == 1);
}

TEST_CASE("letters that the panel cannot set are left out, the others stay") {
    Bench bench;
    bench.pass([] {});
    CHECK(legible("Când ceri să fii în siguranță") == "Când ceri să fii în siguranță");
    CHECK(legible("ui.po:9: \"\u0645\u0631\u062D\u0628\u0627 \u0628\u0643\": too long") == "ui.po:9: \"\u2026 \u2026\": too long");
    CHECK(legible("one\ntwo") == "one\ntwo");
}
