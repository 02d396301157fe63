#include "text/unicode_data.h"

#include <charconv>
#include <stdexcept>

#include "base/files.h"
#include "base/utf8.h"

namespace waylight::text {
namespace {

std::string contents_of(const std::string& file) {
    Result<std::string> text = read_text_file(WAYLIGHT_UNICODE_FOLDER "/" + file);
    if (!text) throw std::runtime_error(text.error().text());
    return *std::move(text);
}

char32_t code_point_of(std::string_view hexadecimal) {
    std::uint32_t value = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
    return static_cast<char32_t>(value);
}

}  // namespace

void for_each_line(const std::string& file, const std::function<void(std::string_view)>& take) {
    const std::string text = contents_of(file);
    for (std::string_view line : split(text, '\n')) {
        line = line.substr(0, line.find('#'));
        while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) take(line);
    }
}

std::string version_of(const std::string& file) {
    const std::string text = contents_of(file);
    const std::string first = text.substr(0, text.find('\n'));
    const std::size_t from = first.rfind('-') + 1;
    return first.substr(from, first.rfind(".txt") - from);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::u32string code_points_of(std::string_view hexadecimal) {
    std::u32string text;
    for (const std::string_view one : split(hexadecimal, ' ')) text.push_back(code_point_of(one));
    return text;
}

std::string utf8_of(std::u32string_view text) {
    std::string utf8;
    for (const char32_t c : text) append_utf8(utf8, c);
    return utf8;
}

Segmented::Segmented(std::string_view line) {
    for (const std::string_view part : split(line, ' ')) {
        if (part == "÷" || part == "×")
            begins.push_back(part == "÷");
        else
            text.push_back(code_point_of(part));
    }
}

}  // namespace waylight::text
