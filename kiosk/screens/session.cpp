#include "screens/session.h"

#include <numeric>
#include <utility>

namespace waylight::screens {
namespace {

constexpr std::size_t shifts_that_hide = 3;
constexpr Milliseconds shifts_count_for{5000};

/// Carries out one action on a copy of the Session.
struct Apply {
    Session next;
    const Start& start;

    void operator()(const Press& action) { next.pressed = action.id; }
    void operator()(const Release& /*action*/) { next.pressed.clear(); }
    void operator()(const Focus& action) { next.focus = action.id; }
    void operator()(const Shift& action) {
        std::erase_if(next.shifts, [&](Milliseconds earlier) { return action.at - earlier > shifts_count_for; });
        next.shifts.push_back(action.at);
        if (next.shifts.size() >= shifts_that_hide) next = Session::fresh(start);
    }
    void operator()(const Hide& /*action*/) { next = Session::fresh(start); }
    /// Whoever comes back finds everything as it was.
    void operator()(const CountDown& action) {
        next.countdown = action.step;
        next.pressed.clear();
    }
    void operator()(const Open& action) {
        remember_way_to(action.place);
        arrive(action.place);
        if (action.place == Place::Break) next.breath = 1;
    }
    void operator()(const Back& /*action*/) { arrive(below(next.place)); }
    void operator()(const ChooseLanguage& action) {
        next.locale = action.tag;
        arrive(next.place == Place::Languages && next.languages_trail != Place::Welcome ? next.languages_trail : Place::Shelf);
    }
    void operator()(const ChooseTheme& action) {
        next.pressed.clear();
        next.theme = action.theme;
    }
    void operator()(const ChooseTextStep& action) {
        next.pressed.clear();
        next.text_step = action.step;
    }
    void operator()(const ChooseSpeed& action) {
        next.pressed.clear();
        if (std::exchange(next.speed, action.speed) != action.speed) read_again();
    }
    void operator()(const ChooseLoudness& action) {
        next.pressed.clear();
        if (std::exchange(next.loudness, action.loudness) != action.loudness) read_again();
    }
    void operator()(const ChooseMarking& action) {
        next.pressed.clear();
        next.marking = action.marking;
    }
    void operator()(const ChooseShelf& action) {
        next.shelf = action.shelf;
        arrive(Place::Shelf);
    }
    void operator()(const OpenPage& action) {
        next.booklet = action.booklet;
        next.page = action.page;
        next.part = action.part;
        arrive(Place::Reader);
        if (action.aloud) (*this)(Hear{*action.aloud});
    }
    void operator()(const OpenPanel& action) {
        next.panel = action.panel;
        next.word = action.word;
        settle();
    }
    void operator()(const ClosePanel& /*action*/) {
        next.panel = Panel::None;
        next.word.clear();
        settle();
    }
    void operator()(const TurnLeaf& action) {
        next.leaf = action.leaf;
        settle();
    }
    void operator()(const Breathe& action) {
        next.breath = action.step;
        if (action.step == 0) settle();
    }

    void operator()(const Hear& action) {
        next.pressed.clear();
        next.hearing = action.what;
        next.hearing->is_first = next.readings == 0;
        ++next.readings;
    }
    void operator()(const HearWord& action) {
        if (next.hearing) next.hearing->word = action.word;
        turn_to(action.part);
    }
    void operator()(const HearNext& action) {
        next.hearing = action.what;
        next.hearing->is_next = true;
        turn_to(action.part);
    }
    void operator()(const StopHearing& action) {
        next.is_heard = action.at_end && next.hearing && next.hearing->goes_on;
        if (!action.at_end) next.pressed.clear();
        next.hearing.reset();
    }

    /// The voice turns the parts of a page, and Help's leaves.
    void turn_to(int part) {
        if (next.place == Place::Reader) next.part = part;
        if (next.place == Place::Help) next.leaf = part;
    }
    /// Whoever has heard it begin need not be told again that others can hear.
    void read_again() {
        if (!next.hearing) return;
        next.hearing->is_first = next.hearing->is_first && next.hearing->word < 0;
        next.hearing->word = -1;
        ++next.readings;
    }

