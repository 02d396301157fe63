#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waylight {

/// How many letters must be added, removed, replaced or swapped with their neighbour to make one word of the other.
int edit_distance(std::string_view from, std::string_view to);

/// The candidate that `written` was most likely meant to be; nothing when none is near. The first of equals.
std::optional<std::string> nearest(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace waylight
