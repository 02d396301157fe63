#include <algorithm>
#include <array>

#include "model/words.h"
#include "screens/listening.h"
#include "screens/view.h"

namespace waylight::screens {
namespace {

using ui::Role;

constexpr double most_cover_units = 140;
constexpr double most_single_cover_units = 180;    // one cover a row
constexpr double least_cover_units = 62;           // with the gap beside it; a title's longest word needs it
constexpr double cover_picture_share = 0.62;       // height of a cover's picture, of its width
constexpr double least_cover_picture_share = 0.3;  // where titles are long

/// Spines in the picture kit's colours, so that a booklet is found again by its colour.
constexpr std::array<ui::Colour, 9> spines{{{0xE4, 0x74, 0x5C, 255},
                                            {0x8F, 0xC8, 0xBF, 255},
                                            {0xF7, 0xBF, 0x54, 255},
                                            {0xB7, 0xA2, 0xCF, 255},
                                            {0x2D, 0x80, 0x85, 255},
                                            {0x6F, 0xA1, 0x63, 255},
                                            {0x4B, 0x7B, 0xAB, 255},
                                            {0xF4, 0xA7, 0x7C, 255},
                                            {0x5D, 0x3B, 0x62, 255}}};

ui::Colour spine_of(const model::Booklet& booklet) {
    int number = 0;
    for (const char c : booklet.code)
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return spines[static_cast<std::size_t>((number + 8) % 9)];
}

Px spine_width(const View& view) { return view.u(4.6); }

std::vector<const model::Booklet*> booklets_on_shelf(const View& view) {
    std::vector<const model::Booklet*> shown;
    for (const model::Booklet& booklet : view.locale.booklets)
        if (booklet.shelf == view.session.shelf && is_on_shelf(view.stage, booklet)) shown.push_back(&booklet);
    return shown;
}

bool has_shelf(const std::vector<model::Shelf>& shelves, model::Shelf shelf) {
    return std::find(shelves.begin(), shelves.end(), shelf) != shelves.end();
}

/// The young have a tab each, but only where there is something to choose.
bool has_young_tabs(const std::vector<model::Shelf>& shelves) {
    return has_shelf(shelves, model::Shelf::YoungPeople) && has_shelf(shelves, model::Shelf::Younger);
}

Tab shelf_tab(const View& view, model::Shelf shelf) {
    constexpr std::array icons{"child", "young", "adult"};
    constexpr std::array faces{Role::Go, Role::Help, Role::Hide};
    constexpr std::array names{model::UiText::shelf_younger, model::UiText::shelf_young_people, model::UiText::shelf_professionals};
    const auto index = static_cast<std::size_t>(shelf);
    return {"shelves." + std::string(model::word_of(shelf, model::shelf_words)), icons.at(index), faces.at(index), names.at(index),
            view.session.shelf == shelf};
}

/// The children's shelves have their tabs on the start edge, like two bookmarks; the adults' door is on the end edge.
void draw_shelf_tabs(View& view) {
    const std::vector<model::Shelf> shelves = shelves_with_booklets(view);
    const Px top = view.is_compact() ? view.mm(5.5) : view.u(12);
    if (has_young_tabs(shelves))
        draw_tabs(view, {shelf_tab(view, model::Shelf::Younger), shelf_tab(view, model::Shelf::YoungPeople)}, top, ui::Edge::Start);
    std::vector<Tab> tabs;
    if (has_shelf(shelves, model::Shelf::Professionals) && shelves.size() > 1) tabs.push_back(shelf_tab(view, model::Shelf::Professionals));
    tabs.push_back(language_tab());
    // On small screens there is room for two.
    if (top + tabs_height(view, static_cast<int>(tabs.size()) + 1) <= view.bottom()) tabs.push_back(comfort_tab(view));
    draw_tabs(view, tabs, top);
}

/// Covers stand on boards: two large ones on one board where there are few, else five by two.
struct Boards {
    int columns = 3;
    int rows = 1;
    Px x, y;  ///< the first cover's corner
    Px wide;  ///< of a cover
    Px picture_tall;
    Px strip_tall;  ///< the title's strip
    Px gap;         ///< between covers
    Px pitch;       ///< from board to board
    [[nodiscard]] int capacity() const { return columns * rows; }
    [[nodiscard]] Px cover_tall() const { return picture_tall + strip_tall; }
};

struct Shape {
    int columns;
    int rows;
};

Shape shape_for(const View& view, int count, Px room_wide) {
    if (view.is_portrait()) return count <= 2 ? Shape{1, 2} : count <= 4 ? Shape{2, 2} : Shape{2, 3};
    if (view.is_compact()) return {2, 1};
    if (count <= 3) return {std::clamp(count, 2, 3), 1};
    return {room_wide >= view.u(least_cover_units) * 4 ? 4 : 3, 2};
}

ui::Paragraph title_of(const View& view, const model::Booklet& booklet, Px cover_wide) {
    const ui::TextLook look{view.u(view.session.text_step > 3 ? 6.6 : 5.9), text::Weight::Bold, text::Leading::Heading};
    return view.canvas.set({booklet.title, {}}, look, cover_wide - spine_width(view) - view.u(7));
}

/// The height that the longest title needs under a cover of this width.
Px strip_for(const View& view, const std::vector<const model::Booklet*>& shown, Px wide) {
    Px tall = view.u(16);
    for (const model::Booklet* booklet : shown) tall = std::max(tall, title_of(view, *booklet, wide)->height() + view.u(3));
    return tall;
}

bool holds_titles(const View& view, const std::vector<const model::Booklet*>& shown, Px wide) {
    return std::none_of(shown.begin(), shown.end(),
                        [&](const model::Booklet* booklet) { return title_of(view, *booklet, wide)->too_wide; });
}

/// As wide as the pictures' share of the height lets covers be. Narrower covers need taller strips for their titles; where no width
/// gives the picture its share, the words get their room.
Px wide_of_covers(const View& view, const std::vector<const model::Booklet*>& shown, Px widest, Px row_tall) {
    for (int percent = 100; percent >= 60; percent -= 5) {
        const Px wide = widest.scaled(percent, 100).snapped();
        const Px picture = row_tall - strip_for(view, shown, wide);
        const bool has_room = picture.to_float() >= wide.to_float() * static_cast<float>(least_cover_picture_share);
        if (has_room && holds_titles(view, shown, wide)) return wide;
    }
    return widest;
}

/// What tabs take of an edge; a chosen one is pulled out 4 u.
Px beside_tabs(const View& view) { return tab_width(view) + view.u(view.is_compact() ? 4 : 8) + view.canvas.least_gap(); }

Px shelf_start(const View& view) {
    return has_young_tabs(shelves_with_booklets(view)) ? beside_tabs(view) : view.u(view.is_compact() ? 9 : 12);
}

Boards boards_of(const View& view, const std::vector<const model::Booklet*>& shown, Shape shape) {
    const Px end = beside_tabs(view);
    const Px start = shelf_start(view);
    const Px top = view.is_compact() ? view.u(7) : view.u(10);
    const Px board = view.u(3);
    const Px foot = view.u(8);
    const Px room_wide = view.canvas.width() - start - end;
    const Px room_tall = view.bottom() - top - foot;
    Boards b;
    b.columns = shape.columns;
    b.rows = shape.rows;
    b.gap = std::max(view.u(8), view.mm(5));
    const Px row_gap = board + view.u(6);
    const Px by_width = (room_wide - b.gap * (b.columns - 1)) / b.columns;
    const Px row_tall = (room_tall - row_gap * (b.rows - 1)) / b.rows - board;
    const Px widest = std::min(by_width, view.u(b.columns == 1 ? most_single_cover_units : most_cover_units));
    b.wide = wide_of_covers(view, shown, widest, row_tall);
    b.strip_tall = strip_for(view, shown, b.wide);
    b.picture_tall = std::clamp(row_tall - b.strip_tall, Px(), Px::nearest(b.wide.to_float() * cover_picture_share));
    b.pitch = b.cover_tall() + row_gap;
    const Px used_wide = b.wide * b.columns + b.gap * (b.columns - 1);
    const Px used_tall = b.pitch * b.rows - row_gap + board;
    b.x = start + (room_wide - used_wide) / 2;
    b.y = top + std::max(Px(), (room_tall - used_tall) / 2);
    return b;
}

/// Where a word of a title is wider than its cover, fewer and wider covers stand on a board.
Boards boards_for(const View& view, const std::vector<const model::Booklet*>& shown) {
    Shape shape = shape_for(view, static_cast<int>(shown.size()), view.canvas.width() - shelf_start(view) - beside_tabs(view));
    Boards boards = boards_of(view, shown, shape);
    while (shape.columns > 1 && !holds_titles(view, shown, boards.wide)) {
        --shape.columns;
        boards = boards_of(view, shown, shape);
    }
    return boards;
}

void draw_board(View& view, const Boards& boards, int row) {
    ui::Canvas& canvas = view.canvas;
    const Px wide = boards.wide * boards.columns + boards.gap * (boards.columns - 1);
    const Px y = boards.y + boards.pitch * row + boards.cover_tall();
    const Px tall = view.u(3);
    if (!canvas.theme().is_flat())
        canvas.fill({boards.x - view.u(3), y + tall, wide + view.u(6), view.u(2.2)}, ui::Corners::all(view.u(1)),
                    canvas.theme()[Role::Shadow].at(80));
    canvas.fill({boards.x - view.u(4), y, wide + view.u(8), tall}, view.u(1.4), Role::Wood);
    canvas.fill({boards.x - view.u(4), y + tall - view.u(1.1), wide + view.u(8), view.u(1.1)}, view.u(0.5), Role::WoodSide);
}

/// In the low end corner of the picture, where covers are quiet: opens the booklet and reads.
void draw_ear(View& view, const Rect& picture, const model::Booklet& booklet, int cover) {
    const std::vector<const model::Page*> pages = shown_pages(view.stage, booklet);
    const std::string& tag = view.locale.about.tag;
    if (pages.empty() || !reading_of(tag, model::name_of_heading(booklet.slug, pages.front()->id), view.stage)) return;
    const std::string name = model::fill_in(view.text(model::UiText::listen_booklet), {{"title", booklet.title}});
    // As low as it can be without lying on the title: faces are higher. Where a title leaves no room, the booklet is opened and then read.
    const Px half = view.canvas.least_target() / 2;
    const Px below = view.u(8.5);
    if (picture.height < half + below + view.u(4)) return;
    const Point centre{picture.right() - half, picture.bottom() - below};
    ui::ear(view.canvas, centre, {"shelf.ear." + booklet.slug, name, ui::NodeRole::Button, false, false}, cover);
}

void draw_cover(View& view, const Rect& rect, const Boards& boards, const model::Booklet& booklet) {
    ui::Canvas& canvas = view.canvas;
    const ui::Target target{"shelf." + booklet.slug, booklet.title, ui::NodeRole::Button, false, false};
    const Px radius = view.u(4);
    const Px spine = spine_width(view);
    const Px sunk = ui::card_body(canvas, rect, radius, Role::Card, target);
    const Rect face = rect.moved(Px(), sunk);
    const Rect picture{face.x + spine, face.y, face.width - spine, boards.picture_tall};
    if (booklet.cover.empty()) {
        canvas.fill(picture, {Px(), radius, Px(), Px()}, canvas.theme()[Role::LightPool]);
    } else {
        canvas.picture(crop(view.stage, booklet.cover, picture));
        canvas.mask(picture, {Px(), radius, Px(), Px()}, canvas.theme()[Role::Page]);
    }
    canvas.fill({face.x, face.y, spine, face.height}, {radius, Px(), Px(), radius}, spine_of(booklet));
    if (canvas.theme().is_flat()) canvas.stroke(face, ui::Corners::all(radius), view.u(1), canvas.theme()[Role::Line]);
    const int node = canvas.node(-1, target.role, target.id, target.name, rect);
    draw_ear(view, {face.x, face.y, face.width, boards.picture_tall}, booklet, node);
    const ui::Paragraph title = title_of(view, booklet, face.width);
    canvas.write(title, {face.x + spine + view.u(4), face.y + boards.picture_tall + (boards.strip_tall - title->height()) / 2}, Role::Text,
                 node);
}

}  // namespace

bool is_on_shelf(const Stage& stage, const model::Booklet& booklet) {
    const bool is_adults = booklet.shelf == model::Shelf::Professionals && !stage.show_professionals;
    const bool is_closed = booklet.sensitivity == model::Sensitivity::Red && stage.public_room;
    return !is_adults && !is_closed;
}

std::vector<model::Shelf> shelves_with_booklets(const View& view) {
    std::vector<model::Shelf> shelves;
    for (const auto& [name, shelf] : model::shelf_words) {
        const auto stands_there = [&, shelf = shelf](const model::Booklet& booklet) {
            return booklet.shelf == shelf && is_on_shelf(view.stage, booklet);
        };
        if (std::any_of(view.locale.booklets.begin(), view.locale.booklets.end(), stands_there)) shelves.push_back(shelf);
    }
    return shelves;
}

int count_shelf_leaves(const View& view) {
    const std::vector<const model::Booklet*> shown = booklets_on_shelf(view);
    const int count = static_cast<int>(shown.size());
    const int capacity = boards_for(view, shown).capacity();
    return std::max(1, (count + capacity - 1) / capacity);
}

/// Booklets as picture cards on boards.
void build_shelf(View& view) {
    const std::vector<const model::Booklet*> shown = booklets_on_shelf(view);
    const Boards boards = boards_for(view, shown);
    draw_ledge_ground(view);
    const int first = view.session.leaf * boards.capacity();
    for (int row = 0; row < boards.rows; ++row) draw_board(view, boards, row);
    const int last = std::min(first + boards.capacity(), static_cast<int>(shown.size()));
    for (int index = first; index < last; ++index) {
        const int i = index - first;
        const Px x = boards.x + (boards.wide + boards.gap) * (i % boards.columns);
        const Px y = boards.y + boards.pitch * (i / boards.columns);
        draw_cover(view, {x, y, boards.wide, boards.cover_tall()}, boards, *shown[static_cast<std::size_t>(index)]);
    }
    draw_shelf_tabs(view);
    Ledge ledge;
    ledge.next_label = view.text(model::UiText::ledge_next);
    if (view.session.leaf + 1 < count_shelf_leaves(view)) ledge.next_icon = "next";
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens
