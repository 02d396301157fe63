#include <algorithm>
#include <cmath>
#include <numbers>

#include "screens/view.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double ledge_most_mm = 800;  // on walls the controls stay within two arms' reach
constexpr int hill_steps = 48;

/// Where the fixed controls stand.
struct LedgePlaces {
    Px side;     ///< width of the small discs
    Px middle;   ///< width of the disc in the middle
    Px y;        ///< centres
    Px label_y;  ///< centres of the words under the discs
    Px hide_x, help_x, back_x, next_x;
    Px leaf, leaf_x;        ///< its width, and its centre
    bool has_leaf = false;  ///< there is room for it
};

LedgePlaces ledge_places(const View& view) {
    const ui::Canvas& canvas = view.canvas;
    const bool is_compact = view.is_compact();
    LedgePlaces p;
    p.side = is_compact ? view.mm(20) : canvas.surface().u_at_least(23, 20);
    // Beside a picture words may stand over the middle, so it is a little smaller there.
    p.middle = is_compact ? view.mm(25) : canvas.surface().u_at_least(view.is_portrait() ? 32 : 27, 25);
    p.y = canvas.height() - (is_compact ? view.mm(13.1) : std::max(view.u(23.2), p.side / 2 + view.u(12.4)));
    p.label_y = canvas.height() - view.u(5.2);
    const Px margin = is_compact ? view.mm(5) : view.u(10);
    const Px width = std::min(canvas.width(), view.mm(ledge_most_mm));
    // Round the middle 25 u stay free, so the leaf may have to be small, and the discs may have to stand a little closer than 10 u.
    const Px beside_discs = width / 2 - view.u(25) - margin - p.side * 2;
    p.leaf = std::clamp(beside_discs - view.mm(5) * 2, view.mm(20), canvas.least_target());
    p.has_leaf = !is_compact && beside_discs - p.leaf >= view.mm(5) * 2;
    const Px usual_gap = is_compact ? view.mm(5.5) : canvas.surface().u_at_least(10, 5);
    const Px gap = p.has_leaf ? std::min(usual_gap, (beside_discs - p.leaf) / 2) : usual_gap;
    p.hide_x = (canvas.width() - width) / 2 + margin + p.side / 2;
    p.help_x = p.hide_x + p.side + gap;
    p.next_x = canvas.width() - p.hide_x;
    p.back_x = p.next_x - p.side - usual_gap;
    p.leaf_x = p.help_x + p.side / 2 + gap + p.leaf / 2;
    return p;
}

/// Points of the hill's crest from the start edge to the end edge: one quadratic curve.
std::vector<Point> hill_crest(const View& view) {
    const ui::Canvas& canvas = view.canvas;
    const Px edge = canvas.height() - view.u(37);
    const Px rise = view.u(10);
    std::vector<Point> crest;
    for (int i = 0; i <= hill_steps; ++i) {
        const std::int64_t height_parts = std::int64_t{2} * i * (hill_steps - i);  // of hill_steps squared; 1/2 in the middle
        crest.push_back({canvas.width().scaled(i, hill_steps), edge - rise.scaled(height_parts, std::int64_t{hill_steps} * hill_steps)});
    }
    return crest;
}

ui::Disc side_disc(const View& view, const char* id, const char* icon, Role face, const std::string& label, bool is_off = false) {
    ui::Disc disc;
    disc.target = {id, label, ui::NodeRole::Button, is_off, false};
    disc.icon = icon;
    disc.face = face;
    disc.label = view.is_compact() ? "" : label;
    disc.label_em = view.label_em();
    return disc;
}

constexpr int arc_points = 12;

/// A piece of the circle round `centre`, clockwise from the top; angles in turns.
std::vector<Point> arc(Point centre, Px radius, double from, double to) {
    std::vector<Point> points;
    for (int i = 0; i <= arc_points; ++i) {
        const double angle = 2 * std::numbers::pi * (from + (to - from) * i / arc_points);
        const auto along = [&](double part) { return Px::nearest(radius.to_float() * static_cast<float>(part)); };
        points.push_back({centre.x + along(std::sin(angle)), centre.y - along(std::cos(angle))});
    }
    return points;
}

