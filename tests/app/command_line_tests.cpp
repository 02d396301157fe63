#include <SDL.h>

#include <catch2/catch.hpp>
#include <set>

#include "app/input_sdl.h"
#include "app/options.h"
#include "app/replay.h"
#include "app/window_sdl.h"

using namespace waylight;
using namespace waylight::app;

namespace {

Result<Options> parse(std::vector<const char*> arguments) { return parse_options(arguments, "/opt/way light"); }

std::string complaint(std::vector<const char*> arguments) {
    const Result<Options> options = parse(std::move(arguments));
    return options ? "accepted" : options.error().text();
}

}  // namespace

TEST_CASE("without options everything lies beside the program and a visitor chooses") {
    const Result<Options> options = parse({});
    REQUIRE(options);
    REQUIRE(options->task == Options::Task::Show);
    REQUIRE(options->packs == "/opt/way light/packs");
    REQUIRE(options->keys == "/opt/way light/keys");
    REQUIRE(options->fonts == "/opt/way light/fonts");
    REQUIRE(!options->site);
    REQUIRE(start_of(*options) == screens::Start{});
    REQUIRE(!options->kiosk);
}

TEST_CASE("every option of the contract is taken") {
    const Result<Options> options =
        parse({"--window", "1024x600", "--mm", "250",       "--packs", "p",        "--keys",      "k", "--fonts", "f",    "--site",
               "s.toml",   "--locale", "ro",   "--pair=en", "--theme", "contrast", "--text-step", "5", "--place", "help", "--counters"});
    REQUIRE(options);
    REQUIRE(options->window->width == 1024);
    REQUIRE(options->window->height == 600);
    REQUIRE(options->width_mm == 250);
    REQUIRE(options->packs == "p");
    REQUIRE(options->site == "s.toml");
    REQUIRE(start_of(*options) == screens::Start{"ro", "en", ui::ThemeName::Contrast, 5});
    REQUIRE(options->places.front() == "help");
    REQUIRE(options->counters);
    REQUIRE(parse({"--kiosk"})->kiosk);
}

TEST_CASE("a tour takes several sizes, steps, languages and themes") {
    const Result<Options> options =
        parse({"--tour", "out", "--size", "800x480@154mm", "--size", "1920x1080@344mm", "--text-step", "1", "--text-step", "5", "--locale",
               "ro", "--locale", "ar", "--theme", "dark", "--theme", "light", "--png"});
    REQUIRE(options);
    REQUIRE(options->task == Options::Task::Tour);
    REQUIRE(options->sizes.size() == 2);
    REQUIRE(options->sizes[0].name() == "800x480@154mm");
    REQUIRE(options->text_steps == std::vector<int>{1, 5});
    REQUIRE(options->locales == std::vector<std::string>{"ro", "ar"});
    REQUIRE(options->themes.size() == 2);
    REQUIRE(options->png);
}

TEST_CASE("wrong usage names the option and what is right") {
    REQUIRE(complaint({"--kisok"}) == "--kisok: there is no such option; did you mean --kiosk?");
    REQUIRE(complaint({"--text-size", "3"}) == "--text-size: there is no such option; did you mean --text-step?");
    REQUIRE(complaint({"welcome"}) == "welcome: there is no such option; did you mean --help?");
    REQUIRE(complaint({"--locale"}) == "--locale: needs a value: --locale ro");
    REQUIRE(complaint({"--kiosk=yes"}) == "--kiosk: takes no value; leave out \"=yes\"");
    REQUIRE(complaint({"--text-step", "6"}) == "--text-step: \"6\" will not do: there are steps 1 to 5");
    REQUIRE(complaint({"--theme", "darc"}) == "--theme: \"darc\" will not do: there are light, dark and contrast");
    REQUIRE(complaint({"--window", "big"}) == "--window: \"big\" will not do: give pixels, as in 1280x800");
    REQUIRE(complaint({"--mm", "12"}) == "--mm: \"12\" will not do: give the width of the picture in millimetres, 50 to 5000");
    REQUIRE(complaint({"--size", "800x480@154mm"}) == "--size: belongs to --tour; for a window there is --window");
    REQUIRE(complaint({"--locale", "ro", "--locale", "ar"}) ==
            "--locale: only --tour takes more than one; for a second language there is --pair");
    REQUIRE(complaint({"--locale", "--kiosk"}) == "--locale: needs a value, not \"--kiosk\": --locale ro");
    REQUIRE(complaint({"--packs="}) == "--packs: needs a value, not \"\": --packs DIR");
    REQUIRE(complaint({"--png"}) == "--png: belongs to --tour; add --tour DIR");
    REQUIRE(complaint({"--frames", "out"}) == "--frames: belongs to --replay; add --replay FILE");
    REQUIRE(complaint({"--kiosk", "--window", "800x480"}).rfind("--window: cannot be had together with --kiosk", 0) == 0);
    REQUIRE(complaint({"--tour", "out", "--replay", "in"}).rfind("--replay: cannot be had together with --tour", 0) == 0);
}

