#include <algorithm>

#include "screens/help_items.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double picture_share = 0.335;
constexpr double portrait_picture_share = 0.27;

struct HelpLayout {
    bool has_picture = true;
    Px column_x, column_width, column_top, column_bottom;
    std::vector<HelpItem> items;
    std::vector<FlowPart> parts;
};

HelpLayout lay_out(const View& view, bool has_picture) {
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
    layout.column_bottom =
        view.is_portrait() ? canvas.height() - view.u(70) : view.bottom() - (view.is_compact() ? view.mm(7.4) : view.u(9.5));
    layout.items = help_items(view, layout.column_width, layout.column_bottom - layout.column_top);
    std::vector<FlowItem> sizes;
    for (const HelpItem& item : layout.items) sizes.push_back(item.size);
    const Px room = layout.column_bottom - layout.column_top;
    layout.parts = flow(sizes, {room, room});
    if (overflows(sizes, layout.parts, {room, room}) && has_picture) return lay_out(view, false);
    return layout;
}

/// The picture stays as long as it costs no more than one further part.
HelpLayout best_layout(const View& view) {
    if (view.is_compact()) return lay_out(view, false);
    HelpLayout with = lay_out(view, true);
    HelpLayout without = lay_out(view, false);
    return with.parts.size() <= without.parts.size() + 1 ? with : without;
}

}  // namespace

int count_help_parts(const View& view) { return static_cast<int>(best_layout(view).parts.size()); }

/// Childline's number, the card to show, who can help, 999. One tap from everywhere, never locked.
void build_help(View& view) {
    const HelpLayout layout = best_layout(view);
    ui::Canvas& canvas = view.canvas;
    if (layout.has_picture) draw_side_picture(view, "phone", view.is_portrait() ? portrait_picture_share : picture_share);
    draw_ledge_ground(view);
    const int last = static_cast<int>(layout.parts.size()) - 1;
    const int part = std::clamp(view.session.leaf, 0, last);
    Px y = layout.column_top;
    for (int i = layout.parts[static_cast<std::size_t>(part)].from; i < layout.parts[static_cast<std::size_t>(part)].to; ++i) {
        const HelpItem& item = layout.items[static_cast<std::size_t>(i)];
        if (y > layout.column_top) y += item.size.gap_above;
        item.draw(view, {layout.column_x, y});
        y += item.size.height;
    }
    if (view.is_compact()) {
        const Px side = tab_width(view);
        ui::edge_tab(canvas, {canvas.width() - side, view.mm(5.5), side, view.mm(20)},
                     {"tab.language", view.text(UiText::tab_language), ui::NodeRole::Tab, false, false}, "language", Role::Listen);
    } else {
        const Px top = view.is_portrait() && layout.has_picture ? layout.column_top : view.u(12);
        draw_tabs(view, {language_tab()}, top);
    }
    Ledge ledge;
    ledge.next_label = view.text(UiText::ledge_next);
    if (part < last) ledge.next_icon = "next";
    ledge.has_dots = last > 0;
    ledge.dots = {part,
                  last + 1,
                  0,
                  1,
                  model::fill_in(view.text(UiText::reader_page), {{"page", std::to_string(part + 1)}, {"pages", std::to_string(last + 1)}}),
                  ""};
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens