#include <catch2/catch.hpp>

#include <algorithm>

#include "screens/listening.h"
#include "screens/visitor.h"
#include "ui/canvas.h"

using namespace waylight;
using namespace waylight::screens;
using namespace waylight::test;

namespace {

constexpr const char* surfaces[] = {"800x480@154mm", "1280x800@217mm", "1920x1080@344mm", "1080x1920@268mm", "1920x1080@1218mm"};
constexpr ui::ThemeName themes[] = {ui::ThemeName::Light, ui::ThemeName::Dark, ui::ThemeName::Contrast};
const Start english{"en", "", ui::ThemeName::Light, 3};

/// Every id on the screenfuls of Comfort, from the first to the last.
std::vector<std::string> ids_on_all_leaves(Visitor& visitor) {
    std::vector<std::string> ids;
    for (;;) {
        for (const ui::Node& node : visitor.frame().tree.nodes)
            if (node.id.starts_with("comfort.")) ids.push_back(node.id);
        if (!visitor.sees("ledge.next")) return ids;
        visitor.tap("ledge.next");
    }
}
bool holds(const std::vector<std::string>& ids, const std::string& id) { return std::count(ids.begin(), ids.end(), id) == 1; }

/// Turns leaves until it is there, and touches it.
void choose(Visitor& visitor, const std::string& id) {
    while (!visitor.sees(id)) visitor.tap("ledge.next");
    visitor.tap(id);
}
bool is_chosen(const Visitor& visitor, const std::string& id) {
    const ui::Node* node = visitor.frame().tree.find(id);
    return node != nullptr && node->state.chosen;
}

/// How much honey lies on the screen.
int count_fills(const ui::Frame& frame, ui::Role role) {
    const ui::Colour colour = ui::Theme(frame.theme)[role];
    return static_cast<int>(std::count_if(frame.draw.commands.begin(), frame.draw.commands.end(), [&](const ui::Command& command) {
        const auto* fill = std::get_if<ui::FillShape>(&command);
        return fill != nullptr && fill->colour == colour;
    }));
}

/// The words that are drawn in the ink that stands on honey.
std::string lit_words(const ui::Frame& frame) {
    std::string words;
    for (const ui::Command& command : frame.draw.commands)
        if (const auto* text = std::get_if<ui::DrawText>(&command))
            for (const text::StyleSpan& span : text->paragraph->request.spans)
                if (span.tint == ui::spoken_tint) words += text->paragraph->request.text.substr(span.bytes.from, span.bytes.size());
    return words;
}

/// The first page while its first word is spoken, as somebody wants it.
ui::Frame page_while_read(const Stage& stage, const Start& start, Marking marking) {
    Session session = *session_at("hearing:reader:asking/safe-place", start, stage);
    session.marking = marking;
    return build(session, stage);
}

}  // namespace

TEST_CASE("Comfort is a sound frame on every surface, in both directions, at every text size and in every light, silent and read") {
    SampleHouse spoken(true);
    SampleHouse silent;
    for (const char* locale : {"en", "ar"})
        for (const char* surface : surfaces)
            for (int step = 1; step <= 5; ++step)
                for (const ui::ThemeName theme : themes)
                    for (SampleHouse* house : {&spoken, &silent}) {
                        const Start start{locale, "", theme, step};
                        const Stage stage = house->stage(surface);
                        INFO(locale << " " << surface << " step " << step << " " << ui::name_of(theme));
                        for (const std::string& place : all_places(start, stage))
                            if (place.starts_with("comfort"))
                                CHECK(ui::broken_invariants(build(*session_at(place, start, stage), stage)) == std::vector<std::string>());
                        if (house == &silent) continue;
                        for (const Marking marking : {Marking::Word, Marking::Sentence, Marking::None}) {
                            Session read = *session_at("hearing:comfort", start, stage);
                            read.marking = marking;
                            CHECK(ui::broken_invariants(build(read, stage)) == std::vector<std::string>());
                        }
                    }
}

