#include <algorithm>
#include <iostream>

#include "base/files.h"
#include "press/command.h"
#include "press/hint.h"
#include "press/locale_source.h"
#include "text/language.h"

namespace waylight::press {
namespace {

/// Script and direction of a language: from --script, or from its folder, or as the language is usually written.
Result<text::ParagraphRequest> request_for(const std::string& tag, const Arguments& arguments) {
    text::ParagraphRequest request;
    request.language = tag;
    const std::filesystem::path folder = folders_of(arguments).locales / tag;
    std::error_code code;
    if (!arguments.has("--script") && std::filesystem::exists(folder / "locale.toml", code)) {
        Diagnostics diagnostics;
        const std::optional<LocaleSource> locale = read_locale_table(folder, diagnostics);
        if (!locale || !diagnostics.clean()) return Error{"", diagnostics.sorted().front().text()};
        request.script = locale->script.text;
        request.direction = locale->direction;
        return request;
    }
    request.script = arguments.has("--script") ? std::string(*arguments.value("--script")) : text::likely_script(tag);
    if (request.script.empty())
        return Error{"", "nobody knows in which script " + in_quotes(tag) + " is written; say it with --script, such as --script Latn"};
    request.direction = text::direction_of(request.script);
    return request;
}

Result<text::ParagraphRequest> read_request(const Arguments& arguments) {
    for (const char* option : {"--locale", "--size", "--width"})
        if (!arguments.has(option)) return Error{"", "layout needs " + std::string(option)};
    Result<text::ParagraphRequest> request = request_for(*arguments.value("--locale"), arguments);
    if (!request) return request;
    const std::optional<int> size = positive_number(*arguments.value("--size"));
    const std::optional<int> width = positive_number(*arguments.value("--width"));
    if (!size || !width) return Error{"", "--size and --width are whole numbers of pixels from 1 up"};
    constexpr int most_wide = 100'000;
    if (*size > text::largest_em.floor()) return Error{"", "--size is at most " + std::to_string(text::largest_em.floor())};
    if (*width > most_wide) return Error{"", "--width is at most " + std::to_string(most_wide)};
    request->em = Px::of(*size);
    request->width = Px::of(*width);
    return request;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void print_layouts(text::ParagraphRequest request, const std::vector<std::string>& lines, text::Shaper& shaper,
                   const Arguments& arguments) {
    for (const std::string& line : lines) {
        request.text = line;
        const std::string trace = arguments.has("--json") ? shaper.trace_json(request) : shaper.trace(request);
        std::cout << trace << (trace.ends_with('\n') ? "" : "\n");
    }
}

}  // namespace

ExitCode run_layout(const Arguments& arguments) {
    if (arguments.operands().size() != 1) return wrong_usage("layout needs one FILE, each line of it a paragraph");
    const Result<text::ParagraphRequest> request = read_request(arguments);
    if (!request) return wrong_usage(request.error().message);
    const Result<std::string> text = read_text_file_or_pipe(arguments.operands()[0]);
    if (!text) return wrong_usage(text.error().text());
    const Result<text::FontTable> fonts = text::read_font_table(folders_of(arguments).fonts);
    if (!fonts) return wrong_usage(fonts.error().text());
    if (fonts->find(request->script) == nullptr)
        return wrong_usage("no face writes the script " + in_quotes(request->script) +
                           script_hint(request->script, *fonts, "fonts/fonts.toml lists those with a face"));
    text::Shaper shaper(*fonts);
    print_layouts(*request, lines_of(*text), shaper, arguments);
    return ExitCode::Fine;
}

}  // namespace waylight::press
