#include "text/decode.h"
#include "text/segments.h"
#include "text/shaper.h"

namespace waylight::text {
namespace {

/// The isolates, embeddings and overrides: from here to its partner the text has a direction of its own.
bool opens_direction(char32_t c) { return (c >= 0x2066 && c <= 0x2068) || c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E; }

/// UAX 29 leaves them with the space before (SB5), away from the telephone number that they hold together.
std::uint32_t before_openers(std::u32string_view text, std::uint32_t from, std::uint32_t to) {
    if (to == text.size()) return to;
    while (to > from && opens_direction(text[to - 1])) --to;
    return to;
}

}  // namespace

std::vector<ByteRange> sentences(std::string_view text, std::string_view language) {
    std::vector<ByteRange> found;
    if (text.empty()) return found;
    const DecodedText decoded = decode(text);
    std::uint32_t from = 0;
    for (const Boundary& boundary : find_boundaries(decoded.utf16, language, Segments::Sentences)) {
        const std::uint32_t to = before_openers(decoded.code_points, from, decoded.characters[boundary.at]);
        if (to == from) continue;
        found.push_back({decoded.bytes[from], decoded.bytes[to]});
        from = to;
    }
    return found;
}

}  // namespace waylight::text
