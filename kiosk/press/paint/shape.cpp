#include "press/paint/shape.h"

namespace waylight::press::kit {

Shape::Shape(double side, Point start) : m_side(side), m_path("M" + written(start)) {}

Shape& Shape::line(Point to) {
    m_path += " L" + written(to);
    return *this;
}

Shape& Shape::bow(Point over, Point to) {
    m_path += " Q" + written(over) + " " + written(to);
    return *this;
}

Shape& Shape::curve(Point first, Point second, Point to) {
    m_path += " C" + written(first) + " " + written(second) + " " + written(to);
    return *this;
}

std::string Shape::filled(const Colour& fill) const { return "<path fill=\"" + paint_of(fill) + "\" d=\"" + m_path + "Z\"/>"; }

std::string Shape::drawn(const Colour& stroke, double width) const {
    return "<path fill=\"none\" stroke=\"" + paint_of(stroke) + "\" stroke-linecap=\"round\" stroke-width=\"" + fixed(width, 1) +
           "\" d=\"" + m_path + "\"/>";
}

std::string Shape::written(Point point) const { return fixed(m_side * point.x, 1) + "," + fixed(point.y, 1); }

}  // namespace waylight::press::kit