/// One arc for each sentence, inside the disc's edge; those that have been begun are lit.
void draw_arcs(View& view, Point centre, Px size, const ListenDisc& listen) {
    constexpr double gap = 0.012;  // of a turn, at both ends of an arc
    ui::Canvas& canvas = view.canvas;
    const bool is_light = canvas.theme().name() == ui::ThemeName::Light;
    const ui::Colour lit = canvas.theme()[is_light ? Role::Light : Role::OnPlaying];
    for (int i = 0; i < listen.sentences; ++i) {
        const double from = static_cast<double>(i) / listen.sentences + gap;
        const double to = static_cast<double>(i + 1) / listen.sentences - gap;
        const ui::Colour colour = i < listen.sentence ? lit : canvas.theme()[Role::OnPlaying].at(250);
        canvas.line(arc(centre, size / 2 - view.u(2), from, std::max(from, to)), view.u(1.5), colour);
    }
}

void draw_listen(View& view, const LedgePlaces& places, const ListenDisc& listen, bool has_leaf) {
    // Its foot stands where those of the others stand.
    const Px rise = view.is_compact() ? Px() : (places.middle - places.side) / 2;
    const Point centre{view.canvas.width() / 2, places.y - rise};
    const bool is_reading = listen.is_playing && !listen.tells_others;
    const UiText words = is_reading ? UiText::ledge_stop : listen.tells_others ? UiText::listen_others : UiText::ledge_listen;
    const char* const icon = is_reading ? "" : listen.tells_others ? "others-hear" : "listen";
    ui::Disc disc = side_disc(view, "ledge.listen", icon, is_reading ? Role::Playing : Role::Listen, view.text(words));
    // That others can hear takes more words than its neighbours have; the leaf gives its own away for so long.
    const bool is_beside_leaf = has_leaf && !listen.tells_others;
    const Px start = is_beside_leaf ? places.leaf_x + places.leaf / 2 : places.help_x + places.side / 2;
    disc.label_room = (std::min(centre.x - start, places.back_x - places.side / 2 - centre.x) - view.u(6)) * 2;
    ui::disc_button(view.canvas, centre, places.middle, disc, places.label_y);
    if (is_reading) draw_arcs(view, centre, places.middle, listen);
    if (listen.soon) view.canvas.soon_heard({listen.soon->locale, listen.soon->text.catalogue, listen.soon->text.key, view.session.speed});
}

void draw_leaf(View& view, const LedgePlaces& places, bool has_words) {
    ui::Disc leaf = side_disc(view, "ledge.break", "leaf", Role::Leaf, view.text(UiText::ledge_break));
    if (!has_words) leaf.label.clear();
    ui::disc_button(view.canvas, {places.leaf_x, places.y}, places.leaf, leaf, places.label_y);
}

void draw_dots(View& view, const LedgePlaces& places, const ui::PageDots& dots) {
    ui::Canvas& canvas = view.canvas;
    Point centre{(canvas.width() / 2 + places.middle / 2 + places.back_x - places.side / 2) / 2, places.y};
    if (view.is_portrait()) {
        centre = {canvas.width() / 2, canvas.height() - view.u(62)};
    } else if (view.is_compact()) {
        centre = {canvas.width() - view.u(8) - ui::page_dots_width(canvas, dots) / 2, view.bottom() - view.mm(4.2)};
    } else if (dots_stand_above(view, dots)) {
        centre = {canvas.width() - view.u(8) - ui::page_dots_width(canvas, dots) / 2, view.bottom() - view.u(6)};
    }
    ui::page_dots(canvas, centre, dots);
}

}  // namespace

bool dots_stand_above(const View& view, const ui::PageDots& dots) {
    const LedgePlaces places = ledge_places(view);
    const Px room = places.back_x - places.side / 2 - view.canvas.width() / 2 - places.middle / 2;
    return !view.is_portrait() && !view.is_compact() && room < ui::page_dots_width(view.canvas, dots) + view.u(14);
}

bool has_room_for_leaf(const View& view) { return ledge_places(view).has_leaf; }

