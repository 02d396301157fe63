#include <array>
#include <set>

#include "base/utf8.h"
#include "press/check.h"
#include "press/display.h"

namespace waylight::press {
namespace {

struct Letter {
    char32_t wrong;
    std::string_view wrong_letter;
    std::string_view right;
};
constexpr std::array<Letter, 4> romanian_cedillas{
    {{0x15E, "Ş", "Ș (U+0218)"}, {0x15F, "ş", "ș (U+0219)"}, {0x162, "Ţ", "Ț (U+021A)"}, {0x163, "ţ", "ț (U+021B)"}}};

struct QuotationMarks {
    std::string_view tag;
    std::string_view marks;
};
constexpr std::array<QuotationMarks, 6> quotation_marks{
    {{"en", "“ and ”"}, {"ro", "„ and ”"}, {"ar", "« and »"}, {"uk", "« and »"}, {"vi", "“ and ”"}, {"sq", "„ and “"}}};

std::string_view quotation_marks_of(std::string_view tag) {
    for (const QuotationMarks& language : quotation_marks)
        if (language.tag == tag) return language.marks;
    return "the language's own, such as “ and ”";
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_direction_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

std::string cedilla_fault(char32_t c) {
    for (const Letter& letter : romanian_cedillas)
        if (letter.wrong == c)
            return std::string(letter.wrong_letter) + " (" + code_point_name(c) + ", with a cedilla) is not Romanian; write " +
                   std::string(letter.right) + ", with a comma below";
    return {};
}

/// What is wrong with one character wherever it stands; empty when nothing is.
std::string fault_of(char32_t c, std::string_view tag) {
    if (c == '\t') return "a tab; write a space";
    if (c == '\n' || c == '\r') return "a line break; write one line, the screen breaks it";
    if (is_control(c)) return "the control character " + code_point_name(c) + "; take it out";
    if (is_direction_control(c))
        return "the invisible direction character " + code_point_name(c) + "; take it out, directions are the program's work";
    if (c == 0xFFFD) return "the character U+FFFD stands for one that was damaged; write it again";
    if (c == '"') return "a straight quotation mark; write " + std::string(quotation_marks_of(tag));
    if (c == '\'') return "a straight apostrophe; write ’ (U+2019), or the language's own quotation marks";
    return tag == "ro" || tag.starts_with("ro-") ? cedilla_fault(c) : "";
}

}  // namespace

void check_characters(const Written& text, std::string_view tag, Diagnostics& diagnostics) {
    std::set<std::string> faults;
    for (std::uint32_t at = 0; at < text.text.size();) {
        const Decoded next = decode_utf8(text.text, at);
        faults.insert(fault_of(next.code_point, tag));
        at += next.bytes;
    }
    faults.erase("");
    if (text.text.find("  ") != std::string::npos) faults.insert("two spaces side by side; write one");
    if (text.text.starts_with(' ') || text.text.ends_with(' ')) faults.insert("a space at the beginning or the end; take it out");
    for (const std::string& fault : faults) diagnostics.problem(text.place, fault);
}

}  // namespace waylight::press
