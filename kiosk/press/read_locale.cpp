#include <algorithm>
#include <array>

#include "base/files.h"
#include "press/fields.h"
#include "press/folders.h"
#include "press/hint.h"
#include "press/locale_source.h"
#include "press/names.h"
#include "press/script.h"
#include "text/language.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr int smallest_permille = 500;
constexpr int largest_permille = 2000;
constexpr int usual_words_percent = 115;
constexpr int fewest_words_percent = 50;
constexpr int most_words_percent = 200;
constexpr int usual_voice_rate = 120;
constexpr int slowest_voice_rate = 90;
constexpr int fastest_voice_rate = 180;
constexpr std::array<std::string_view, 2> direction_names{"ltr", "rtl"};

/// Editors write "pt_BR" where the folder is called "pt-br".
std::string as_tag(std::string language) {
    for (char& c : language) c = c == '_' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return language;
}

void read_catalogue(const fs::path& path, LocaleSource& locale, Diagnostics& diagnostics) {
    const std::string name = path.stem().string();
    const Result<std::string> text = read_text_file(path);
    if (!text) tell_unreadable(path, text.error(), "run waylight-press merge", diagnostics);
    std::optional<PoFile> file = text ? parse_po(*text, shown(path), diagnostics) : std::nullopt;
    if (!file) {
        locale.unreadable.insert(name);
        return;
    }
    if (as_tag(file->header["Language"]) != locale.tag)
        diagnostics.problem({shown(path), 1},
                            "the header says \"Language: " + file->header["Language"] + "\"; write \"Language: " + locale.tag + "\\n\"");
    locale.catalogues.emplace(name, std::move(*file));
}

void read_catalogues(const fs::path& folder, LocaleSource& locale, Diagnostics& diagnostics) {
    for (const fs::path& path : files_in(folder, ".po", diagnostics)) {
        if (locale.tag == source_tag)
            diagnostics.problem({shown(path)}, "the English is written in content/, and nothing translates it; take this file away");
        else
            read_catalogue(path, locale, diagnostics);
    }
}

/// What a script tells about the rest of a table.
void check_script(const LocaleSource& locale, Diagnostics& diagnostics) {
    const std::string& script = locale.script.text;
    if (script.empty()) return;
    if (!is_script_code(script))
        return diagnostics.problem(locale.script.place,
                                   in_quotes(script) + " is no script; write its ISO 15924 code, such as Latn or Arab");
    const Direction direction = text::direction_of(script);
    if (locale.direction != direction)
        diagnostics.problem(locale.script.place, "the direction does not fit the script " + in_quotes(script) + "; write direction = " +
                                                     in_quotes(direction_names[static_cast<std::size_t>(direction)]));
    if (!is_written_in(locale.name.text, script))
        diagnostics.problem(locale.script.place, "no letter of the name " + in_quotes(locale.name.text) + " is of the script " +
                                                     in_quotes(script) + "; write the script that the language is written in");
}

/// A wrong one is told once, and not again by every page.
int words_percent_of(std::optional<int> written, const LocaleSource& locale, Diagnostics& diagnostics) {
    if (locale.tag == source_tag && written)
        diagnostics.problem(locale.place, "the English is what other languages are measured by; take words_percent out");
    if (locale.tag == source_tag) return 100;
    if (!written || (*written >= fewest_words_percent && *written <= most_words_percent)) return written.value_or(usual_words_percent);
    diagnostics.problem(locale.place, "words_percent is outside of " + std::to_string(fewest_words_percent) + " to " +
                                          std::to_string(most_words_percent) +
                                          "; write 100 for a language that needs as many words as English");
    return usual_words_percent;
}

