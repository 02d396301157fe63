#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "press/paint/cast.h"
#include "press/paint/palette.h"
#include "press/paint/parts.h"

namespace waylight::press::kit {

/// A back layer that several scenes stand before: items as in a scene, without people.
struct Room {
    std::filesystem::path file;
    Tree tree;
    Named<std::string> roles;  ///< names for its colours, and what they are where a scene does not say otherwise
};

/// A window or a tree may have a form for each: prop-window-night.
inline constexpr std::array<std::string_view, 4> times_of_day{"day", "evening", "night", "rain"};

/// Parts that everybody is drawn with, whatever they wear.
inline constexpr std::array<std::string_view, 14> basic_parts{"cheeks",    "ear",       "eye-down",   "eye-lid", "eye-open",
                                                              "eye-pupil", "hair-cap",  "hand-rest",  "neck",    "nose-soft",
                                                              "shoe",      "shoe-back", "shoe-front", "torso"};

/// content/pictures without its scenes: what everything is drawn with.
struct Kit {
    std::filesystem::path folder;
    Tree palette_file;
    Tree cast_file;
    Palette palette;
    Parts parts;
    Cast cast;
    Named<Room> rooms;

    /// A part in its place, over the part that lies under it. `roles` go before the part's own. Nothing when there is no such part.
    [[nodiscard]] std::string draw(std::string_view name, const Roles& roles, std::string_view transform) const;
};

/// Nothing, and problems told, when the palette, the cast or a file of parts cannot be read.
std::optional<Kit> read_kit(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// A JSON file with all the sections that others lean on. Nothing, and problems told, when it is not.
std::optional<Tree> read_sections(const std::filesystem::path& path, const std::vector<std::string>& sections, Diagnostics& diagnostics);

/// A JSON file that people write. Nothing, and a problem told, when it cannot be read or is no object.
std::optional<Tree> read_table(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace waylight::press::kit
