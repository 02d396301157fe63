#include <algorithm>

#include "screens/idle.h"
#include "screens/view.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double widest_panel = 212;
constexpr double tallest_window = 88;
constexpr int window_tall_percent = 122;  ///< of its width
constexpr int hill_steps = 24;
constexpr int sun_percent = 20, glow_percent = 30;  ///< radii, of the window's width
constexpr int high_percent = 40, low_percent = 72;  ///< where the sun's middle begins and ends, of the window's height
constexpr double card_side = 5;                     ///< between a card's edge and its words
constexpr double tick_room = 17;                    ///< at the start of the large card

/// How the question gives way: Finish goes first (Hide does the same), then the heading's size, then the window.
struct Setting {
    int heading_percent = 100;  ///< of the visitor's text size
    bool has_finish = false;
    int window_percent = 0;  ///< of the panel's width
};
constexpr Setting settings_in_order[] = {{140, true, 34}, {140, false, 34}, {100, false, 34}, {100, false, 0}};

/// Everything set in one way, before it is known whether it fits.
struct Question {
    Rect panel;
    Rect window;  ///< empty: there is none
    Rect column;
    ui::Paragraph heading, yes, finish;  ///< finish may be missing
    Px yes_tall, finish_tall;
    bool fits = false;
};

Px pad(const View& view) { return view.u(view.is_compact() ? 5 : 9); }
Px gap_between(const View& view) { return view.u(view.is_compact() ? 6 : 9); }

Px words_in_card(const View& view, const ui::Paragraph& words, Px least) { return std::max(least, words->height() + view.u(8)); }

/// The window stands beside the words, on a portrait screen above them.
void place_window(const View& view, Question& question, int window_percent) {
    const Rect inside = question.panel.grown(-pad(view));
    question.column = inside;
    if (window_percent == 0) return;
    if (view.is_portrait()) {
        const Px wide = inside.width.scaled(55, 100);
        question.window = Rect{inside.x + (inside.width - wide) / 2, inside.y, wide, wide.scaled(window_tall_percent, 100)};
        question.column.y = question.window.bottom() + pad(view);
        question.column.height = inside.bottom() - question.column.y;
        return;
    }
    const Px wide = question.panel.width.scaled(window_percent, 100);
    const Px tall = std::min({inside.height, wide.scaled(window_tall_percent, 100), view.u(tallest_window)});
    question.window = Rect{inside.x, inside.y + (inside.height - tall) / 2, wide, tall};
    question.column.x = question.window.right() + pad(view) + view.u(4);
    question.column.width = inside.right() - question.column.x;
}

Question set_question(const View& view, const Rect& room, const Setting& setting) {
    ui::Canvas& canvas = view.canvas;
    Question question;
    const Px wide = std::min(room.width, view.u(widest_panel));
    question.panel = {room.x + (room.width - wide) / 2, room.y, wide, room.height};
    place_window(view, question, setting.window_percent);
    const Px inner = question.column.width - view.u(card_side * 2);
    const Px em = view.em();
    question.heading =
        canvas.set({view.text(UiText::still_there_heading), {}},
                   {em.scaled(setting.heading_percent, 100), text::Weight::Bold, text::Leading::Heading}, question.column.width);
    const ui::TextLook middle{em, text::Weight::Bold, text::Leading::Heading, text::Align::Middle};
    question.yes = canvas.set({view.text(UiText::still_there_yes), {}}, middle, inner - view.u(tick_room));
    question.yes_tall = words_in_card(view, question.yes, canvas.surface().u_at_least(25, 25));
    const Px gap = gap_between(view);
    Px tall = question.heading->height() + gap + question.yes_tall;
    if (setting.has_finish) {
        const ui::TextLook quiet{view.em(2), text::Weight::Regular, text::Leading::Heading, text::Align::Middle};
        question.finish = canvas.set({view.text(UiText::still_there_finish), {}}, quiet, inner);
        question.finish_tall = words_in_card(view, question.finish, canvas.least_target());
        tall += gap + question.finish_tall;
    }
    const bool is_finish_whole = question.finish == nullptr || !question.finish->too_wide;
    question.fits = tall <= question.column.height && !question.heading->too_wide && !question.yes->too_wide && is_finish_whole;
    return question;
}

Question question_that_fits(const View& view) {
    const Px margin = view.u(view.is_compact() ? 4 : 12);
    const Px tallest = view.u(view.is_portrait() ? 230 : 112);
    const Px tall = std::min(view.bottom() - margin * 2, tallest);
    const Rect room{margin, margin + (view.bottom() - margin * 2 - tall) / 2, view.canvas.width() - margin * 2, tall};
    Question question;
    for (const Setting& setting : settings_in_order) {
        question = set_question(view, room, setting);
        if (question.fits) break;
    }
    return question;
}

