#pragma once

#include <functional>
#include <memory>

#include "app/house.h"
#include "app/screen.h"

union SDL_Event;

namespace waylight::app {

/// A window, or with --kiosk the whole screen, through SDL. An error when there is no display that somebody can see.
/// The house is borrowed: its site file may say later how wide the screen is. `listener` hears every event of SDL's before the window
/// makes its own of it.
Result<std::unique_ptr<Screen>> open_window(const House& house, std::function<void(const SDL_Event&)> listener = {});

/// How wide a picture of `pixels` is, for a screen whose whole width of `of_pixels` is `of_mm` wide.
int millimetres(int pixels, int of_pixels, int of_mm);

/// True for a density a screen for people can have, and that nobody invented: X says 96 when it does not know.
bool is_plausible_density(float horizontal_dpi, float vertical_dpi);

}  // namespace waylight::app
