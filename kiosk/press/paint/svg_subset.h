#pragma once

#include <string>
#include <string_view>

/// The little SVG that a part is drawn in. What it lacks cannot go wrong: no words, no colours of its own, nothing from outside.
namespace waylight::press::kit {

/// What is wrong with an element, and what to do; empty when nothing is.
std::string fault_of_element(std::string_view name);

/// The same of an attribute.
std::string fault_of_attribute(std::string_view name, std::string_view value);

/// "key-a", "coin-2": a part that is named after a letter or a number draws it. Pictures hold neither, whatever the language.
bool is_named_after_a_character(std::string_view part);

}  // namespace waylight::press::kit
