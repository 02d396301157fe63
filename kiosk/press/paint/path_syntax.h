#pragma once

#include <string>
#include <string_view>

namespace waylight::press::kit {

/// What is wrong with the d="..." of a path; empty when nothing is. SVG's grammar without its rarest spellings: a path that breaks it is
/// drawn up to the fault and no further.
std::string fault_of_path(std::string_view path);

/// True for lengths between single spaces, as stroke-dasharray takes them: "3 15".
bool is_dashes(std::string_view text);

}  // namespace waylight::press::kit