TEST_CASE("the desk has packs of its own, beside the program, and finds its sources above it") {
    const Result<Options> options = parse({"--desk"});
    REQUIRE(options);
    REQUIRE(options->desk);
    REQUIRE(options->packs == "/opt/way light/desk");
    REQUIRE(options->content == "/opt/content");
    REQUIRE(options->translations == "/opt/locales");
    const Result<Options> elsewhere = parse({"--desk", "--packs", "p", "--content", "c", "--locales", "l"});
    REQUIRE(elsewhere->packs == "p");
    REQUIRE(elsewhere->content == "c");
    REQUIRE(elsewhere->translations == "l");
    REQUIRE(parse({})->content.empty());
}

TEST_CASE("the desk is in a window and for authors, and its options are the desk's") {
    REQUIRE(complaint({"--desk", "--kiosk"}) == "--desk: cannot be had together with --kiosk, which belongs to visitors; leave one out");
    REQUIRE(complaint({"--desk", "--tour", "out"}) == "--desk: needs a window; leave out --tour or --replay");
    REQUIRE(complaint({"--desk", "--replay", "in"}) == "--desk: needs a window; leave out --tour or --replay");
    REQUIRE(complaint({"--content", "c"}) == "--content: belongs to --desk; add --desk");
    REQUIRE(complaint({"--locales", "l"}) == "--locales: belongs to --desk; add --desk");
}

TEST_CASE("the help tells of every option of the contract") {
    const std::string help = help_text();
    for (const char* name : {"--kiosk",     "--window 1280x800",    "--mm W",        "--packs DIR",   "--keys DIR",    "--fonts DIR",
                             "--site FILE", "--locale ro",          "--pair en",     "--theme light", "--text-step 3", "--place PLACE",
                             "--tour DIR",  "--size 800x480@154mm", "--png",         "--replay FILE", "--frames OUT",  "--counters",
                             "--desk",      "--content DIR",        "--locales DIR", "--help",        "--version"}) {
        CAPTURE(name);
        REQUIRE(help.find(name) != std::string::npos);
    }
}

TEST_CASE("a replay is read line by line") {
    const auto events = parse_replay("# a visit\n1200 tap ledge.next\n\n1500 tap 310,220\n1600 key Right\n4000 wait\n", "visit.replay");
    REQUIRE(events);
    REQUIRE(events->size() == 4);
    REQUIRE((*events)[0].at == Milliseconds{1200});
    REQUIRE(std::get<ReplayEvent::TapTarget>((*events)[0].what).id == "ledge.next");
    REQUIRE(std::get<ReplayEvent::TapPoint>((*events)[1].what).at == Point{Px::of(310), Px::of(220)});
    REQUIRE(std::get<ReplayEvent::PressKey>((*events)[2].what).key == screens::Key::Right);
    REQUIRE(std::holds_alternative<ReplayEvent::Wait>((*events)[3].what));
    REQUIRE((*events)[3].line == 6);
}

TEST_CASE("a mistake in a replay is told with its line") {
    const auto complaint_of = [](const char* text) {
        const auto events = parse_replay(text, "visit.replay");
        return events ? std::string("accepted") : events.error().text();
    };
    REQUIRE(complaint_of("1 wait\nsoon tap a") == "visit.replay:2: begin with the time in milliseconds, as in \"1200 tap ledge.next\"");
    REQUIRE(complaint_of("1 press a") == "visit.replay:1: write \"tap ID\", \"tap X,Y\", \"key NAME\" or \"wait\" after the time");
    REQUIRE(complaint_of("1 key right") == "visit.replay:1: there is no key \"right\"; did you mean Right?");
    REQUIRE(complaint_of("99999999999 wait") == complaint_of("soon wait"));
    REQUIRE(std::holds_alternative<ReplayEvent::TapTarget>((*parse_replay("1 tap 99999999,1", "visit.replay"))[0].what));
    REQUIRE(complaint_of("5 wait\n4 wait") == "visit.replay:2: time runs backwards; put the lines in order");
    REQUIRE(complaint_of("1 tap ledge.next twice") == "visit.replay:1: \"twice\" is one word too many");
}

namespace {

constexpr Size window{Px::of(800), Px::of(480)};

SDL_Event key_event(Uint32 type, SDL_Keycode code, SDL_Scancode place = SDL_SCANCODE_UNKNOWN, Uint16 modifiers = KMOD_NONE,
                    Uint8 repeat = 0) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym = {place, code, modifiers, 0};
    event.key.repeat = repeat;
    return event;
}

SDL_Event finger_event(Uint32 type, SDL_FingerID finger, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event button_event(Uint32 type, Uint8 button, int x, int y) {
    SDL_Event event{};
    event.type = type;
    event.button.button = button;
    event.button.x = x;
    event.button.y = y;
    return event;
}

std::optional<screens::Key> key_of(Hands& hands, const SDL_Event& event) {
    const auto input = hands.read(event, window);
    if (!input) return std::nullopt;
    return std::get<screens::KeyDown>(*input).key;
}

}  // namespace

