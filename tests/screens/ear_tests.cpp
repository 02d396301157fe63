// Ears, Help, cards and notes: what is read beside the page, and what is lit of it.
#include <catch2/catch.hpp>

#include "screens/listener.h"

using namespace waylight;
using namespace waylight::screens;
using namespace waylight::test;

namespace {

const Start mirrored{"ar", "", ui::ThemeName::Light, 3};

/// Rings round the tiles of digits, which no theme has otherwise.
std::vector<Rect> rings(const Visitor& visitor) {
    std::vector<Rect> rings;
    for (const ui::Command& command : visitor.frame().draw.commands)
        if (const auto* ring = std::get_if<ui::StrokeShape>(&command))
            if (ring->colour == ui::Theme(ui::ThemeName::Light)[ui::Role::OnLight]) rings.push_back(ring->rect);
    return rings;
}
int ringed_tiles(const Visitor& visitor) { return static_cast<int>(rings(visitor).size()); }
Px ringed_from(const Visitor& visitor) { return rings(visitor).front().x; }

}  // namespace

TEST_CASE("the ear on a cover opens the booklet and reads") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, "shelf");
    CHECK_FALSE(visitor.sees("shelf.ear.calling"));
    visitor.tap("shelf.ear.asking");
    CHECK(visitor.place() == first_page);
    CHECK(heard(visitor) == "asking/safe-place/heading -1");
}

TEST_CASE("the ear on a language says its greeting and chooses nothing") {
    SampleHouse house(true);
    Visitor visitor(house.stage());
    visitor.tap("welcome.ear.ar");
    CHECK(heard(visitor) == "locale/greeting -1");
    CHECK(visitor.session().hearing->locale == "ar");
    CHECK(visitor.place() == "welcome");
    CHECK_FALSE(visitor.sees("welcome.ear.ro"));
}

TEST_CASE("Help is read from the card on: then Childline's number, group by group") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), english, "help");
    visitor.tap("ledge.listen");
    CHECK(heard(visitor) == "card/en -1");
    let_the_voice_come_to(visitor, 400);
    CHECK(lit_words(visitor) == std::vector<std::string>{"need"});
    let_the_voice_come_to(visitor, 6 * 400);  // "I need help. Stay with me."
    CHECK(heard(visitor) == "numbers/childline.phone -1");
    CHECK(ringed_tiles(visitor) == 0);
    let_the_voice_come_to(visitor, 0);
    CHECK(ringed_tiles(visitor) == 4);
    const Px first = ringed_from(visitor);
    let_the_voice_come_to(visitor, 400);
    CHECK(ringed_tiles(visitor) == 4);
    CHECK(ringed_from(visitor) > first);
    let_the_voice_come_to(visitor, 800);
    CHECK(heard(visitor) == "ui/help.fault -1");
    let_the_voice_come_to(visitor, 0);
    CHECK(lit_words(visitor).size() == 1);
}

TEST_CASE("the ear on the card speaks English to the adult, and lights the English words") {
    SampleHouse house(true);
    const Stage stage = house.stage();
    Visitor visitor(stage, mirrored, "help");
    visitor.tap("help.ear.card");
    CHECK(heard(visitor) == "card/ar -1");
    CHECK(visitor.session().hearing->locale == "en");
    let_the_voice_come_to(visitor, 0);
    let_the_voice_come_to(visitor, 800);
    CHECK(lit_words(visitor) == std::vector<std::string>{"help."});
    CHECK(visitor.session().leaf == 0);
    CHECK(ui::broken_invariants(visitor.frame()) == std::vector<std::string>());
    let_the_voice_come_to(visitor, 100'000);
    CHECK(heard(visitor) == "silence");
    Visitor alone(stage, english, "help");
    CHECK_FALSE(alone.sees("help.ear.card"));  // the card is in English already
    SampleHouse silent;
    Visitor quiet(silent.stage(), mirrored, "help");
    CHECK_FALSE(quiet.sees("help.ear.card"));
    CHECK_FALSE(quiet.sees("help.ear.number"));
}

TEST_CASE("the ear beside Childline says the number and nothing else") {
    SampleHouse house(true);
    Visitor visitor(house.stage(), mirrored, "help");
    visitor.tap("help.ear.number");
    CHECK(heard(visitor) == "numbers/childline.phone -1");
    CHECK(visitor.session().hearing->locale == "ar");
    let_the_voice_come_to(visitor, 800);
    CHECK(heard(visitor) == "silence");
}

TEST_CASE("a word card is lit word by word, however it is set, and its ear reads it") {
    SampleHouse house(true);
    for (const std::string surface : {"1920x1080@344mm", "800x480@154mm", "1080x1920@268mm"})
        for (const int step : {1, 3, 5}) {
            INFO(surface << " " << step);
            Visitor visitor(house.stage(surface), {"en", "", ui::ThemeName::Contrast, step}, "word:asylum");
            // On seven inches the ear may find no room; Listen reads the card, too.
            visitor.tap(visitor.sees("word.ear") ? "word.ear" : "ledge.listen");
            let_the_voice_come_to(visitor, 0);
            REQUIRE(lit_words(visitor).size() == 1);
            CHECK(lit_words(visitor).front().starts_with("asylum"));
            CHECK(ui::broken_invariants(visitor.frame()) == std::vector<std::string>());
            let_the_voice_come_to(visitor, 400);
            let_the_voice_come_to(visitor, 400);
            CHECK(lit_words(visitor) == std::vector<std::string>{"safe"});
            CHECK(ui::broken_invariants(visitor.frame()) == std::vector<std::string>());
        }
}

TEST_CASE("where a card has no room for a heading, its word and its meaning are lit in one paragraph") {
    SampleHouse house(true);
    Visitor visitor(house.stage("480x320@110mm"), {"en", "", ui::ThemeName::Light, 5}, "word:asylum");
    REQUIRE_FALSE(visitor.sees("word.asylum"));
    visitor.tap("ledge.listen");
    let_the_voice_come_to(visitor, 0);
    CHECK(lit_words(visitor) == std::vector<std::string>{"asylum", ":"});  // bold ends before the colon
    let_the_voice_come_to(visitor, 400);
    let_the_voice_come_to(visitor, 400);
    CHECK(lit_words(visitor) == std::vector<std::string>{"safe"});
}

TEST_CASE("a word card has an ear where it has room for one, and a voice") {
    SampleHouse house(true);
    CHECK(Visitor(house.stage(), english, "word:asylum").sees("word.ear"));
    CHECK(Visitor(house.stage("1080x1920@268mm"), mirrored, "word:asylum").sees("word.ear"));
    CHECK_FALSE(Visitor(house.stage(), english, "tip:asking/safe-place").sees("word.ear"));
    SampleHouse silent;
    CHECK_FALSE(Visitor(silent.stage(), english, "word:asylum").sees("word.ear"));
}

TEST_CASE("a note for the adult is lit word by word, however it is set") {
    SampleHouse house(true);
    for (const std::string surface : {"1920x1080@344mm", "800x480@154mm", "1080x1920@268mm"}) {
        INFO(surface);
        Visitor visitor(house.stage(surface), {"en", "", ui::ThemeName::Dark, 5}, "tip:asking/safe-place");
        visitor.tap("ledge.listen");
        let_the_voice_come_to(visitor, 400);
        CHECK(lit_words(visitor) == std::vector<std::string>{"it"});
        CHECK(ui::broken_invariants(visitor.frame()) == std::vector<std::string>());
    }
}
