#include "app/narrator.h"

#include <catch2/catch.hpp>

#include "app/visit.h"
#include "screens/visitor.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::test;

namespace {

/// Writes down what it is asked for, and is where it is told to be.
class NotingNarrator final : public Narrator {
public:
    void play(const screens::Sound& sound, Milliseconds /*now*/) override {
        notes.push_back("play " + sound.text.key);
        at = Milliseconds{} - sound.lead_in;
    }
    void stop() noexcept override { ++stops; }
    [[nodiscard]] Milliseconds position(Milliseconds /*now*/) override { return at; }

    std::vector<std::string> notes;
    int stops = 0;
    Milliseconds at;
};

/// A page of the sample packs with sounds, and what a finger does there.
struct Page {
    explicit Page(Narrator* narrator = nullptr)
        : visit(stage, start, *screens::session_at("reader:asking/safe-place", start, stage), {}, narrator) {}

    void tap(const std::string& id, std::int64_t at) {
        const Point middle = visit.frame().tree.find(id)->bounds.front().centre();
        visit.take(screens::PointerDown{middle}, {at});
        visit.take(screens::PointerUp{middle}, {at});
    }

    SampleHouse house{true};
    screens::Stage stage = house.stage();
    screens::Start start{"en", "", ui::ThemeName::Light, 3};
    Visit visit;
};

}  // namespace

TEST_CASE("a silent narrator keeps time: the silence that leads in, the part that was asked for, and its end") {
    SilentNarrator narrator;
    narrator.play({"en", model::name_of_greeting(), {400}, {900}, {2500}, 1}, {10'000});
    CHECK(narrator.position({10'000}) == Milliseconds{-2500});
    CHECK(narrator.position({12'499}) == Milliseconds{-1});
    CHECK(narrator.position({12'500}) == Milliseconds{400});
    CHECK(narrator.position({12'800}) == Milliseconds{700});
    CHECK(narrator.position({99'000}) == Milliseconds{900});
}

TEST_CASE("a visit asks for one text after the other, and for silence as soon as anything leads elsewhere") {
    NotingNarrator narrator;
    Page page(&narrator);
    page.tap("ledge.listen", 1000);
    CHECK(narrator.notes == std::vector<std::string>{"play safe-place/heading"});
    narrator.at = {1200};
    page.visit.pass({5000});
    CHECK(narrator.notes.back() == "play safe-place/block-1");
    CHECK(narrator.stops == 0);
    page.tap("ledge.next", 6000);
    CHECK(narrator.stops == 1);
    CHECK(narrator.notes.size() == 2);
}

TEST_CASE("touched twice, a sentence is asked for twice") {
    NotingNarrator narrator;
    Page page(&narrator);
    page.tap("text.1", 1000);
    page.tap("text.1", 2000);
    CHECK(narrator.notes.size() == 2);
}

TEST_CASE("nobody is asked whether they are there while the voice reads, and the two minutes begin at its end") {
    Page page;
    page.visit.pass({119'000});
    page.tap("ledge.listen", 119'500);
    for (int at = 119'500; at <= 127'200; at += 100) page.visit.pass({at});
    CHECK(page.visit.session().countdown == 0);
    REQUIRE_FALSE(page.visit.session().hearing);  // 2.5 s before it, then 1.2, 2 and 2 s of words
    page.visit.pass({247'100});
    CHECK(page.visit.session().countdown == 0);
    page.visit.pass({247'300});
    CHECK(page.visit.session().countdown == 1);
}

TEST_CASE("the word on light is the one whose time it is, at every tenth of a second") {
    Page page;
    page.tap("ledge.listen", 0);
    const model::Clip heading = sample_clip("A safe place");
    for (int at = 0; at < 3700; at += 100) {
        page.visit.pass({at});
        REQUIRE(page.visit.session().hearing);
        int word = -1;
        for (const model::SpokenWord& spoken : heading.words)
            if (spoken.ms_from <= at - 2500) ++word;
        CHECK(page.visit.session().hearing->word == word);
    }
}
