#include "text/decode.h"

#include "base/utf8.h"

namespace waylight::text {
namespace {

/// The bidi classes B and S and the mandatory breaks of UAX 14: a paragraph holds none of them.
bool separates(char32_t c) { return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0x2028 || c == 0x2029; }

Decoded decode_at(std::string_view text, std::uint32_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Decoded{byte, 1} : decode_utf8(text, at);
}

}  // namespace

DecodedText decode(std::string_view text) {
    DecodedText result;
    result.code_points.resize(text.size());
    result.utf16.resize(text.size());
    result.bytes.resize(text.size() + 1);
    result.characters.resize(text.size() + 1);
    std::uint32_t characters = 0;
    std::uint32_t units = 0;
    const auto append_unit = [&](char32_t unit) {
        result.characters[units] = characters;
        result.utf16[units++] = static_cast<char16_t>(unit);
    };
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_at(text, at);
        const char32_t c = separates(next.code_point) ? U' ' : next.code_point;
        append_unit(c < 0x10000 ? c : 0xD800 + ((c - 0x10000) >> 10));
        if (c >= 0x10000) append_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        result.bytes[characters] = at;
        result.code_points[characters++] = c;
        at += next.bytes;
    }
    result.bytes[characters] = static_cast<std::uint32_t>(text.size());
    result.characters[units] = characters;
    result.code_points.resize(characters);
    result.utf16.resize(units);
    result.bytes.resize(characters + 1);
    result.characters.resize(units + 1);
    return result;
}

}  // namespace waylight::text
