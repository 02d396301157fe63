#pragma once

#include "base/files.h"

namespace waylight::app {

/// The PNG of the resting picture, compiled in.
ByteView resting_picture();

}  // namespace waylight::app
