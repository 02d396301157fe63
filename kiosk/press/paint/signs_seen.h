#pragma once

#include <filesystem>
#include <vector>

#include "press/diagnostics.h"
#include "press/paint/people.h"

namespace waylight::press::kit {

/// No arm lies over the badge or card by which a child knows who a helper is. Whoever is drawn very small, as on a map, is left out.
void prove_signs_seen(const std::filesystem::path& file, const std::vector<Shown>& people, Diagnostics& diagnostics);

}  // namespace waylight::press::kit