TEST_CASE("only the left button taps") {
    Hands hands;
    const auto down = hands.read(button_event(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 30, 40), window);
    REQUIRE(std::get<screens::PointerDown>(*down).at == Point{Px::of(30), Px::of(40)});
    REQUIRE(std::holds_alternative<screens::PointerUp>(*hands.read(button_event(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 30, 40), window)));
    REQUIRE(!hands.read(button_event(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 30, 40), window));
}

TEST_CASE("the first finger taps and the others do nothing until it is lifted") {
    Hands hands([](std::int64_t, std::int64_t) { return true; });
    const auto down = hands.read(finger_event(SDL_FINGERDOWN, 7, 0.5F, 0.25F), window);
    REQUIRE(std::get<screens::PointerDown>(*down).at == Point{Px::of(400), Px::of(120)});
    REQUIRE(!hands.read(finger_event(SDL_FINGERDOWN, 8, 0.1F, 0.1F), window));
    REQUIRE(!hands.read(finger_event(SDL_FINGERUP, 8, 0.1F, 0.1F), window));
    REQUIRE(std::get<screens::PointerUp>(*hands.read(finger_event(SDL_FINGERUP, 7, 1.0F, 1.0F), window)).at ==
            Point{Px::of(800), Px::of(480)});
    REQUIRE(hands.read(finger_event(SDL_FINGERDOWN, 9, 0.1F, 0.1F), window));
}

TEST_CASE("a finger whose lifting was lost does not end touch for good") {
    std::set<std::int64_t> down{7};
    Hands hands([&](std::int64_t, std::int64_t finger) { return down.contains(finger); });
    REQUIRE(hands.read(finger_event(SDL_FINGERDOWN, 7, 0.5F, 0.25F), window));
    REQUIRE(!hands.read(finger_event(SDL_FINGERDOWN, 8, 0.5F, 0.25F), window));
    down = {9};
    REQUIRE(std::holds_alternative<screens::PointerDown>(*hands.read(finger_event(SDL_FINGERDOWN, 9, 0.5F, 0.25F), window)));
    REQUIRE(!hands.read(finger_event(SDL_FINGERUP, 7, 0.5F, 0.25F), window));
    REQUIRE(std::holds_alternative<screens::PointerUp>(*hands.read(finger_event(SDL_FINGERUP, 9, 0.5F, 0.25F), window)));
    REQUIRE(hands.read(finger_event(SDL_FINGERDOWN, 9, 0.5F, 0.25F), window));
    REQUIRE(hands.read(finger_event(SDL_FINGERDOWN, 9, 0.5F, 0.25F), window));
}

TEST_CASE("keys mean what the design says, on every keyboard") {
    Hands hands;
    const auto key = [&](SDL_Keycode code, SDL_Scancode place = SDL_SCANCODE_UNKNOWN, Uint16 modifiers = KMOD_NONE) {
        return key_of(hands, key_event(SDL_KEYDOWN, code, place, modifiers));
    };
    REQUIRE(key(SDLK_LEFT) == screens::Key::Left);
    REQUIRE(key(SDLK_RIGHT) == screens::Key::Right);
    REQUIRE(key(SDLK_h) == screens::Key::Help);
    REQUIRE(key(0x440, SDL_SCANCODE_H) == screens::Key::Help);  // a Cyrillic layout
    REQUIRE(key(SDLK_d, SDL_SCANCODE_H) == std::nullopt);       // Dvorak
    REQUIRE(key(SDLK_TAB) == screens::Key::FocusNext);
    REQUIRE(key(SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT) == screens::Key::FocusPrevious);
    REQUIRE(key(SDLK_RETURN) == screens::Key::Choose);
    REQUIRE(key(SDLK_KP_ENTER) == screens::Key::Choose);
    REQUIRE(key(SDLK_ESCAPE) == screens::Key::Escape);
    REQUIRE(key(SDLK_q) == std::nullopt);
    REQUIRE(key_of(hands, key_event(SDL_KEYDOWN, SDLK_RIGHT, SDL_SCANCODE_RIGHT, KMOD_NONE, 1)) == std::nullopt);
}

TEST_CASE("Shift counts when it was pressed alone") {
    Hands hands;
    REQUIRE(!key_of(hands, key_event(SDL_KEYDOWN, SDLK_LSHIFT)));
    REQUIRE(key_of(hands, key_event(SDL_KEYUP, SDLK_LSHIFT)) == screens::Key::Shift);
    REQUIRE(!key_of(hands, key_event(SDL_KEYDOWN, SDLK_LSHIFT)));
    REQUIRE(key_of(hands, key_event(SDL_KEYDOWN, SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT)) == screens::Key::FocusPrevious);
    REQUIRE(!key_of(hands, key_event(SDL_KEYUP, SDLK_LSHIFT)));
}

TEST_CASE("a display's own word about its size is believed when it can be true") {
    REQUIRE(is_plausible_density(141.8F, 141.2F));
    REQUIRE(!is_plausible_density(96.0F, 96.0F));
    REQUIRE(!is_plausible_density(0.0F, 0.0F));
    REQUIRE(!is_plausible_density(2540.0F, 2540.0F));
    REQUIRE(!is_plausible_density(120.0F, 160.0F));
    REQUIRE(millimetres(640, 1280, 217) == 109);
}
