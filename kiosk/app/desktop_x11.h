#pragma once

#include <optional>

#include "base/geometry.h"

struct SDL_Window;

namespace waylight::app {

/// How large X says the whole desktop of this window is now; nothing with another driver.
std::optional<Size> x11_desktop(SDL_Window* window);

}  // namespace waylight::app
