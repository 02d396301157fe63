#include "app/options.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/nearest.h"

namespace waylight::app {
namespace {

namespace fs = std::filesystem;

/// Puts a value where it belongs; the answer says what a good value looks like, and is null when this was one.
using Take = const char* (*)(Options&, const std::string& value);

struct Row {
    std::string_view name;
    std::string_view value;  ///< empty: a switch
    std::string_view help;
    Take take;
};

std::optional<int> number(const std::string& text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) return std::nullopt;
    return value;
}

const char* take_pixels(Options& o, const std::string& value) {
    o.window = value.find('@') == std::string::npos ? ui::parse_surface(value) : std::nullopt;
    return o.window ? nullptr : "give pixels, as in 1280x800";
}

const char* take_size(Options& o, const std::string& value) {
    const std::optional<ui::Surface> size = ui::parse_surface(value);
    if (!size) return "give pixels and millimetres, as in 800x480@154mm";
    o.sizes.push_back(*size);
    return nullptr;
}

const char* take_millimetres(Options& o, const std::string& value) {
    const std::optional<int> width = number(value, 50, 5000);
    o.width_mm = width.value_or(0);
    return width ? nullptr : "give the width of the picture in millimetres, 50 to 5000";
}

const char* take_theme(Options& o, const std::string& value) {
    for (const ui::ThemeName theme : {ui::ThemeName::Light, ui::ThemeName::Dark, ui::ThemeName::Contrast}) {
        if (ui::name_of(theme) == value) return o.themes.push_back(theme), nullptr;
    }
    return "there are light, dark and contrast";
}

const char* take_text_step(Options& o, const std::string& value) {
    const std::optional<int> step = number(value, 1, 5);
    if (!step) return "there are steps 1 to 5";
    o.text_steps.push_back(*step);
    return nullptr;
}

const char* take_locale(Options& o, const std::string& value) { return o.locales.push_back(value), nullptr; }

const char* take_place(Options& o, const std::string& value) { return o.places.push_back(value), nullptr; }

const char* take_tour(Options& o, const std::string& value) { return o.task = Options::Task::Tour, o.tour = value, nullptr; }
const char* take_replay(Options& o, const std::string& value) { return o.task = Options::Task::Replay, o.replay = value, nullptr; }
const char* take_help(Options& o, const std::string&) { return o.task = Options::Task::Help, nullptr; }
const char* take_version(Options& o, const std::string&) { return o.task = Options::Task::Version, nullptr; }

template <auto Member>
const char* take(Options& o, const std::string& value) {
    o.*Member = value;
    return nullptr;
}
template <bool Options::*Member>
const char* turn_on(Options& o, const std::string&) {
    o.*Member = true;
    return nullptr;
}

constexpr std::array<Row, 24> table{{
    {"--kiosk", "", "fill the screen, without a way out; otherwise a window", turn_on<&Options::kiosk>},
    {"--window", "1280x800", "size of the window in pixels", take_pixels},
    {"--mm", "W", "real width of the picture in millimetres", take_millimetres},
    {"--packs", "DIR", "base.waypack and a pack for each language [packs, beside the program]", take<&Options::packs>},
    {"--keys", "DIR", "public keys that are believed [keys, beside the program]", take<&Options::keys>},
    {"--fonts", "DIR", "faces and fonts.toml [fonts, beside the program]", take<&Options::fonts>},
    {"--site", "FILE", "what this place says about itself [site.toml beside the packs, if there]", take<&Options::site>},
    {"--locale", "ro", "language to begin in; a tour takes several [chosen by the visitor; a tour: all]", take_locale},
    {"--pair", "en", "second language beside the first", take<&Options::pair>},
    {"--theme", "light", "light, dark or contrast; a tour takes several", take_theme},
    {"--text-step", "3", "size of the words, 1 to 5; a tour takes several", take_text_step},
    {"--place", "PLACE",
     "where to begin; a tour goes only there, and takes several: resting, welcome, shelf, shelf:young-people, shelf:professionals, "
     "reader:SLUG/PAGE-ID, word:TERM, help, "
     "languages, comfort, break, still-there, sorry, hearing:PLACE",
     take_place},
    {"--tour", "DIR", "write every place as text to DIR, check it, and end; needs no display", take_tour},
    {"--size", "800x480@154mm", "for a tour: pixels and width; may be repeated [five screens from 7 to 55 inches]", take_size},
    {"--png", "", "for a tour: a picture beside every text, not only where one is broken", turn_on<&Options::png>},
    {"--replay", "FILE", "play input from FILE (\"1200 tap ledge.next\") and end; needs no display", take_replay},
    {"--frames", "OUT", "for a replay: write what is shown after each event to OUT", take<&Options::frames>},
    {"--counters", "", "at the end, say on standard error what showing cost", turn_on<&Options::counters>},
    {"--desk", "", "for authors: a panel beside the page, which follows what is saved (packs go to desk, beside the program)",
     turn_on<&Options::desk>},
    {"--content", "DIR", "for the desk: booklets, facts, pictures [content, beside the build folder]", take<&Options::content>},
    {"--locales", "DIR", "for the desk: translations [locales, beside the build folder]", take<&Options::translations>},
    {"--help", "", "print this", take_help},
    {"--version", "", "print the version", take_version},
    {"-h", "", "", take_help},
}};

const Row* find_row(std::string_view name) {
    const auto* const row = std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.name == name; });
    return row == table.end() ? nullptr : row;
}

