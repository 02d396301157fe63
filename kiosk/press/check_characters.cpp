#include <array>
#include <set>

#include "base/utf8.h"
#include "press/check.h"
#include "press/display.h"
#include "press/quotation.h"

namespace waylight::press {
namespace {

/// A letter that looks right in Romanian; the base may also bring its cedilla along as a mark of its own.
struct Letter {
    char32_t wrong;
    char32_t base;
    std::string_view wrong_letter;
    std::string_view right;
};
constexpr std::array<Letter, 4> romanian_cedillas{
    {{0x15E, 'S', "Ş", "Ș (U+0218)"}, {0x15F, 's', "ş", "ș (U+0219)"}, {0x162, 'T', "Ţ", "Ț (U+021A)"}, {0x163, 't', "ţ", "ț (U+021B)"}}};
constexpr char32_t combining_cedilla = 0x327;

std::string quotation_marks_of(std::string_view tag) {
    const Quotation* quotation = quotation_of(tag);
    return quotation != nullptr ? quotation->marks() : "the language's own, such as “ and ”";
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_direction_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_line_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }
bool is_unseen(char32_t c) { return c == 0xAD || c == 0xFEFF; }

/// What old programs wrote for the shapes of Arabic letters; the two brackets among them are signs of their own.
bool is_presentation_form(char32_t c) {
    const bool is_bracket = c == 0xFD3E || c == 0xFD3F;
    return !is_bracket && ((c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC));
}

std::string cedilla_fault(char32_t before, char32_t c) {
    for (const Letter& letter : romanian_cedillas)
        if (letter.wrong == c || (letter.base == before && c == combining_cedilla))
            return std::string(letter.wrong_letter) + " (" + code_point_name(c) + ", with a cedilla) is not Romanian; write " +
                   std::string(letter.right) + ", with a comma below";
    return {};
}

/// What is wrong with one character behind another; empty when nothing is.
std::string fault_of(char32_t before, char32_t c, std::string_view tag) {
    if (c == '\t') return "a tab; write a space";
    if (is_line_break(c)) return "a line break; write one line, the screen breaks it";
    if (is_control(c)) return "the control character " + code_point_name(c) + "; take it out";
    if (is_direction_control(c))
        return "the invisible direction character " + code_point_name(c) + "; take it out, directions are the program's work";
    if (is_unseen(c)) return "the invisible character " + code_point_name(c) + "; take it out, words are broken by the program";
    if (is_presentation_form(c))
        return "the letter shape " + code_point_name(c) + " of old programs; write the plain letters, the screen joins them";
    if (c == 0xFFFD) return "the character U+FFFD stands for one that was damaged; write it again";
    if (c == '"') return "a straight quotation mark; write " + quotation_marks_of(tag);
    if (c == '\'') return "a straight apostrophe; write ’ (U+2019), or the language's own quotation marks";
    return tag == "ro" || tag.starts_with("ro-") ? cedilla_fault(before, c) : "";
}

}  // namespace

void check_characters(const Written& text, std::string_view tag, Diagnostics& diagnostics) {
    std::set<std::string> faults;
    char32_t before = 0;
    for (std::uint32_t at = 0; at < text.text.size();) {
        const Decoded next = decode_utf8(text.text, at);
        faults.insert(fault_of(before, next.code_point, tag));
        before = next.code_point;
        at += next.bytes;
    }
    faults.erase("");
    if (text.text.find("  ") != std::string::npos) faults.insert("two spaces side by side; write one");
    if (text.text.starts_with(' ') || text.text.ends_with(' ')) faults.insert("a space at the beginning or the end; take it out");
    for (const std::string& fault : faults) diagnostics.problem(text.place, fault);
}

}  // namespace waylight::press
