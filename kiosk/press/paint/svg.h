#pragma once

#include <string>
#include <string_view>

#include "press/paint/palette.h"

/// How drawings are written as SVG.
namespace waylight::press::kit {

/// A place in a scene or in a body; floor 0, up is negative.
struct Point {
    double x = 0;
    double y = 0;
};

struct Circle {
    Point centre;
    double radius = 0;
};

/// A number with this many digits after the point.
std::string fixed(double number, int digits);

/// "translate(12.0 -3.5)" with one digit after the point.
std::string translate(double x, double y);
/// "scale(-0.80 0.80)" with that many digits after the point.
std::string scale(double x, double y, int digits);

/// A group, moved by `transform`.
std::string group(std::string_view transform, std::string_view body);

/// A whole picture: the light, shade and blush that its body asks for, and the body.
std::string document(std::string_view body, int width, int height, const Palette& palette);

}  // namespace waylight::press::kit
