#include "base/files.h"
#include "base/utf8.h"
#include "press/folders.h"
#include "press/locale_source.h"

namespace waylight::press {

std::vector<Written> read_words(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    const std::filesystem::path path = folder / "words.txt";
    std::vector<Written> words;
    std::error_code code;
    if (!std::filesystem::exists(path, code)) return words;
    const Result<std::string> text = read_text_file(path);
    if (!text) {
        tell_unreadable(path, text.error(), "", diagnostics);
        return words;
    }
    if (!is_valid_utf8(*text)) {
        diagnostics.problem({shown(path)}, "is not UTF-8; save it again as UTF-8");
        return words;
    }
    int line = 0;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const Place place{shown(path), ++line};
        const std::string word(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty() || word.find_first_of(" \t\r") != std::string::npos)
            diagnostics.problem(place, "is not one word; write one word a line, without spaces");
        else if (!words.empty() && word <= words.back().text)
            diagnostics.problem(place, in_quotes(word) + " is out of order; sort the lines as LC_ALL=C sort -u does");
        else
            words.push_back({word, place});
    }
    return words;
}

}  // namespace waylight::press
