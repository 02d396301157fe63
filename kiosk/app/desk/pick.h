#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/paragraph.h"
#include "ui/frame.h"

namespace waylight::app {

/// What an author pointed at: words on a page, and where they stand.
struct Picked {
    std::string place;  ///< of the frame
    std::string node;   ///< id in the access tree; empty for what is only decoration
    std::string language;
    std::string words;                              ///< the whole paragraph, or the name of what has no words
    ByteRange word;                                 ///< that was pointed at; empty: none
    std::vector<Rect> outline;                      ///< of the word, else of the node
    std::optional<text::ParagraphRequest> request;  ///< of the paragraph, for its stages
};

/// The words under a point; else the smallest thing there that has a name; else nothing.
std::optional<Picked> pick(const ui::Frame& frame, Point at);

/// Rectangles over the page, as outlines.
enum class Mark : std::uint8_t { Node, Target, Picked };
void draw_outline(ui::DrawList& draw, const Rect& rect, Mark mark);

/// Outlines everything that the access tree speaks of.
void draw_tree(ui::DrawList& draw, const ui::AccessTree& tree);

}  // namespace waylight::app
