#include <algorithm>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

constexpr double tallest_hip = 285;  // skirts are drawn for it

}  // namespace

/// `k` is the side of the body's middle: -1 or 1.
Person::Leg Person::leg_points(int k) const { return m_figure.direction == 0 ? facing_leg(k) : turned_leg(k); }

Person::Leg Person::turned_leg(int k) const {
    const double w = m_wide;
    const double hip = m_age.hip;
    const int turn = m_figure.direction;
    const auto toe = static_cast<double>(turn);
    if (m_figure.pose == Pose::Sit) {
        const Point knee{turn * hip * .46 + k * 10, std::min(m_hip_y + (k * turn > 0 ? 14 : 8), -.4 * hip)};
        return {knee, {knee.x + turn * 4, std::min(-20., knee.y + .62 * hip)}, toe};
    }
    if (m_figure.pose == Pose::Floor) return {{turn * hip * .36 + k * 9, -.46 * hip}, {turn * hip * .6 + k * 12, -20}, toe};
    if (m_figure.pose == Pose::Kneel) return raised_leg(k);
    if (m_figure.pose == Pose::Walk) {
        const Point foot{k * 46 * w * m_figure.stride, -20};
        return {{(k * 30 * w * m_depth + foot.x) / 2 + turn * 8, m_hip_y * .5}, foot, toe};
    }
    return {{k * 32 * w, m_hip_y * .5}, {k * 33 * w, -20}, static_cast<double>(k)};
}

Person::Leg Person::facing_leg(int k) const {
    const double w = m_wide;
    const double hip = m_age.hip;
    const auto toe = static_cast<double>(k);
    if (m_figure.pose == Pose::Sit) {
        const Point knee{k * 55 * w, std::min(m_hip_y + hip * .3, -.34 * hip)};
        return {knee, {k * 47 * w, std::min(-14., knee.y + .5 * hip)}, 0};
    }
    if (m_figure.pose == Pose::Floor) return {{k * 118 * w, -34}, {-k * 10 * w, -16}, -toe};
    // Towards us or away: the viewer's right foot is nearer.
    if (m_figure.pose == Pose::Walk) return {{k * 31 * w, m_hip_y * (k > 0 ? .48 : .54)}, {k * 25 * w, k > 0 ? -14. : -44.}, 0};
    return {{k * 32 * w, m_hip_y * .5}, {k * 33 * w, -20}, toe};
}

double Person::thigh() const { return (m_figure.view == View::Side ? 28 : 33) * m_wide; }

std::string Person::shoe(const Leg& leg) const {
    const double grown = .3 + .7 * m_wide;
    const std::string facing = m_figure.view == View::Back ? "shoe-back" : "shoe-front";
    return draw(leg.toe == 0 ? facing : "shoe",
                translate(leg.foot.x, leg.foot.y) + " " + scale((leg.toe == 0 ? 1 : leg.toe) * grown, grown, 2));
}

std::string Person::trouser(const std::vector<Point>& points) const {
    if (m_figure.looks.bare_legs) {
        const Tube sock{.fill = colour("white"), .from_radius = ankle() * .8, .to_radius = ankle() * .8, .start = .86};
        return tube(points, {.fill = colour("skin"), .from_radius = thigh() * .8, .to_radius = ankle() * .72}) + tube(points, sock);
    }
    return tube(points, {.fill = colour("leg"),
                         .from_radius = thigh(),
                         .to_radius = ankle(),
                         .end = is_bent() ? 1 : .97,
                         .edge = 3,
                         .edge_fill = colour("leg.d")});
}

std::string Person::seated_skirt(const std::vector<Point>& points) const {
    const bool sits = m_figure.pose == Pose::Sit || m_figure.pose == Pose::Floor;
    if (!sits || m_figure.looks.skirt.empty()) return "";
    return tube(points, {.fill = colour("skirt"),
                         .from_radius = thigh() + 4,
                         .to_radius = thigh(),
                         .end = m_figure.looks.skirt == "long" ? 1 : .62,
                         .edge = 3,
                         .edge_fill = colour("skirt.d")});
}

Point Person::hip(int k) const { return {k * 30 * m_wide * m_depth * m_depth, m_hip_y - 4}; }

/// Who sits on the floor with knees drawn up rests on one seat, not on two hips.
std::string Person::floor_seat() const {
    if (m_figure.pose != Pose::Floor || m_figure.direction == 0) return "";
    const bool has_skirt = !m_figure.looks.skirt.empty();
    const double radius = thigh() + (has_skirt ? 4 : 0);
    return tube({hip(-1), hip(1)}, {.fill = colour(has_skirt ? "skirt" : "leg"), .from_radius = radius, .to_radius = radius});
}

std::string Person::leg(int k) const {
    const Leg leg = leg_points(k);
    const std::vector<Point> points = curve(hip(k), leg.knee, leg.foot, is_bent() ? .3 : .5);
    return shoe(leg) + trouser(points) + seated_skirt(points);
}

std::string Person::legs() const {
    if (m_figure.pose == Pose::Half || m_figure.pose == Pose::Lie) return "";
    if (faces_us_sitting()) return lap();
    if (m_figure.pose == Pose::Kneel) return kneeling();
    const int first = m_figure.direction < 0 ? 1 : -1;
    return leg(first) + floor_seat() + leg(-first);
}

std::string Person::standing_skirt() const {
    if (m_figure.looks.skirt.empty()) return "";
    return draw("skirt-" + m_figure.looks.skirt,
                "translate(0 " + fixed(m_hip_y, 1) + ") " + scale(m_wide * m_depth, m_age.hip / tallest_hip, 3));
}

}  // namespace waylight::press::kit