void draw_ledge_ground(View& view) {
    ui::Canvas& canvas = view.canvas;
    if (view.is_compact()) {
        canvas.fill({Px(), view.bottom() + view.mm(1), canvas.width(), canvas.height() - view.bottom() - view.mm(1)}, Px(), Role::Ledge);
        canvas.fill({Px(), view.bottom() + view.mm(1), canvas.width(), view.u(0.9)}, Px(), Role::LedgeLip);
        return;
    }
    std::vector<Point> hill = hill_crest(view);
    const std::vector<Point> lip = hill;
    hill.push_back({canvas.width(), canvas.height()});
    hill.push_back({Px(), canvas.height()});
    canvas.polygon(std::move(hill), canvas.theme()[Role::Ledge]);
    canvas.line(lip, view.u(canvas.theme().is_flat() ? 1.0 : 0.8), canvas.theme()[Role::LedgeLip]);
}

void draw_ledge(View& view, const Ledge& ledge) {
    const LedgePlaces places = ledge_places(view);
    const auto put = [&](Px x, const ui::Disc& disc) { ui::disc_button(view.canvas, {x, places.y}, places.side, disc, places.label_y); };
    put(places.hide_x, side_disc(view, "ledge.hide", "hide", Role::Hide, view.text(UiText::ledge_hide)));
    ui::Disc help = side_disc(view, "ledge.help", "phone", Role::Help, view.text(UiText::ledge_help));
    help.glyph_share = 0.7;
    put(places.help_x, help);
    const bool has_leaf = ledge.has_leaf && places.has_leaf;
    if (has_leaf) draw_leaf(view, places, !ledge.listen || !ledge.listen->tells_others);
    if (ledge.listen) draw_listen(view, places, *ledge.listen, has_leaf);
    if (ledge.has_dots) draw_dots(view, places, ledge.dots);
    put(places.back_x, side_disc(view, "ledge.back", "back", Role::Go, view.text(UiText::ledge_back), !ledge.can_go_back));
    if (!ledge.next_icon.empty()) put(places.next_x, side_disc(view, "ledge.next", ledge.next_icon.c_str(), Role::Go, ledge.next_label));
}

Px tab_width(const View& view) { return view.canvas.surface().u_at_least(20, 20); }
Px tab_height(const View& view) { return view.canvas.surface().u_at_least(24, 20); }

Px tabs_height(const View& view, int count) { return (tab_height(view) + view.canvas.least_gap()) * count; }

Tab leaf_tab() { return {"ledge.break", "leaf", Role::Leaf, UiText::ledge_break, false}; }

Tab language_tab() { return {"tab.language", "language", Role::Listen, UiText::tab_language, false}; }

Tab comfort_tab(const View& view) { return {"tab.comfort", "bigger", Role::Go, UiText::tab_comfort, view.session.place == Place::Comfort}; }

void draw_tabs(View& view, const std::vector<Tab>& tabs, Px top, ui::Edge edge) {
    const Px wide = tab_width(view);
    const Px tall = tab_height(view);
    Px y = top;
    for (const Tab& tab : tabs) {
        const ui::Target target{tab.id, view.text(tab.name), ui::NodeRole::Tab, false, tab.is_chosen};
        const Px x = edge == ui::Edge::End ? view.canvas.width() - wide : Px();
        ui::edge_tab(view.canvas, {x, y, wide, tall}, target, tab.icon, tab.face, edge);
        y += tall + view.canvas.least_gap();
    }
}

void draw_tools_tab(View& view) {
    ui::Canvas& canvas = view.canvas;
    const Px side = view.mm(20);
    const Rect rect{Px(), view.bottom() - side - view.mm(1.2), side, side};
    const ui::Target target{"tab.tools", view.text(UiText::tab_tools), ui::NodeRole::Tab, false, false};
    const ui::Corners corners{Px(), view.u(7), view.u(7), Px()};
    if (!canvas.theme().is_flat()) canvas.fill(rect.moved(Px(), view.u(1.4)), corners, canvas.theme().side_of(Role::Quiet));
    canvas.fill(rect, corners, canvas.theme()[Role::Quiet]);
    if (canvas.theme().is_flat()) canvas.stroke(rect, corners, view.u(1), canvas.theme()[Role::Line]);
    if (canvas.is_focused(target.id)) canvas.stroke(rect.grown(-view.u(1.4)), corners, view.u(1.4), canvas.theme()[Role::Focus]);
    canvas.icon("tools", rect.centre(), view.u(16));
    canvas.node(-1, target.role, target.id, target.name, rect);
}

}  // namespace waylight::screens
