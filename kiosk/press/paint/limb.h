#pragma once

#include <string>
#include <vector>

#include "press/paint/svg.h"

/// Arms and legs: tapered tubes that reach for a point, so that any pose is a few numbers.
namespace waylight::press::kit {

double distance(Point from, Point to);

/// Where a limb bends, and where its end comes to: a goal that is too far is not reached.
struct Joint {
    Point elbow;
    Point end;
};
enum class Bend : std::int8_t { Left = -1, Right = 1 };
Joint joint(Point shoulder, Point goal, double bone, Bend bend);

/// Points along from -> corner -> to, with the corner rounded: `round` is the share of each side that bends.
std::vector<Point> curve(Point from, Point corner, Point to, double round = .5);

/// How a tube is drawn.
struct Tube {
    Colour fill = {};
    double from_radius = 0;
    double to_radius = 0;
    double start = 0;  ///< it is drawn from this share of its length on
    double end = 1;    ///< and up to this one
    double grow = 0;   ///< wider by this, all along
    double edge = 0;   ///< width of a darker line down both sides, which swells, so that the joint melts into the body
    Colour edge_fill = {};
    double edge_from = .3;  ///< the share of the length on which the line begins
};
std::string tube(const std::vector<Point>& points, const Tube& look);

}  // namespace waylight::press::kit
