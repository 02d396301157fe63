#pragma once

#include <string>
#include <vector>

#include "model/library.h"
#include "screens/flow.h"
#include "screens/view.h"

/// How a page of a booklet finds its room. The picture gives way first, then whole sentences move to a next part; type is never
/// smaller than its step, and nothing scrolls.
namespace waylight::screens {

enum class ItemKind : std::uint8_t { Heading, Sentence, Digits };

/// What stands in the gutter beside an item.
enum class Marker : std::uint8_t { None, Dot, Box, Number };

/// One thing in the column of words.
struct ColumnItem {
    ItemKind kind = ItemKind::Sentence;
    ui::Paragraph paragraph;         ///< null for digits
    std::string id;                  ///< "text.2" or "text.2.1" for a sentence that goes on
    std::vector<std::string> terms;  ///< glossary words marked in it
    int number = 0;                  ///< index into the page's numbers; of a step, its number
    Marker marker = Marker::None;
    model::TextName source;       ///< whose sound it is; digits that a sentence speaks have none
    std::uint32_t byte_from = 0;  ///< where it begins in that text

    /// What it shows of its source.
    [[nodiscard]] Passage passage() const;
};

/// Where picture and words stand, before it is known what fits.
struct Arrangement {
    Rect picture;           ///< empty: the picture has given way
    bool is_small = false;  ///< a whole picture in the top start corner; the chip and the pill stand under it
    Px column_x;
    Px column_width;
    Px column_top;
    Px column_bottom;
};

struct ReaderLayout {
    Arrangement arrangement;
    std::vector<ColumnItem> items;
    std::vector<FlowItem> sizes;
    std::vector<FlowPart> parts;
    bool has_chip = false;  ///< glossary words have a chip on this surface
};

/// Height of the chip of a glossary word.
Px chip_height(const View& view);

/// Adults' pages are read by people with five minutes: two text steps smaller and closer together, so that a page is seen whole.
enum class Readers : std::uint8_t { Children, Adults };
Readers readers_of(const model::Booklet& booklet);
Px em_for(const View& view, Readers readers);

ReaderLayout lay_out_page(const View& view, const model::Booklet& booklet, const model::Page& page, bool may_show_dots_above);

}  // namespace waylight::screens
