#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "press/paint/cast.h"
#include "press/paint/palette.h"
#include "press/paint/parts.h"

namespace waylight::press::kit {

/// content/pictures without its scenes: what everything is drawn with.
struct Kit {
    std::filesystem::path folder;
    Tree palette_file;
    Tree cast_file;
    Palette palette;
    Parts parts;
    Cast cast;

    /// A part in its place, over the part that lies under it. `roles` go before the part's own. Nothing when there is no such part.
    [[nodiscard]] std::string draw(std::string_view part, const Roles& roles, std::string_view transform) const;
};

/// Nothing, and problems told, when the palette, the cast or a file of parts cannot be read.
std::optional<Kit> read_kit(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// A JSON file that people write. Nothing, and a problem told, when it cannot be read or is no object.
std::optional<Tree> read_table(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace waylight::press::kit
