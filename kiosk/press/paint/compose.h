#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "press/diagnostics.h"
#include "press/paint/people.h"
#include "press/paint/used.h"

namespace waylight::press {

/// A scene as it is painted, and what words and rules can be held against.
struct DrawnScene {
    std::filesystem::path file;
    std::string svg;
    std::vector<kit::Shown> people;
    kit::NameSet texts;  ///< the names of all that it is drawn with are among them
};
using DrawnScenes = std::map<std::string, DrawnScene>;

/// By name: "open-door"; "next", "next.contrast".
struct Drawings {
    DrawnScenes pictures;
    std::map<std::string, std::string> icons;  ///< SVG documents of those that screens show
    std::map<std::string, Place> pictograms;   ///< all of the kit's, without "icon-", and where each is drawn
    kit::Unused unused;
    kit::Named<kit::Sign> signs;  ///< by what the helper is called
};

/// Every scene and pictogram of a kit (content/pictures). Nothing, and every fault of the kit and of all scenes told, when there is any or
/// when a pictogram is missing that screens show.
std::optional<Drawings> compose(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The kit, held against the rules; nothing, and every fault told, when it breaks one.
std::optional<kit::Kit> sound_kit(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The named scenes of a sound kit by name, or all where none is named; those of others may be broken.
DrawnScenes compose_scenes(const kit::Kit& kit, const std::set<std::string>& names, Diagnostics& diagnostics);

}  // namespace waylight::press
