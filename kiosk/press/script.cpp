#include "press/script.h"

#include <algorithm>
#include <array>

#include "text/language.h"
#include "text/unicode.h"

namespace waylight::press {
namespace {

/// Codes that stand for several scripts, or a style of one: no letter is of them.
constexpr std::array<std::string_view, 6> scripts_of_several{"Aran", "Hans", "Hant", "Hrkt", "Jpan", "Kore"};

bool contains(const auto& codes, std::string_view code) { return std::find(codes.begin(), codes.end(), code) != codes.end(); }

}  // namespace

bool is_script_code(std::string_view code) {
    const auto letter = [](char c, char from) { return c >= from && c < from + 26; };
    return code.size() == 4 && letter(code[0], 'A') && letter(code[1], 'a') && letter(code[2], 'a') && letter(code[3], 'a');
}

bool is_written_in(std::string_view name, std::string_view script) {
    if (contains(scripts_of_several, script)) return true;
    const text::Analysis analysis = text::analyse(name, "", text::direction_of(script));
    const auto is_of_it = [&](const text::Character& character) { return character.script == text::ScriptTag::of(script); };
    const auto end = analysis.characters.begin() + analysis.size();
    return name.empty() || std::any_of(analysis.characters.begin(), end, is_of_it);
}

}  // namespace waylight::press
