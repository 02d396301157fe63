#pragma once

#include <vector>

#include "screens/comfort.h"

/// Where the rows of Comfort stand. For Comfort's own files only.
namespace waylight::screens {

/// Nothing depends on the text size that is chosen: what is touched to change it stays under the finger.
struct ComfortLayout {
    /// A row's place: a screenful, a column of it, and how far down.
    struct Place {
        int leaf = 0;
        int column = 0;
        int line = 0;
    };

    Rect picture;  ///< on portrait screens, over everything; empty elsewhere
    Rect sample;   ///< the card with the sentence
    Rect rows;     ///< the room for them
    int columns = 1;
    bool has_words = false;   ///< under the choices' pictures
    Px label_wide;            ///< of the row's own picture and word
    Px row_wide, row_tall;    ///< of one row
    Px row_gap;               ///< between rows
    Px card_wide, card_tall;  ///< of a choice
    std::vector<Place> places;
    int leaves = 1;

    [[nodiscard]] Rect row(const Place& place) const;
};

ComfortLayout lay_out_comfort(const View& view, const std::vector<ComfortRow>& rows);

/// Between a row's edge and its choices.
Px comfort_pad(const View& view);

/// The sentence at a text size, as it is set on a card of that width, and where it begins from the card's edge.
ui::Paragraph sample_words(const View& view, Px card_wide, int step);
Px sample_start(const View& view);
/// How tall the card's words are at the size at which they are tallest, with the air round them.
Px sample_height(const View& view, Px card_wide);

}  // namespace waylight::screens
