#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

constexpr double torso_to_bone = .47;
constexpr double shoulder_share = 1 - 27. / 190;  // of the torso, above the hips
constexpr double whole_arm = 1.95;                // bones: what a reach of 1 is

/// Elbows like to hang low and outwards.
double comfort(const Joint& joint, int k) { return joint.elbow.y + .4 * k * joint.elbow.x; }

}  // namespace

Person::Reach Person::reach(Side side, const ArmSpec& spec) const {
    const int k = static_cast<int>(side);
    const double bone = m_age.torso * torso_to_bone;
    const Point shoulder{k * 54 * m_wide, m_hip_y - m_age.torso * shoulder_share};
    Point goal;
    if (const Point* point = std::get_if<Point>(&spec.to)) {
        goal = local(*point);
    } else {
        const auto named = m_kit.cast.reach.find(std::get<std::string>(spec.to));
        const Point share = named == m_kit.cast.reach.end() ? Point{} : named->second;
        goal = {shoulder.x + k * share.x * bone * whole_arm, shoulder.y + share.y * bone * whole_arm};
    }
    const Joint right = joint(shoulder, goal, bone, Bend::Right);
    const Joint left = joint(shoulder, goal, bone, Bend::Left);
    const bool right_is_better = comfort(right, k) >= comfort(left, k);
    return {right_is_better != spec.other_elbow ? right : left, goal.y < shoulder.y - bone * .2};
}

std::string Person::held(const ArmSpec& spec, Point wrist, double angle) const {
    const double down = angle * std::numbers::pi / 180;
    const std::string place = translate(wrist.x - std::sin(down) * 15, wrist.y + std::cos(down) * 15);
    return m_kit.draw("prop-" + spec.hold, spec.hold_roles,
                      place + " rotate(" + shortest(spec.hold_turn) + ") scale(" + shortest(spec.hold_size) + ")");
}

std::string Person::hand(Side side, const ArmSpec& spec, Point wrist, double angle) const {
    std::string name = spec.hand;
    if (name.empty()) {
        const std::string* reach = std::get_if<std::string>(&spec.to);
        const auto usual = m_kit.cast.hands.find(reach == nullptr ? "" : *reach);
        name = usual == m_kit.cast.hands.end() ? "rest" : usual->second;
    }
    const double size = .66 + .34 * m_wide;
    return draw("hand-" + name,
                translate(wrist.x, wrist.y) + " rotate(" + fixed(angle, 1) + ") " + scale(static_cast<int>(side) * size, size, 2));
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
    const Point shoulder{static_cast<int>(side) * 54 * m_wide, m_hip_y - m_age.torso * shoulder_share};
    const std::vector<Point> points = curve(shoulder, elbow, wrist);
    const double radius = 7 + 14 * m_wide;
    const double angle = std::atan2(wrist.y - elbow.y, wrist.x - elbow.x) * 180 / std::numbers::pi - 90 + spec.turn;
    std::string out;
    if (sleeve_share() < 1) out += tube(points, {.fill = colour("skin"), .from_radius = radius, .to_radius = radius * .58});
    if (!spec.hold.empty()) out += held(spec, wrist, angle);
    out += hand(side, spec, wrist, angle);
    out += sleeve(points, radius);
    return {out, reached.raised};
}

}  // namespace waylight::press::kit
