#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "press/diagnostics.h"

namespace waylight::press {

/// Regular files with this extension, or folders, sorted; hidden ones are left out. An absent folder holds none; one that cannot be opened
/// is told.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension, Diagnostics& diagnostics);
std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// A file could not be read: it is missing (its author's problem), or the machine does not let us (the environment's).
void tell_unreadable(const std::filesystem::path& file, const Error& error, std::string_view remedy_when_missing, Diagnostics& diagnostics);

}  // namespace waylight::press
