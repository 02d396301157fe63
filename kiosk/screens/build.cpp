#include <algorithm>

#include "screens/listening.h"
#include "screens/place.h"

namespace waylight::screens {
namespace {

constexpr double trial_border_units = 4;
constexpr double trial_text_units = 3.1;

/// A page that has a voice is to be heard first.
bool waits_to_be_heard(const Session& session, const Stage& stage, const model::Locale& locale) {
    if (session.place != Place::Reader || session.is_heard) return false;
    const model::TextName heading = model::name_of_heading(session.booklet, session.page);
    return reading_of(locale.about.tag, heading, stage).has_value();
}

/// The one light shows the way on: Listen before a page is heard, nothing while it is, then Next; back to where one was.
std::string lit_target(const Session& session, const Stage& stage, const model::Locale& locale) {
    if (session.countdown > 0) return "still-there.yes";
    if (session.hearing) return "";
    if (session.panel == Panel::None && waits_to_be_heard(session, stage, locale)) return "ledge.listen";
    if (session.place == Place::Break) return "break.go-on";
    const bool shows_the_way = session.place == Place::Reader || session.place == Place::Help;
    return shows_the_way && session.panel == Panel::None ? "ledge.next" : "";
}

void build_place(View& view) {
    if (view.session.countdown > 0) return build_still_there(view);
    switch (view.session.place) {
    case Place::Resting:
        return build_resting(view);
    case Place::Welcome:
        return build_welcome(view);
    case Place::Shelf:
        return build_shelf(view);
    case Place::Reader:
        return build_reader(view);
    case Place::Help:
        return build_help(view);
    case Place::Languages:
        return build_languages(view);
    case Place::Comfort:
        return build_comfort(view);
    case Place::Sorry:
        return build_sorry(view.canvas);
    case Place::Break:
        return build_break(view);
    }
}

/// What a screen is called when it is spoken.
std::string screen_name(const View& view) {
    if (view.session.countdown > 0) return view.text(model::UiText::still_there_heading);
    switch (view.session.place) {
    case Place::Welcome:
        return view.text(model::UiText::welcome_heading);
    case Place::Languages:
        return view.text(model::UiText::languages_heading);
    case Place::Comfort:
        return view.text(model::UiText::comfort_heading);
    case Place::Shelf:
        return view.text(model::UiText::shelf_heading);
    case Place::Reader:
        return view.locale.find_booklet(view.session.booklet)->title;
    case Place::Help:
        return view.text(model::UiText::help_heading);
    case Place::Break:
        return view.text(model::UiText::ledge_break);
    case Place::Resting:
    case Place::Sorry:
        break;
    }
    return view.text(model::UiText::resting_open);
}

/// Stripes round the screen and, at its foot, the word for "trial" in the adult's language.
void draw_trial_mark(View& view) {
    ui::Canvas& canvas = view.canvas;
    canvas.stripes();
    const model::Locale* adult = view.stage.library.words(view.session.pair.empty() ? "en" : view.session.pair);
    if (adult == nullptr) adult = &view.locale;
    const ui::TextLook look{view.u(trial_text_units), text::Weight::Regular, text::Leading::Heading, text::Align::Middle};
    const ui::Paragraph words = canvas.set({adult->text(model::UiText::trial_mark), {}}, look, canvas.width(), language_of(adult->about));
    const Px wide = words->ink_width + view.u(6);
    const Rect place{(canvas.width() - wide) / 2, canvas.height(), wide, canvas.inset()};
    canvas.fill(place, Px(), ui::Role::Page);
    const int node = canvas.node(-1, ui::NodeRole::Status, "trial", words->request.text, place, adult->about.tag);
    canvas.write(words, {Px(), place.y + (canvas.inset() - words->height()) / 2}, ui::Role::Text, node);
}

ui::Frame sorry_frame(const Session& session, const Stage& stage) {
    ui::Canvas canvas(stage.surface, session.theme, latin_language(), stage.shaper, {});
    build_sorry(canvas);
    ui::Frame frame = canvas.take();
    frame.has_ledge = false;
    frame.place = "sorry";
    return frame;
}

}  // namespace

Px trial_inset(const Stage& stage) { return stage.library.trial() ? stage.surface.u(trial_border_units).snapped() : Px(); }

const model::Locale* words_of(const Session& session, const model::Library& library) {
    if (const model::Locale* chosen = session.locale.empty() ? nullptr : library.words(session.locale)) return chosen;
    if (const model::Locale* english = library.words("en")) return english;
    const model::LocaleDocument* first = library.language(0);
    return first == nullptr ? nullptr : library.words(first->tag);
}

const model::Locale* locale_of(const Session& session, const model::Library& library) {
    const model::Locale* words = words_of(session, library);
    return words == nullptr ? nullptr : library.locale(words->about.tag);
}

void with_view(const Session& session, const Stage& stage, const std::function<void(View&)>& use) {
    const bool shows_booklets = session.place == Place::Shelf || session.place == Place::Reader;
    const model::Locale* locale = shows_booklets ? locale_of(session, stage.library) : words_of(session, stage.library);
    ui::Canvas canvas(stage.surface, session.theme, language_of(locale->about), stage.shaper,
                      {session.focus, session.pressed, lit_target(session, stage, *locale)}, trial_inset(stage));
    View view{session, stage, *locale, canvas};
    use(view);
}

Session shown_session(const Session& session, const Stage& stage) {
    Session shown = session;
    if (session.place == Place::Shelf)
        with_view(session, stage, [&](View& view) {
            const std::vector<model::Shelf> shelves = shelves_with_booklets(view);
            if (!shelves.empty() && std::find(shelves.begin(), shelves.end(), session.shelf) == shelves.end())
                shown.shelf = shelves.front();
        });
    if (session.place == Place::Comfort)
        with_view(session, stage, [&](View& view) { shown.leaf = std::clamp(session.leaf, 0, count_comfort_leaves(view) - 1); });
    if (session.place != Place::Reader) return shown;
    const model::Booklet* booklet = locale_of(session, stage.library)->find_booklet(session.booklet);
    const int page = booklet == nullptr ? -1 : position_of(shown_pages(stage, *booklet), session.page);
    if (page < 0) {
        shown.place = Place::Shelf;
        return shown;
    }
    with_view(session, stage, [&](View& view) { shown.part = std::clamp(session.part, 0, count_parts(view, *booklet, page) - 1); });
    return shown;
}

ui::Frame build(const Session& session, const Stage& stage) {
    const model::Locale* locale = stage.library.usable() ? words_of(session, stage.library) : nullptr;
    if (locale == nullptr || session.place == Place::Sorry) return sorry_frame(session, stage);
    const Session shown = shown_session(session, stage);
    ui::Frame frame;
    with_view(shown, stage, [&](View& view) {
        view.canvas.node(-1, ui::NodeRole::Screen, "screen", screen_name(view), {Px(), Px(), view.canvas.width(), view.canvas.height()});
        build_place(view);
        if (stage.library.trial()) draw_trial_mark(view);
        frame = view.canvas.take();
    });
    frame.has_ledge = shown.place != Place::Resting;
    frame.place = place_of(shown);
    return frame;
}

}  // namespace waylight::screens