    // Help, Languages and Comfort lie over another place.
    [[nodiscard]] Place* trail_of(Place place) {
        switch (place) {
        case Place::Help:
            return &next.help_trail;
        case Place::Languages:
            return &next.languages_trail;
        case Place::Comfort:
            return &next.comfort_trail;
        default:
            return nullptr;
        }
    }
    /// Where Back leads from a place.
    [[nodiscard]] Place below(Place place) {
        if (place == Place::Break && !next.booklet.empty()) return Place::Reader;
        const Place* trail = trail_of(place);
        return trail == nullptr ? Place::Welcome : *trail;
    }
    [[nodiscard]] bool leads_back_to(Place from, Place to) {
        while (from != to && trail_of(from) != nullptr) from = below(from);
        return from == to;
    }
    /// From one through the others, Back must still come to an end: a way that leads back to a place is not made its way back as well.
    void remember_way_to(Place place) {
        Place* const trail = trail_of(place);
        if (trail == nullptr || leads_back_to(next.place, place)) return;
        Place from = next.place;
        while (place == Place::Help && trail_of(from) != nullptr) from = below(from);
        *trail = from;
    }
    void arrive(Place place) {
        next.place = place;
        next.leaf = 0;
        next.breath = 0;
        next.is_heard = false;
        (*this)(ClosePanel{});
    }
    /// What was under the finger or the keys may be gone.
    void settle() {
        next.pressed.clear();
        next.focus.clear();
        next.shifts.clear();
        next.countdown = 0;
        next.hearing.reset();
    }
};

std::string printed(const Hearing& hearing) {
    return "hearing " + hearing.locale + " " + hearing.text.catalogue + "/" + hearing.text.key + " " + std::to_string(hearing.bytes.from) +
           "-" + std::to_string(hearing.bytes.to) + (hearing.goes_on ? " goes-on" : "") + (hearing.is_first ? " first" : "") +
           (hearing.is_next ? " next" : "") + " word " + std::to_string(hearing.word) + "\n";
}

}  // namespace

Session Session::fresh(const Start& start) {
    Session session;
    session.locale = start.locale;
    session.pair = start.pair;
    session.theme = start.theme;
    session.text_step = start.text_step;
    return session;
}

Session applied(const Session& session, const Action& action, const Start& start) {
    Apply apply{session, start};
    std::visit(apply, action);
    return std::move(apply.next);
}

std::string Session::dump() const {
    const auto line = [](const char* name, const std::string& value) {
        return value.empty() ? "" : std::string(name) + " " + value + "\n";
    };
    const auto number = [](const char* name, long long value) {
        return value == 0 ? "" : std::string(name) + " " + std::to_string(value) + "\n";
    };
    return number("place", static_cast<int>(place)) + line("locale", locale) + line("pair", pair) +
           number("theme", static_cast<int>(theme)) + number("text-step", text_step) +
           number("speed", static_cast<int>(speed) - static_cast<int>(Speed::AsMade)) +
           number("loudness", static_cast<int>(loudness) - static_cast<int>(Loudness::Normal)) +
           number("marking", static_cast<int>(marking)) + number("shelf", static_cast<int>(shelf)) + line("booklet", booklet) +
           line("page", page) + number("part", part) + number("panel", static_cast<int>(panel)) + line("word", word) +
           number("leaf", leaf) + number("help-trail", static_cast<int>(help_trail)) +
           number("languages-trail", static_cast<int>(languages_trail)) + number("comfort-trail", static_cast<int>(comfort_trail)) +
           line("focus", focus) + line("pressed", pressed) + number("breath", breath) + number("countdown", countdown) +
           number("readings", readings) + number("heard", is_heard ? 1 : 0) + (hearing ? printed(*hearing) : "") +
           std::accumulate(shifts.begin(), shifts.end(), std::string(),
                           [&](const std::string& lines, Milliseconds at) { return lines + number("shift", at.count); });
}

}  // namespace waylight::screens
