#include <algorithm>

#include "screens/language_tiles.h"

namespace waylight::screens {
namespace {

/// The room for tiles: low enough to stay clear of the middle of the ledge.
Rect tiles_room(const View& view, const Rect& beside) {
    const Px margin = view.u(view.is_compact() ? 8 : 12);
    const Px top = beside.y + view.u(view.is_compact() ? 6 : 8);
    const Px bottom = view.canvas.height() - (view.is_compact() ? view.canvas.height() - view.bottom() + view.mm(2.5) : view.u(56));
    const Px wide = std::min(beside.width - margin * 2, view.u(260));
    return {beside.x + (beside.width - wide) / 2, top, wide, bottom - top};
}

void draw_languages(View& view, const std::string& place, const std::string& chosen, bool can_go_back) {
    const Rect beside = draw_side_picture(view, "welcome", view.is_portrait() ? 0.5 : view.is_compact() ? 0.36 : 0.45);
    draw_ledge_ground(view);
    const LanguageTiles tiles = draw_language_tiles(view, tiles_room(view, beside), place, chosen);
    Ledge ledge;
    ledge.can_go_back = can_go_back || view.session.leaf > 0;
    if (tiles.has_more) ledge.next_icon = "next";
    ledge.next_label = view.text(model::UiText::ledge_next);
    draw_ledge(view, ledge);
}

}  // namespace

/// A warm picture and the languages, each in its own script, no flags.
void build_welcome(View& view) { draw_languages(view, "welcome", "", false); }

/// The same tiles, reached from anywhere: the language can be changed without losing the page.
void build_languages(View& view) { draw_languages(view, "languages", view.session.locale, true); }

}  // namespace waylight::screens
