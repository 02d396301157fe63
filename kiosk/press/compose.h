#pragma once

#include <filesystem>
#include <optional>

#include "press/diagnostics.h"
#include "press/progress.h"

namespace waylight::press {

/// A folder in `cache`, which the caller has locked, with pictures/NAME.svg and icons/NAME.svg of the kit as it is now. Composes only
/// when a file of the kit has changed or one in the cache is damaged; keeps one set of SVG files. Nothing, and every fault of every
/// scene told, when the kit cannot be composed or lacks a pictogram that screens show.
std::optional<std::filesystem::path> compose(const std::filesystem::path& kit, const std::filesystem::path& cache, Diagnostics& diagnostics,
                                             Progress& progress);

}  // namespace waylight::press
