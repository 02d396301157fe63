#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace waylight::press {

/// The text inside one pair of quotation marks of a PO file, its escapes undone. The error has no place.
Result<std::string> po_unquoted(std::string_view quoted);

/// A text as PO writes it, in quotation marks.
std::string po_quoted(std::string_view text);

}  // namespace waylight::press
