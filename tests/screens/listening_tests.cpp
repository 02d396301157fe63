#include "screens/listening.h"

#include <catch2/catch.hpp>

#include "screens/listener.h"

using namespace waylight;
using namespace waylight::screens;
using namespace waylight::test;

namespace {

const Start mirrored{"ar", "", ui::ThemeName::Light, 3};

int count_of_parts(SampleHouse& house, const std::string& surface, const Start& start) {
    const std::vector<std::string> places = all_places(start, house.stage(surface));
    return static_cast<int>(
        std::count_if(places.begin(), places.end(), [](const std::string& place) { return place.starts_with("reader:asking/next-step"); }));
}

/// Where the finger goes to touch a word.
Point middle_of(const Visitor& visitor, const std::string& word) {
    for (const ui::Command& command : visitor.frame().draw.commands)
        if (const auto* text = std::get_if<ui::DrawText>(&command)) {
            const std::size_t at = text->paragraph->request.text.find(word);
            if (at == std::string::npos) continue;
            const auto from = static_cast<std::uint32_t>(at);
            const Rect box = text->paragraph->boxes({from, from + static_cast<std::uint32_t>(word.size())}).front();
            return box.moved(text->origin.x, text->origin.y).centre();
        }
    throw std::runtime_error("nobody wrote " + word);
}

}  // namespace

TEST_CASE("without a voice there is no Listen") {
    SampleHouse house;
    Visitor visitor(house.stage(), english, first_page);
    CHECK_FALSE(visitor.sees("ledge.listen"));
    visitor.key(Key::Listen);
    CHECK(heard(visitor) == "silence");
    CHECK(visitor.frame().tree.find("text.1")->role == ui::NodeRole::Text);
}

TEST_CASE("Listen reads the page word by word, text after text, to its end") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, first_page);
    visitor.tap("ledge.listen");
    CHECK(heard(visitor) == "asking/safe-place/heading -1");
    CHECK(lit_words(visitor).empty());
    let_the_voice_come_to(visitor, -2000);  // others can hear: time to stop
    CHECK(heard(visitor) == "asking/safe-place/heading -1");
    let_the_voice_come_to(visitor, 0);
    CHECK(lit_words(visitor) == std::vector<std::string>{"A"});
    let_the_voice_come_to(visitor, 399);
    CHECK(lit_words(visitor) == std::vector<std::string>{"A"});
    let_the_voice_come_to(visitor, 400);
    CHECK(lit_words(visitor) == std::vector<std::string>{"safe"});
    let_the_voice_come_to(visitor, 1200);
    CHECK(heard(visitor) == "asking/safe-place/block-1 -1");
    let_the_voice_come_to(visitor, 1601);
    CHECK(lit_words(visitor) == std::vector<std::string>{"asylum", "."});  // bold ends before the full stop
    let_the_voice_come_to(visitor, 2000);
    CHECK(heard(visitor) == "asking/safe-place/block-2 -1");
    CHECK_FALSE(visitor.session().is_heard);
    let_the_voice_come_to(visitor, 2000);
    CHECK(heard(visitor) == "silence");
    CHECK(visitor.session().is_heard);
}

TEST_CASE("the light goes from Listen to Next when the page was heard") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, first_page);
    CHECK(visitor.frame().tree.find("ledge.listen")->state.lit);
    visitor.tap("ledge.listen");
    CHECK_FALSE(visitor.frame().tree.find("ledge.next")->state.lit);
    for (int i = 0; i < 3; ++i) let_the_voice_come_to(visitor, 2000);
    CHECK(visitor.frame().tree.find("ledge.next")->state.lit);
}

