#include "screens/view.h"

namespace waylight::screens {

/// What an unused kiosk and a hidden visit show: a landscape and one quiet tile.
void build_resting(View& view) {
    ui::Canvas& canvas = view.canvas;
    const Rect whole{Px(), Px(), canvas.width(), canvas.height()};
    ui::DrawPicture picture = crop(view.stage, "resting", whole);
    canvas.picture(std::move(picture));
    const std::string& alt = view.locale.alt("resting");
    canvas.node(-1, ui::NodeRole::Picture, "picture", alt.empty() ? view.text(model::UiText::resting_open) : alt, whole);
    const Px side = canvas.surface().u_at_least(25, 25);
    const Rect tile{(canvas.width() - side) / 2, canvas.height() - side - view.u(12), side, side};
    const ui::Target target{"resting.open", view.text(model::UiText::resting_open), ui::NodeRole::Button, false, false};
    const Px sunk = ui::card_body(canvas, tile, view.u(7), ui::Role::Card, target, ui::ShadowKind::Button);
    canvas.icon("door", {tile.centre().x, tile.centre().y + sunk}, side.scaled(72, 100));
    canvas.node(-1, target.role, target.id, target.name, tile);
}

}  // namespace waylight::screens
