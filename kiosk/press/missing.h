#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "press/texts.h"

namespace waylight::press {

/// Why a text is not in a translation.
enum class Lack : std::uint8_t { Untranslated, Fuzzy, NotMerged };

struct MissingText {
    const SourceText* source = nullptr;
    Lack lack = Lack::NotMerged;
    Place place;  ///< of its entry, or of the file it is not in
};

/// "1 text is fuzzy (wind/tip), 2 are not translated (...)", and what to do.
std::string missing_and_remedy(const std::vector<MissingText>& missing);

}  // namespace waylight::press
