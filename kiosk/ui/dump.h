#pragma once

#include <string>

#include "base/geometry.h"
#include "ui/theme.h"

/// How values are printed in dumps: short, whole where they are whole, always the same.
namespace waylight::ui {

std::string printed(Px length);         ///< "12" or "12.5" (up to two decimals of a pixel)
std::string printed(Point point);       ///< "10,20"
std::string printed(const Rect& rect);  ///< "10,20 300x40"
std::string printed(Colour colour);     ///< "#33213f" or "#33213f@128"
std::string quoted(const std::string& text);

}  // namespace waylight::ui
