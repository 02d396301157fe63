#include <cmath>
#include <numbers>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

/// From the pivot of the neck, of heads as parts/ draws them: chin at 10, crown at -130.
constexpr double middle_of_head = -60;
constexpr double head_radius = 65;

std::string sideways(double x) { return "translate(" + fixed(x, 1) + " 0)"; }

}  // namespace

Point Person::head_origin() const { return {m_figure.look.x * 2, m_neck_y - m_age.neck + 2}; }

Circle Person::head_circle() const {
    const Point origin = head_origin();
    const double tilt = m_figure.tilt * std::numbers::pi / 180;
    const double up = middle_of_head * m_age.head;
    const Point centre{origin.x - up * std::sin(tilt), origin.y + up * std::cos(tilt)};
    return {in_scene(centre), head_radius * m_age.head * m_figure.scale};
}

std::string Person::head_place() const {
    const Point origin = head_origin();
    return translate(origin.x, origin.y) + " rotate(" + shortest(m_figure.tilt) + ") scale(" + shortest(m_age.head) + ")";
}

std::string Person::hair_behind() const {
    if (m_figure.view == View::Back) return "";
    return draw("hair-" + m_figure.looks.hair + "-back", head_place() + " " + sideways(-m_figure.look.x * 4));
}

/// Who looks down at a book or a drawing lowers the lids.
bool Person::looks_down() const {
    constexpr double down = .6;
    return m_figure.face.eyes == "down" || (m_figure.face.eyes == "open" && m_figure.gaze.y >= down);
}

std::string Person::eye(int k) const {
    const Point gaze = m_figure.gaze;
    const Looks& looks = m_figure.looks;
    const auto found = m_kit.cast.eyes.find(looks.eyes);
    const Point shape = found == m_kit.cast.eyes.end() ? Point{1, 1} : found->second;
    const std::string across = std::to_string(k * 22);
    const std::string high = shortest(shape.y);
    const std::string at = "translate(" + across + " 0) scale(" + shortest(k * shape.x) + " " + high + ")";
    const bool is_low = looks_down();
    const bool is_open = is_low || m_figure.face.eyes == "open";
    std::string out = draw(is_open ? "eye-open" : "eye-" + m_figure.face.eyes, at);
    if (is_open)
        out += draw("eye-pupil", translate(k * 22 + gaze.x * 2.8, is_low ? 2.6 : gaze.y * 2) + " scale(1 " + high + ")") +
               draw(is_low ? "eye-down" : "eye-lid", at);
    const std::string brow_at = "translate(" + across + " " + fixed(-20 - 3 * (looks.brows - 1), 2) + ") ";
    return out + draw("brow-" + m_figure.face.brow, brow_at + "scale(" + std::to_string(k) + " " + shortest(looks.brows) + ")");
}

std::string Person::face() const {
    const Point look = m_figure.look;
    std::string out = m_kit.draw("cheeks", {}, "") + extras("face", "") + draw("nose-" + m_figure.looks.nose, sideways(look.x * 3));
    out += eye(-1) + eye(1) + draw("mouth-" + m_figure.face.mouth, "") + extras("eyes", "");
    return group(translate(look.x * 11, -54 + look.y * 6) + " scale(" + fixed(1 - .1 * std::abs(look.x), 3) + " 1)", out);
}

/// Some hair and every scarf hide both ears (data-hides="ears"), a head turned far hides one.
std::string Person::ears() const {
    constexpr double far = 1.2;
    const double turned = m_figure.look.x;
    const Part* hair = m_kit.parts.find("hair-" + m_figure.looks.hair + "-front");
    if (hair != nullptr && hair->data.contains("hides")) return "";
    std::string out;
    for (const int k : {-1, 1}) {
        const bool is_hidden = k * turned > far;
        if (!is_hidden) out += draw("ear", "translate(" + fixed(k * 57 - turned * 6, 1) + " -50) scale(" + std::to_string(k) + " 1)");
    }
    return out;
}

/// Hair as a cap. Puffs and plaits hang over it; a scarf is all cap.
std::string Person::back_of_head() const {
    const std::string hair = "hair-" + m_figure.looks.hair;
    const Part* cap = m_kit.parts.find(hair + "-cap");
    std::string out = draw(cap == nullptr ? "hair-cap" : cap->name, "");
    if (cap == nullptr || cap->data.contains("hangs")) out += draw(hair + "-back", "");
    if (!m_figure.looks.hat.empty()) out += draw("x-" + m_figure.looks.hat, "");
    return out;
}

std::string Person::head() const {
    const Looks& looks = m_figure.looks;
    const std::string over = sideways(m_figure.look.x * 3.2);
    std::string out = ears() + draw("head-" + looks.head, "");
    if (m_figure.view == View::Back) return out + back_of_head();
    if (!looks.beard.empty()) out += draw("x-" + looks.beard, "");
    out += face() + draw("hair-" + looks.hair + "-front", over);
    if (!looks.hat.empty()) out += draw("x-" + looks.hat, over);
    return out + extras("head", over);
}

}  // namespace waylight::press::kit
