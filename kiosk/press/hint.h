#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/font_table.h"

namespace waylight::press {

/// "; did you mean "open-door"?" or, where no candidate is near, "; " and `otherwise`: what an author should do then.
std::string hint(std::string_view written, const std::vector<std::string>& candidates, std::string_view otherwise);

/// The same for a script without a face: a real one is no slip of the pen for another.
std::string script_hint(const std::string& script, const text::FontTable& fonts, std::string_view otherwise);

/// The keys of a map, as candidates.
template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
}

}  // namespace waylight::press
