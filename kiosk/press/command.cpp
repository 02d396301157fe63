#include "press/command.h"

#include <algorithm>
#include <iostream>

#include "press/hint.h"

namespace waylight::press {
namespace {

constexpr Option content_option{"--content", "DIR", "booklets, facts, pictures; default: content/ beside the build folder"};
constexpr Option locales_option{"--locales", "DIR", "translations; default: locales/ beside the build folder"};
constexpr Option fonts_option{"--fonts", "DIR", "faces and fonts.toml; default: fonts/ beside the program"};
constexpr Option cache_option{"--cache", "DIR", "drawn pictures, may be deleted; default: cache/ beside the program"};
constexpr Option keys_option{"--keys", "DIR", "public keys to trust; default: keys/ beside the program"};
constexpr Option quiet_option{"--quiet", "", "no progress"};
constexpr Option help_option{"--help", "", "this text"};
constexpr Option version_option{"--version", "", "the version of this program"};
constexpr std::string_view version_text = "waylight-press " WAYLIGHT_VERSION "\n";
constexpr std::size_t help_column = 22;

std::vector<Option> with_help(std::vector<Option> options) {
    options.push_back(help_option);
    options.push_back(version_option);
    return options;
}

std::vector<Option> build_options() {
    return with_help({content_option,
                      locales_option,
                      fonts_option,
                      {"--out", "DIR", "where packs go; default: packs/ beside the program"},
                      {"--key", "FILE", "secret key to sign with; default: keys/trial.key beside the program"},
                      cache_option,
                      {"--only", "TAGS", "packs of these locales only: ro,ar"},
                      {"--draft", "", "trial packs for authors' eyes: nothing is said of words that do not fit their screens"},
                      {"--no-voice", "", "packs without narration, which takes minutes when it is made for the first time"},
                      quiet_option});
}

std::vector<Option> check_options() {
    return with_help({content_option,
                      locales_option,
                      fonts_option,
                      cache_option,
                      {"--release", "", "also what a release needs: checks of words, checks of facts"},
                      {"--today", "DATE", "the day that facts' age is judged on, YYYY-MM-DD; default: today"},
                      quiet_option});
}

std::vector<Option> translator_options() { return with_help({content_option, locales_option, quiet_option}); }

std::vector<Option> layout_options() {
    return with_help({{"--locale", "TAG", "language of the text"},
                      {"--size", "PX", "asked em"},
                      {"--width", "PX", "of the paragraph"},
                      {"--script", "CODE", "another script than the language is usually written in: Latn, Arab ..."},
                      {"--json", "", "one object a line"},
                      locales_option,
                      fonts_option});
}

std::vector<Option> where_options() {
    return with_help({{"--locale", "TAG", "language of the words"},
                      {"--place", "PLACE", "where the kiosk shows them: reader:SLUG/PAGE-ID"},
                      content_option,
                      locales_option,
                      quiet_option});
}

std::vector<Option> picture_options() {
    return with_help(
        {{"--sheet", "DIR", "contact sheets of booklets NAME, or of all; NAME may also be icons, cast, rooms, poses or a file of parts"},
         {"--look", "DIR", "scenes NAME, or all: full size, 300 px wide and grey"},
         content_option,
         quiet_option});
}

std::vector<Option> recordings_options() {
    return with_help({{"--script", "", "prints what a narrator reads: for each text its file's name and its words"},
                      {"--missing", "", "the script of what is not recorded yet, or was recorded of other words"},
                      {"--confirm", "FILE", "the words of this recording are still those of its text; without TAG"},
                      content_option,
                      locales_option,
                      cache_option,
                      quiet_option});
}

std::vector<Option> keygen_options() {
    return with_help({{"--out", "DIR", "where NAME.key and NAME.pub go"},
                      {"--name", "NAME", "of the two files"},
                      {"--comment", "TEXT", "with the word TRIAL or TEST the key signs trial packs only"}});
}

std::string row(std::string left, std::string_view right) {
    left.resize(std::max(left.size() + 2, help_column), ' ');
    return "  " + left + std::string(right) + "\n";
}

std::string spelled(const Option& option) {
    return std::string(option.name) + (option.value.empty() ? "" : " ") + std::string(option.value);
}

std::string help_for(const Command& command) {
    std::string text = "waylight-press " + std::string(command.name) + " [options]" + (command.operands.empty() ? "" : " ") +
                       std::string(command.operands) + "\n" + std::string(command.summary) + "\n\n";
    for (const Option& option : command.options) text += row(spelled(option), option.help);
    return text;
}

std::string help_for_all() {
    std::string text = "waylight-press COMMAND [options]: makes packs of what authors write\n\n";
    for (const Command& command : commands()) text += row(std::string(command.name), command.summary);
    return text + "\n  --version             the version of this program\n  COMMAND --help        its options\n\n"
                  "Exit code: 0 fine, 1 problems found, 2 wrong usage or environment.\n";
}

ExitCode tell(const std::string& text) {
    std::cout << text;
    return ExitCode::Fine;
}

ExitCode run_one(const Command& command, const std::vector<std::string>& words) {
    const Result<Arguments> arguments = Arguments::parse(words, command.options);
    if (!arguments) return wrong_usage(arguments.error().message);
    if (arguments->has("--help")) return tell(help_for(command));
    if (arguments->has("--version")) return tell(std::string(version_text));
    if (command.operands.empty() && !arguments->operands().empty())
        return wrong_usage(std::string(command.name) + " takes no " + in_quotes(arguments->operands()[0]));
    return command.run(*arguments);
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"build", "", "sources to signed packs; what has not changed costs nothing", build_options(), run_build},
        {"check", "", "tells every problem at once: file:line: what is wrong, and what to do", check_options(), run_check},
        {"status", "", "a table: how far each language and booklet is, and what is still to be told", translator_options(), run_status},
        {"pot", "", "writes locales/templates/*.pot for translators", translator_options(), run_pot},
        {"merge", "", "brings every .po file up to date with the English", translator_options(), run_merge},
        {"pictures", "[NAME...]", "paints what artists look at into a folder", picture_options(), run_pictures},
        {"layout", "FILE", "how the text layer sees each line of FILE, stage by stage", layout_options(), run_layout},
        {"where", "WORDS", "which text shows these words, and the file and line it is written in", where_options(), run_where},
        {"recordings", "TAG", "what people have recorded of a language, what could be better, and what is still to be read",
         recordings_options(), run_recordings},
        {"keygen", "", "makes a key pair in minisign's formats", keygen_options(), run_keygen},
        {"verify", "FILE...", "checks signature, index and every entry of packs", with_help({keys_option}), run_verify},
    };
    return all;
}

