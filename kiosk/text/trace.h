#pragma once

#include <string>

#include "text/break_lines.h"

namespace waylight::text {

/// Stages 1 to 5 as text.
std::string trace_stages(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, FaceSet& faces);

/// Stages 2 to 4 as one JSON object, without a line feed at its end.
std::string trace_stages_json(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, const FaceSet& faces);

}  // namespace waylight::text
