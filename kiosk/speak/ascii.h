// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waylight::speak {

/// A text for an engine that knows ASCII only: accents taken off Latin letters, signs without a plain form left out.
std::string as_ascii(std::string_view text);

}  // namespace waylight::speak
