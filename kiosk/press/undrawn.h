#pragma once

#include "press/scope.h"
#include "press/sources.h"

namespace waylight::press {

/// Pictures that pages, covers or words ask for, that pictures.toml describes, and whose scene nobody has drawn yet: words may be
/// written, read and translated before they have a picture. Takes those pictures out of the pages, which then stand without one. A note,
/// and of a release a problem.
void leave_out_undrawn(Sources& sources, Purpose purpose, Diagnostics& diagnostics);

}  // namespace waylight::press
