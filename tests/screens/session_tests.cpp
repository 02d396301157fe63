#include <catch2/catch.hpp>

#include "screens/session.h"

using namespace waylight;
using namespace waylight::screens;

namespace {

const Start start{"", "", ui::ThemeName::Dark, 4};

Session after(Session session, std::initializer_list<Action> actions) {
    for (const Action& action : actions) session = applied(session, action, start);
    return session;
}

Session reading() { return after(Session::fresh(start), {Open{Place::Welcome}, ChooseLanguage{"ro"}, OpenPage{"asking", "second", 1}}); }

}  // namespace

TEST_CASE("a fresh session rests and remembers only how the program was started") {
    const Session session = Session::fresh(start);
    CHECK(session.place == Place::Resting);
    CHECK(session.theme == ui::ThemeName::Dark);
    CHECK(session.text_step == 4);
    CHECK(session.locale.empty());
}

TEST_CASE("Hide leaves nothing of the visit, wherever it comes") {
    const Session fresh = Session::fresh(start);
    CHECK(after(reading(), {Hide{}}) == fresh);
    CHECK(after(reading(), {OpenPanel{Panel::Word, "asylum"}, Press{"chip.asylum"}, Focus{"x"}, Hide{}}) == fresh);
    CHECK(after(reading(), {Open{Place::Help}, TurnLeaf{2}, Hide{}}) == fresh);
    CHECK(after(reading(), {Hide{}}).dump() == fresh.dump());
}

TEST_CASE("three quick Shifts hide, slow ones do not") {
    CHECK(after(reading(), {Shift{{100}}, Shift{{2000}}, Shift{{5000}}}) == Session::fresh(start));
    const Session slow = after(reading(), {Shift{{100}}, Shift{{2000}}, Shift{{5101}}});
    CHECK(slow.place == Place::Reader);
    CHECK(slow.shifts.size() == 2);
    CHECK(after(reading(), {Shift{{0}}, Shift{{4800}}, Shift{{5300}}, Shift{{5500}}}) == Session::fresh(start));
    CHECK(after(reading(), {Shift{{100}}, Shift{{200}}, OpenPanel{Panel::Tip, ""}, Shift{{300}}}).place == Place::Reader);
}

TEST_CASE("Help and Languages lead back to the page they were opened on") {
    const Session help = after(reading(), {Open{Place::Help}, TurnLeaf{1}, Back{}});
    CHECK(help.place == Place::Reader);
    CHECK(help.page == "second");
    CHECK(help.part == 1);
    CHECK(help.leaf == 0);
    CHECK(after(reading(), {Open{Place::Help}, Back{}, Back{}}).place == Place::Welcome);
}

TEST_CASE("a language changed on Help shows Help in it, and the way back from one through the other comes to an end") {
    const Session changed = after(reading(), {Open{Place::Help}, Open{Place::Languages}, ChooseLanguage{"ar"}});
    CHECK(changed.place == Place::Help);
    CHECK(changed.locale == "ar");
    CHECK(after(changed, {Back{}}).place == Place::Reader);
    const Session over = after(reading(), {Open{Place::Help}, Open{Place::Languages}, Open{Place::Help}});
    CHECK(after(over, {Back{}}).place == Place::Reader);
    const Session under = after(reading(), {Open{Place::Languages}, Open{Place::Help}, Open{Place::Languages}});
    CHECK(after(under, {Back{}}).place == Place::Help);
    CHECK(after(under, {Back{}, Back{}}).place == Place::Reader);
}

TEST_CASE("a language chosen on Welcome opens the shelf, one chosen on the way keeps the page") {
    CHECK(after(Session::fresh(start), {Open{Place::Welcome}, ChooseLanguage{"ro"}}).place == Place::Shelf);
    const Session changed = after(reading(), {Open{Place::Languages}, ChooseLanguage{"ar"}});
    CHECK(changed.place == Place::Reader);
    CHECK(changed.page == "second");
    CHECK(changed.locale == "ar");
}

