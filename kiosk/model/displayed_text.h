#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/library.h"

namespace waylight::model {

/// A text as it is displayed in a language, by its name; nothing when there is none of that name. Of a number its value: "0800 1111".
/// Opens no more of a language's pack than the text needs.
std::optional<std::string> displayed_text(const Library& library, std::string_view tag, const TextName& name);

}  // namespace waylight::model
