#include "press/paint/limb.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waylight::press::kit {
namespace {

constexpr int corner_steps = 36;
constexpr int straight_steps = 5;

Point between(Point from, Point to, double share) { return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}; }

/// A point of the middle line, and the share of the whole length that lies before it.
struct Step {
    Point at;
    double share = 0;
};

std::vector<Step> steps_between(const std::vector<Point>& points, double start, double end) {
    std::vector<double> lengths{0.};
    for (std::size_t i = 1; i < points.size(); ++i) lengths.push_back(lengths.back() + distance(points[i - 1], points[i]));
    std::vector<Step> steps;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (const double share = lengths[i] / lengths.back(); start <= share && share <= end) steps.push_back({points[i], share});
    return steps;
}

/// One side of the tube: its outline, and the inner border of the line along it.
struct Side {
    std::vector<Point> outline;
    std::vector<Point> inner;
};

class Outline {
public:
    Outline(const std::vector<Step>& steps, const Tube& look) : m_steps(steps), m_look(look) {
        for (std::size_t i = 0; i < steps.size(); ++i) add(i);
    }

    [[nodiscard]] const std::array<Side, 2>& sides() const { return m_sides; }
    [[nodiscard]] double radius(double share) const {
        return m_look.from_radius + (m_look.to_radius - m_look.from_radius) * share + m_look.grow;
    }

private:
    void add(std::size_t i) {
        const Point before = m_steps[i == 0 ? 0 : i - 1].at;
        const Point after = m_steps[std::min(i + 1, m_steps.size() - 1)].at;
        const Point way{after.x - before.x, after.y - before.y};
        const double length = std::hypot(way.x, way.y) == 0 ? 1 : std::hypot(way.x, way.y);
        const double share = m_steps[i].share;
        const double line = m_look.edge * std::min(1., std::max(0., (share - m_look.edge_from) * 4));
        add_to(m_sides[0], m_steps[i].at, {-way.y / length, way.x / length}, way, radius(share), line);
        add_to(m_sides[1], m_steps[i].at, {way.y / length, -way.x / length}, way, radius(share), line);
    }

    static void add_to(Side& side, Point at, Point outwards, Point way, double radius, double line) {
        const Point dot{at.x + outwards.x * radius, at.y + outwards.y * radius};
        const Point last = side.outline.empty() ? dot : side.outline.back();
        if ((dot.x - last.x) * way.x + (dot.y - last.y) * way.y < 0) return;  // the inside of a sharp bend
        side.outline.push_back(dot);
        side.inner.push_back({at.x + outwards.x * (radius - line), at.y + outwards.y * (radius - line)});
    }

    const std::vector<Step>& m_steps;
    const Tube& m_look;
    std::array<Side, 2> m_sides;
};

std::string path_through(const std::vector<Point>& there, const std::vector<Point>& and_back) {
    std::vector<Point> dots = there;
    dots.insert(dots.end(), and_back.rbegin(), and_back.rend());
    std::string path;
    for (const Point& dot : dots) path += (path.empty() ? "M" : " L") + fixed(dot.x, 1) + "," + fixed(dot.y, 1);
    return path;
}

std::string filled(const Colour& fill, const std::string& path) { return "<path fill=\"" + paint_of(fill) + "\" d=\"" + path + "\"/>"; }

/// Closes the outline: round where the limb begins.
std::string cap(const Outline& outline, const std::vector<Step>& steps, const Tube& look) {
    if (look.start != 0) return " Z";
    const std::string radius = fixed(outline.radius(steps.front().share), 1);
    const Point first = outline.sides()[0].outline.front();
    return " A" + radius + "," + radius + " 0 0 0 " + fixed(first.x, 1) + "," + fixed(first.y, 1) + "Z";
}

}  // namespace

double distance(Point from, Point to) { return std::hypot(to.x - from.x, to.y - from.y); }

Joint joint(Point shoulder, Point goal, double bone, Bend bend) {
    const double far = distance(shoulder, goal) == 0 ? 1e-6 : distance(shoulder, goal);
    const double reach = std::min(far, bone * 1.99);
    const double angle = std::atan2(goal.y - shoulder.y, goal.x - shoulder.x) + static_cast<int>(bend) * std::acos(reach / (2 * bone));
    return {{shoulder.x + bone * std::cos(angle), shoulder.y + bone * std::sin(angle)},
            {shoulder.x + (goal.x - shoulder.x) / far * reach, shoulder.y + (goal.y - shoulder.y) / far * reach}};
}

std::vector<Point> curve(Point from, Point corner, Point to, double round) {
    const Point first = between(corner, from, round);
    const Point last = between(corner, to, round);
    std::vector<Point> points;
    for (int k = 0; k < straight_steps; ++k) points.push_back(between(from, first, static_cast<double>(k) / straight_steps));
    for (int k = 0; k < corner_steps; ++k) {
        const double share = static_cast<double>(k) / corner_steps;
        points.push_back(between(between(first, corner, share), between(corner, last, share), share));
    }
    for (int k = 0; k <= straight_steps; ++k) points.push_back(between(last, to, static_cast<double>(k) / straight_steps));
    return points;
}

std::string tube(const std::vector<Point>& points, const Tube& look) {
    const std::vector<Step> steps = steps_between(points, look.start, look.end);
    if (steps.empty()) return "";
    const Outline outline(steps, look);
    std::string out = filled(look.fill, path_through(outline.sides()[0].outline, outline.sides()[1].outline) + cap(outline, steps, look));
    if (look.edge == 0) return out;
    for (const Side& side : outline.sides()) out += filled(look.edge_fill, path_through(side.outline, side.inner) + "Z");
    return out;
}

}  // namespace waylight::press::kit
