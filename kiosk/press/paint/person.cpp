#include "press/paint/person.h"

#include <cmath>
#include <numbers>

namespace waylight::press::kit {
namespace {

constexpr double usual_neck = 20;

/// Brows of light hair would hardly be seen.
bool is_light(std::string_view hair) { return hair == "white" || hair == "grey" || hair == "blond"; }

Rgb hair_colour(const Palette& palette, std::string_view name) {
    const auto found = palette.hair.find(name);
    return found == palette.hair.end() ? Rgb{} : found->second;
}

}  // namespace

Person::Person(const Figure& figure, const Kit& kit) : m_figure(figure), m_kit(kit) {
    const auto age = kit.cast.ages.find(figure.looks.age);
    if (age != kit.cast.ages.end()) m_age = age->second;
    m_wide = m_age.wide * figure.looks.wide;
    m_depth = figure.view == View::Side ? .72 : sits_aside() ? .82 : 1;
    m_hip_y = hip_height();
    m_neck_y = m_hip_y - m_age.torso;
    m_roles = colours();
    figure.pose == Pose::Wrapped ? assemble_wrapped() : assemble();
}

std::string Person::placed(const std::string& drawing) const {
    const Figure& f = m_figure;
    return group("translate(" + shortest(f.at.x) + " " + shortest(f.at.y) + ") scale(" + shortest(f.scale) + ")", drawing);
}

double Person::hip_height() const {
    switch (m_figure.pose) {
    case Pose::Stand:
        return -m_age.hip;
    case Pose::Walk:
        return -m_age.hip + 4;
    case Pose::Half:
    case Pose::Lie:
    case Pose::Wrapped:
        return 0;
    case Pose::Kneel:
        return -m_age.hip * .45;
    case Pose::Floor:
        return -34;
    case Pose::Sit:
        return -m_figure.seat / m_figure.scale;
    }
    return 0;
}

Roles Person::colours() const {
    const Looks& looks = m_figure.looks;
    const Palette& palette = m_kit.palette;
    Roles roles;
    for (const auto& [role, fallback] : m_kit.cast.roles) {
        const auto own = looks.colours.find(role);
        roles.emplace(role, palette.colour(own == looks.colours.end() ? fallback : own->second));
    }
    const auto skin = palette.skin.find(looks.skin);
    const Skin shades = skin == palette.skin.end() ? Skin{} : skin->second;
    const bool is_hidden = looks.hair == "hijab" || looks.hair_colour.empty();
    const Rgb brow = hair_colour(palette, is_hidden ? "soft" : looks.hair_colour);
    roles["skin"] = shades.skin;
    roles["lip"] = looks.beard == "beard" ? hair_colour(palette, "lip") : shades.lip;
    roles["brow"] = is_light(looks.hair_colour) ? mix(brow, hair_colour(palette, "brown"), .45) : brow;
    roles["hair"] = hair_colour(palette, looks.hair_colour.empty() ? "black" : looks.hair_colour);
    roles["eye"] = hair_colour(palette, "eye");
    roles["mouth"] = hair_colour(palette, "mouth");
    return roles;
}

std::string Person::draw(const std::string& part, const std::string& transform) const { return m_kit.draw(part, m_roles, transform); }

Point Person::local(Point of_scene) const {
    const double x = (of_scene.x - m_figure.at.x) / m_figure.scale;
    const double y = (of_scene.y - m_figure.at.y) / m_figure.scale - m_hip_y;
    const double back = -m_figure.lean * std::numbers::pi / 180;
    return {x * std::cos(back) - y * std::sin(back), x * std::sin(back) + y * std::cos(back) + m_hip_y};
}

Point Person::in_scene(Point of_body) const {
    const double lean = m_figure.lean * std::numbers::pi / 180;
    const double y = of_body.y - m_hip_y;
    const Point leant{of_body.x * std::cos(lean) - y * std::sin(lean), of_body.x * std::sin(lean) + y * std::cos(lean) + m_hip_y};
    return {m_figure.at.x + leant.x * m_figure.scale, m_figure.at.y + leant.y * m_figure.scale};
}

std::string Person::leaning(const std::string& drawing) const {
    if (m_figure.lean == 0) return drawing;
    return group("rotate(" + shortest(m_figure.lean) + " 0 " + fixed(m_hip_y, 1) + ")", drawing);
}

std::string Person::oval_shadow(Point centre, double across, double deep) {
    return "<ellipse cx=\"" + fixed(centre.x, 0) + "\" cy=\"" + fixed(centre.y, 0) + "\" rx=\"" + fixed(across, 0) + "\" ry=\"" +
           fixed(deep, 0) + "\" fill=\"url(#shadow)\"/>";
}

std::string Person::shadow() const {
    const auto oval = [&](double reach, double x = 0) { return oval_shadow({x, 2}, reach * m_wide, 17 * m_wide); };
    switch (m_figure.pose) {
    case Pose::Stand:
        return oval(100);
    case Pose::Walk:
        return oval(110);
    case Pose::Kneel:
        return m_figure.direction == 0 ? oval(110) : oval(150, -.2 * m_figure.direction * m_age.hip);
    case Pose::Floor:
        return oval(175);
    case Pose::Sit:
        return faces_us_sitting() && feet_reach_floor() ? oval(104) : "";
    case Pose::Half:
    case Pose::Lie:
    case Pose::Wrapped:
        return "";
    }
    return "";
}

/// What is worn on the face, the eyes, the head, the body or the back: the part itself says where.
std::vector<std::string> Person::extras_on(std::string_view on) const {
    std::vector<std::string> names;
    for (const std::string& extra : m_figure.looks.extras) {
        const Part* part = m_kit.parts.find("x-" + extra);
        if (part != nullptr && part->worn_on() == on) names.push_back(extra);
    }
    return names;
}

std::string Person::extras(std::string_view on, const std::string& transform) const {
    std::string out;
    for (const std::string& extra : extras_on(on)) out += draw("x-" + extra, transform);
    return out;
}

/// Of what is worn on the back, that which hangs there.
std::string Person::bags() const {
    std::string out;
    for (const std::string& extra : extras_on("back")) out += draw("x-" + extra + "-bag", at_top());
    return out;
}

std::string Person::at_top() const { return "translate(0 " + fixed(m_neck_y, 1) + ") " + scale(m_wide * m_depth, torso_share(), 3); }

/// Neck, clothes and what is worn on them.
std::string Person::top() const {
    const std::string neck =
        draw("neck", "translate(0 " + fixed(m_neck_y, 1) + ") " + scale(.4 + .6 * m_wide, std::max(.75, m_age.neck / usual_neck), 3));
    const std::string part = "top-" + m_figure.looks.top;
    const std::string rear = m_kit.parts.contains(part + "-rear") ? part + "-rear" : "torso";
    if (m_figure.view == View::Back) return neck + draw(rear, at_top()) + bags();
    // What hangs to the lap of who stands must not hang through the thighs of who sits.
    const bool is_aside = sits_aside() || (m_figure.pose == Pose::Floor && m_figure.direction != 0);
    const std::string shape = is_aside && m_kit.parts.contains(part + "-aside") ? part + "-aside" : part;
    return bags() + neck + draw(shape, at_top()) + extras("body", at_top()) + extras("back", at_top());
}

void Person::assemble_wrapped() {
    m_body = leaning(hair_behind());
    m_front = leaning(draw("wrap", at_top()) + group(head_place(), head()) + draw("wrap-edge", at_top()));
}

void Person::assemble() {
    const Arm left = arm(Side::Left);
    const Arm right = arm(Side::Right);
    std::string behind;
    std::string low;
    std::string high;
    const bool right_first = m_figure.right_first || (sits_aside() && m_figure.direction > 0);
    for (const Side side : both_sides) {
        const bool is_left = (side == Side::Left) != right_first;
        const Arm& arm = is_left ? left : right;
        const bool is_behind = (is_left ? m_figure.left : m_figure.right).behind;
        (is_behind ? behind : arm.raised ? high : low) += arm.drawing;
    }
    const bool stands = m_figure.pose == Pose::Stand || m_figure.pose == Pose::Walk;
    const bool top_hangs_over = stands || m_figure.pose == Pose::Kneel;
    m_body = seat_shadow() + shadow() + leaning(hair_behind() + behind);
    m_body += top_hangs_over ? legs() + (stands ? standing_skirt() : "") + leaning(top()) : leaning(top()) + legs() + draped_top();
    m_front = leaning(carried() + low + group(head_place(), head()) + high);
}

}  // namespace waylight::press::kit
