#include "screens/view.h"

#include <algorithm>

namespace waylight::screens {
namespace {

constexpr double ledge_units = 42;
constexpr double ledge_compact_mm = 27;

/// What matters of a picture lies between these shares of its width and of its height: the art direction's safe area.
constexpr double safe_left = .125;
constexpr double safe_top = .05;

/// Where along one side a crop begins. The focus is in its middle as far as that goes: a crop that is large enough shows everything that
/// matters, a smaller one nothing beside it.
double start_of_crop(double focus, double shown, double whole, double safe_share) {
    const double first = whole * safe_share;
    const double last = whole - first - shown;
    const double wished = std::clamp(focus - shown / 2, std::min(first, last), std::max(first, last));
    return std::clamp(wished, 0.0, whole - shown);
}

}  // namespace

Px View::em(int step) const { return u(em_of_step[static_cast<std::size_t>(std::clamp(step, 1, 5)) - 1]); }

Px View::bottom() const { return canvas.height() - (is_compact() ? mm(ledge_compact_mm) : u(ledge_units)); }

ui::Language language_of(const model::LocaleDocument& about) { return {about.tag, about.script, about.direction, about.size_permille}; }

ui::Language latin_language() { return {"en", "Latn", Direction::LeftToRight, 1000}; }

ui::DrawPicture crop(const Stage& stage, const std::string& name, const Rect& rect, double zoom) {
    ui::DrawPicture picture;
    picture.name = name;
    picture.rect = rect;
    const model::PictureInfo* info = stage.library.picture(name);
    const model::PictureInfo whole = info != nullptr ? *info : model::PictureInfo{1600, 1200, 800, 600};
    const double aspect = static_cast<double>(rect.width.steps()) / std::max(1, rect.height.steps());
    const bool is_wide = aspect * whole.height > whole.width;
    const double width = (is_wide ? whole.width : whole.height * aspect) / zoom;
    const double height = (is_wide ? whole.width / aspect : whole.height) / zoom;
    const double x = start_of_crop(whole.focus_x, width, whole.width, safe_left);
    const double y = start_of_crop(whole.focus_y, height, whole.height, safe_top);
    picture.source = Rect{Px::nearest(x), Px::nearest(y), Px::nearest(width), Px::nearest(height)}.snapped();
    return picture;
}

std::vector<const model::Page*> shown_pages(const Stage& stage, const model::Booklet& booklet) {
    std::vector<const model::Page*> pages;
    for (const model::Page& page : booklet.pages) {
        const bool is_for_adults = page.adults_only && !stage.show_professionals;
        const bool is_closed = page.sensitivity == model::Sensitivity::Red && stage.public_room;
        if (!is_for_adults && !is_closed) pages.push_back(&page);
    }
    return pages;
}

int position_of(const std::vector<const model::Page*>& pages, std::string_view id) {
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const model::Page* page) { return page->id == id; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

void draw_sentence_dot(View& view, Point centre, bool is_read) {
    ui::Canvas& canvas = view.canvas;
    if (canvas.theme().is_flat() || is_read) canvas.disc(centre, view.u(2.4), canvas.theme()[ui::Role::Line]);
    canvas.disc(centre, view.u(1.7), canvas.theme()[is_read ? ui::Role::Light : ui::Role::Listen]);
}

Rect draw_side_picture(View& view, const std::string& name, double share) {
    ui::Canvas& canvas = view.canvas;
    const Px foot = view.bottom() + (view.is_compact() ? view.u(2) : view.u(6));
    if (view.is_portrait()) {
        const Px tall = Px::nearest(canvas.height().to_float() * static_cast<float>(share)).snapped();
        const Rect rect{Px(), Px(), canvas.width(), tall};
        canvas.picture(crop(view.stage, name, rect));
        canvas.node(-1, ui::NodeRole::Picture, "picture", view.locale.alt(name), rect);
        return {Px(), tall, canvas.width(), view.bottom() - tall};
    }
    const Px wide = Px::nearest(canvas.width().to_float() * static_cast<float>(share)).snapped();
    const Rect rect{Px(), Px(), wide, foot};
    canvas.picture(crop(view.stage, name, rect));
    if (canvas.theme().is_flat()) canvas.fill({wide - view.u(0.5), Px(), view.u(1), foot}, Px(), ui::Role::Line);
    canvas.node(-1, ui::NodeRole::Picture, "picture", view.locale.alt(name), rect);
    return {wide, Px(), canvas.width() - wide, view.bottom()};
}

}  // namespace waylight::screens
