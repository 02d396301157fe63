#pragma once

#include "model/sample_library.h"
#include "screens/screens.h"

namespace waylight::fuzz {

/// The faces that the build laid out, and what was shaped with them: shared by all inputs, as a kiosk shares them.
text::Shaper& shared_shaper();

/// Builds every place of a library on a small screen, in each of its languages.
void build_every_place(const model::Library& library);

}  // namespace waylight::fuzz
