#include "screens/place.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/words.h"
#include "screens/breathing.h"
#include "screens/idle.h"
#include "screens/listening.h"

namespace waylight::screens {
namespace {

struct PlaceName {
    Place place;
    std::string_view name;
};
constexpr const char* still_there = "still-there";
constexpr const char* break_choices = "break:choices";
constexpr const char* while_heard = "hearing:";
constexpr const char* before_heard = "before-hearing:";

constexpr std::array plain_places{PlaceName{Place::Resting, "resting"}, PlaceName{Place::Welcome, "welcome"},
                                  PlaceName{Place::Shelf, "shelf"},     PlaceName{Place::Languages, "languages"},
                                  PlaceName{Place::Help, "help"},       PlaceName{Place::Comfort, "comfort"},
                                  PlaceName{Place::Sorry, "sorry"},     PlaceName{Place::Break, "break"}};

std::string name_of(Place place) {
    const auto* found = std::find_if(plain_places.begin(), plain_places.end(), [&](const PlaceName& p) { return p.place == place; });
    return found == plain_places.end() ? "reader" : std::string(found->name);
}

/// "A/B/3" with an optional number from 1 at its end, taken off.
int take_number(std::string_view& text) {
    const std::size_t slash = text.rfind('/');
    if (slash == std::string_view::npos) return 1;
    const std::string_view digits = text.substr(slash + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 1) return 1;
    text = text.substr(0, slash);
    return number;
}

/// "shelf:young-people"; the younger children's is "shelf".
std::string name_of(model::Shelf shelf) {
    const std::string name = name_of(Place::Shelf);
    return shelf == model::Shelf::Younger ? name : name + ":" + std::string(model::word_of(shelf, model::shelf_words));
}

std::string with_number(const std::string& place, int index) { return index == 0 ? place : place + "/" + std::to_string(index + 1); }

std::string list_of(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// The first page of the shelf that marks a glossary word.
bool go_to_word(Session& session, const model::Locale& locale, std::string_view term) {
    for (const model::Booklet& booklet : locale.booklets)
        for (const model::Page& page : booklet.pages)
            if (std::find(page.terms.begin(), page.terms.end(), term) != page.terms.end()) {
                session.place = Place::Reader;
                session.booklet = booklet.slug;
                session.page = page.id;
                session.panel = Panel::Word;
                session.word = std::string(term);
                return true;
            }
    return false;
}

Result<void> go_to_page(Session& session, const model::Locale& locale, std::string_view text) {
    session.part = take_number(text) - 1;
    const std::size_t slash = text.find('/');
    const std::string slug(text.substr(0, slash));
    const model::Booklet* booklet = locale.find_booklet(slug);
    if (booklet == nullptr) {
        std::vector<std::string> slugs;
        for (const model::Booklet& there : locale.booklets) slugs.push_back(there.slug);
        return Error{"--place", "there is no booklet \"" + slug + "\" in " + locale.about.tag + "; there are: " + list_of(slugs)};
    }
    session.place = Place::Reader;
    session.booklet = slug;
    session.page = slash == std::string_view::npos ? booklet->pages.front().id : std::string(text.substr(slash + 1));
    if (booklet->find_page(session.page) >= 0) return {};
    std::vector<std::string> ids;
    for (const model::Page& page : booklet->pages) ids.push_back(page.id);
    return Error{"--place", slug + " has no page \"" + session.page + "\"; its pages are: " + list_of(ids)};
}

bool skip(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

Result<void> go_to(Session& session, const model::Library& library, std::string_view place) {
    std::string_view rest = place;
    if (skip(rest, "word:")) {
        const model::Locale& locale = *locale_of(session, library);
        if (go_to_word(session, locale, rest)) return {};
        return Error{"--place", "no page in " + locale.about.tag + " marks the word \"" + std::string(rest) + "\""};
    }
    const Panel panel = skip(rest, "tip:") ? Panel::Tip : skip(rest, "tools:") ? Panel::Tools : Panel::None;
    if (panel != Panel::None || skip(rest, "reader:")) {
        session.panel = panel;
        return go_to_page(session, *locale_of(session, library), rest);
    }
    const int number = take_number(rest);
    if (rest == still_there) {
        session.place = Place::Welcome;
        session.countdown = std::min(number, countdown_steps);
        return {};
    }
    if (rest == break_choices || rest == name_of(Place::Break)) {
        session.place = Place::Break;
        session.breath = rest == break_choices ? 0 : number;
        return {};
    }
    session.leaf = number - 1;
    for (const auto& [name, shelf] : model::shelf_words)
        if (rest == "shelf:" + std::string(name)) {
            session.place = Place::Shelf;
            session.shelf = shelf;
            return {};
        }
    const auto* found = std::find_if(plain_places.begin(), plain_places.end(), [&](const PlaceName& p) { return p.name == rest; });
    if (found == plain_places.end())
        return Error{"--place", "\"" + std::string(place) + "\" is no place; there are: resting, welcome, shelf, shelf:young-people, " +
                                    "shelf:professionals, languages, comfort, help, break, break:choices, still-there, sorry, " +
                                    "reader:SLUG/PAGE-ID[/PART], tip:SLUG/PAGE-ID, word:TERM, and hearing:PLACE, before-hearing:PLACE"};
    session.place = found->place;
    return {};
}

/// Collects every place of one language on one surface.
class Itinerary {
public:
    Itinerary(const Start& start, const Stage& stage) : m_session(Session::fresh(start)), m_stage(stage) {}

    std::vector<std::string> places() {
        m_places = {"resting", "sorry"};
        const model::Locale* locale = locale_of(m_session, m_stage.library);
        if (!m_stage.library.usable() || locale == nullptr) return m_places;
        for (const int step : {1, countdown_steps / 2, countdown_steps}) m_places.push_back(with_number(still_there, step - 1));
        add_leaves(name_of(Place::Welcome), count_language_leaves(Place::Welcome));
        add_leaves(name_of(Place::Languages), count_language_leaves(Place::Languages));
        add_shelves();
        int parts = 1;
        with_view(m_session, m_stage, [&](View& view) { parts = count_help_parts(view); });
        add_leaves(name_of(Place::Help), parts);
        with_view(m_session, m_stage, [&](View& view) { parts = count_comfort_leaves(view); });
        add_leaves(name_of(Place::Comfort), parts);
        for (const int breath : {1, steps_in + 1}) m_places.push_back(with_number(name_of(Place::Break), breath - 1));
        m_places.emplace_back(break_choices);
        for (const model::Booklet& booklet : locale->booklets) add_booklet(booklet);
        for (const auto& [term, texts] : locale->glossary) {
            Session session = m_session;
            if (go_to_word(session, *locale, term)) m_places.push_back("word:" + term);
        }
        return m_places;
    }

private:
    void add_leaves(const std::string& place, int count) {
        for (int leaf = 0; leaf < count; ++leaf) m_places.push_back(with_number(place, leaf));
    }
    void add_shelves() {
        std::vector<model::Shelf> shelves;
        with_view(m_session, m_stage, [&](View& view) { shelves = shelves_with_booklets(view); });
        if (shelves.empty()) shelves.push_back(m_session.shelf);
        for (const model::Shelf shelf : shelves) {
            Session session = m_session;
            session.place = Place::Shelf;
            session.shelf = shelf;
            int leaves = 1;
            with_view(session, m_stage, [&](View& view) { leaves = count_shelf_leaves(view); });
            add_leaves(name_of(shelf), leaves);
        }
    }
    int count_language_leaves(Place place) {
        Session session = m_session;
        session.place = place;
        for (session.leaf = 0;; ++session.leaf) {
            const ui::Frame frame = build(session, m_stage);
            if (frame.tree.find("ledge.next") == nullptr) return session.leaf + 1;
        }
    }
    void add_booklet(const model::Booklet& booklet) {
        const bool has_tools = m_stage.surface.is_compact() && !m_stage.surface.is_portrait();
        const std::vector<const model::Page*> pages = shown_pages(m_stage, booklet);
        for (int page = 0; page < static_cast<int>(pages.size()); ++page) {
            const model::Page& shown = *pages[static_cast<std::size_t>(page)];
            const std::string at = booklet.slug + "/" + shown.id;
            int parts = 1;
            with_view(m_session, m_stage, [&](View& view) { parts = count_parts(view, booklet, page); });
            for (int part = 0; part < parts; ++part) m_places.push_back("reader:" + with_number(at, part));
            if (!shown.tip.text.empty()) m_places.push_back("tip:" + at);
            if (has_tools) m_places.push_back("tools:" + at);
        }
    }

    Session m_session;
    const Stage& m_stage;
    std::vector<std::string> m_places;
};

}  // namespace

std::string place_of(const Session& session) {
    if (session.countdown > 0) return with_number(still_there, session.countdown - 1);
    if (session.place == Place::Break && session.breath == 0) return break_choices;
    if (session.place == Place::Break) return with_number(name_of(Place::Break), session.breath - 1);
    if (session.place == Place::Shelf) return with_number(name_of(session.shelf), session.leaf);
    if (session.place != Place::Reader) return with_number(name_of(session.place), session.leaf);
    if (session.panel == Panel::Word) return "word:" + session.word;
    const char* kind = session.panel == Panel::Tip ? "tip:" : session.panel == Panel::Tools ? "tools:" : "reader:";
    return kind + with_number(session.booklet + "/" + session.page, session.part);
}

namespace {

/// Listen has been touched: before the first word of the visit, or at the second word.
Result<Session> hearing_at(std::string_view place, bool is_before, const Start& start, const Stage& stage) {
    Result<Session> silent = session_at(place, start, stage);
    if (!silent || silent->place == Place::Sorry) return silent;
    const std::optional<Hearing> reading = reading_here(*silent, stage);
    if (!reading) return Error{"--place", "nothing at \"" + std::string(place) + "\" has a sound in this language"};
    Session session = applied(*silent, Hear{*reading}, start);
    if (is_before) return session;
    session.hearing->is_first = false;
    for (int word = 0; word < 2; ++word) {
        const std::optional<Action> action = action_of_sound(session, stage, *next_change_of_sound(session, stage));
        if (action && std::holds_alternative<HearWord>(*action)) session = applied(session, *action, start);
    }
    return session;
}

}  // namespace

Result<Session> session_at(std::string_view place, const Start& start, const Stage& stage) {
    if (std::string_view rest = place; skip(rest, while_heard)) return hearing_at(rest, false, start, stage);
    if (std::string_view rest = place; skip(rest, before_heard)) return hearing_at(rest, true, start, stage);
    Session session = Session::fresh(start);
    if (!stage.library.usable() || words_of(session, stage.library) == nullptr) {
        session.place = place == "resting" ? Place::Resting : Place::Sorry;
        return session;
    }
    if (const Result<void> went = go_to(session, stage.library, place); !went) return went.error();
    return session;
}

std::vector<std::string> all_places(const Start& start, const Stage& stage) { return Itinerary(start, stage).places(); }

std::vector<std::string> all_places_while_heard(const Start& start, const Stage& stage) {
    std::vector<std::string> places;
    bool has_page = false;  // with the ledge of pages, which has more on it than others have
    for (const std::string& place : all_places(start, stage)) {
        const std::string_view read[] = {"reader:", "word:", "help", "comfort", break_choices};
        const bool is_read = std::any_of(std::begin(read), std::end(read), [&](std::string_view kind) { return place.starts_with(kind); });
        if (!is_read || !session_at(while_heard + place, start, stage)) continue;
        const bool is_first_page = !has_page && place.starts_with("reader:");
        if (places.empty() || is_first_page) places.push_back(before_heard + place);
        has_page = has_page || is_first_page;
        places.push_back(while_heard + place);
    }
    return places;
}

}  // namespace waylight::screens
