#include "screens/language_tiles.h"

#include <algorithm>

#include "screens/listening.h"

namespace waylight::screens {
namespace {

constexpr double tile_least_units = 21.5;
constexpr double tile_most_units = 28;

/// How the room is cut into tiles: few languages get large tiles in one column, many get three.
struct Grid {
    int columns = 1;
    int rows = 1;
    Px wide;
    Px tall;
    [[nodiscard]] int capacity() const { return columns * rows; }
};

int columns_for(int languages, int rows) {
    const int needed = (languages + rows - 1) / rows;
    return std::clamp(needed, 1, 3);
}

/// Languages that are there, but no more than are asked for: packs past that stay unopened.
int count_languages(const Stage& stage, int most) {
    int count = 0;
    while (count < most && stage.library.language(static_cast<std::size_t>(count)) != nullptr) ++count;
    return count;
}

Grid grid_for(const View& view, const Rect& room, int first) {
    const Px gap = view.canvas.least_gap();
    const Px least = view.canvas.surface().u_at_least(tile_least_units, 20);
    Grid grid;
    grid.rows = std::max(1, static_cast<int>((room.height + gap).steps() / (least + gap).steps()));
    const Px least_wide = view.canvas.surface().u_at_least(42, 34);
    const int most_columns = std::clamp(static_cast<int>((room.width + gap).steps() / (least_wide + gap).steps()), 1, 3);
    const int there = count_languages(view.stage, first + grid.rows * most_columns) - first;
    grid.columns = std::min(columns_for(there, grid.rows), most_columns);
    grid.wide = (room.width - gap * (grid.columns - 1)) / grid.columns;
    const int used_rows = std::clamp((there + grid.columns - 1) / grid.columns, 1, grid.rows);
    grid.tall = std::min((room.height - gap * (used_rows - 1)) / used_rows, std::max(least, view.u(tile_most_units)));
    grid.rows = used_rows;
    return grid;
}

const model::LocaleDocument* language_at(const View& view, int index) {
    return view.stage.library.language(static_cast<std::size_t>(index));
}

bool can_greet(const View& view, const model::LocaleDocument& about) {
    return reading_of(about.tag, model::name_of_greeting(), view.stage).has_value();
}

void draw_tile(View& view, const Rect& rect, const model::LocaleDocument& about, const std::string& place, bool is_chosen) {
    ui::Canvas& canvas = view.canvas;
    const ui::Target target{place + "." + about.tag, about.name, ui::NodeRole::Button, false, is_chosen};
    const Px radius = view.u(6);
    const Px sunk = ui::card_body(canvas, rect, radius, ui::Role::Card, target);
    if (is_chosen) ui::chosen_mark(canvas, rect, radius);
    const int node = canvas.node(-1, target.role, target.id, target.name, rect, about.tag);
    canvas.state(node).chosen = is_chosen;
    const Px em = view.u(view.session.text_step > 3 ? 8.7 : 7.4);
    const ui::TextLook look{em, text::Weight::Bold, text::Leading::Heading, text::Align::Middle};
    const bool has_ear = can_greet(view, about);
    const Px wide = rect.width - (has_ear ? view.u(4) + canvas.least_target() : view.u(8));
    const ui::Paragraph name = canvas.set({about.name, {}}, look, wide, language_of(about));
    canvas.write(name, {rect.x + view.u(4), rect.y + sunk + (rect.height - name->height()) / 2}, ui::Role::Text, node);
    if (!has_ear) return;
    const Point centre{rect.right() - canvas.least_target() / 2, rect.y + rect.height / 2};
    const ui::Target ear{place + ".ear." + about.tag, about.greeting, ui::NodeRole::Button, false, false};
    ui::ear(canvas, centre, ear, node);
}

}  // namespace

LanguageTiles draw_language_tiles(View& view, const Rect& room, const std::string& place, const std::string& chosen) {
    // Every screenful before this one was as full as it could be.
    const Grid full = grid_for(view, room, 0);
    const int first = view.session.leaf * full.capacity();
    const Grid grid = first == 0 ? full : grid_for(view, room, first);
    const Px gap = view.canvas.least_gap();
    const Px used = grid.tall * grid.rows + gap * (grid.rows - 1);
    const Px top = room.y + (room.height - used) / 2;
    for (int i = 0; i < grid.capacity(); ++i) {
        const model::LocaleDocument* about = language_at(view, first + i);
        if (about == nullptr) return {};
        const Rect rect{room.x + (grid.wide + gap) * (i % grid.columns), top + (grid.tall + gap) * (i / grid.columns), grid.wide,
                        grid.tall};
        draw_tile(view, rect, *about, place, about->tag == chosen);
    }
    return {language_at(view, first + grid.capacity()) != nullptr};
}

}  // namespace waylight::screens
