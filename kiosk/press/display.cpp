#include "press/display.h"

#include <array>
#include <cstdio>

namespace waylight::press {
namespace {

/// An interface text without its {placeholders}, which only a screen can fill in.
Result<std::string> without_placeholders(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        words += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        if (!text.empty() && close == std::string_view::npos) return Error{"", "a { has no }; close the placeholder"};
        text.remove_prefix(text.empty() ? 0 : close + 1);
    }
    return words;
}

}  // namespace

Result<model::RichText> displayed(std::string_view text, TextKind kind, const ById<FactSource>& facts) {
    const Result<std::string> words = kind == TextKind::Interface ? without_placeholders(text) : std::string(text);
    if (!words) return words.error();
    const auto number_of = [&](std::string_view key) -> std::optional<std::string> {
        const auto found = facts.find(key);
        return found == facts.end() ? "" : found->second.value.text;
    };
    Result<model::RichText> rich = model::parse_rich_text(*words, number_of, "");
    if (rich && kind != TextKind::Rich && !rich->marks.empty())
        return Error{"", kind == TextKind::Plain ? "marks and placeholders mean nothing here; write plain words"
                                                 : "marks mean nothing here; write plain words"};
    return rich;
}

std::string code_point_name(char32_t code_point) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code_point));
    return name.data();
}

}  // namespace waylight::press