TEST_CASE("turning a page closes what lies over it and lets go of what was pressed") {
    const Session session =
        after(reading(), {OpenPanel{Panel::Word, "asylum"}, Press{"ledge.next"}, Focus{"ledge.next"}, OpenPage{"asking", "third", 0}});
    CHECK(session.panel == Panel::None);
    CHECK(session.word.empty());
    CHECK(session.pressed.empty());
    CHECK(session.focus.empty());
}

namespace {

/// A voice is in the middle of a page.
Session listening() { return after(reading(), {Hear{{"ro", model::name_of_greeting(), {0, 9}}}, HearWord{2, 1}}); }

}  // namespace

TEST_CASE("how it looks and is read is chosen for one visit, printed, and normal again in the next") {
    const std::initializer_list<Action> choices{ChooseTheme{ui::ThemeName::Contrast}, ChooseTextStep{2}, ChooseSpeed{Speed::Slower},
                                                ChooseLoudness{Loudness::Softest}, ChooseMarking{Marking::Sentence}};
    for (const Action& choice : choices) {
        const Session chosen = after(reading(), {choice});
        INFO(chosen.dump());
        CHECK(chosen.dump() != reading().dump());
        CHECK(chosen.place == Place::Reader);
        CHECK_FALSE(chosen.hearing);
        CHECK(after(chosen, {Hide{}}) == Session::fresh(start));
        CHECK(after(chosen, {Shift{{100}}, Shift{{200}}, Shift{{300}}}).dump() == Session::fresh(start).dump());
    }
    const Session fresh = Session::fresh(start);
    CHECK(fresh.speed == Speed::AsMade);
    CHECK(fresh.loudness == Loudness::Normal);
    CHECK(fresh.marking == Marking::Word);
    CHECK(after(reading(), {ChooseSpeed{Speed::Slower}}).dump() != after(reading(), {ChooseSpeed{Speed::Faster}}).dump());
}

TEST_CASE("another speed or loudness is heard at once: what is read is read again, and what is chosen already changes nothing") {
    for (const Action& choice : {Action{ChooseSpeed{Speed::Slower}}, Action{ChooseLoudness{Loudness::Softer}}}) {
        const Session again = after(listening(), {choice});
        REQUIRE(again.hearing);
        CHECK(again.hearing->word == -1);
        CHECK(again.hearing->text == listening().hearing->text);
        CHECK(again.readings == listening().readings + 1);
        CHECK_FALSE(again.hearing->is_first);  // that others can hear was told
        CHECK(after(again, {choice}) == again);
    }
    const Session before_first_word = after(reading(), {Hear{{"ro", model::name_of_greeting(), {0, 9}}}, ChooseSpeed{Speed::Faster}});
    CHECK(before_first_word.hearing->is_first);
}

TEST_CASE("another light on the words interrupts nothing") {
    for (const Action& choice :
         {Action{ChooseMarking{Marking::None}}, Action{ChooseTheme{ui::ThemeName::Light}}, Action{ChooseTextStep{5}}}) {
        const Session changed = after(listening(), {choice});
        CHECK(changed.hearing == listening().hearing);
        CHECK(changed.readings == listening().readings);
    }
}

TEST_CASE("Comfort leads back to the page and part it was opened on, also from the part at which its voice was") {
    const Session page = after(reading(), {Open{Place::Comfort}, Hear{{"ro", model::name_of_greeting(), {0, 9}}}, HearWord{1, 0}, Back{}});
    CHECK(page.place == Place::Reader);
    CHECK(page.part == 1);
    CHECK_FALSE(page.hearing);
}

TEST_CASE("from one of Help, Languages and Comfort through the others, Back comes to an end within three steps") {
    constexpr Place over[] = {Place::Help, Place::Languages, Place::Comfort};
    std::vector<Session> reached{reading()};
    for (int depth = 0; depth < 5; ++depth) {
        std::vector<Session> further;
        for (const Session& session : reached)
            for (const Place place : over) further.push_back(after(session, {Open{place}}));
        reached = std::move(further);
        for (const Session& session : reached) {
            Session back = session;
            int steps = 0;
            for (; back.place != Place::Reader && steps < 9; ++steps) back = after(back, {Back{}});
            CHECK(steps <= 3);
        }
    }
}
