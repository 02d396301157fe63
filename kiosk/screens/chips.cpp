#include "screens/chips.h"

#include <algorithm>

#include "screens/reader_layout.h"

namespace waylight::screens {
namespace {

using ui::Role;

bool is_too_large(const View& view, const text::Paragraph& word) { return word.too_wide || word.height() > chip_height(view) - view.u(2); }

/// A word that is too long for one line at its size is set smaller, on two.
ui::Paragraph set_word(const View& view, const std::string& word, Px width) {
    ui::Paragraph set;
    for (const double em : {5.9, 4.9}) {
        set = view.canvas.set({word, {}}, {view.u(em), text::Weight::Bold, text::Leading::Heading}, std::max(view.u(1), width));
        if (!is_too_large(view, *set)) break;
    }
    return set;
}

}  // namespace

Px draw_chip(View& view, Point start, Px end, const std::string& id, const model::Term& term) {
    ui::Canvas& canvas = view.canvas;
    const Px tall = chip_height(view);
    const Px room = end - start.x - view.u(12);
    bool has_picture = !term.picture.empty();
    Px thumb = has_picture ? tall.scaled(115, 100) : view.u(4);
    ui::Paragraph word = set_word(view, term.word, room - thumb);
    if (has_picture && is_too_large(view, *word)) {
        has_picture = false;
        thumb = view.u(4);
        word = set_word(view, term.word, room - thumb);
    }
    if (is_too_large(view, *word)) return end;
    const Px wide = std::max(canvas.least_target(), thumb + word->ink_width + view.u(12));
    const Rect rect{end - wide, start.y, wide, tall};
    const std::string name = model::fill_in(view.text(model::UiText::word_open), {{"word", term.word}});
    const ui::Target target{"chip." + id, name, ui::NodeRole::Button, false, false};
    const Px sunk = ui::card_body(canvas, rect, view.u(6), Role::Card, target);
    if (has_picture) {
        const Rect picture{rect.x + view.u(2), rect.y + view.u(2) + sunk, thumb - view.u(2), tall - view.u(4)};
        canvas.picture(crop(view.stage, term.picture, picture, 1.5));
        canvas.mask(picture, ui::Corners::all(view.u(4)), canvas.theme()[Role::Card]);
    }
    const int node = canvas.node(-1, target.role, target.id, target.name, rect);
    canvas.write(word, {rect.x + thumb + view.u(4), rect.y + sunk + (tall - word->height()) / 2}, Role::Term, node);
    return rect.x;
}

}  // namespace waylight::screens
