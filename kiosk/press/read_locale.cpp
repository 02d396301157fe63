#include <algorithm>
#include <array>

#include "base/files.h"
#include "press/fields.h"
#include "press/hint.h"
#include "press/locale_source.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr int smallest_permille = 500;
constexpr int largest_permille = 2000;
constexpr std::array<std::string_view, 2> direction_names{"ltr", "rtl"};

bool is_script_code(std::string_view code) {
    const auto letter = [](char c, char from) { return c >= from && c < from + 26; };
    return code.size() == 4 && letter(code[0], 'A') && letter(code[1], 'a') && letter(code[2], 'a') && letter(code[3], 'a');
}

void read_catalogue(const fs::path& path, LocaleSource& locale, Diagnostics& diagnostics) {
    const std::string name = path.stem().string();
    const Result<std::string> text = read_text_file(path);
    if (!text) return diagnostics.problem({shown(path)}, text.error().message);
    std::optional<PoFile> file = parse_po(*text, shown(path), diagnostics);
    if (!file) {
        locale.unreadable.insert(name);
        return;
    }
    if (file->header["Language"] != locale.tag)
        diagnostics.problem({shown(path), 1},
                            "the header says \"Language: " + file->header["Language"] + "\"; write \"Language: " + locale.tag + "\\n\"");
    locale.catalogues.emplace(name, std::move(*file));
}

/// Tags name packs, whose names are small letters; "base" is a pack of its own.
bool is_tag(std::string_view tag) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return tag != "base" && std::all_of(tag.begin(), tag.end(), fits);
}

std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        if (entry.is_directory(code) && entry.path().filename() != "templates" && !entry.path().filename().string().starts_with('.'))
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

void tell_unknown(const std::vector<std::string>& only, const std::vector<fs::path>& folders, Diagnostics& diagnostics) {
    std::vector<std::string> tags;
    for (const fs::path& folder : folders) tags.push_back(folder.filename().string());
    for (const std::string& tag : only)
        if (tag != source_tag && std::find(tags.begin(), tags.end(), tag) == tags.end())
            diagnostics.problem({"--only"},
                                "there is no locale " + in_quotes(tag) + hint(tag, tags, "make locales/" + tag + "/locale.toml"));
}

}  // namespace

std::optional<LocaleSource> read_locale_table(const fs::path& folder, Diagnostics& diagnostics) {
    const std::optional<Tree> tree = read_toml_file(folder / "locale.toml", diagnostics);
    if (!tree) return std::nullopt;
    LocaleSource locale;
    locale.tag = folder.filename().string();
    locale.folder = shown(folder);
    locale.place = {shown(folder / "locale.toml"), 1};
    Fields fields(*tree, locale.place, diagnostics);
    locale.name = fields.text("name");
    locale.name_in_sentence = fields.optional_text("name_in_sentence");
    if (locale.name_in_sentence.text.empty()) locale.name_in_sentence = locale.name;
    locale.english = fields.text("english");
    locale.greeting = fields.text("greeting");
    locale.script = fields.text("script");
    locale.direction = fields.choice<Direction>("direction", direction_names).value_or(Direction::LeftToRight);
    locale.size_permille = fields.number("size_permille").value_or(1000);
    locale.serial = fields.number("serial").value_or(1);
    fields.optional_text("voice");
    const Written fallback = fields.optional_text("fallback");
    fields.finish();
    if (locale.size_permille < smallest_permille || locale.size_permille > largest_permille)
        diagnostics.problem(locale.place,
                            "size_permille is outside of 500 to 2000; write 1000 for letters as large as their face makes them");
    if (!fallback.text.empty()) diagnostics.problem(fallback.place, "no language stands in for another; write fallback = \"\"");
    if (!locale.script.text.empty() && !is_script_code(locale.script.text))
        diagnostics.problem(locale.script.place,
                            "\"" + locale.script.text + "\" is no script; write its ISO 15924 code, such as Latn or Arab");
    return locale;
}

std::vector<LocaleSource> read_locales(const fs::path& locales, const Scope& scope, Diagnostics& diagnostics) {
    std::vector<LocaleSource> found;
    const std::vector<fs::path> folders = folders_in(locales);
    tell_unknown(scope.only, folders, diagnostics);
    for (const fs::path& folder : folders) {
        if (!scope.reads(folder.filename().string())) continue;
        if (!is_tag(folder.filename().string()))
            diagnostics.problem({shown(folder)},
                                "the folder's name is no language tag; write small letters, digits and hyphens, such as ro or zh-hant");
        std::optional<LocaleSource> locale = read_locale_table(folder, diagnostics);
        if (!locale) continue;
        for (const fs::path& path : list_files(folder, ".po")) read_catalogue(path, *locale, diagnostics);
        found.push_back(std::move(*locale));
    }
    const auto is_source = [](const LocaleSource& locale) { return locale.tag == source_tag; };
    if (std::none_of(found.begin(), found.end(), is_source) && diagnostics.clean())
        diagnostics.problem({shown(locales / source_tag / "locale.toml")},
                            "is missing; write it for the language that booklets are written in");
    return found;
}

}  // namespace waylight::press
