#pragma once

#include <string>
#include <vector>

#include "pack/pack.h"
#include "press/editions.h"
#include "press/paint/paint.h"
#include "press/speech/speak.h"

namespace waylight::press {

/// What one pack will hold.
struct PackContent {
    std::string id;  ///< "base" or a locale's tag
    int serial = 1;
    pack::Entries entries;
};

/// The base pack, and one for each edition. Takes sources that have been checked.
std::vector<PackContent> make_contents(const Sources& sources, const std::vector<Edition>& editions, const Artwork& artwork,
                                       const Narrations& narrations, Diagnostics& diagnostics);

}  // namespace waylight::press
