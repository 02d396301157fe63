#include "base/utf8.h"

namespace waylight {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::uint32_t expected_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool is_acceptable(char32_t code_point, std::uint32_t length) {
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point >= least[length] && code_point <= 0x10FFFF && !is_surrogate;
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::uint32_t at) {
    const auto byte = [&](std::uint32_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t length = expected_length(byte(at));
    if (length == 0 || at + length > text.size()) return {replacement, 1};
    if (length == 1) return {byte(at), 1};
    char32_t code_point = byte(at) & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {replacement, 1};
        code_point = (code_point << 6) | (byte(at + i) & 0x3FU);
    }
    if (!is_acceptable(code_point, length)) return {replacement, 1};
    return {code_point, length};
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        if (next.code_point == replacement && next.bytes == 1) return false;
        at += next.bytes;
    }
    return true;
}

std::string repaired_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        append_utf8(out, next.code_point);
        at += next.bytes;
    }
    return out;
}

std::string without_controls(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    for (std::uint32_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        const bool is_broken = next.code_point == replacement && next.bytes == 1;
        for (const char c : text.substr(at, next.bytes)) {
            const auto byte = static_cast<unsigned char>(c);
            out += is_control || is_broken ? std::string("\\x") + hex[byte >> 4] + hex[byte & 15] : std::string(1, c);
        }
        at += next.bytes;
    }
    return out;
}

}  // namespace waylight
