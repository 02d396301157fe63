#pragma once

#include <set>
#include <string>
#include <string_view>

#include "press/paint/kit.h"

namespace waylight::press::kit {

using NameSet = std::set<std::string, std::less<>>;

/// Every text in a tree: among them the names of all that it is drawn with.
void collect_texts(const Tree& tree, NameSet& texts);

/// What a kit holds and nothing draws.
struct Unused {
    NameSet rooms;
    NameSet parts;
};

/// `of_scenes` are the texts of all scenes. A part that is named like some other text counts as used: of a part that is told surely nothing
/// is drawn. Pictograms are a stock that screens and pages choose from.
Unused unused_in(const Kit& kit, NameSet of_scenes);

}  // namespace waylight::press::kit
