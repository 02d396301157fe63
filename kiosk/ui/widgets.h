#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/canvas.h"

/// The furniture that screens are made of. Thick = touch, flat = read: what can be touched has a side and a shadow, what is only
/// read lies flat. Each function draws a thing and, where it means something, adds its node and returns the node's index.
namespace waylight::ui {

enum class ShadowKind : std::uint8_t { Button, Card, Panel };

/// A thing that can be touched.
struct Target {
    std::string id;
    std::string name;
    NodeRole role = NodeRole::Button;
    bool is_off = false;  ///< cannot act now; drawn flat and grey
    bool is_chosen = false;
};

/// The body of a touchable card: halo, shadow, side, face, focus ring. `rect` is the face at rest. Returns how far the face has sunk.
Px card_body(Canvas& canvas, const Rect& rect, Px radius, Role face, const Target& target, ShadowKind shadow = ShadowKind::Card);

/// The tick disc on the end-top corner and the edge of a chosen card.
void chosen_mark(Canvas& canvas, const Rect& rect, Px radius);

/// A round button: body, pictogram, and its word centred on `label_y` (no word when `label` is empty).
struct Disc {
    Target target;
    std::string icon;  ///< empty: the square that stops, on the face of what plays
    std::string label;
    Role face = Role::Go;
    double glyph_share = 0.62;  ///< of the face's width
    Px label_em;
    Px label_room;  ///< how wide the label may be, where that is more than usual
};
int disc_button(Canvas& canvas, Point centre, Px size, const Disc& disc, Px label_y);

/// The ear on a card: it only speaks. Its target is as large as a finger, what is seen of it smaller; `parent` is the card's node.
int ear(Canvas& canvas, Point centre, const Target& target, int parent);

/// An index tab on an edge of the surface. `rect` touches the edge; a chosen one is pulled out 4 u.
enum class Edge : std::uint8_t { Start, End };
int edge_tab(Canvas& canvas, const Rect& rect, const Target& target, const std::string& icon, Role face, Edge edge = Edge::End);

/// Something that is read: flat, with a soft shadow.
void flat_panel(Canvas& canvas, const Rect& rect, Px radius, Role face);

/// Where we are: one dot a page, the current one long and, when the page has parts, split into them.
struct PageDots {
    int page = 0;
    int pages = 0;
    int part = 0;
    int parts = 1;
    std::string name;  ///< "Page 3 of 8"
    std::string code;  ///< "Y3-3", small at the end; may be empty
};
Px page_dots_width(const Canvas& canvas, const PageDots& dots);
void page_dots(Canvas& canvas, Point centre, const PageDots& dots);

/// A telephone number as tiles that run left to right in every language. Returns the height.
struct DigitTiles {
    std::string id;
    std::string name;   ///< what is said: the whole number
    std::string value;  ///< "0800 1111"
    std::vector<int> groups;
    Language latin;   ///< the digits' face
    int spoken = -1;  ///< index of the group that is spoken now; -1: none
};
/// Numbers of up to eight digits have tiles of one size; longer ones have smaller tiles.
Px digit_tiles_height(const Canvas& canvas, Px width, std::string_view value);
/// How much of `width` a number's tiles take.
Px digit_tiles_width(const Canvas& canvas, Px width, const DigitTiles& tiles);
void digit_tiles(Canvas& canvas, Point at, Px width, const DigitTiles& tiles, int parent);

/// "More on this page": one dot for each sentence still to come and the way on. Does the same as Next.
Px more_pill_width(const Canvas& canvas, int left);
int more_pill(Canvas& canvas, Point top_end, int left, const Target& target);

}  // namespace waylight::ui