ExitCode run_command_line(const std::vector<std::string>& words) {
    if (words.empty()) return wrong_usage("a command is missing");
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return tell(help_for_all());
    if (words[0] == "--version") return tell(std::string(version_text));
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        if (words[0] == command.name) return run_one(command, {words.begin() + 1, words.end()});
        names.emplace_back(command.name);
    }
    return wrong_usage("there is no command " + in_quotes(words[0]) + hint(words[0], names, "--help lists them"));
}

ExitCode wrong_usage(const std::string& message) {
    std::cerr << "waylight-press: " << message << "\nwaylight-press --help says more\n";
    return ExitCode::Usage;
}

Folders folders_of(const Arguments& arguments) {
    Folders folders = usual_folders();
    const auto take = [&](std::string_view option, std::filesystem::path& folder) { folder = arguments.value_or(option, folder.string()); };
    take("--content", folders.content);
    take("--locales", folders.locales);
    take("--fonts", folders.fonts);
    take("--cache", folders.cache);
    take("--out", folders.out);
    take("--key", folders.key);
    return folders;
}

bool is_missing(const std::vector<std::pair<std::filesystem::path, std::string_view>>& paths_and_remedies) {
    for (const auto& [path, remedy] : paths_and_remedies) {
        std::error_code code;
        if (std::filesystem::exists(path, code)) continue;
        wrong_usage(shown(path) + " is not there; " + std::string(remedy));
        return true;
    }
    return false;
}

Progress::Style progress_of(const Arguments& arguments) {
    return arguments.has("--quiet") ? Progress::Style::Quiet : Progress::usual_style();
}

ExitCode finish(Progress& progress, const Diagnostics& diagnostics) {
    progress.clear();
    diagnostics.print(std::cerr);
    if (diagnostics.environment_failed()) return ExitCode::Usage;
    return diagnostics.clean() ? ExitCode::Fine : ExitCode::Problems;
}

std::string count_of(std::size_t count, std::string_view one) {
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

}  // namespace waylight::press
