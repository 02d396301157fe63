#include "ui/widgets.h"

#include <algorithm>
#include <cctype>
#include <span>

namespace waylight::ui {
namespace {

struct ShadowLayer {
    double grow;
    double drop;
    int permille;
};
constexpr ShadowLayer button_shadow[] = {{0.0, 2.4, 130}, {0.8, 3.0, 80}, {1.7, 3.6, 50}};
constexpr ShadowLayer card_shadow[] = {{-0.3, 2.0, 120}, {0.5, 2.6, 70}, {1.4, 3.2, 40}};
constexpr ShadowLayer panel_shadow[] = {{0.0, 2.6, 120}, {1.4, 3.4, 70}, {3.4, 4.6, 40}};
constexpr int dark_shadow_permille = 2200;  // shadows on a dark page have to be stronger to be seen

struct HaloRing {
    double grow;
    int permille;
};
constexpr HaloRing disc_halo[] = {{7.5, 260}, {3.8, 550}};
constexpr HaloRing card_halo[] = {{4.4, 300}, {2.4, 750}};
constexpr HaloRing flat_halo[] = {{2.4, 1000}};  // solid and narrow: the word under the disc stays readable
constexpr int dark_halo_permille = 620;
constexpr double halo_rim = 1.3;

constexpr double side_drop = 1.5;
constexpr double press_drop = 1.2;
constexpr double contrast_edge = 1.0;
constexpr double focus_gap = 1.8;
constexpr double focus_width = 1.4;
constexpr double ear_size = 13;

std::span<const ShadowLayer> layers_of(ShadowKind kind) {
    if (kind == ShadowKind::Button) return button_shadow;
    if (kind == ShadowKind::Card) return card_shadow;
    return panel_shadow;
}

std::span<const HaloRing> halo_of(const Theme& theme, bool is_round) {
    if (theme.is_flat()) return flat_halo;
    if (is_round) return disc_halo;
    return card_halo;
}

Corners grown(const Corners& corners, Px by) {
    const auto grow = [&](Px radius) { return radius == Px() ? radius : std::max(Px(), radius + by); };
    return {grow(corners.top_left), grow(corners.top_right), grow(corners.bottom_right), grow(corners.bottom_left)};
}

void cast_shadow(Canvas& canvas, const Rect& rect, const Corners& corners, ShadowKind kind) {
    if (canvas.theme().is_flat()) return;
    const int strength = canvas.theme().name() == ThemeName::Dark ? dark_shadow_permille : 1000;
    for (const ShadowLayer& layer : layers_of(kind)) {
        const Px grow = canvas.u(layer.grow);
        const Colour colour = canvas.theme()[Role::Shadow].at(layer.permille * strength / 1000);
        canvas.fill(rect.grown(grow).moved(Px(), canvas.u(layer.drop)), grown(corners, grow), colour);
    }
}

/// The one light: two flat outlines in honey and a rim, so that honey never melts into a honey face.
void light_up(Canvas& canvas, const Rect& rect, Px radius, Px drop) {
    const bool is_round = radius * 2 + Px::of(1) >= std::min(rect.width, rect.height);
    const bool is_dark = canvas.theme().name() == ThemeName::Dark;
    for (const HaloRing& ring : halo_of(canvas.theme(), is_round)) {
        const Px grow = canvas.u(ring.grow);
        const int permille = is_dark ? ring.permille * dark_halo_permille / 1000 : ring.permille;
        canvas.fill(rect.grown(grow), Corners::all(radius + grow), canvas.theme()[Role::Halo].at(permille));
    }
    const Px rim = canvas.u(halo_rim);
    Rect rimmed = rect.grown(rim);
    rimmed.height += drop;
    canvas.fill(rimmed, radius + rim, canvas.theme().name() == ThemeName::Light ? Role::Card : Role::Page);
}

void focus_ring(Canvas& canvas, const Rect& rect, Px radius) {
    const Px gap = canvas.u(focus_gap);
    const Px width = canvas.u(focus_width);
    const Px away = gap + width / 2;
    canvas.stroke(rect.grown(gap / 2), Corners::all(radius + gap / 2), gap, canvas.theme()[Role::FocusGap]);
    canvas.stroke(rect.grown(away), Corners::all(radius + away), width, canvas.theme()[Role::Focus]);
}

void off_body(Canvas& canvas, const Rect& rect, Px radius) {
    canvas.fill(rect, radius, Role::Off);
    if (canvas.theme().is_flat()) canvas.stroke(rect, Corners::all(radius), canvas.u(0.6), canvas.theme()[Role::OffGlyph]);
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

}  // namespace

Px card_body(Canvas& canvas, const Rect& rect, Px radius, Role face, const Target& target, ShadowKind shadow) {
    if (target.is_off) {
        off_body(canvas, rect, radius);
        return {};
    }
    const Px drop = canvas.theme().is_flat() ? Px() : canvas.u(side_drop);
    const bool is_pressed = canvas.is_pressed(target.id);
    const Px sunk = is_pressed ? std::min(drop, canvas.u(press_drop)) : Px();
    Rect whole = rect;
    whole.height += drop;
    if (canvas.is_lit(target.id)) light_up(canvas, rect, radius, drop);
    if (!is_pressed) cast_shadow(canvas, whole, Corners::all(radius), shadow);
    if (drop > Px()) canvas.fill(rect.moved(Px(), drop), Corners::all(radius), canvas.theme().side_of(face));
    canvas.fill(rect.moved(Px(), sunk), radius, face);
    if (canvas.theme().is_flat()) canvas.stroke(rect, Corners::all(radius), canvas.u(contrast_edge), canvas.theme()[Role::Line]);
    if (canvas.is_focused(target.id)) focus_ring(canvas, whole, radius);
    return sunk;
}

void chosen_mark(Canvas& canvas, const Rect& rect, Px radius) {
    canvas.stroke(rect, Corners::all(radius), canvas.u(1.5), canvas.theme()[Role::ChosenEdge]);
    const Point corner{rect.right() - canvas.u(1), rect.y + canvas.u(1)};
    canvas.disc(corner, canvas.u(5.4), canvas.theme()[Role::Page]);
    canvas.disc(corner, canvas.u(4.4), canvas.theme()[Role::ChosenEdge]);
    const auto at = [&](double x, double y) { return Point{corner.x + canvas.u(x), corner.y + canvas.u(y)}; };
    canvas.line({at(-2.1, 0.2), at(-0.6, 1.8), at(2.2, -1.5)}, canvas.u(1.1), canvas.theme()[Role::Page]);
}

int disc_button(Canvas& canvas, Point centre, Px size, const Disc& disc, Px label_y) {
    const Rect rect{centre.x - size / 2, centre.y - size / 2, size, size};
    const Px sunk = card_body(canvas, rect, size / 2, disc.face, disc.target, ShadowKind::Button);
    const Px glyph = Px::nearest(static_cast<double>(size.to_float()) * disc.glyph_share);
    const Point middle{centre.x, centre.y + sunk};
    if (disc.icon.empty()) {
        const Px side = glyph.scaled(6, 10);
        canvas.fill({middle.x - side / 2, middle.y - side / 2, side, side}, side / 6, Role::OnPlaying);
    } else if (disc.target.is_off) {
        canvas.icon_off(disc.icon, middle, glyph);
    } else {
        canvas.icon(disc.icon, middle, glyph);
    }
    const int node = canvas.node(-1, disc.target.role, disc.target.id, disc.target.name, rect);
    canvas.state(node).disabled = disc.target.is_off;
    if (!disc.label.empty()) {
        const Px wide = std::max(disc.label_room, size + canvas.u(9));
        const TextLook look{disc.label_em, text::Weight::Regular, text::Leading::Heading, text::Align::Middle};
        const Paragraph label = canvas.set({disc.label, {}}, look, wide);
        canvas.write(label, {centre.x - wide / 2, label_y - label->height() / 2}, disc.target.is_off ? Role::OffGlyph : Role::Text, node);
    }
    return node;
}

int ear(Canvas& canvas, Point centre, const Target& target, int parent) {
    const Px size = canvas.u(ear_size);
    const Px side = canvas.least_target();
    const Rect face{centre.x - size / 2, centre.y - size / 2, size, size};
    const Px sunk = card_body(canvas, face, size / 2, Role::Listen, target, ShadowKind::Button);
    canvas.icon("listen", {centre.x, centre.y + sunk}, size.scaled(62, 100));
    return canvas.node(parent, target.role, target.id, target.name, {centre.x - side / 2, centre.y - side / 2, side, side});
}

int edge_tab(Canvas& canvas, const Rect& rect, const Target& target, const std::string& icon, Role face, Edge edge) {
    const Px out = target.is_chosen ? canvas.u(4) : Px();
    const Px radius = canvas.u(7);
    const bool is_at_end = edge == Edge::End;
    const Corners corners = is_at_end ? Corners{radius, Px(), Px(), radius} : Corners{Px(), radius, radius, Px()};
    const Rect body{rect.x - (is_at_end ? out : Px()), rect.y, rect.width + out, rect.height};
    const Px drop = canvas.theme().is_flat() ? Px() : canvas.u(side_drop);
    if (!canvas.is_pressed(target.id)) cast_shadow(canvas, body, corners, ShadowKind::Button);
    if (drop > Px()) canvas.fill(body.moved(Px(), drop), corners, canvas.theme().side_of(face));
    canvas.fill(body, corners, canvas.theme()[face]);
    if (canvas.theme().is_flat()) canvas.stroke(body, corners, canvas.u(contrast_edge), canvas.theme()[Role::Line]);
    if (canvas.is_focused(target.id))
        canvas.stroke(body.grown(-canvas.u(1.4)), corners, canvas.u(focus_width), canvas.theme()[Role::Focus]);
    canvas.icon(
        icon, {(is_at_end ? body.x + canvas.u(0.3) : body.right() - rect.width - canvas.u(0.3)) + rect.width / 2, body.y + body.height / 2},
        canvas.u(15));
    const int node = canvas.node(-1, target.role, target.id, target.name, body);
    canvas.state(node).chosen = target.is_chosen;
    return node;
}

void flat_panel(Canvas& canvas, const Rect& rect, Px radius, Role face) {
    cast_shadow(canvas, rect, Corners::all(radius), ShadowKind::Panel);
    canvas.fill(rect, radius, face);
    if (canvas.theme().is_flat()) canvas.stroke(rect, Corners::all(radius), canvas.u(contrast_edge), canvas.theme()[Role::Line]);
}

Px page_dots_width(const Canvas& canvas, const PageDots& dots) {
    const Px code = dots.code.empty() ? Px() : canvas.u(16);
    return canvas.u(6) * (dots.pages - 1) + canvas.u(9) + code;
}

namespace {

void current_dot(Canvas& canvas, Point start, Px radius, const PageDots& dots) {
    const Px cell = canvas.u(9) / dots.parts;
    const Px gap = dots.parts > 1 ? canvas.u(0.8) : Px();
    for (int part = 0; part < dots.parts; ++part)
        canvas.fill({start.x + cell * part, start.y - radius, cell - gap, radius * 2}, radius,
                    part <= dots.part ? Role::DotNow : Role::Dot);
}

}  // namespace

void page_dots(Canvas& canvas, Point centre, const PageDots& dots) {
    const Px radius = canvas.u(1.5);
    const Px wide = page_dots_width(canvas, dots);
    Px x = centre.x - wide / 2;
    const Rect bounds{x, centre.y - radius * 2, wide, radius * 4};
    const int node = canvas.node(-1, NodeRole::Status, "page.dots", dots.name, bounds);
    for (int page = 0; page < dots.pages; ++page) {
        if (page == dots.page) {
            current_dot(canvas, {x, centre.y}, radius, dots);
            x += canvas.u(9) + canvas.u(3);
        } else {
            canvas.disc({x + radius, centre.y}, canvas.u(1.3), canvas.theme()[Role::Dot]);
            x += canvas.u(6);
        }
    }
    if (dots.code.empty()) return;
    const Language latin{"en", "Latn", Direction::LeftToRight};
    const Paragraph code = canvas.set({dots.code, {}}, {canvas.u(3.6), text::Weight::Regular, text::Leading::Heading}, canvas.u(14), latin);
    canvas.write(code, {x + canvas.u(1), centre.y - code->height() / 2}, Role::TextSoft, node);
}

namespace {

constexpr double tile_slit = 2;
constexpr double tile_group_gap = 7;
constexpr double tile_most_units = 21;
constexpr double tile_least_units = 4;      ///< a number that runs over the edge of an absurdly small screen can still be read
constexpr int tile_height_permille = 1430;  // of a tile's width
constexpr int tile_digits = 8;              // Childline's number sets the size for all that are no longer
constexpr int tile_groups = 2;

Px tiles_width(const Canvas& canvas, Px tile, int digits, int groups) {
    return tile * digits + canvas.u(tile_slit) * (digits - groups) + canvas.u(tile_group_gap) * (groups - 1);
}

int count_digits(std::string_view value) { return static_cast<int>(std::count_if(value.begin(), value.end(), is_digit)); }
int count_groups(std::string_view value) { return static_cast<int>(std::count(value.begin(), value.end(), ' ')) + 1; }

Px tile_width(const Canvas& canvas, Px width, std::string_view value) {
    const int digits = std::max(tile_digits, count_digits(value));
    const Px room = (width - tiles_width(canvas, Px(), digits, std::max(tile_groups, count_groups(value)))) / digits;
    return std::clamp(room, canvas.u(tile_least_units), canvas.u(tile_most_units));
}

}  // namespace

Px digit_tiles_height(const Canvas& canvas, Px width, std::string_view value) {
    return tile_width(canvas, width, value).scaled(tile_height_permille, 1000);
}

Px digit_tiles_width(const Canvas& canvas, Px width, const DigitTiles& tiles) {
    return tiles_width(canvas, tile_width(canvas, width, tiles.value), count_digits(tiles.value), static_cast<int>(tiles.groups.size()));
}

void digit_tiles(Canvas& canvas, Point at, Px width, const DigitTiles& tiles, int parent) {
    const Px tile = tile_width(canvas, width, tiles.value);
    const Px tall = digit_tiles_height(canvas, width, tiles.value);
    const Px total = digit_tiles_width(canvas, width, tiles);
    const int node = canvas.node(parent, NodeRole::Number, tiles.id, tiles.name, {at.x, at.y, total, tall});
    // Digits are placed in physical order: mirrored twice is not mirrored.
    const bool is_mirrored = canvas.language().direction == Direction::RightToLeft;
    const TextLook look{tile.scaled(1180, 1000), text::Weight::Bold, text::Leading::Heading, text::Align::Middle};
    Px x = at.x;
    int in_group = 0;
    std::size_t group = 0;
    for (const char c : tiles.value) {
        if (!is_digit(c)) continue;
        const Px start = is_mirrored ? at.x * 2 + total - x - tile : x;
        const Rect rect{start, at.y, tile, tall};
        canvas.fill(rect, canvas.u(5), Role::Light);
        if (static_cast<int>(group) == tiles.spoken)
            canvas.stroke(rect, Corners::all(canvas.u(5)), canvas.u(1.2), canvas.theme()[Role::OnLight]);
        const Paragraph digit = canvas.set({std::string(1, c), {}}, look, tile, tiles.latin);
        canvas.write(digit, {start, at.y + (tall - digit->height()) / 2}, Role::OnLight, node);
        const bool is_group_end = ++in_group == tiles.groups[group];
        x += tile + canvas.u(is_group_end ? tile_group_gap : tile_slit);
        if (is_group_end && group + 1 < tiles.groups.size()) {
            ++group;
            in_group = 0;
        }
    }
}

Px more_pill_width(const Canvas& canvas, int left) { return std::max(canvas.least_target(), canvas.u(22) + canvas.u(7) * left); }

int more_pill(Canvas& canvas, Point top_end, int left, const Target& target) {
    const Px tall = canvas.least_target();
    const Px wide = more_pill_width(canvas, left);
    const Rect rect{top_end.x - wide, top_end.y, wide, tall};
    const Px sunk = card_body(canvas, rect, tall / 2, Role::Go, target);
    const Px y = rect.y + tall / 2 + sunk;
    for (int i = 0; i < left; ++i) canvas.disc({rect.x + canvas.u(9) + canvas.u(7) * i, y}, canvas.u(1.7), canvas.theme()[Role::Glyph]);
    canvas.icon("next", {rect.right() - canvas.u(11), y}, canvas.u(11));
    return canvas.node(-1, target.role, target.id, target.name, rect);
}

}  // namespace waylight::ui
