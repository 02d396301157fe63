#pragma once

#include <string>
#include <string_view>

namespace waylight::press {

/// What to do about a line that cannot be read as TOML: the usual mistakes are named. `line` counts from 1.
std::string toml_remedy(std::string_view text, int line);

}  // namespace waylight::press
