#pragma once

#include <string>
#include <vector>

#include "model/rich_text.h"
#include "ui/canvas.h"

namespace waylight::screens {

/// A text with its marks as the canvas sets it: strong and glossary words bold, glossary words in their own tint.
ui::Words words_of(const model::RichText& text);

/// A part of a text.
struct Excerpt {
    model::RichText text;
    std::uint32_t byte_from = 0;  ///< where it begins in the whole
};

/// The part of a text that lies in `bytes`, with the marks that lie in it; white space at both ends is left out.
Excerpt part_of(const model::RichText& text, ByteRange bytes);

/// Each sentence on its own: on the screen every sentence is a block.
std::vector<Excerpt> sentences_of(const model::RichText& text, const std::string& language);

/// A text as one paragraph or, where that would be taller than `tallest`, as several that are cut at line ends.
struct Piece {
    Excerpt excerpt;
    ui::Paragraph paragraph;
};
std::vector<Piece> pieces_of(const ui::Canvas& canvas, const model::RichText& text, const ui::TextLook& look, Px width, Px tallest);

}  // namespace waylight::screens
