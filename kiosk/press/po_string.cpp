#include "press/po_string.h"

#include <array>
#include <cstdint>
#include <utility>

namespace waylight::press {
namespace {

constexpr std::array<std::pair<char, char>, 9> escapes{
    {{'n', '\n'}, {'t', '\t'}, {'"', '"'}, {'\\', '\\'}, {'r', '\r'}, {'a', '\a'}, {'b', '\b'}, {'f', '\f'}, {'v', '\v'}}};

int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : 16;
}

/// A byte written as `\101` or `\x41`; `at` is behind the backslash and moves behind the last digit. False when there is no digit.
bool read_byte(std::string_view text, std::size_t& at, std::string& out) {
    const bool is_hex = text[at] == 'x';
    const int base = is_hex ? 16 : 8;
    const std::size_t start = is_hex ? at + 1 : at;
    int value = 0;
    for (at = start; at < text.size() && at < start + (is_hex ? 2 : 3) && digit_value(text[at]) < base; ++at)
        value = value * base + digit_value(text[at]);
    out += static_cast<char>(static_cast<std::uint8_t>(value));
    return at > start;
}

bool read_escape(std::string_view text, std::size_t& at, std::string& out) {
    for (const auto& [letter, meaning] : escapes) {
        if (text[at] != letter) continue;
        out += meaning;
        ++at;
        return true;
    }
    return read_byte(text, at, out);
}

}  // namespace

Result<std::string> po_unquoted(std::string_view quoted) {
    if (!quoted.starts_with('"')) return Error{"", "a text in quotation marks is missing here; write \"...\""};
    std::string text;
    std::size_t at = 1;
    while (at < quoted.size() && quoted[at] != '"') {
        if (quoted[at] != '\\') {
            text += quoted[at++];
            continue;
        }
        if (++at == quoted.size()) break;
        const std::string escape(quoted.substr(at - 1, 2));
        if (!read_escape(quoted, at, text)) return Error{"", "\"" + escape + "\" is no escape; write \\\\ for a backslash"};
    }
    if (at >= quoted.size()) return Error{"", "the closing quotation mark is missing; end the text with \" and write \\\" inside it"};
    if (at + 1 != quoted.size()) return Error{"", "something stands behind the closing quotation mark; write \\\" for one inside the text"};
    return text;
}

std::string po_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else
            quoted += c;
    }
    return quoted + "\"";
}

}  // namespace waylight::press
