#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waylight::press {

/// "; did you mean "open-door"?" or, where no candidate is near, "; " and `otherwise`: what an author should do then.
std::string hint(std::string_view written, const std::vector<std::string>& candidates, std::string_view otherwise);

/// The keys of a map, as candidates.
template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
}

}  // namespace waylight::press
