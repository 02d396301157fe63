#pragma once

#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "press/arguments.h"
#include "press/build.h"

namespace waylight::press {

/// A contract with scripts.
enum class ExitCode : int { Fine = 0, Problems = 1, Usage = 2 };

/// One word after `waylight-press`.
struct Command {
    std::string_view name;
    std::string_view operands;  ///< "FILE...", or empty when it takes none
    std::string_view summary;
    std::vector<Option> options;
    ExitCode (*run)(const Arguments&);
};

ExitCode run_build(const Arguments& arguments);
ExitCode run_check(const Arguments& arguments);
ExitCode run_status(const Arguments& arguments);
ExitCode run_pot(const Arguments& arguments);
ExitCode run_merge(const Arguments& arguments);
ExitCode run_pictures(const Arguments& arguments);
ExitCode run_layout(const Arguments& arguments);
ExitCode run_where(const Arguments& arguments);
ExitCode run_recordings(const Arguments& arguments);
ExitCode run_keygen(const Arguments& arguments);
ExitCode run_verify(const Arguments& arguments);

/// Everything the program can do, in the order of --help.
const std::vector<Command>& commands();

/// Chooses and runs a command; --help and --version end here.
ExitCode run_command_line(const std::vector<std::string>& words);

/// Tells wrong usage on standard error.
ExitCode wrong_usage(const std::string& message);

/// The folders that the options name, or the usual ones.
Folders folders_of(const Arguments& arguments);
/// Tells the first path that does not exist on standard error; true when there is one.
bool is_missing(const std::vector<std::pair<std::filesystem::path, std::string_view>>& paths_and_remedies);
Progress::Style progress_of(const Arguments& arguments);
/// Prints what was found, and says how the program ends.
ExitCode finish(Progress& progress, const Diagnostics& diagnostics);
/// "1 pack", "2 packs".
std::string count_of(std::size_t count, std::string_view one);

}  // namespace waylight::press
