#pragma once

#include <array>
#include <string>
#include <vector>

#include "press/paint/figure.h"
#include "press/paint/limb.h"

namespace waylight::press::kit {

/// One figure, drawn from parts on a small skeleton in body units (floor at y 0, up is negative), then placed and scaled.
class Person {
public:
    Person(const Figure& figure, const Kit& kit);

    /// Everything that is behind a table.
    [[nodiscard]] std::string body() const { return placed(m_body); }
    /// Arms and head, so that a table can be drawn in between.
    [[nodiscard]] std::string front() const { return placed(m_front); }
    [[nodiscard]] std::string whole() const { return placed(m_body + m_front); }

    /// From chin to crown, without hair and hat, in the scene's pixels.
    [[nodiscard]] Circle head_circle() const;
    /// Where that arm ends, in the scene's pixels.
    [[nodiscard]] Point wrist(Side side) const { return in_scene(reach(side, m_figure.arm(side)).joint.end); }
    /// Of the parts that are worn, the signs that cannot be told any more because an arm or a hand of the same person lies over them.
    [[nodiscard]] std::vector<std::string> signs_under_arms(const std::vector<std::string>& worn) const;

private:
    /// An arm as drawn, and whether it is raised before the head.
    struct Arm {
        std::string drawing;
        bool raised = false;
    };
    /// Where an arm bends and ends.
    struct Reach {
        Joint joint;
        bool raised = false;
    };
    /// Where a leg goes from the hip, and the way its toe points: 0 is towards us.
    struct Leg {
        Point knee;
        Point foot;
        double toe = 1;
    };

    [[nodiscard]] std::string placed(const std::string& drawing) const;
    [[nodiscard]] Roles colours() const;
    [[nodiscard]] std::string draw(const std::string& part, const std::string& transform) const;
    [[nodiscard]] Colour colour(std::string_view role) const { return m_kit.palette.colour(role, m_roles); }
    [[nodiscard]] Point local(Point of_scene) const;
    /// The other way round, of what leans with the body.
    [[nodiscard]] Point in_scene(Point of_body) const;
    [[nodiscard]] std::string leaning(const std::string& drawing) const;
    [[nodiscard]] double hip_height() const;
    [[nodiscard]] static std::string oval_shadow(Point centre, double across, double deep);
    [[nodiscard]] std::string shadow() const;

    void assemble();
    void assemble_wrapped();
    [[nodiscard]] std::string at_top() const;
    /// How long the torso is, of the 190 that tops are drawn for.
    [[nodiscard]] double torso_share() const { return m_age.torso / 190; }
    [[nodiscard]] std::string top() const;
    [[nodiscard]] std::string bags() const;
    [[nodiscard]] std::string extras(std::string_view on, const std::string& transform) const;
    [[nodiscard]] std::vector<std::string> extras_on(std::string_view on) const;

    [[nodiscard]] Arm arm(Side side) const;
    [[nodiscard]] Point shoulder(Side side) const;
    [[nodiscard]] double bone() const;
    [[nodiscard]] Point goal(Side side, const ArmSpec& spec) const;
    [[nodiscard]] Reach reach(Side side, const ArmSpec& spec) const;
    [[nodiscard]] std::string held(const ArmSpec& spec, Point wrist, double angle) const;
    [[nodiscard]] std::pair<std::string, std::string> hand_and_edge(Side side, const ArmSpec& spec, Point wrist, double angle) const;
    [[nodiscard]] std::string bare(const std::vector<Point>& points, double radius, double start) const;
    [[nodiscard]] std::string hand_edge(const std::string& part, const std::string& place) const;
    [[nodiscard]] std::string sleeve(const std::vector<Point>& points, double radius) const;
    [[nodiscard]] double sleeve_share() const;
    [[nodiscard]] double arm_radius() const { return 7 + 14 * m_wide; }
    [[nodiscard]] double hand_size() const { return .66 + .34 * m_wide; }
    [[nodiscard]] std::vector<Circle> arm_circles(Side side) const;
    [[nodiscard]] std::string carried() const;