/// Whether the voice is there only waylight-speak can tell.
Written voice_of(Fields& fields, std::string_view key, Diagnostics& diagnostics) {
    Written voice = fields.optional_text(key);
    const std::size_t colon = voice.text.find(':');
    const std::string engine = voice.text.substr(0, colon);
    const bool is_named = (engine == "espeak" || engine == "flite") && colon != std::string::npos && colon + 1 < voice.text.size();
    if (voice.text.empty() || is_named) return voice;
    diagnostics.problem(voice.place, in_quotes(voice.text) +
                                         " is no voice; write \"espeak:FILE+f2\" or \"flite:slt\" (waylight-speak --voices "
                                         "lists them), or leave voice out of a language that nothing speaks");
    return {};
}

/// Slower than the slowest the vowels are only stretched.
int rate_of(Fields& fields, Diagnostics& diagnostics) {
    const int rate = fields.number("voice_rate").value_or(usual_voice_rate);
    if (rate >= slowest_voice_rate && rate <= fastest_voice_rate) return rate;
    diagnostics.problem(fields.where(), "voice_rate is outside of 90 to 180 words a minute; leave it out for 120");
    return usual_voice_rate;
}

/// Two tiles that say the same would be a guess for whoever stands in front of them.
void check_unique(const Written& text, const std::string& tag, std::map<std::string, std::string>& seen, Diagnostics& diagnostics) {
    const auto [first, is_new] = seen.try_emplace(text.text, tag);
    if (!is_new && !text.text.empty())
        diagnostics.problem(text.place, in_quotes(text.text) + " is already the name of the language " + in_quotes(first->second) +
                                            "; write this one's own");
}

void check_names(const std::vector<LocaleSource>& locales, Diagnostics& diagnostics) {
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> english_names;
    for (const LocaleSource& locale : locales) {
        check_unique(locale.name, locale.tag, names, diagnostics);
        check_unique(locale.english, locale.tag, english_names, diagnostics);
    }
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
    locale.words_percent = words_percent_of(fields.number("words_percent"), locale, diagnostics);
    locale.serial = fields.serial();
    locale.spelling = fields.optional_text("spelling");
    locale.voice = voice_of(fields, "voice", diagnostics);
    locale.align_with = voice_of(fields, "align_with", diagnostics);
    locale.voice_rate = rate_of(fields, diagnostics);
    const Written fallback = fields.optional_text("fallback");
    fields.finish();
    if (locale.size_permille < smallest_permille || locale.size_permille > largest_permille)
        diagnostics.problem(locale.place,
                            "size_permille is outside of 500 to 2000; write 1000 for letters as large as their face makes them");
    if (!fallback.text.empty()) diagnostics.problem(fallback.place, "no language stands in for another; write fallback = \"\"");
    check_script(locale, diagnostics);
    return locale;
}

std::vector<LocaleSource> read_locales(const fs::path& locales, const Scope& scope, Diagnostics& diagnostics) {
    std::vector<LocaleSource> found;
    std::vector<fs::path> folders = folders_in(locales, diagnostics);
    std::erase_if(folders, [](const fs::path& folder) { return folder.filename() == "templates"; });
    tell_unknown(scope.only, folders, diagnostics);
    for (const fs::path& folder : folders) {
        if (!scope.reads(folder.filename().string())) continue;
        if (!is_tag(folder.filename().string()))
            diagnostics.problem(
                {shown(folder)},
                "the folder's name is no language tag; write at most 35 small letters, digits and hyphens, such as ro or zh-hant");
        std::optional<LocaleSource> locale = read_locale_table(folder, diagnostics);
        if (!locale) continue;
        locale->words = read_words(folder, diagnostics);
        locale->spoken = read_spoken(folder, diagnostics);
        locale->wording = read_wording(folder, locale->tag, diagnostics);
        read_catalogues(folder, *locale, diagnostics);
        found.push_back(std::move(*locale));
    }
    check_names(found, diagnostics);
    const auto is_source = [](const LocaleSource& locale) { return locale.tag == source_tag; };
    if (std::none_of(found.begin(), found.end(), is_source) && diagnostics.clean())
        diagnostics.problem({shown(locales / source_tag / "locale.toml")},
                            "is missing; write it for the language that booklets are written in");
    return found;
}

}  // namespace waylight::press
