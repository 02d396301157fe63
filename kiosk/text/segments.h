#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waylight::text {

enum class Segments : std::uint8_t { Clusters, Words, Lines, Sentences };

/// A boundary between two segments, in UTF-16 units, and whether the segment before it holds letters or digits (words only).
struct Boundary {
    std::uint32_t at = 0;
    bool is_word = false;
};

/// All boundaries after the start, the text's end included; those of words and lines are never inside a stack of letters. Iterators are
/// opened once for each language and thread, and kept.
std::vector<Boundary> find_boundaries(const std::u16string& text, std::string_view language, Segments segments);

}  // namespace waylight::text
