#include "app/desk/press.h"

#include <sstream>

#include "base/files.h"

namespace waylight::app {
namespace {

std::vector<std::string> command(const Options& options, const std::string& name) {
    return {(program_folder() / "waylight-press").string(),
            name,
            "--quiet",
            "--content",
            options.content.string(),
            "--locales",
            options.translations.string()};
}

std::string joined(const std::vector<std::string>& tags) {
    std::string list;
    for (const std::string& tag : tags) list += (list.empty() ? "" : ",") + tag;
    return list;
}

std::vector<std::string> lines_of(const std::string& output) {
    std::vector<std::string> lines;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

std::vector<std::string> build_command(const Options& options, const std::vector<std::string>& tags) {
    std::vector<std::string> words = command(options, "build");
    words.insert(words.end(), {"--draft", "--out", options.packs.string(), "--fonts", options.fonts.string(), "--key",
                               (options.keys / "trial.key").string()});
    if (!tags.empty()) words.insert(words.end(), {"--only", joined(tags)});
    return words;
}

std::vector<std::string> where_command(const Options& options, const Picked& picked) {
    std::vector<std::string> words = command(options, "where");
    words.insert(words.end(), {"--locale=" + picked.language, "--place=" + picked.place, picked.words});
    return words;
}

std::optional<WrittenAt> written_at(const std::string& answer) {
    const std::vector<std::string> lines = lines_of(answer);
    if (lines.size() != 2 && lines.size() != 3) return std::nullopt;
    return WrittenAt{lines[0], lines[1], lines.size() == 3 ? lines[2] : ""};
}

PressNews news_of(const Completed& build) {
    PressNews news{build.exit_code == 0 ? PressNews::State::Fine : PressNews::State::Refused, lines_of(build.output)};
    // What it ends with counts packs or problems, which an author sees.
    if (news.told.size() > 1 || news.state == PressNews::State::Fine) news.told.pop_back();
    return news;
}

}  // namespace waylight::app
