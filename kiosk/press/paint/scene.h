#pragma once

#include <string>

#include "press/paint/kit.h"

namespace waylight::press::kit {

/// A scene's items as SVG, drawn in order, back to front. The scene has passed the proof.
std::string draw_items(const Tree& items, const Kit& kit);

/// The whole scene as an SVG document.
std::string draw_scene(const Tree& scene, const Kit& kit);

}  // namespace waylight::press::kit
