#include "press/paint/figure.h"

#include <algorithm>

namespace waylight::press::kit {
namespace {

std::variant<std::string, Point> goal_of(const Tree& tree) {
    if (tree.string() != nullptr) return *tree.string();
    return point_in(tree);
}

ArmSpec arm_of(const Tree& item, std::string_view side, const Palette& palette) {
    ArmSpec arm;
    arm.behind = text_or(item, "behind", "").find(side) != std::string::npos;
    const Tree* spec = item.find(side);
    if (spec == nullptr) return arm;
    if (spec->table() == nullptr) {
        arm.to = goal_of(*spec);
        return arm;
    }
    arm.to = goal_of(*spec->find("to"));
    arm.hand = text_or(*spec, "hand", "");
    arm.hold = text_or(*spec, "hold", "");
    arm.hold_roles = roles_in(*spec, palette);
    arm.hold_turn = number_or(*spec, "rot", 0);
    arm.hold_size = number_or(*spec, "size", 1);
    arm.turn = number_or(*spec, "turn", 0);
    arm.other_elbow = spec->find("elbow") != nullptr;
    return arm;
}

/// "look" is a number, left to right, or a point.
Point look_of(const Tree& item) {
    const Tree* look = item.find("look");
    if (look != nullptr && look->list() != nullptr) return point_in(*look);
    return {number_or(item, "look", 0), 0};
}

Face face_in(const Tree& item, const Cast& cast) {
    const Tree* face = item.find("face");
    if (face != nullptr && face->list() != nullptr) return face_of(*face);
    const auto found = cast.faces.find(text_or(item, "face", "smile"));
    return found == cast.faces.end() ? Face{} : found->second;
}

Looks looks_in(const Tree& item, const Cast& cast) {
    const auto found = cast.people.find(text_or(item, "who", ""));
    const Looks looks = found == cast.people.end() ? Looks{} : found->second;
    const Tree* wear = item.find("wear");
    return wear == nullptr ? looks : dressed(looks, *wear);
}

Pose pose_of(const std::string& name) {
    const auto* const found = std::find(pose_names.begin(), pose_names.end(), name);
    return found == pose_names.end() ? Pose::Stand : static_cast<Pose>(found - pose_names.begin());
}

}  // namespace

Roles roles_in(const Tree& item, const Palette& palette) {
    Roles roles;
    for (const auto& [role, colour] : section(item, "c"))
        if (colour.string() != nullptr) roles.emplace(role, *colour.string() == "none" ? std::nullopt : palette.colour(*colour.string()));
    return roles;
}

Figure figure_of(const Tree& item, const Kit& kit) {
    Figure figure;
    figure.looks = looks_in(item, kit.cast);
    figure.at = point_in(*item.find("at"));
    figure.scale = number_or(item, "s", 1);
    figure.pose = pose_of(text_or(item, "pose", "stand"));
    figure.direction = static_cast<int>(number_or(item, "dir", 0));
    figure.seat = number_or(item, "seat", 130);
    figure.stride = number_or(item, "stride", 1);
    figure.lean = number_or(item, "lean", 0);
    figure.tilt = number_or(item, "tilt", 0);
    figure.look = look_of(item);
    figure.gaze = item.find("gaze") == nullptr ? figure.look : point_in(*item.find("gaze"));
    figure.face = face_in(item, kit.cast);
    figure.left = arm_of(item, "l", kit.palette);
    figure.right = arm_of(item, "r", kit.palette);
    figure.right_first = text_or(item, "order", "lr") == "rl";
    return figure;
}

}  // namespace waylight::press::kit
