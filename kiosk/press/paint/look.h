#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "press/diagnostics.h"
#include "press/progress.h"

/// What artists look at: pictures as files, in a folder of theirs.
namespace waylight::press {

/// Paints the named scenes, or all, as NAME.png (as packs hold it), NAME-small.png (300 px wide) and NAME-grey.png.
/// The number of files; faults are told, also of pictures that take too much room.
int paint_looks(const std::filesystem::path& content, const std::vector<std::string>& names, const std::filesystem::path& folder,
                Diagnostics& diagnostics, Progress& progress);

/// Paints contact sheets of the named booklets, or of all; "icons", "cast" and files of parts ("people") are sheets, too.
int paint_sheets(const std::filesystem::path& content, const std::vector<std::string>& names, const std::filesystem::path& folder,
                 Diagnostics& diagnostics, Progress& progress);

}  // namespace waylight::press
