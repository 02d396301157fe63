#pragma once

#include <string_view>

#include "base/files.h"

namespace waylight::app {

/// The PNG of a picture that is part of the program, since it must be there without any pack: "resting", "sorry". Empty for all others.
ByteView own_picture(std::string_view name);

}  // namespace waylight::app
