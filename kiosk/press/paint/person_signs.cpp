#include <algorithm>
#include <optional>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

/// An arm may lie over this share of a sign's width: more, and nobody sees what it is.
constexpr double most_covered = .2;

bool covers(const Circle& cover, const Circle& sign) {
    const double depth = cover.radius + sign.radius - distance(cover.centre, sign.centre);
    return depth > most_covered * 2 * sign.radius;
}

}  // namespace

/// The arm as circles from the shoulder on, and its hand.
std::vector<Circle> Person::arm_circles(Side side) const {
    const auto [elbow, wrist] = reach(side, m_figure.arm(side)).joint;
    const std::vector<Point> points = curve(shoulder(side), elbow, wrist, .24);
    const double radius = arm_radius();
    std::vector<Circle> circles;
    for (std::size_t i = 0; i < points.size(); ++i)
        circles.push_back({points[i], radius * (1 - .34 * static_cast<double>(i) / static_cast<double>(points.size() - 1))});
    const double bone_seen = std::max(1., distance(elbow, wrist));
    const double palm = 15 * hand_size();
    circles.push_back({{wrist.x + (wrist.x - elbow.x) / bone_seen * palm, wrist.y + (wrist.y - elbow.y) / bone_seen * palm}, palm});
    return circles;
}

std::vector<std::string> Person::signs_under_arms(const std::vector<std::string>& worn) const {
    std::vector<std::string> hidden;
    if (m_figure.view == View::Back || m_figure.pose == Pose::Wrapped) return hidden;
    std::vector<Circle> arms;
    for (const Side side : both_sides) {
        if (m_figure.arm(side).behind) continue;
        const std::vector<Circle> circles = arm_circles(side);
        arms.insert(arms.end(), circles.begin(), circles.end());
    }
    for (const std::string& name : worn) {
        const Part* part = m_kit.parts.find(name);
        const std::optional<Circle> sign = part == nullptr ? std::nullopt : part->sign();
        if (!sign) continue;
        const double across = m_wide * m_depth;
        const Circle seen{{sign->centre.x * across, m_neck_y + sign->centre.y * torso_share()}, sign->radius * across};
        if (std::any_of(arms.begin(), arms.end(), [&](const Circle& arm) { return covers(arm, seen); })) hidden.push_back(name);
    }
    return hidden;
}

}  // namespace waylight::press::kit