std::string nearest_option(std::string_view name) {
    std::vector<std::string> names;
    for (const Row& row : table) names.emplace_back(row.name);
    return nearest(name, names).value_or("--help");
}

/// "--locale ro" and "--locale=ro" are the same.
struct Word {
    std::string name;
    std::optional<std::string> value;
};
Word split(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || argument.rfind("--", 0) != 0) return {argument, std::nullopt};
    return {argument.substr(0, equals), argument.substr(equals + 1)};
}

/// What only makes sense together, or only once.
Result<Options> checked(Options o) {
    const bool tour = o.task == Options::Task::Tour;
    const auto only_tour = [&](bool wrong, const char* name, const char* what) {
        return wrong && !tour ? std::optional<Error>(Error{name, what}) : std::nullopt;
    };
    if (auto e = only_tour(o.locales.size() > 1, "--locale", "only --tour takes more than one; for a second language there is --pair"))
        return *e;
    if (auto e = only_tour(o.themes.size() > 1, "--theme", "only --tour takes more than one")) return *e;
    if (auto e = only_tour(o.text_steps.size() > 1, "--text-step", "only --tour takes more than one")) return *e;
    if (auto e = only_tour(!o.sizes.empty(), "--size", "belongs to --tour; for a window there is --window")) return *e;
    if (auto e = only_tour(o.png, "--png", "belongs to --tour; add --tour DIR")) return *e;
    if (!o.frames.empty() && o.task != Options::Task::Replay) return Error{"--frames", "belongs to --replay; add --replay FILE"};
    if (!o.replay.empty() && !o.tour.empty()) return Error{"--replay", "cannot be had together with --tour; leave one out"};
    if (o.desk && o.kiosk) return Error{"--desk", "cannot be had together with --kiosk, which belongs to visitors; leave one out"};
    if (o.desk && o.task != Options::Task::Show) return Error{"--desk", "needs a window; leave out --tour or --replay"};
    if (!o.desk && !o.content.empty()) return Error{"--content", "belongs to --desk; add --desk"};
    if (!o.desk && !o.translations.empty()) return Error{"--locales", "belongs to --desk; add --desk"};
    if (o.kiosk && o.window) return Error{"--window", "cannot be had together with --kiosk, which fills the screen; leave one out"};
    return o;
}

void fill_in_folders(Options& o, const fs::path& program_folder) {
    if (o.packs.empty()) o.packs = program_folder / (o.desk ? "desk" : "packs");
    if (o.keys.empty()) o.keys = program_folder / "keys";
    if (o.fonts.empty()) o.fonts = program_folder / "fonts";
    if (o.desk && o.content.empty()) o.content = program_folder.parent_path() / "content";
    if (o.desk && o.translations.empty()) o.translations = program_folder.parent_path() / "locales";
}

}  // namespace

Result<Options> parse_options(std::span<const char* const> arguments, const fs::path& program_folder) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        Word word = split(arguments[i]);
        const Row* row = find_row(word.name);
        if (row == nullptr) return Error{word.name, "there is no such option; did you mean " + nearest_option(word.name) + "?"};
        if (row->value.empty() && word.value) return Error{word.name, "takes no value; leave out \"=" + *word.value + "\""};
        if (!row->value.empty() && !word.value) {
            if (i + 1 == arguments.size()) return Error{word.name, "needs a value: " + word.name + " " + std::string(row->value)};
            word.value = arguments[++i];
        }
        if (!row->value.empty() && (word.value->empty() || word.value->starts_with("--")))
            return Error{word.name, "needs a value, not \"" + *word.value + "\": " + word.name + " " + std::string(row->value)};
        if (const char* wrong = row->take(options, word.value.value_or(""))) {
            return Error{word.name, "\"" + word.value.value_or("") + "\" will not do: " + wrong};
        }
    }
    fill_in_folders(options, program_folder);
    return checked(std::move(options));
}

std::string help_text() {
    std::string text = "Usage: waylight [OPTION]...\n"
                       "Shows children's booklets in their language. Ends with 0 when all is well, 1 when problems were found,\n"
                       "2 for wrong usage or an unfit environment.\n\n";
    for (const Row& row : table) {
        if (row.help.empty()) continue;
        std::string left = "  " + std::string(row.name) + (row.value.empty() ? "" : " " + std::string(row.value));
        left.resize(std::max<std::size_t>(left.size() + 2, 26), ' ');
        text += left + std::string(row.help) + '\n';
    }
    return text;
}

screens::Start start_of(const Options& options) {
    screens::Start start;
    if (!options.locales.empty()) start.locale = options.locales.front();
    start.pair = options.pair;
    if (!options.themes.empty()) start.theme = options.themes.front();
    if (!options.text_steps.empty()) start.text_step = options.text_steps.front();
    return start;
}

}  // namespace waylight::app
