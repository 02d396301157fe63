#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waylight::text {

/// Calls with each line of a file of Debian's unicode-data, without comments and blank lines.
void for_each_line(const std::string& file, const std::function<void(std::string_view)>& take);

/// The version in a file's first line: "15.0.0".
std::string version_of(const std::string& file);

std::vector<std::string_view> split(std::string_view text, char separator);

/// "05D0 0028" as text.
std::u32string code_points_of(std::string_view hexadecimal);
std::string utf8_of(std::u32string_view text);

/// "÷ 0020 × 0308 ÷": a text and before which of its code points a segment begins; the last place is the text's end.
struct Segmented {
    std::u32string text;
    std::vector<bool> begins;

    explicit Segmented(std::string_view line);
};

}  // namespace waylight::text
