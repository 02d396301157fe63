#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

constexpr double tallest_hip = 285;  // skirts are drawn for it

}  // namespace

/// `k` is the side of the body's middle: -1 or 1.
Person::Leg Person::leg_points(int k) const {
    const double w = m_wide;
    const int turn = m_figure.direction;
    const double hip = m_age.hip;
    const int toe = turn == 0 ? k : turn;
    switch (m_figure.pose) {
    case Pose::Sit: {
        const Point knee{turn * hip * .46 + k * 10, m_hip_y + (k * turn > 0 ? 14 : 8)};
        if (turn != 0) return {knee, {knee.x + turn * 4, -20}, static_cast<double>(toe)};
        return {{k * 40 * w, m_hip_y + hip * .2}, {k * 36 * w, -18}, static_cast<double>(toe)};
    }
    case Pose::Floor:
        return {{k * 118 * w, -34}, {-k * 10 * w, -16}, static_cast<double>(-k)};
    case Pose::Kneel:
        return {{k * 40 * w, m_hip_y * .6}, {k * 38 * w, -26 * w}, static_cast<double>(toe)};
    case Pose::Walk: {
        const Point foot{turn * k * 46 * w * m_figure.stride, -20};
        return {{(k * 30 * w + foot.x) / 2 + turn * 8, m_hip_y * .5}, foot, static_cast<double>(toe)};
    }
    case Pose::Stand:
    case Pose::Half:
        break;
    }
    return {{k * 32 * w, m_hip_y * .5}, {k * 33 * w, -20}, static_cast<double>(toe)};
}

std::string Person::shoe(const Leg& leg) const {
    const double grown = .3 + .7 * m_wide;
    return draw("shoe", translate(leg.foot.x, leg.foot.y) + " " + scale(leg.toe * grown, grown, 2));
}

std::string Person::trouser(const std::vector<Point>& points) const {
    const double thigh = 33 * m_wide;
    const double ankle = 20 * m_wide;
    if (m_figure.pose == Pose::Kneel) {
        const std::vector<Point> upwards(points.rbegin(), points.rend());
        return tube(upwards, {.fill = colour("leg"),
                              .from_radius = thigh * .86,
                              .to_radius = thigh,
                              .edge = 3,
                              .edge_fill = colour("leg.d"),
                              .edge_from = 0});
    }
    if (m_figure.looks.bare_legs) {
        const Tube sock{.fill = colour("white"), .from_radius = ankle * .8, .to_radius = ankle * .8, .start = .86};
        return tube(points, {.fill = colour("skin"), .from_radius = thigh * .8, .to_radius = ankle * .72}) + tube(points, sock);
    }
    return tube(points,
                {.fill = colour("leg"), .from_radius = thigh, .to_radius = ankle, .end = .97, .edge = 3, .edge_fill = colour("leg.d")});
}

std::string Person::seated_skirt(const std::vector<Point>& points) const {
    const bool is_bent = m_figure.pose == Pose::Sit || m_figure.pose == Pose::Kneel || m_figure.pose == Pose::Floor;
    if (!is_bent || m_figure.looks.skirt.empty()) return "";
    const double thigh = 33 * m_wide;
    return tube(points, {.fill = colour("skirt"),
                         .from_radius = thigh + 4,
                         .to_radius = thigh,
                         .end = m_figure.looks.skirt == "long" ? 1 : .62,
                         .edge = 3,
                         .edge_fill = colour("skirt.d")});
}

std::string Person::leg(int k) const {
    const Leg leg = leg_points(k);
    const std::vector<Point> points = curve({k * 30 * m_wide, m_hip_y - 4}, leg.knee, leg.foot);
    return (m_figure.pose == Pose::Kneel ? "" : shoe(leg)) + trouser(points) + seated_skirt(points);
}

std::string Person::legs() const {
    if (m_figure.pose == Pose::Half) return "";
    const int first = m_figure.direction < 0 ? 1 : -1;
    return leg(first) + leg(-first);
}

std::string Person::standing_skirt() const {
    if (m_figure.looks.skirt.empty()) return "";
    return draw("skirt-" + m_figure.looks.skirt, "translate(0 " + fixed(m_hip_y, 1) + ") " + scale(m_wide, m_age.hip / tallest_hip, 3));
}

}  // namespace waylight::press::kit
