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
/// What is hard to lay out: directions within each other, addresses and numbers, very long words, storms of marks, every plane.
const std::vector<Sample>& awkward_samples();
const Sample& sample(const std::string& language);

/// The table of the build's fonts folder.
FontTable built_fonts();

/// Unbalanced, at the start, em 20, width 300.
ParagraphRequest request_for(const Sample& sample);
/// The same with another text.
ParagraphRequest request_of(const std::string& language, const std::string& text);

/// Whether the lines follow each other without gaps from the first byte to the last.
bool lines_cover_text(const Paragraph& paragraph);

std::string slice(const std::string& text, ByteRange bytes);
std::string repeated(const std::string& part, std::size_t times);

/// "FILE text" of every run, line by line from left to right.
std::vector<std::string> faces_used(Shaper& shaper, const ParagraphRequest& request);
std::vector<std::uint32_t> glyph_ids(const Line& line);

}  // namespace waylight::text