    [[nodiscard]] std::string legs() const;
    [[nodiscard]] Point hip(int k) const;
    [[nodiscard]] std::string floor_seat() const;
    [[nodiscard]] std::string leg(int k) const;
    [[nodiscard]] Leg leg_points(int k) const;
    [[nodiscard]] Leg turned_leg(int k) const;
    [[nodiscard]] Leg facing_leg(int k) const;
    [[nodiscard]] bool faces_us_sitting() const { return m_figure.pose == Pose::Sit && m_figure.direction == 0; }
    [[nodiscard]] bool sits_aside() const { return m_figure.pose == Pose::Sit && m_figure.direction != 0 && m_figure.view == View::Front; }
    [[nodiscard]] bool is_bent() const { return m_figure.pose != Pose::Stand && m_figure.pose != Pose::Walk; }
    [[nodiscard]] double thigh() const;
    [[nodiscard]] double ankle() const { return 20 * m_wide; }
    [[nodiscard]] std::string shoe(const Leg& leg) const;
    [[nodiscard]] std::string trouser(const std::vector<Point>& points) const;
    [[nodiscard]] std::string seated_skirt(const std::vector<Point>& points) const;
    [[nodiscard]] std::string standing_skirt() const;
    [[nodiscard]] std::string cloth() const;

    [[nodiscard]] double knee_width() const { return 35 * m_wide; }
    [[nodiscard]] std::string lap() const;
    [[nodiscard]] double lap_top() const;
    [[nodiscard]] std::string lit_thigh(int k, const Leg& leg, const std::string& role) const;
    [[nodiscard]] bool feet_reach_floor() const { return leg_points(1).foot.y > -30; }
    [[nodiscard]] std::string seat_shadow() const;
    [[nodiscard]] bool lap_is_low() const;
    [[nodiscard]] std::string hanging_shin(int k, const Leg& leg) const;
    [[nodiscard]] std::string foreshortened_thigh(int k, const Leg& leg) const;
    [[nodiscard]] std::string draped(const std::string& role, double x, double share) const;
    [[nodiscard]] std::string draped_skirt() const;
    [[nodiscard]] std::string draped_top() const;

    [[nodiscard]] bool is_raised(int k) const { return m_figure.raised_knee && static_cast<int>(*m_figure.raised_knee) == k; }
    [[nodiscard]] Leg raised_leg(int k) const;
    [[nodiscard]] std::string kneeling() const;
    [[nodiscard]] std::string foot_behind(int k) const;
    [[nodiscard]] std::string kneeling_thigh(int k) const;
    [[nodiscard]] std::string kneeling_skirt() const;
    [[nodiscard]] std::string kneeling_leg_aside(int k) const;
    [[nodiscard]] std::string kneeling_skirt_aside() const;
    [[nodiscard]] std::string raised_knee() const;

    [[nodiscard]] Point head_origin() const;
    [[nodiscard]] std::string head_place() const;
    [[nodiscard]] std::string head() const;
    [[nodiscard]] std::string hair_behind() const;
    [[nodiscard]] std::string ears() const;
    [[nodiscard]] std::string back_of_head() const;
    [[nodiscard]] std::string face() const;
    [[nodiscard]] std::string eye(int k) const;
    [[nodiscard]] bool looks_down() const;

    const Figure& m_figure;  ///< borrowed, as is the kit
    const Kit& m_kit;
    Age m_age;
    double m_wide = 1;
    double m_depth = 1;   ///< how broad the body looks from where we stand
    double m_hip_y = 0;   ///< of the hips above the floor
    double m_neck_y = 0;  ///< of the neck's base
    Roles m_roles;
    std::string m_body;
    std::string m_front;
};

}  // namespace waylight::press::kit
