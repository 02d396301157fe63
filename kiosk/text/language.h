#pragma once

#include <string>
#include <string_view>

#include "base/units.h"

namespace waylight::text {

/// ICU's name of a BCP 47 tag; the root locale's where the tag is ill-formed.
std::string icu_locale(std::string_view language);

/// The script that a language is usually written in (ISO 15924, by Unicode's likely subtags); empty for a language it does not know.
std::string likely_script(std::string_view language);

/// Whether an ISO 15924 code is one that Unicode knows: "Arab", also "Hans".
bool is_script(std::string_view script);

/// Where a script's lines begin; left to right for one that Unicode does not know.
Direction direction_of(std::string_view script);

}  // namespace waylight::text