TEST_CASE("a frame names what will probably be heard next: what Listen would read, and while it reads what follows") {
    SampleHouse house{true};
    Visitor visitor(house.stage(), english, first_page);
    const auto soon = [&] {
        const std::optional<ui::ClipName>& clip = visitor.frame().soon_heard;
        return clip ? clip->locale + " " + clip->catalogue + "/" + clip->key : "";
    };
    CHECK(soon() == "en asking/safe-place/heading");
    CHECK(visitor.frame().dump().find("soon heard en asking/safe-place/heading\n") != std::string::npos);
    visitor.tap("ledge.listen");
    CHECK(soon() == "en asking/safe-place/block-1");
    let_the_voice_come_to(visitor, 1200);
    CHECK(soon() == "en asking/safe-place/block-2");
    let_the_voice_come_to(visitor, 2000);
    CHECK(soon().empty());
    visitor.tap("ledge.help");
    CHECK(soon().starts_with("en "));
    visitor.tap("ledge.hide");
    CHECK(soon().empty());
    screens::Stage silent = house.stage();
    silent.has_speaker = false;
    CHECK_FALSE(Visitor(silent, english, first_page).frame().soon_heard);
}

TEST_CASE("Listen again is silence, and then begins anew") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, first_page);
    visitor.tap("ledge.listen");
    let_the_voice_come_to(visitor, 500);
    visitor.tap("ledge.listen");
    CHECK(heard(visitor) == "silence");
    CHECK_FALSE(visitor.session().is_heard);
    visitor.key(Key::Listen);
    CHECK(heard(visitor) == "asking/safe-place/heading -1");
    CHECK(visitor.session().readings == 2);
}

TEST_CASE("that others can hear is shown before the first word of a visit, once") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    Visitor visitor(stage, english, first_page);
    visitor.tap("ledge.listen");
    CHECK(visitor.frame().tree.find("ledge.listen")->name == "en listen.others");
    CHECK(sound_of(visitor.session(), stage)->lead_in == Milliseconds{2500});
    let_the_voice_come_to(visitor, 0);
    CHECK(visitor.frame().tree.find("ledge.listen")->name == "en ledge.stop");
    visitor.tap("ledge.listen");
    visitor.tap("ledge.listen");
    CHECK(visitor.frame().tree.find("ledge.listen")->name == "en ledge.stop");
    CHECK(sound_of(visitor.session(), stage)->lead_in == Milliseconds{});
}

TEST_CASE("between two texts the voice takes a breath, and before a text that is touched it takes none") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    Visitor visitor(stage, english, first_page);
    visitor.tap("ledge.listen");
    let_the_voice_come_to(visitor, 1200);
    REQUIRE(heard(visitor) == "asking/safe-place/block-1 -1");
    CHECK(sound_of(visitor.session(), stage)->lead_in == Milliseconds{450});
    visitor.tap("ledge.listen");
    visitor.tap("ledge.listen");
    CHECK(sound_of(visitor.session(), stage)->lead_in == Milliseconds{});
}

TEST_CASE("a touched sentence is read alone, a word of it when it is touched again") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    Visitor visitor(stage, english, first_page);
    const auto touch = [&](const std::string& word) {
        const Point at = middle_of(visitor, word);
        visitor.input(PointerDown{at});
        visitor.input(PointerUp{at});
    };
    touch("helps");
    CHECK(heard(visitor) == "asking/safe-place/block-2 -1");
    CHECK_FALSE(visitor.session().hearing->goes_on);
    touch("helps");
    const std::optional<Sound> word = sound_of(visitor.session(), stage);
    REQUIRE(word);
    CHECK(word->from == Milliseconds{800});
    CHECK(word->until == Milliseconds{1000});
    let_the_voice_come_to(visitor, 800);
    CHECK(lit_words(visitor) == std::vector<std::string>{"helps"});
    let_the_voice_come_to(visitor, 1000);
    CHECK(heard(visitor) == "silence");
    CHECK_FALSE(visitor.session().is_heard);
}

TEST_CASE("whatever leads elsewhere is silence") {
    SampleHouse house(true);
    for (const std::string way :
         {"ledge.next", "ledge.back", "ledge.help", "ledge.hide", "tab.tip", "tab.language", "tab.comfort", "chip.asylum"}) {
        INFO(way);
        Visitor visitor(house.stage(), english, first_page);
        visitor.tap("ledge.listen");
        REQUIRE(visitor.session().hearing);
        visitor.tap(way);
        CHECK(heard(visitor) == "silence");
    }
}

