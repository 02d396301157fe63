#pragma once

#include <span>
#include <string_view>

#include "press/paint/rules.h"

/// Reads scenes, parts and tables against the rules, and tells every fault with its file and line.
namespace waylight::press::kit {

/// Palette, cast and parts; and that there is every pictogram of `wanted`, which screens show.
void prove_kit(const Kit& kit, const Rules& rules, std::span<const std::string_view> wanted, Diagnostics& diagnostics);

void prove_scene(const std::filesystem::path& file, const Tree& scene, const Kit& kit, const Rules& rules, Diagnostics& diagnostics);

/// A file of rooms/.
void prove_room(const Room& room, const Kit& kit, const Rules& rules, Diagnostics& diagnostics);

/// The table's keys are those of the form, and their values right. `roles` are names that may stand where a
/// colour does. False where looking further would only repeat what was told.
bool prove_keys(const std::filesystem::path& file, const Tree& table, const Form& form, Diagnostics& diagnostics,
                const Named<std::string>& roles = {});

/// The names of colours and roles that a part is painted with, sorted, shades aside.
std::vector<std::string> colours_of(const Kit& kit, std::string_view name);

}  // namespace waylight::press::kit
