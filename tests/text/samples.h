#pragma once

#include <string>
#include <vector>

#include "text/shaper.h"

namespace waylight::text {

struct Sample {
    std::string language;
    std::string script;
    Direction direction;
    std::string text;
};

/// One paragraph in each of many languages, with numbers and foreign words in some.
const std::vector<Sample>& samples();
const Sample& sample(const std::string& language);

/// The table of the build's fonts folder.
FontTable built_fonts();

/// Unbalanced, at the start, em 20, width 300.
ParagraphRequest request_for(const Sample& sample);

}  // namespace waylight::text