TEST_CASE("the voice turns the parts of a page, and never the page") {
    SampleHouse house(true);
    const std::string surface = "800x480@154mm";
    const Start largest{"en", "", ui::ThemeName::Light, 5};
    Visitor visitor(house.stage(surface), largest, "reader:asking/next-step");
    const int parts = count_of_parts(house, surface, largest);
    REQUIRE(parts > 2);
    visitor.tap("ledge.listen");
    int furthest = 0;
    for (int step = 0; step < 2000 && visitor.session().hearing; ++step) {
        const int before = visitor.session().part;
        let_the_voice_come_to(visitor, 400 * (visitor.session().hearing->word + 1));
        CHECK(visitor.session().part >= before);
        furthest = std::max(furthest, visitor.session().part);
    }
    CHECK(heard(visitor) == "silence");
    CHECK(furthest == parts - 1);
    CHECK(visitor.session().page == "next-step");
}

TEST_CASE("Listen begins at the part that is seen") {
    SampleHouse house(true);
    Visitor visitor(house.stage("800x480@154mm"), {"en", "", ui::ThemeName::Light, 5}, "reader:asking/next-step/3");
    visitor.tap("ledge.listen");
    REQUIRE(visitor.session().hearing);
    const std::uint32_t from = visitor.session().hearing->bytes.from;
    CHECK((from > 0 || visitor.session().hearing->text.key != "next-step/block-1"));
    let_the_voice_come_to(visitor, 400 * static_cast<int>(from));  // no word is shorter than a byte
    CHECK(visitor.session().part >= 2);
}

TEST_CASE("an open card or note is what Listen reads") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, first_page);
    visitor.tap("chip.asylum");
    visitor.tap("ledge.listen");
    CHECK(heard(visitor) == "glossary/asylum/word -1");
    let_the_voice_come_to(visitor, 400);
    CHECK(heard(visitor) == "glossary/asylum/meaning -1");
    let_the_voice_come_to(visitor, 1200);
    CHECK(heard(visitor) == "silence");
    visitor.tap("tab.tip");
    visitor.tap("ledge.listen");
    CHECK(heard(visitor) == "asking/safe-place/tip -1");
}

TEST_CASE("a place while it is heard stands at its second word, and before it is heard at none") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    const Result<Session> heard = session_at("hearing:" + first_page, english, stage);
    REQUIRE(heard);
    CHECK(heard->hearing->word == 1);
    CHECK_FALSE(heard->hearing->is_first);
    CHECK(session_at("before-hearing:" + first_page, english, stage)->hearing->is_first);
    CHECK_FALSE(session_at("hearing:shelf", english, stage));
    SampleHouse silent;
    CHECK_FALSE(session_at("hearing:" + first_page, english, silent.stage()));
    CHECK(all_places_while_heard(english, silent.stage()).empty());
    const std::vector<std::string> places = all_places_while_heard(english, stage);
    for (const std::string place : {"before-hearing:help", "hearing:help", "hearing:word:asylum", "hearing:reader:asking/safe-place"}) {
        INFO(place);
        CHECK(std::count(places.begin(), places.end(), place) == 1);
    }
}

TEST_CASE("what is read is a sound frame on every surface, in both directions") {
    SampleHouse house(true);
    for (const Start& start : {english, mirrored})
        for (const std::string surface : {"1920x1080@344mm", "800x480@154mm", "1080x1920@268mm"}) {
            INFO(start.locale << " " << surface);
            Visitor visitor(house.stage(surface), start, first_page);
            visitor.tap("ledge.listen");
            let_the_voice_come_to(visitor, 450);
            CHECK(ui::broken_invariants(visitor.frame()) == std::vector<std::string>());
            CHECK_FALSE(lit_words(visitor).empty());
        }
}
