#pragma once

#include <optional>

#include "model/rich_text.h"

namespace waylight::model {

/// The value of a decimal digit of any script (Unicode 15, general category Nd), or nothing.
std::optional<int> decimal_digit(char32_t code_point);

/// True when somebody typed a number of three digits or more, in any script, that is not a year from 1900 to 2099. Numbers that a
/// placeholder brought do not count: they come from the facts.
bool has_typed_number(const RichText& text);

}  // namespace waylight::model
