#include <cmath>

#include "press/paint/person.h"

namespace waylight::press::kit {
namespace {

std::string sideways(double x) { return "translate(" + fixed(x, 1) + " 0)"; }

}  // namespace

std::string Person::head_place() const {
    return translate(m_figure.look.x * 2, m_neck_y - m_age.neck + 2) + " rotate(" + shortest(m_figure.tilt) + ") scale(" +
           shortest(m_age.head) + ")";
}

std::string Person::hair_behind() const {
    const std::string part = "hair-" + m_figure.looks.hair + "-back";
    return draw(part, head_place() + " " + sideways(-m_figure.look.x * 4));
}

std::string Person::eye(int k) const {
    const Point gaze = m_figure.gaze;
    const std::string mirrored = " scale(" + std::to_string(k) + " 1)";
    const std::string at = "translate(" + std::to_string(k * 22) + " 0)" + mirrored;
    std::string out = draw("eye-" + m_figure.face.eyes, at);
    if (m_figure.face.eyes == "open") out += draw("eye-pupil", translate(k * 22 + gaze.x * 2.8, gaze.y * 2)) + draw("eye-lid", at);
    return out + draw("brow-" + m_figure.face.brow, "translate(" + std::to_string(k * 22) + " -20)" + mirrored);
}

std::string Person::face() const {
    const Point look = m_figure.look;
    std::string out = m_kit.draw("cheeks", {}, "") + draw("nose", sideways(look.x * 3));
    out += eye(-1) + eye(1) + draw("mouth-" + m_figure.face.mouth, "");
    if (m_figure.looks.wears("glasses")) out += draw("x-glasses", "");
    return group(translate(look.x * 11, -54 + look.y * 6) + " scale(" + fixed(1 - .1 * std::abs(look.x), 3) + " 1)", out);
}

std::string Person::head() const {
    const Looks& looks = m_figure.looks;
    const double turned = m_figure.look.x;
    std::string out;
    for (const int k : {-1, 1})
        if (looks.hair != "hijab")
            out += draw("ear", "translate(" + fixed(k * 57 - turned * 6, 1) + " -50) scale(" + std::to_string(k) + " 1)");
    out += draw("head-" + looks.head, "");
    if (!looks.beard.empty()) out += draw("x-" + looks.beard, "");
    out += face();
    out += draw("hair-" + looks.hair + "-front", sideways(turned * 3.2));
    if (!looks.hat.empty()) out += draw("x-" + looks.hat, sideways(turned * 3.2));
    if (looks.wears("headset")) out += draw("x-headset", sideways(turned * 3.2));
    return out;
}

}  // namespace waylight::press::kit
