#pragma once

#include <vector>

#include "base/tree.h"
#include "press/paint/svg.h"

namespace waylight::press::kit {

/// Where one of several copies of a part stands, and how large it is.
struct Spot {
    Point at;
    double size = 1;
};

/// {"scatter": ...}: places in a rectangle, back to front; the same seed always gives the same ones.
std::vector<Spot> scattered(const Tree& item);

/// {"grid": ...}: places on a staggered grid.
std::vector<Spot> on_grid(const Tree& item);

}  // namespace waylight::press::kit
