#pragma once

#include "text/break_lines.h"

namespace waylight::text {

/// Stage 5: glyphs at their places, lines in visual order (UAX 9, rules L1 and L2).
Paragraph place(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, FaceSet& faces);

}  // namespace waylight::text
