#include "model/emergency.h"
#include "screens/view.h"

namespace waylight::screens {
namespace {

/// What staff may read out to whoever looks after the kiosk: no pack can be trusted.
constexpr const char* no_trusted_pack_code = "W1";

ui::DigitTiles tiles_of(const model::EmergencyNumber& number) {
    const std::string value(number.value);
    return {"sorry." + std::string(number.key), value, value, model::groups_of(value), latin_language()};
}

}  // namespace

/// No pack can be trusted: a calm picture and the two numbers. Needs no words, no pack and no language.
void build_sorry(ui::Canvas& canvas) {
    const bool is_portrait = canvas.surface().is_portrait();
    const Px tall = canvas.height().scaled(is_portrait ? 45 : 44, 100).snapped();
    ui::DrawPicture picture;
    picture.name = "resting";
    picture.rect = {Px(), Px(), canvas.width(), tall};
    const Px source_tall = Px::of(1600).scaled(tall.steps(), canvas.width().steps()).snapped();
    const Px source_most = Px::of(1200);
    picture.source = source_tall <= source_most ? Rect{Px(), (source_most - source_tall) / 2, Px::of(1600), source_tall}.snapped()
                                                : Rect{(Px::of(1600) - source_most.scaled(canvas.width().steps(), tall.steps())) / 2, Px(),
                                                       source_most.scaled(canvas.width().steps(), tall.steps()), source_most}
                                                      .snapped();
    canvas.picture(std::move(picture));
    canvas.node(-1, ui::NodeRole::Picture, "picture", "A calm landscape", {Px(), Px(), canvas.width(), tall}, "en");
    const Px wide = std::min(canvas.width() - canvas.u(24), canvas.u(is_portrait ? 200 : 170));
    const Px row = ui::digit_tiles_height(canvas, wide, model::emergency_card.front().value);
    const Px gap = canvas.u(8);
    Px y = tall + (canvas.height() - tall - row * 2 - gap) / 2;
    for (const model::EmergencyNumber& number : model::emergency_card) {
        const ui::DigitTiles tiles = tiles_of(number);
        ui::digit_tiles(canvas, {(canvas.width() - ui::digit_tiles_width(canvas, wide, tiles)) / 2, y}, wide, tiles, -1);
        y += row + gap;
    }
    const ui::TextLook look{canvas.u(3.6), text::Weight::Regular, text::Leading::Heading, text::Align::End};
    const ui::Paragraph code = canvas.set({no_trusted_pack_code, {}}, look, canvas.u(20), latin_language());
    const Rect place{canvas.width() - canvas.u(24), canvas.height() - canvas.u(8), canvas.u(20), code->height()};
    const int node = canvas.node(-1, ui::NodeRole::Status, "sorry.code", no_trusted_pack_code, place, "en");
    canvas.write(code, {place.x, place.y}, ui::Role::TextSoft, node);
}

}  // namespace waylight::screens