TEST_CASE("everything that can be chosen stands on one of the screenfuls, once, on every surface at every text size") {
    SampleHouse house(true);
    for (const char* surface : surfaces)
        for (const int step : {1, 3, 5}) {
            INFO(surface << " step " << step);
            Visitor visitor(house.stage(surface), {"en", "", ui::ThemeName::Light, step}, "comfort");
            const std::vector<std::string> ids = ids_on_all_leaves(visitor);
            CHECK(holds(ids, "comfort.size.smaller") == (step > 1));
            CHECK(holds(ids, "comfort.size.larger") == (step < 5));
            for (const char* id : {"comfort.theme.light", "comfort.theme.dark", "comfort.theme.contrast", "comfort.speed.slower",
                                   "comfort.speed.as-made", "comfort.speed.faster", "comfort.loudness.softest", "comfort.loudness.softer",
                                   "comfort.loudness.normal", "comfort.marking.word", "comfort.marking.sentence", "comfort.marking.none"}) {
                INFO(id);
                CHECK(holds(ids, id));
            }
        }
}

TEST_CASE("on seven inches there are several screenfuls, and Back leads through them and then where Comfort was opened") {
    SampleHouse house(true);
    Visitor visitor(house.stage("800x480@154mm"), {"en", "", ui::ThemeName::Light, 5}, "reader:asking/next-step/2");
    visitor.tap("tab.tools");
    visitor.tap("tab.comfort");
    CHECK(visitor.place() == "comfort");
    visitor.tap("ledge.next");
    CHECK(visitor.place() == "comfort/2");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "comfort");
    visitor.tap("ledge.back");
    CHECK(visitor.place() == "reader:asking/next-step/2");
}

TEST_CASE("a touch changes the session, and the tick goes to what was chosen") {
    SampleHouse house(true);
    for (const char* surface : surfaces) {
        INFO(surface);
        Visitor visitor(house.stage(surface), english, "comfort");
        CHECK(is_chosen(visitor, "comfort.theme.light"));
        choose(visitor, "comfort.theme.dark");
        CHECK(visitor.session().theme == ui::ThemeName::Dark);
        CHECK(visitor.frame().theme == ui::ThemeName::Dark);
        CHECK(is_chosen(visitor, "comfort.theme.dark"));
        CHECK_FALSE(is_chosen(visitor, "comfort.theme.light"));
        choose(visitor, "comfort.speed.slower");
        CHECK(visitor.session().speed == Speed::Slower);
        CHECK(is_chosen(visitor, "comfort.speed.slower"));
        choose(visitor, "comfort.loudness.softest");
        CHECK(visitor.session().loudness == Loudness::Softest);
        CHECK(is_chosen(visitor, "comfort.loudness.softest"));
        choose(visitor, "comfort.marking.none");
        CHECK(visitor.session().marking == Marking::None);
        CHECK(is_chosen(visitor, "comfort.marking.none"));
        CHECK_FALSE(visitor.session().hearing);
    }
}

TEST_CASE("the sentence grows under the finger, and plus and minus stay where they are") {
    SampleHouse house(true);
    for (const char* surface : surfaces) {
        INFO(surface);
        Visitor visitor(house.stage(surface), {"en", "", ui::ThemeName::Light, 2}, "comfort");
        const auto place_of_plus = [&] {
            const ui::Node* node = visitor.frame().tree.find("comfort.size.larger");
            return node == nullptr ? Rect() : node->bounds.front();
        };
        const Rect plus = place_of_plus();
        for (int step = 3; step <= 5; ++step) {
            CHECK(place_of_plus() == plus);
            visitor.tap("comfort.size.larger");
            CHECK(visitor.session().text_step == step);
        }
        CHECK_FALSE(visitor.sees("comfort.size.larger"));
        visitor.tap("comfort.size.smaller");
        CHECK(place_of_plus() == plus);
    }
}

