#include "press/toml_remedy.h"

#include <algorithm>
#include <array>

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 7> curly_marks{"“", "”", "„", "‘", "’", "«", "»"};

std::string_view line_of(std::string_view text, int line) {
    for (; line > 1; --line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

struct Stripped {
    std::string outside;          ///< a line without what stands in straight quotation marks
    bool is_open_at_end = false;  ///< a closing mark is missing
};

Stripped without_texts(std::string_view line) {
    Stripped stripped;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            stripped.is_open_at_end = !stripped.is_open_at_end;
        else if (!stripped.is_open_at_end)
            stripped.outside += line[i];
        else if (line[i] == '\\')
            ++i;
    }
    return stripped;
}

/// "2026-11-01" somewhere.
bool holds_date(std::string_view line) {
    constexpr std::string_view form = "0000-00-00";
    for (std::size_t at = 0; at + form.size() <= line.size(); ++at) {
        const auto fits = [](char c, char of_form) { return of_form == '0' ? c >= '0' && c <= '9' : c == of_form; };
        if (std::equal(form.begin(), form.end(), line.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](char of_form, char c) { return fits(c, of_form); }))
            return true;
    }
    return false;
}

}  // namespace

std::string toml_remedy(std::string_view text, int line) {
    const Stripped stripped = without_texts(line_of(text, line));
    const auto stands_outside = [&](std::string_view mark) { return stripped.outside.find(mark) != std::string::npos; };
    if (std::any_of(curly_marks.begin(), curly_marks.end(), stands_outside))
        return "put the text between two straight quotation marks (\"), not curly ones";
    if (stripped.is_open_at_end) return "a quotation mark (\") is missing: put one at each end of the text";
    if (holds_date(stripped.outside)) return "write a date in quotation marks: \"2026-11-01\"";
    return "put this line right, or the one before it";
}

}  // namespace waylight::press
