#include "text/decode.h"

#include "base/utf8.h"

namespace waylight::text {
namespace {

/// The bidi classes B and S and the mandatory breaks of UAX 14: a paragraph holds none of them.
bool separates(char32_t c) { return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0x2028 || c == 0x2029; }

void append_utf16(std::u16string& out, char32_t c) {
    if (c < 0x10000) {
        out.push_back(static_cast<char16_t>(c));
        return;
    }
    out.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
    out.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
}

}  // namespace

DecodedText decode(std::string_view text) {
    DecodedText result;
    result.code_points.reserve(text.size());
    result.utf16.reserve(text.size());
    result.bytes.reserve(text.size() + 1);
    result.characters.reserve(text.size() + 1);
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        const char32_t c = separates(next.code_point) ? U' ' : next.code_point;
        append_utf16(result.utf16, c);
        while (result.characters.size() < result.utf16.size())
            result.characters.push_back(static_cast<std::uint32_t>(result.code_points.size()));
        result.code_points.push_back(c);
        result.bytes.push_back(at);
        at += next.bytes;
    }
    result.bytes.push_back(static_cast<std::uint32_t>(text.size()));
    result.characters.push_back(static_cast<std::uint32_t>(result.code_points.size()));
    return result;
}

}  // namespace waylight::text
