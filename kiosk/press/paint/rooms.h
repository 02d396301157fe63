#pragma once

#include "press/paint/kit.h"

namespace waylight::press::kit {

/// "wall.l" as the colour that the role stands for, in that shade; other names as they are.
std::string in_colours(std::string_view name, const Named<std::string>& roles);

/// A room's items as a scene's {"room": ...} wants them: "c" gives roles other colours, "time" windows another light. Borrows nothing.
Tree furnished(const Tree& item, const Kit& kit);

}  // namespace waylight::press::kit
