#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screens/flow.h"
#include "screens/view.h"

/// What Help is made of. For Help's own files only.
namespace waylight::screens {

/// Something in the column of Help, with how it is drawn at a place.
struct HelpItem {
    FlowItem size;
    std::function<void(View&, Point)> draw;
    std::vector<Passage> passages = {};  ///< what has a sound in it, in the order of reading
};

/// What Help holds, in the setting that this surface shows, and in which part each item stands.
std::vector<ReadItem> read_items_of_help(const View& view);

/// A whole text of the interface.
Passage passage_of(model::UiText id);

/// Words in the bold of headings.
ui::Paragraph set_bold(const View& view, const std::string& text, Px em, Px width);
/// Draws a paragraph and adds the node that says it, with the voice's place in it.
struct WordsLook {
    ui::NodeRole role = ui::NodeRole::Text;
    ui::Role colour = ui::Role::Text;
    bool is_close = false;  ///< to other words above or below
};
void write_passage(View& view, const ui::Paragraph& text, Point at, const std::string& id, WordsLook look, const Passage& passage);
/// An ear that reads one thing; nothing where that has no sound.
bool has_sound(const View& view, const std::string& tag, const model::TextName& text);
void draw_ear(View& view, Point centre, const std::string& id);

/// How closely the show-this card is set: a line for each sentence, or the sentences one after the other in close lines and English
/// smaller.
enum class CardSetting : std::uint8_t { Roomy, Close };

/// The show-this card: the child's language large, English under it. Where that is taller than the room the heading goes; then each
/// language is a panel of its own; then each sentence.
std::vector<HelpItem> show_card(const View& view, Px width, Px room, CardSetting setting);

/// Everything on Help, in order: the card, Childline's number, 999, what is true about Childline, about you, who can help.
struct HelpColumn {
    std::vector<HelpItem> items;
    int number = -1;             ///< index of Childline's digits; -1 where the packs have none
    bool is_card_in_one = true;  ///< both languages on one panel
};
HelpColumn help_column(const View& view, Px width, Px room, CardSetting setting);

}  // namespace waylight::screens
