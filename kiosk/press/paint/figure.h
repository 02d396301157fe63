#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>

#include "press/paint/kit.h"

namespace waylight::press::kit {

/// Half is the upper half, behind a table or in bed; Wrapped is a baby in a cloth.
enum class Pose : std::uint8_t { Stand, Walk, Half, Kneel, Floor, Sit, Lie, Wrapped };
inline constexpr std::array<std::string_view, 8> pose_names{"stand", "walk", "half", "kneel", "floor", "sit", "lie", "wrapped"};

/// From where somebody is seen.
enum class View : std::uint8_t { Front, Back, Side };
inline constexpr std::array<std::string_view, 3> view_names{"front", "back", "side"};

/// The viewer's left and right arm or leg; its number is the side of the body's middle on which it is.
enum class Side : std::int8_t { Left = -1, Right = 1 };
inline constexpr std::array<Side, 2> both_sides{Side::Left, Side::Right};
inline constexpr std::array<int, 2> both_sides_of_middle{-1, 1};

/// What one arm does.
struct ArmSpec {
    std::variant<std::string, Point> to = "down";  ///< a name from cast.json's "reach", or a point of the scene
    std::string hand;                              ///< empty: the one that goes with the reach
    std::string hold;                              ///< a prop, or empty
    Roles hold_roles;
    double hold_turn = 0;
    double hold_size = 1;
    double turn = 0;  ///< of the hand
    bool other_elbow = false;
    bool behind = false;  ///< the back
};

/// A prop that both arms hold before the body.
struct Carried {
    std::string hold;
    std::optional<Point> at;  ///< of the scene
    Roles roles;
    double turn = 0;
    double size = 1;
};

/// {"who": ...}: a person of the cast in one picture.
struct Figure {
    Looks looks;
    Point at;  ///< floor under the hips
    double scale = 1;
    Pose pose = Pose::Stand;
    View view = View::Front;
    int direction = 0;  ///< -1 or 1 turns a pose to the left or right
    double seat = 130;  ///< its height, in the scene's pixels
    double stride = 1;
    std::optional<Side> raised_knee;  ///< of who kneels; both knees are on the floor without it
    double lean = 0;
    double tilt = 0;
    Point look;
    Point gaze;
    Face face;
    ArmSpec left;
    ArmSpec right;
    std::optional<Carried> carried;
    bool right_first = false;  ///< the right arm is drawn before the left

    [[nodiscard]] const ArmSpec& arm(Side side) const { return side == Side::Left ? left : right; }
};

/// `item` has passed the proof.
Figure figure_of(const Tree& item, const Kit& kit);

/// The colours that `item` gives to the roles of a part in its "c".
Roles roles_in(const Tree& item, const Palette& palette);

}  // namespace waylight::press::kit
