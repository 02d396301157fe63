#include <algorithm>
#include <array>
#include <optional>

#include "screens/help_items.h"

namespace waylight::screens {
namespace {

using model::UiText;

constexpr double picture_share = 0.335;
constexpr double portrait_picture_share = 0.27;

/// How Help may be set: with its picture or in the whole width, and the card roomy or close.
struct HelpShape {
    bool has_picture;
    CardSetting card;
};
constexpr std::array shapes_in_order{HelpShape{true, CardSetting::Roomy}, HelpShape{true, CardSetting::Close},
                                     HelpShape{false, CardSetting::Roomy}, HelpShape{false, CardSetting::Close}};

struct HelpLayout {
    bool has_picture = true;
    Px column_x, column_width, column_top, column_bottom;
    HelpColumn column;
    std::vector<FlowPart> parts;
    bool is_whole = true;  ///< no item is taller than a part

    [[nodiscard]] int part_of_number() const {
        const auto holds = [&](const FlowPart& part) { return part.from <= column.number && column.number < part.to; };
        return static_cast<int>(std::find_if(parts.begin(), parts.end(), holds) - parts.begin());
    }
};

HelpLayout lay_out(const View& view, HelpShape shape, Px foot) {
    const bool has_picture = shape.has_picture;
    const ui::Canvas& canvas = view.canvas;
    HelpLayout layout;
    layout.has_picture = has_picture;
    const Px end = view.is_compact() ? view.mm(20) + view.u(6) : tab_width(view) + view.u(10);
    Px start;
    Px top;
    if (has_picture && view.is_portrait()) top = Px::nearest(canvas.height().to_float() * portrait_picture_share);
    if (has_picture && !view.is_portrait()) start = Px::nearest(canvas.width().to_float() * picture_share);
    layout.column_x = start + view.u(view.is_compact() ? 8 : 12);
    layout.column_width = std::min(canvas.width() - layout.column_x - end, view.em() * 26);
    layout.column_top = top + (view.is_compact() ? view.mm(4) : view.u(8));
    layout.column_bottom = view.is_portrait() ? canvas.height() - view.u(70) : view.bottom() - foot;
    const Px room = layout.column_bottom - layout.column_top;
    layout.column = help_column(view, layout.column_width, room, shape.card);
    std::vector<FlowItem> sizes;
    for (const HelpItem& item : layout.column.items) sizes.push_back(item.size);
    layout.parts = flow(sizes, {room, room});
    layout.is_whole = !overflows(sizes, layout.parts, {room, room});
    return layout;
}

ui::PageDots dots_of(const View& view, const HelpLayout& layout, int part) {
    const int parts = static_cast<int>(layout.parts.size());
    const std::string name =
        model::fill_in(view.text(UiText::reader_page), {{"page", std::to_string(part + 1)}, {"pages", std::to_string(parts)}});
    return {part, parts, 0, 1, name, ""};
}

/// The dots stand on the ledge where they find room there, else above it at the column's cost.
HelpLayout lay_out(const View& view, HelpShape shape) {
    if (view.is_compact()) return lay_out(view, shape, view.mm(7.4));
    HelpLayout layout = lay_out(view, shape, view.u(3));
    return dots_stand_above(view, dots_of(view, layout, 0)) ? lay_out(view, shape, view.u(9.5)) : layout;
}

/// True when `a` shows Childline's number earlier than `b`, or as early and the card in one piece.
bool is_better(const HelpLayout& a, const HelpLayout& b) {
    if (a.part_of_number() != b.part_of_number()) return a.part_of_number() < b.part_of_number();
    return a.column.is_card_in_one && !b.column.is_card_in_one;
}

/// The best shape, and of equal ones the first: the number before the picture, the picture before the card's air.
HelpLayout best_layout(const View& view) {
    std::optional<HelpLayout> best;
    for (const HelpShape& shape : shapes_in_order) {
        if (view.is_compact() && shape.has_picture) continue;
        HelpLayout layout = lay_out(view, shape);
        if (!best || !best->is_whole || (layout.is_whole && is_better(layout, *best))) best = std::move(layout);
    }
    return *best;
}

}  // namespace

int count_help_parts(const View& view) { return static_cast<int>(best_layout(view).parts.size()); }

std::vector<ReadItem> read_items_of_help(const View& view) {
    const HelpLayout layout = best_layout(view);
    std::vector<ReadItem> items;
    for (std::size_t part = 0; part < layout.parts.size(); ++part)
        for (int i = layout.parts[part].from; i < layout.parts[part].to; ++i)
            for (const Passage& passage : layout.column.items[static_cast<std::size_t>(i)].passages)
                items.push_back({"", passage, static_cast<int>(part)});
    return items;
}

/// The card to show, Childline's number, 999, what is true, who can help. One tap from everywhere, never locked.
void build_help(View& view) {
    const HelpLayout layout = best_layout(view);
    if (layout.has_picture) draw_side_picture(view, "phone", view.is_portrait() ? portrait_picture_share : picture_share);
    draw_ledge_ground(view);
    const int last = static_cast<int>(layout.parts.size()) - 1;
    const int part = std::clamp(view.session.leaf, 0, last);
    Px y = layout.column_top;
    for (int i = layout.parts[static_cast<std::size_t>(part)].from; i < layout.parts[static_cast<std::size_t>(part)].to; ++i) {
        const HelpItem& item = layout.column.items[static_cast<std::size_t>(i)];
        if (y > layout.column_top) y += item.size.gap_above;
        item.draw(view, {layout.column_x, y});
        y += item.size.height;
    }
    const Px high = view.is_compact() ? view.mm(5.5) : view.u(12);
    draw_tabs(view, {language_tab(), comfort_tab(view)}, view.is_portrait() && layout.has_picture ? layout.column_top : high);
    Ledge ledge;
    ledge.next_label = view.text(UiText::ledge_next);
    if (part < last) ledge.next_icon = "next";
    ledge.listen = listen_disc(view);
    ledge.has_dots = last > 0;
    ledge.dots = dots_of(view, layout, part);
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens