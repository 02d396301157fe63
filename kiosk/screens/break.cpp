#include "screens/break.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "screens/breathing.h"
#include "screens/help_items.h"
#include "screens/listening.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr int sun_corners = 96;
constexpr double picture_share = 0.5;

/// What a child may do after a break, the kind answer first. Never more than three.
struct BreakChoice {
    const char* id;
    UiText words;
    const char* icon;
    Role badge;
};
constexpr std::array choices{BreakChoice{"break.go-on", UiText::break_go_on, "next", Role::Go},
                             BreakChoice{"break.talk", UiText::break_talk, "phone", Role::Help},
                             BreakChoice{"break.finish", UiText::break_finish, "finished", Role::Hide}};

/// Over the sun of the picture, as large as it is now: a disc that ends at the horizon and at the picture's edges.
void draw_sun(View& view, const ui::DrawPicture& picture) {
    const Rect& rect = picture.rect;
    const Rect& source = picture.source;
    const double scale = static_cast<double>(rect.width.to_float()) / static_cast<double>(source.width.to_float());
    const auto across = [&](double x) { return Px::nearest((x - static_cast<double>(source.x.to_float())) * scale); };
    const auto down = [&](double y) { return Px::nearest((y - static_cast<double>(source.y.to_float())) * scale); };
    const bool is_mirrored = view.canvas.language().direction == Direction::RightToLeft;  // the picture itself never is
    const double radius = break_sun.radius * sun_permille(view.session.breath) / 1000.0;
    std::vector<Point> disc;
    for (int i = 0; i < sun_corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / sun_corners * (is_mirrored ? -1 : 1);
        const Px x = std::clamp(across(break_sun.x + radius * std::sin(angle)), Px(), rect.width);
        const double y = std::min<double>(break_sun.y - radius * std::cos(angle), break_sun.horizon);
        disc.push_back({rect.x + (is_mirrored ? rect.width - x : x), rect.y + std::clamp(down(y), Px(), rect.height)});
    }
    view.canvas.polygon(std::move(disc), view.canvas.in_picture(view.canvas.theme()[Role::Sun]));
}

/// A calm picture, whole, without a word. A touch anywhere on it brings the choices.
void draw_calm(View& view) {
    ui::Canvas& canvas = view.canvas;
    const Rect rect = Rect{Px(), Px(), canvas.width(), view.bottom() + (view.is_compact() ? view.u(2) : view.u(6))}.snapped();
    ui::DrawPicture picture = crop(view.stage, "break", rect);
    canvas.picture(picture);
    draw_sun(view, picture);
    canvas.node(-1, ui::NodeRole::Picture, "picture", view.locale.alt("break"), rect);
    draw_ledge_ground(view);
    const Rect touched{Px(), Px(), canvas.width(), view.bottom() - view.mm(2)};
    canvas.node(-1, ui::NodeRole::Button, "break.picture", view.text(UiText::break_touch), touched);
    if (canvas.is_focused("break.picture"))
        canvas.stroke(touched.grown(-view.u(3)), ui::Corners::all(view.u(6)), view.u(1.4), canvas.theme()[Role::Focus]);
}

/// How the choices are set: one above the other beside the picture, on small screens side by side.
struct ChoiceCards {
    std::vector<ui::Paragraph> words;
    std::vector<Rect> rects;
    bool fits = false;
};

Px badge_side(const View& view) { return view.canvas.surface().u_at_least(18, 15); }

ChoiceCards set_cards(const View& view, const Rect& room, Px em) {
    ChoiceCards cards;
    cards.fits = true;
    const bool is_row = view.is_compact();
    const int count = static_cast<int>(choices.size());
    const Px gap = std::max(view.u(9), view.canvas.least_gap());
    const Px beside = is_row ? Px() : badge_side(view) + view.u(10);
    const Px wide = is_row ? (room.width - gap * (count - 1)) / count : room.width;
    Px tallest;
    for (const BreakChoice& choice : choices) {
        const text::Align align = is_row ? text::Align::Middle : text::Align::Start;
        cards.words.push_back(view.canvas.set({view.text(choice.words), {}}, {em, text::Weight::Bold, text::Leading::Heading, align},
                                              wide - beside - view.u(10)));
        cards.fits = cards.fits && !cards.words.back()->too_wide;
        tallest = std::max(tallest, cards.words.back()->height());
    }
    const Px above = is_row ? badge_side(view) + view.u(4) : Px();
    const Px tall = std::max(view.canvas.surface().u_at_least(26, 22), above + tallest + view.u(10));
    const Px step = is_row ? Px() : tall + gap;
    cards.fits = cards.fits && tall + step * (count - 1) <= room.height;
    const Px free = room.height - tall - step * (count - 1);
    const Px top = room.y + (view.is_wall() ? free : free / 2);
    for (int i = 0; i < count; ++i) cards.rects.push_back({room.x + (is_row ? (wide + gap) * i : Px()), top + step * i, wide, tall});
    return cards;
}

void draw_choice(View& view, const BreakChoice& choice, const Rect& rect, const ui::Paragraph& words) {
    ui::Canvas& canvas = view.canvas;
    const ui::Target target{choice.id, view.text(choice.words)};
    const Px sunk = ui::card_body(canvas, rect, view.u(7), Role::Card, target);
    const bool is_row = view.is_compact();
    const Px side = badge_side(view);
    const Point badge{is_row ? rect.centre().x : rect.x + view.u(5) + side / 2,
                      sunk + (is_row ? rect.y + view.u(5) + side / 2 : rect.centre().y)};
    canvas.disc(badge, side / 2, canvas.theme()[choice.badge]);
    canvas.icon(choice.icon, badge, side.scaled(66, 100));
    const int node = canvas.node(-1, target.role, target.id, target.name, rect);
    const Px x = is_row ? rect.x + view.u(5) : rect.x + view.u(10) + side;
    const Px top = is_row ? badge.y + side / 2 + view.u(2) : rect.y + sunk;
    const Px y = top + (rect.bottom() + sunk - top - words->height()) / 2;
    canvas.write_spoken(words, {x, y}, Role::Text, node, Voice(view).lit_in(passage_of(choice.words)));
}

/// Beside the picture, or in place of it: small screens have no room for both.
Rect draw_quiet_picture(View& view) {
    const Rect all{Px(), Px(), view.canvas.width(), view.bottom()};
    const Rect room = view.is_compact() ? all : draw_side_picture(view, "break", picture_share);
    draw_ledge_ground(view);
    return Rect{room.x, room.y, room.width, view.bottom() - room.y}.grown(-view.u(8));
}

void draw_choices(View& view) {
    const Rect room = draw_quiet_picture(view);
    ChoiceCards cards;
    // As large as the visitor wants them, or as the cards can hold.
    for (int step = view.session.text_step; step > 0 && !cards.fits; --step) cards = set_cards(view, room, view.em(step));
    for (std::size_t i = 0; i < choices.size(); ++i) draw_choice(view, choices[i], cards.rects[i], cards.words[i]);
}

}  // namespace

std::vector<ReadItem> read_items_of_break(const View& view) {
    std::vector<ReadItem> items;
    if (view.session.breath > 0) return items;
    for (const BreakChoice& choice : choices) items.push_back({choice.id, passage_of(choice.words), 0});
    return items;
}

/// The leaf: silence and a picture that breathes; then go on, talk to someone, or finish.
void build_break(View& view) {
    const bool is_calm = view.session.breath > 0;
    is_calm ? draw_calm(view) : draw_choices(view);
    Ledge ledge;
    ledge.has_leaf = true;
    if (!is_calm) ledge.listen = listen_disc(view);
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens
