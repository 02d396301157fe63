#include "text/decode.h"
#include "text/segments.h"
#include "text/shaper.h"

namespace waylight::text {

std::vector<ByteRange> sentences(std::string_view text, std::string_view language) {
    std::vector<ByteRange> found;
    if (text.empty()) return found;
    const DecodedText decoded = decode(text);
    std::uint32_t from = 0;
    for (const Boundary& boundary : find_boundaries(decoded.utf16, language, Segments::Sentences)) {
        const std::uint32_t to = decoded.bytes[decoded.characters[boundary.at]];
        found.push_back({from, to});
        from = to;
    }
    return found;
}

}  // namespace waylight::text
