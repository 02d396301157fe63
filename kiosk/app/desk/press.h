#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desk/pick.h"
#include "app/options.h"
#include "base/subprocess.h"

/// waylight-press as the desk runs it: the lines that start it, and what its answers mean.
namespace waylight::app {

/// Drafts of the sources go where the desk looks for packs. Without tags, of all languages.
std::vector<std::string> build_command(const Options& options, const std::vector<std::string>& tags);

/// Asks where the words of a pick are written.
std::vector<std::string> where_command(const Options& options, const Picked& picked);

/// A text and the "file:line" it is written at.
struct WrittenAt {
    std::string text_id;
    std::string place;
    std::string in_english;  ///< empty when that is the same
    bool operator==(const WrittenAt&) const = default;
};
std::optional<WrittenAt> written_at(const std::string& answer);

/// How the press gets on with what was saved.
struct PressNews {
    enum class State : std::uint8_t { Working, Fine, Refused } state = State::Working;
    std::vector<std::string> told;  ///< problems and notes, each "file:line: what is wrong, and what to do"
};
PressNews news_of(const Completed& build);

}  // namespace waylight::app
