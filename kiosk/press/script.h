#pragma once

#include <string_view>

namespace waylight::press {

/// An ISO 15924 code by its form: "Latn".
bool is_script_code(std::string_view code);

/// False when a language calls itself by letters of other scripts only.
bool is_written_in(std::string_view name, std::string_view script);

}  // namespace waylight::press