/// Everything under one quadratic curve from the window's left side to its right, in shares of its height (permille).
void draw_hill(ui::Canvas& canvas, const Rect& window, int left, int control, int right, Role role) {
    std::vector<Point> hill;
    for (int i = 0; i <= hill_steps; ++i) {
        const int rest = hill_steps - i;
        const std::int64_t share = std::int64_t{left} * rest * rest + std::int64_t{2} * control * i * rest + std::int64_t{right} * i * i;
        hill.push_back({window.x + window.width.scaled(i, hill_steps),
                        window.y + window.height.scaled(share, std::int64_t{1000} * hill_steps * hill_steps)});
    }
    hill.push_back({window.right(), window.bottom()});
    hill.push_back({window.x, window.bottom()});
    canvas.polygon(std::move(hill), canvas.theme()[role]);
}

/// The sun sinks behind the hill, a step a second: no digits, nothing flashes.
void draw_window(View& view, const Rect& window) {
    ui::Canvas& canvas = view.canvas;
    const Px arch = window.width / 2;
    const ui::Corners corners{arch, arch, Px(), Px()};
    canvas.fill(window, corners, canvas.theme()[Role::Sky]);
    const Px high = window.height.scaled(high_percent, 100), low = window.height.scaled(low_percent, 100);
    const Point sun{window.x + arch, window.y + high + (low - high).scaled(view.session.countdown, countdown_steps)};
    canvas.disc(sun, window.width.scaled(glow_percent, 100), canvas.theme()[Role::SunGlow]);
    canvas.disc(sun, window.width.scaled(sun_percent, 100), canvas.theme()[Role::Sun]);
    draw_hill(canvas, window, 640, 480, 600, Role::HillFar);
    draw_hill(canvas, window, 700, 620, 760, Role::Hill);
    draw_hill(canvas, window, 860, 780, 830, Role::HillNear);
    if (canvas.theme().is_flat()) canvas.stroke(window, corners, view.u(1), canvas.theme()[Role::Line]);
}

/// A tick at the start of the card, for whoever does not read.
void draw_tick(View& view, Point middle) {
    const auto at = [&](double x, double y) { return Point{middle.x + view.u(x), middle.y + view.u(y)}; };
    view.canvas.line({at(-5, 0.4), at(-1.4, 4.2), at(5.2, -3.8)}, view.u(2.4), view.canvas.theme()[Role::OnLight]);
}

struct Card {
    Rect rect;
    Role face = Role::Card;
    Role ink = Role::Text;
    ui::Target target;
    ui::Paragraph words;
    Px words_x;
};

/// Returns how far it has sunk.
Px draw_card(View& view, const Card& card) {
    ui::Canvas& canvas = view.canvas;
    const Px sunk = ui::card_body(canvas, card.rect, view.u(7), card.face, card.target);
    const int node = canvas.node(-1, card.target.role, card.target.id, card.target.name, card.rect);
    canvas.write(card.words, {card.words_x, card.rect.y + sunk + (card.rect.height - card.words->height()) / 2}, card.ink, node);
    return sunk;
}

void draw_yes(View& view, const Rect& rect, const ui::Paragraph& words) {
    const ui::Target target{"still-there.yes", view.text(UiText::still_there_yes)};
    const Px sunk = draw_card(view, {rect, Role::Light, Role::OnLight, target, words, rect.x + view.u(card_side + tick_room)});
    draw_tick(view, {rect.x + view.u(card_side + tick_room / 2), rect.centre().y + sunk});
}

void draw_finish(View& view, const Rect& rect, const ui::Paragraph& words) {
    const ui::Target target{"still-there.finish", view.text(UiText::still_there_finish)};
    draw_card(view, {rect, Role::Card, Role::Text, target, words, rect.x + view.u(card_side)});
}

void draw_words(View& view, const Question& question) {
    ui::Canvas& canvas = view.canvas;
    const Px gap = gap_between(view);
    const Px finish = question.finish ? gap + question.finish_tall : Px();
    const Px tall = question.heading->height() + gap + question.yes_tall + finish;
    const Rect& column = question.column;
    Px y = column.y + (column.height - tall) / 2;
    const int heading = canvas.node(-1, ui::NodeRole::Heading, "still-there.heading", view.text(UiText::still_there_heading),
                                    {column.x, y, column.width, question.heading->height()});
    canvas.write(question.heading, {column.x, y}, Role::Heading, heading);
    y += question.heading->height() + gap;
    draw_yes(view, {column.x, y, column.width, question.yes_tall}, question.yes);
    y += question.yes_tall + gap;
    if (question.finish) draw_finish(view, {column.x, y, column.width, question.finish_tall}, question.finish);
}

}  // namespace

/// Nobody has touched anything for long. What was read is not shown behind the question: somebody else may be standing there now.
void build_still_there(View& view) {
    const Question question = question_that_fits(view);
    ui::flat_panel(view.canvas, question.panel, view.u(12), Role::Card);
    if (question.window.width > Px()) draw_window(view, question.window);
    draw_words(view, question);
    draw_ledge_ground(view);
    Ledge ledge;
    ledge.can_go_back = false;
    draw_ledge(view, ledge);
    view.canvas.soon(crop(view.stage, "resting", {Px(), Px(), view.canvas.width(), view.canvas.height()}));
}

}  // namespace waylight::screens
