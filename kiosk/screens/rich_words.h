#pragma once

#include <string>
#include <vector>

#include "model/rich_text.h"
#include "ui/canvas.h"

namespace waylight::screens {

/// A text with its marks as the canvas sets it: strong and glossary words bold, glossary words in their own tint.
ui::Words words_of(const model::RichText& text);

/// The part of a text that lies in `bytes`, with the marks that lie in it; white space at both ends is left out.
model::RichText part_of(const model::RichText& text, ByteRange bytes);

/// Each sentence on its own: on the screen every sentence is a block.
std::vector<model::RichText> sentences_of(const model::RichText& text, const std::string& language);

/// A text as one paragraph or, where that would be taller than `tallest`, as several that are cut at line ends.
struct Piece {
    model::RichText text;
    ui::Paragraph paragraph;
};
std::vector<Piece> pieces_of(const ui::Canvas& canvas, const model::RichText& text, const ui::TextLook& look, Px width, Px tallest);

}  // namespace waylight::screens
