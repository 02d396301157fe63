#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

constexpr double whole_arm = 1.95;  // bones: what a reach of 1 is

/// Elbows like to hang low and outwards.
double comfort(const Joint& joint, int k) { return joint.elbow.y + .4 * k * joint.elbow.x; }

}  // namespace

double Person::bone() const { return m_age.torso * .47; }

/// Who sits turned aside brings the nearer shoulder forward.
Point Person::shoulder(Side side) const {
    const bool is_nearer = sits_aside() && static_cast<int>(side) != m_figure.direction;
    const double forward = is_nearer ? m_figure.direction * 14 * m_wide : 0;
    return {static_cast<int>(side) * 54 * m_wide * m_depth + forward, m_neck_y + m_age.torso * 27 / 190};
}

/// Where a wrist goes: a point of the scene, a place on the head, or a reach from the shoulder.
Point Person::goal(Side side, const ArmSpec& spec) const {
    if (const auto* point = std::get_if<Point>(&spec.to)) return local(*point);
    const int k = static_cast<int>(side);
    const auto& name = std::get<std::string>(spec.to);
    if (const auto touch = m_kit.cast.touch.find(name); touch != m_kit.cast.touch.end())
        return {k * touch->second.x * m_age.head, m_neck_y - m_age.neck + touch->second.y * m_age.head};
    const auto found = m_kit.cast.reach.find(name);
    const Point share = found == m_kit.cast.reach.end() ? Point{} : found->second;
    const Point from = shoulder(side);
    return {from.x + k * share.x * bone() * whole_arm, from.y + share.y * bone() * whole_arm};
}

Person::Reach Person::reach(Side side, const ArmSpec& spec) const {
    const Point from = shoulder(side);
    const Point to = goal(side, spec);
    const double near = std::min(1., distance(from, to) / (2 * bone()));
    const double seen = bone() * (.7 + .3 * near);  // a bent arm comes towards us: its bones look shorter
    const Joint right = joint(from, to, seen, Bend::Right);
    const Joint left = joint(from, to, seen, Bend::Left);
    const bool right_is_better = comfort(right, static_cast<int>(side)) >= comfort(left, static_cast<int>(side));
    return {right_is_better != spec.other_elbow ? right : left, to.y < from.y - bone() * .2};
}

std::string Person::held(const ArmSpec& spec, Point wrist, double angle) const {
    const double down = angle * std::numbers::pi / 180;
    const std::string place = translate(wrist.x - std::sin(down) * 15, wrist.y + std::cos(down) * 15);
    return m_kit.draw("prop-" + spec.hold, spec.hold_roles,
                      place + " rotate(" + shortest(spec.hold_turn) + ") scale(" + shortest(spec.hold_size) + ")");
}

/// A soft darker edge, so that a hand parts from a table, a wall or another hand of the same value.
std::string Person::hand_edge(const std::string& part, const std::string& place) const {
    constexpr std::array<Point, 5> shifts{{{-2.1, 0}, {2.1, 0}, {-1.5, 1.5}, {1.5, 1.5}, {0, 2.1}}};
    Roles shaded = m_roles;
    shaded["skin"] = colour("skin.d");
    std::string out;
    for (const Point& shift : shifts) out += m_kit.draw(part, shaded, place + " " + translate(shift.x, shift.y));
    return out;
}

/// First the edge.
std::pair<std::string, std::string> Person::hand_and_edge(Side side, const ArmSpec& spec, Point wrist, double angle) const {
    std::string name = spec.hand;
    if (name.empty()) {
        const std::string* reach = std::get_if<std::string>(&spec.to);
        const auto usual = m_kit.cast.hands.find(reach == nullptr ? "" : *reach);
        name = usual == m_kit.cast.hands.end() ? "rest" : usual->second;
    }
    const double size = hand_size();
    const std::string place =
        translate(wrist.x, wrist.y) + " rotate(" + fixed(angle, 1) + ") " + scale(static_cast<int>(side) * size, size, 2);
    return {hand_edge("hand-" + name, place), draw("hand-" + name, place)};
}

/// How much of the arm the top covers.
double Person::sleeve_share() const {
    const Part* top = m_kit.parts.find("top-" + m_figure.looks.top);
    const auto written = top == nullptr ? Named<std::string>::const_iterator{} : top->data.find("sleeve");
    double share = 1;
    if (top != nullptr && written != top->data.end())
        std::from_chars(written->second.data(), written->second.data() + written->second.size(), share);
    return share;
}

/// The skin of an arm, from a share of its length on.
std::string Person::bare(const std::vector<Point>& points, double radius, double start) const {
    return tube(points, {.fill = colour("skin"),
                         .from_radius = radius,
                         .to_radius = radius * .58,
                         .start = start,
                         .edge = 2.4,
                         .edge_fill = colour("skin.d"),
                         .edge_from = .4});
}

std::string Person::sleeve(const std::vector<Point>& points, double radius) const {
    const double share = sleeve_share();
    std::string out = tube(points, {.fill = colour("top"),
                                    .from_radius = radius,
                                    .to_radius = radius * .66,
                                    .end = share,
                                    .grow = 2.5,
                                    .edge = 3,
                                    .edge_fill = colour("top.d")});
    if (share > .5)
        out += tube(
            points,
            {.fill = colour("top.d"), .from_radius = radius, .to_radius = radius * .66, .start = share - .13, .end = share, .grow = 3.6});
    return out;
}

Person::Arm Person::arm(Side side) const {
    const ArmSpec& spec = m_figure.arm(side);
    const Reach reached = reach(side, spec);
    const auto [elbow, wrist] = reached.joint;
    const std::vector<Point> points = curve(shoulder(side), elbow, wrist, .24);
    const double radius = arm_radius();
    const double angle = std::atan2(wrist.y - elbow.y, wrist.x - elbow.x) * 180 / std::numbers::pi - 90 + spec.turn;
    std::string out;
    if (sleeve_share() < 1) out += bare(points, radius, 0);
    if (!spec.hold.empty()) out += held(spec, wrist, angle);
    const auto [edge, hand] = hand_and_edge(side, spec, wrist, angle);
    out += edge;
    if (sleeve_share() < 1) out += bare(points, radius, .9);  // no edge lies across the wrist
    return {out + hand + sleeve(points, radius), reached.raised};
}

std::string Person::carried() const {
    if (!m_figure.carried) return "";
    const Carried& what = *m_figure.carried;
    const Point at = what.at ? local(*what.at) : Point{0, m_hip_y - m_age.torso * .2};
    return m_kit.draw("prop-" + what.hold, what.roles,
                      translate(at.x, at.y) + " rotate(" + shortest(what.turn) + ") scale(" + shortest(what.size) + ")");
}

}  // namespace waylight::press::kit
