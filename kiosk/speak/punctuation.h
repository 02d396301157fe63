// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waylight::speak {

/// A unit's words as engines read them rightly: without quotation marks, brackets and other signs that they read aloud or stumble over,
/// and with one plain , ; : . ! ? after the words where there was a mark or a dash that makes a pause.
std::string read_aloud(std::string_view text);

/// The same at the end of a sentence, where a full stop would be read aloud after some words ("Z.") and change others ("5." is "fifth").
std::string read_aloud_last(std::string_view text);

}  // namespace waylight::speak
