#pragma once

#include <string>

#include "press/paint/svg.h"

/// Shapes that the painter draws itself, where a tube would look like a hose: laps, knees, skirts.
namespace waylight::press::kit {

/// A path, written step by step; `side` -1 mirrors it.
class Shape {
public:
    explicit Shape(double side, Point start);

    Shape& line(Point to);
    Shape& bow(Point over, Point to);
    Shape& curve(Point first, Point second, Point to);

    [[nodiscard]] std::string filled(const Colour& fill) const;
    [[nodiscard]] std::string drawn(const Colour& stroke, double width) const;

private:
    [[nodiscard]] std::string written(Point point) const;

    double m_side;
    std::string m_path;
};

}  // namespace waylight::press::kit
