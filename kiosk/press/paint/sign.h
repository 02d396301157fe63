#pragma once

#include <string>
#include <vector>

#include "press/paint/palette.h"

namespace waylight::press::kit {

/// By what a child knows a helper, and the words of alt texts that call for one. A section of cast.json.
struct Sign {
    int line = 0;
    std::vector<std::string> words;  ///< phrases, as wording.toml writes them
    std::vector<std::string> who;    ///< people of the cast who are such a helper
    std::vector<std::string> wears;  ///< parts of which one is enough: "x-stethoscope"
    Named<std::string> colours;      ///< by role: what they must be worn in
};

}  // namespace waylight::press::kit
