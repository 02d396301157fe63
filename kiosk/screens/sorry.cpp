#include <algorithm>

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

/// No pack says how large the picture is and where its faces are, nor what it shows: a test holds these equal to pictures.toml.
constexpr int picture_width = 1600;
constexpr int picture_height = 1200;
constexpr int faces_y = 640;
constexpr const char* picture_shows =
    "A screen sleeps under a blanket. A grown-up tucks it in and smiles at a girl. She waits with a warm drink beside a lamp.";

/// As much of the picture as fits a place of this shape: its middle, and of a low place the strip with the faces.
Rect source_for(const Rect& place) {
    const Px wide = Px::of(picture_width), most = Px::of(picture_height);
    const Px tall = wide.scaled(place.height.steps(), place.width.steps()).snapped();
    if (tall <= most) return Rect{Px(), std::clamp(Px::of(faces_y) - tall / 2, Px(), most - tall), wide, tall}.snapped();
    const Px narrow = most.scaled(place.width.steps(), place.height.steps());
    return Rect{(wide - narrow) / 2, Px(), narrow, most}.snapped();
}

void draw_sleeping_screen(ui::Canvas& canvas, const Rect& place) {
    ui::DrawPicture picture;
    picture.name = "sorry";
    picture.rect = place;
    picture.source = source_for(place);
    canvas.picture(std::move(picture));
    canvas.node(-1, ui::NodeRole::Picture, "picture", picture_shows, place, "en");
}

}  // namespace

/// No pack can be trusted: a calm picture and the two numbers. Needs no words, no pack and no language.
void build_sorry(ui::Canvas& canvas) {
    const bool is_portrait = canvas.surface().is_portrait();
    const Px tall = canvas.height().scaled(is_portrait ? 45 : 44, 100).snapped();
    draw_sleeping_screen(canvas, {Px(), Px(), canvas.width(), tall});
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
