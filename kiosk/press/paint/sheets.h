#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "press/paint/kit.h"

/// Sheets that artists look at while they draw.
namespace waylight::press::kit {

/// A drawing and how large it is in pixels.
struct Sheet {
    std::string svg;
    int width = 0;
    int height = 0;
};

/// Every pictogram at 64 px in its three variants, on the faces it meets.
Sheet icon_sheet(const Kit& kit);

/// Every part of one file in parts/, or of all files whose names begin so: "people", "props".
Sheet part_sheet(const Kit& kit, std::string_view file);

/// Everybody in the cast.
Sheet cast_sheet(const Kit& kit);

/// Every room in its own colours.
Sheet room_sheet(const Kit& kit);

/// Every pose of poses.json, to copy from. Nothing, and faults told, when they break a rule.
std::optional<Sheet> pose_sheet(const Kit& kit, Diagnostics& diagnostics);

/// The names of parts' files: "people", "props".
std::vector<std::string> part_files(const Kit& kit);

}  // namespace waylight::press::kit
