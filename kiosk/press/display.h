#pragma once

#include <string>
#include <string_view>

#include "model/rich_text.h"
#include "press/texts.h"

namespace waylight::press {

/// A text as a visitor sees it: marks taken out, numbers put in, an interface text's {placeholders} taken out. An error (without a
/// place) when its marks cannot be read. An unknown {fact.key} is no error here: resolve() tells it.
Result<model::RichText> displayed(std::string_view text, TextKind kind, const ById<FactSource>& facts);

/// "U+015F"
std::string code_point_name(char32_t code_point);

}  // namespace waylight::press