TEST_CASE("where nothing can be heard nothing is said about a voice") {
    SampleHouse spoken(true);
    Stage quiet_place = spoken.stage();
    quiet_place.has_speaker = false;
    SampleHouse without_voice;
    for (const Stage& stage : {quiet_place, without_voice.stage()}) {
        Visitor visitor(stage, english, "comfort");
        CHECK_FALSE(visitor.sees("ledge.listen"));
        const std::vector<std::string> ids = ids_on_all_leaves(visitor);
        CHECK(holds(ids, "comfort.theme.dark"));
        CHECK(holds(ids, "comfort.sample"));
        for (const char* id : {"comfort.speed", "comfort.speed.slower", "comfort.loudness.softer", "comfort.marking.none"})
            CHECK_FALSE(holds(ids, id));
    }
}

TEST_CASE("Comfort is silent until Listen is touched; then another speed is heard at once, and another light stops nothing") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    Visitor visitor(stage, english, "comfort");
    visitor.tap("comfort.speed.slower");
    CHECK_FALSE(visitor.session().hearing);
    CHECK(visitor.frame().soon_heard->speed == Speed::Slower);
    visitor.tap("ledge.listen");
    REQUIRE(visitor.session().hearing);
    const Sound slower = *sound_of(visitor.session(), stage);
    CHECK(slower.text.key == "comfort.sample");
    CHECK(slower.speed == Speed::Slower);
    visitor.input(Heard{{0}});
    CHECK(lit_words(visitor.frame()) == "It");
    visitor.tap("comfort.speed.faster");
    visitor.tap("comfort.loudness.softer");
    const Sound faster = *sound_of(visitor.session(), stage);
    CHECK(faster.speed == Speed::Faster);
    CHECK(faster.loudness == Loudness::Softer);
    CHECK(faster.reading > slower.reading);
    CHECK(faster.lead_in == Milliseconds{});
    visitor.tap("comfort.marking.sentence");
    CHECK(*sound_of(visitor.session(), stage) == faster);
    CHECK(lit_words(visitor.frame()) == "It is so now.");
    visitor.tap("ledge.back");
    CHECK_FALSE(visitor.session().hearing);
}

TEST_CASE("the tab opens Comfort from shelf, page and Help, and touched again leads back") {
    SampleHouse house(true);
    for (const std::string place : {"shelf", "reader:asking/safe-place", "help"}) {
        INFO(place);
        Visitor visitor(house.stage(), english, place);
        visitor.tap("tab.comfort");
        CHECK(visitor.place() == "comfort");
        CHECK(is_chosen(visitor, "tab.comfort"));
        visitor.tap("tab.comfort");
        CHECK(visitor.place() == place);
    }
}

TEST_CASE("on a page the word is lit on its pool, or the sentence in honey without a word, or only its dot") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    const ui::Frame word = page_while_read(stage, english, Marking::Word);
    const ui::Frame sentence = page_while_read(stage, english, Marking::Sentence);
    const ui::Frame none = page_while_read(stage, english, Marking::None);
    CHECK(lit_words(word) == "safe");
    CHECK(lit_words(sentence) == "A safe place");
    CHECK(lit_words(none).empty());
    CHECK(count_fills(word, ui::Role::LightPool) == count_fills(none, ui::Role::LightPool) + 1);
    CHECK(count_fills(sentence, ui::Role::LightPool) == count_fills(none, ui::Role::LightPool));
    CHECK(count_fills(sentence, ui::Role::Light) > count_fills(none, ui::Role::Light));
}

TEST_CASE("whatever is lit, what is read is a sound frame: pages, cards, notes and Help, in every light") {
    SampleHouse house(true);
    for (const char* locale : {"en", "ar"})
        for (const char* surface : {"800x480@154mm", "1920x1080@344mm"})
            for (const ui::ThemeName theme : themes)
                for (const Marking marking : {Marking::Sentence, Marking::None}) {
                    const Start start{locale, "", theme, 3};
                    const Stage stage = house.stage(surface);
                    for (const std::string& place : all_places_while_heard(start, stage)) {
                        INFO(locale << " " << surface << " " << ui::name_of(theme) << " " << place);
                        Session session = *session_at(place, start, stage);
                        session.marking = marking;
                        CHECK(ui::broken_invariants(build(session, stage)) == std::vector<std::string>());
                    }
                }
}
