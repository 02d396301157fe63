#pragma once

#include "app/present/image.h"

namespace waylight::app {

/// Sorry for when there is no memory even for the usual one: its two numbers in plain tiles. Asks for no memory at all.
void draw_plain_sorry(present::Canvas canvas) noexcept;

}  // namespace waylight::app
