#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace waylight::press {

/// The engines that waylight-speak is made of.
struct Engines {
    std::vector<std::string> versions;  ///< "espeak-ng 1.51", "flite 2.2"
    std::string mark;                   ///< another one when any of their files changed: then they may say the same words otherwise

    /// "espeak-ng 1.51 ro+f2 120" for the voice "espeak:ro+f2".
    [[nodiscard]] std::string made_by(const std::string& voice, int rate) const;
};

/// Asks the program, unless neither it nor a file of its engines has changed since it was asked and told `memory`, a file of the cache.
Result<Engines> ask_engines(const std::filesystem::path& program, const std::filesystem::path& memory);

}  // namespace waylight::press
