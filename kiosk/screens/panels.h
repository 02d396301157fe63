#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screens/reader_layout.h"
#include "screens/view.h"

/// What opens over the reader's page: flat notes over the picture's foot, so that no word of the page moves. Where there is no room for
/// one beside the words it takes the words' place until it is closed, and on the smallest surfaces the page's.
namespace waylight::screens {

/// Where a note's ear stands from its close button.
enum class EarPlace : std::uint8_t { None, Under, Beside };

/// A note with a heading, words, a close button and perhaps a picture or a pictogram, set for one room.
struct Note {
    std::string id;  ///< "tip" or "word"
    std::string heading_id;
    ui::Paragraph heading;  ///< null where it had to join the words
    ui::Paragraph words;
    std::string picture;  ///< a picture's name; empty when it has given way
    Px picture_side;
    std::string badge;  ///< a pictogram's name; empty when it has given way
    ui::Role face = ui::Role::Card;
    ui::Role heading_colour = ui::Role::Text;
    ui::Role words_colour = ui::Role::Text;
    std::string close_name;
    Passage heading_passage;
    Passage words_passage;
    std::uint32_t words_from = 0;  ///< where that begins in `words`: after a heading that had to join them
    EarPlace ear = EarPlace::None;
    Px start;               ///< of the heading, from the panel's start edge
    bool is_below = false;  ///< the words stand under the heading's row and use the whole width
    Px height;              ///< of the panel
};

/// What the visitor does not see while a panel is open.
enum class PanelCover : std::uint8_t { Picture, Words, Page };

struct PanelPlan {
    Rect room;
    PanelCover cover = PanelCover::Picture;
    std::optional<Note> note;  ///< none: the tools of small screens
};

/// What is open, set where it fits; nothing when nothing is open.
std::optional<PanelPlan> plan_panel(const View& view, const Arrangement& arrangement, const model::Page& page);

void draw_note(View& view, const PanelPlan& plan);
/// The tabs of small screens and the page's marked words, each as a wide button.
void draw_tools(View& view, const PanelPlan& plan, const std::vector<Tab>& tabs,
                const std::vector<std::pair<std::string, std::string>>& words);

}  // namespace waylight::screens
