// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace waylight::speak {

/// A contract with scripts.
enum class ExitCode : int { Fine = 0, Problems = 1, Usage = 2 };

/// Reads the command line and does what it says.
ExitCode run(const std::vector<std::string>& words);

}  // namespace waylight::speak
