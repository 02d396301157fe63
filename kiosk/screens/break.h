#pragma once

#include <vector>

#include "screens/view.h"

/// The leaf's place. For the screens' own files only.
namespace waylight::screens {

/// The three choices after a break; nothing while the picture breathes: there it is silent.
std::vector<ReadItem> read_items_of_break(const View& view);

}  // namespace waylight::screens
