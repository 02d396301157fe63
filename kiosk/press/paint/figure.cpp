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
    if (item.find("carry") != nullptr) arm.to = "hug";
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

std::optional<Carried> carried_in(const Tree& item, const Palette& palette) {
    const Tree* spec = item.find("carry");
    if (spec == nullptr) return std::nullopt;
    const Tree* at = spec->find("at");
    return Carried{text_or(*spec, "hold", ""), at == nullptr ? std::nullopt : std::optional(point_in(*at)), roles_in(*spec, palette),
                   number_or(*spec, "rot", 0), number_or(*spec, "size", 1)};
}

/// "look" is a number, left to right, or a point.
Point look_of(const Tree& item, const Figure& figure) {
    constexpr double to_the_side = 1.9;
    const Tree* look = item.find("look");
    if (look != nullptr && look->list() != nullptr) return point_in(*look);
    return {number_or(item, "look", figure.view == View::Side ? to_the_side * figure.direction : 0), 0};
}

/// Eyes follow the head, but never out of their whites.
Point gaze_of(const Tree& item, Point look) {
    const Tree* gaze = item.find("gaze");
    return gaze == nullptr ? Point{std::clamp(look.x, -1., 1.), look.y} : point_in(*gaze);
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

template <typename Enum, std::size_t Count>
Enum named(const Tree& item, std::string_view key, const std::array<std::string_view, Count>& names) {
    const auto* const found = std::find(names.begin(), names.end(), text_or(item, key, ""));
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
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
    figure.pose = named<Pose>(item, "pose", pose_names);
    figure.view = named<View>(item, "view", view_names);
    figure.direction = static_cast<int>(number_or(item, "dir", 0));
    figure.seat = number_or(item, "seat", 130);
    if (const std::string knee = text_or(item, "knee", ""); !knee.empty()) figure.raised_knee = knee == "l" ? Side::Left : Side::Right;
    figure.stride = number_or(item, "stride", 1);
    const bool lies = figure.pose == Pose::Lie;
    figure.lean = number_or(item, "lean", lies ? 74 * figure.direction : 0);
    figure.tilt = number_or(item, "tilt", lies ? -30 * figure.direction : 0);
    figure.look = look_of(item, figure);
    figure.gaze = gaze_of(item, figure.look);
    figure.face = face_in(item, kit.cast);
    figure.left = arm_of(item, "l", kit.palette);
    figure.right = arm_of(item, "r", kit.palette);
    figure.carried = carried_in(item, kit.palette);
    figure.right_first = text_or(item, "order", "lr") == "rl";
    return figure;
}

}  // namespace waylight::press::kit
