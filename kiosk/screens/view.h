#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/screens.h"
#include "ui/canvas.h"
#include "ui/widgets.h"

/// What one screen is built with, and what all screens share. For the screens' own files only.
namespace waylight::screens {

/// One build: who is here, in which language, on which canvas.
struct View {
    const Session& session;
    const Stage& stage;
    const model::Locale& locale;  ///< the visitor's, or before a choice the one the interface starts in
    ui::Canvas& canvas;

    [[nodiscard]] const std::string& text(model::UiText id) const { return locale.text(id); }
    [[nodiscard]] Px u(double units) const { return canvas.u(units); }
    [[nodiscard]] Px mm(double millimetres) const { return canvas.mm(millimetres); }
    [[nodiscard]] bool is_compact() const { return canvas.surface().is_compact() && !canvas.surface().is_portrait(); }
    [[nodiscard]] bool is_portrait() const { return canvas.surface().is_portrait(); }
    /// So tall that a child cannot touch its upper half.
    [[nodiscard]] bool is_beyond_reach() const { return canvas.surface().height_mm() > 480; }
    /// Then what is touched sits low; upright screens have it below their picture anyway.
    [[nodiscard]] bool is_wall() const { return is_beyond_reach() && !is_portrait(); }

    /// em of a text step; the visitor's unless said.
    [[nodiscard]] Px em() const { return em(session.text_step); }
    [[nodiscard]] Px em(int step) const;
    /// em of words under controls and on cards.
    [[nodiscard]] Px label_em() const { return u(session.text_step > 3 ? 5.9 : 4.9); }
    /// Nothing but the ledge stands below this line.
    [[nodiscard]] Px bottom() const;
};

ui::Language language_of(const model::LocaleDocument& about);
/// The face of digits and codes.
ui::Language latin_language();

/// A crop of a picture that fills `rect`: round its focus, and with all that matters where `rect` has room for it. `zoom` 1 shows as much
/// of the picture as fits.
ui::DrawPicture crop(const Stage& stage, const std::string& name, const Rect& rect, double zoom = 1.0);

// --- The ledge and the tabs: the same on every screen.

/// The disc in the middle: Listen, or while the voice reads Stop with an arc for each sentence.
struct ListenDisc {
    bool is_playing = false;
    bool tells_others = false;  ///< that others can hear: before the first word of a visit
    int sentence = 0;           ///< how many have been begun
    int sentences = 0;
    std::optional<Hearing> soon;  ///< what Listen would read; while the voice reads, what it reads after that
};

struct Ledge {
    bool can_go_back = true;
    std::string next_icon;  ///< empty: no Next here
    std::string next_label;
    bool has_dots = false;
    ui::PageDots dots;
    std::optional<ListenDisc> listen;  ///< nothing: there is no voice here
    bool has_leaf = false;             ///< the way to Break and back, where there is room for it
};
/// The ground: drawn over a picture's foot, under everything else.
void draw_ledge_ground(View& view);
/// Hide and Help at the start, Back and Next at the end. The middle stays free for Listen, the place beside Help for Break.
void draw_ledge(View& view, const Ledge& ledge);
/// False on narrow surfaces: there the leaf is the first of the tabs.
bool has_room_for_leaf(const View& view);
/// True when the page dots find no room between the middle and Back and stand above Back and Next.
bool dots_stand_above(const View& view, const ui::PageDots& dots);

struct Tab {
    std::string id;
    std::string icon;
    ui::Role face = ui::Role::Go;
    model::UiText name = model::UiText::tab_language;
    bool is_chosen = false;
};
/// The tabs on an edge, from `top` down.
void draw_tabs(View& view, const std::vector<Tab>& tabs, Px top, ui::Edge edge = ui::Edge::End);
/// On small screens the tabs are behind one, above the ledge on the start edge.
void draw_tools_tab(View& view);
Px tab_width(const View& view);
Px tab_height(const View& view);
/// Of so many tabs, with what stands between them and below the last one.
Px tabs_height(const View& view, int count);
Tab language_tab();
Tab leaf_tab();
/// Pulled out on Comfort itself.
Tab comfort_tab(const View& view);

/// The dot before a sentence, lit while it is read.
void draw_sentence_dot(View& view, Point centre, bool is_read);

/// A picture that fills the start side (portrait: the top) and runs down behind the ledge. Returns the room beside it.
Rect draw_side_picture(View& view, const std::string& name, double share);

// --- One file each.

void build_resting(View& view);
void build_welcome(View& view);
void build_languages(View& view);
void build_comfort(View& view);
void build_shelf(View& view);
void build_reader(View& view);
void build_help(View& view);
void build_still_there(View& view);
void build_break(View& view);
/// Needs no language and no pack.
void build_sorry(ui::Canvas& canvas);

/// The booklet as it is shown here: without pages for adults where the adults' shelf is closed, and without red ones in a public room.
std::vector<const model::Page*> shown_pages(const Stage& stage, const model::Booklet& booklet);
/// Where a page stands among the shown ones; -1 when it is not shown.
int position_of(const std::vector<const model::Page*>& pages, std::string_view id);

/// Part of a text that may have a sound.
inline constexpr std::uint32_t to_the_end = 0xFFFFFFFF;
struct Passage {
    model::TextName text;  ///< empty: it has none
    ByteRange bytes{0, to_the_end};
};
/// Something on the session's page that can be read aloud, in reading order.
struct ReadItem {
    std::string id;  ///< of its node
    Passage passage;
    int part = 0;
};
/// Of Help, of Break's choices, of the reader's page or of Comfort; nothing elsewhere.
std::vector<ReadItem> read_items(const View& view);
std::vector<ReadItem> read_items_of_page(const View& view);
/// Listen, or Stop while the voice reads; nothing where nothing here has a sound.
std::optional<ListenDisc> listen_disc(const View& view);

/// How many parts a page has on this surface; at least 1.
int count_parts(const View& view, const model::Booklet& booklet, int position);
/// How many parts Help has.
int count_help_parts(const View& view);
/// How many screenfuls Comfort has.
int count_comfort_leaves(const View& view);
/// Whether a booklet stands on its shelf here: not an adults' one where their shelf is closed, nor a red one in a public room.
bool is_on_shelf(const Stage& stage, const model::Booklet& booklet);
/// The shelves that hold something in this language.
std::vector<model::Shelf> shelves_with_booklets(const View& view);
/// How many screenfuls the session's shelf has.
int count_shelf_leaves(const View& view);

}  // namespace waylight::screens
