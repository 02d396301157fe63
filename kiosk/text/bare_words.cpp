#include "text/bare_words.h"

#include <unicode/unorm2.h>

#include "base/memory_watch.h"
#include "base/utf8.h"
#include "text/decode.h"
#include "text/segments.h"

namespace waylight::text {
namespace {

/// What writers of Arabic may put in or leave out of the same word.
bool is_optional(char32_t c) { return c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670; }

/// UAX 29 leaves the isolates that hold a telephone number together with its last word.
bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2069; }

std::u16string normalised(const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* casefold = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) return text;
    const auto length = static_cast<std::int32_t>(text.size());
    std::u16string found(text.size() * 2 + 16, u'\0');
    std::int32_t size = unorm2_normalize(casefold, text.data(), length, found.data(), static_cast<std::int32_t>(found.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        found.resize(static_cast<std::size_t>(size));
        size = unorm2_normalize(casefold, text.data(), length, found.data(), size, &status);
    }
    if (U_FAILURE(status)) return text;
    found.resize(static_cast<std::size_t>(size));
    return found;
}

}  // namespace

std::string folded(std::string_view text) {
    const MemoryWatch memory;
    const std::u16string units = normalised(decode(text).utf16);
    memory.check();
    std::string folded;
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t c = units[i];
        const bool is_pair = c >= 0xD800 && c < 0xDC00 && i + 1 < units.size();
        if (is_pair) c = 0x10000 + ((c - 0xD800) << 10U) + (units[++i] - 0xDC00U);
        if (!is_optional(c)) append_utf8(folded, c == U'’' ? U'\'' : c);
    }
    return folded;
}

std::vector<ByteRange> bare_words(std::string_view text, std::string_view language) {
    std::vector<ByteRange> words;
    const DecodedText decoded = decode(text);
    std::uint32_t from = 0;
    if (text.empty()) return words;
    for (const Boundary& boundary : find_boundaries(decoded.utf16, language, Segments::Words)) {
        const std::uint32_t to = decoded.characters[boundary.at];
        std::uint32_t end = to;
        while (end > from && is_isolate(decoded.code_points[end - 1])) --end;
        if (boundary.is_word) words.push_back({decoded.bytes[from], decoded.bytes[end]});
        from = to;
    }
    return words;
}

}  // namespace waylight::text
