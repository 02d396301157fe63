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
