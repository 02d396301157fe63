#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/subprocess.h"

namespace waylight::press {

using waylight::Completed;

/// Runs a program found on the PATH with nothing to read and waits for it. An error when it cannot be started.
/// May be called from several threads.
Result<Completed> run_program(const std::vector<std::string>& command);

/// The last line of an output that is not empty: where most programs say what went wrong.
std::string last_line(const std::string& output);

/// A tool says that the disk is full: no fault of what it was given.
bool tells_full_disk(std::string_view output);

/// The first line of an output: where gettext's tools do, which count their faults at the end.
std::string first_line(const std::string& output);

}  // namespace waylight::press
