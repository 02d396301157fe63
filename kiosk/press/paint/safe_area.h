#pragma once

#include <filesystem>
#include <vector>

#include "press/diagnostics.h"
#include "press/paint/people.h"

namespace waylight::press::kit {

/// What every screen shows of a scene, also an upright one, which cuts off its sides. In the scene's pixels.
struct SafeArea {
    double left = 200;
    double top = 60;
    double right = 1400;
    double bottom = 1140;
};
inline constexpr SafeArea safe_area;

/// How far a circle reaches out of it: to the left and up is below 0; nothing when it lies inside.
Point out_of_safe_area(const Circle& circle);

/// Every face, and every hand that holds something, is seen on every screen.
void prove_safe_area(const std::filesystem::path& file, const std::vector<Shown>& people, Diagnostics& diagnostics);

}  // namespace waylight::press::kit
