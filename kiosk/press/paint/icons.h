#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "press/paint/kit.h"

namespace waylight::press::kit {

inline constexpr int icon_size = 64;

/// The ends of a pictogram's file names, each with colours of its own: in colour, in high contrast, switched off.
inline constexpr std::array<std::string_view, 3> icon_variants{"", ".contrast", ".off"};

/// Names of pictograms, without "icon-", sorted.
std::vector<std::string> icon_names(const Kit& kit);

/// Where each of them is drawn.
std::map<std::string, Place> icon_places(const Kit& kit);

/// A pictogram without its disc: on screen the button is the disc.
std::string draw_icon(const Kit& kit, std::string_view name, std::string_view variant);

/// What stands between <svg> and </svg> of that.
std::string icon_body(const Kit& kit, std::string_view name, std::string_view variant);

}  // namespace waylight::press::kit
