#include <algorithm>

#include "press/paint/person.h"
#include "press/paint/shape.h"

/// Of somebody who sits and faces us: the thighs point at us, so they are short and light; the shins hang in their shade.
namespace waylight::press::kit {
namespace {

constexpr double knee_drop = .52;  // how far a knee hangs round under its middle, in shares of its half width

}  // namespace

std::string Person::cloth() const { return m_figure.looks.bare_legs ? "skin" : "leg"; }

std::string Person::hanging_shin(int k, const Leg& leg) const {
    const double x = std::abs(leg.knee.x);
    const double foot = std::abs(leg.foot.x);
    const double top = knee_width() * .9;
    const double low = leg.foot.y - 8;
    const bool is_bare = m_figure.looks.bare_legs;
    const double ankle_width = ankle() * (is_bare ? .74 : .96);
    const Shape leg_shape =
        Shape(k, {x - top, leg.knee.y}).line({foot - ankle_width, low}).line({foot + ankle_width, low}).line({x + top, leg.knee.y});
    const double shade = leg.knee.y + knee_width() * .95;
    const Shape under_knee = Shape(k, {x - top, leg.knee.y})
                                 .line({x - top * .98, leg.knee.y + 6})
                                 .bow({x, shade}, {x + top * .98, leg.knee.y + 6})
                                 .line({x + top, leg.knee.y});
    std::string out = leg_shape.filled(colour(is_bare ? "skin" : "leg.d"));
    if (is_bare)
        out += Shape(k, {foot - ankle_width - 1, low - 16 * m_wide})
                   .line({foot - ankle_width - 1, low})
                   .line({foot + ankle_width + 1, low})
                   .line({foot + ankle_width + 1, low - 16 * m_wide})
                   .filled(colour("white"));
    return out + under_knee.filled(colour(is_bare ? "skin.d" : "leg.dd"));
}

std::string Person::foreshortened_thigh(int k, const Leg& leg) const {
    const double x = std::abs(leg.knee.x);
    const double y = leg.knee.y;
    const double half = knee_width();
    const double hip = std::min(m_hip_y - 6, y - half * .8);
    const Shape thigh = Shape(k, {2 * m_wide, hip})
                            .line({58 * m_wide, hip})
                            .curve({66 * m_wide, hip + (y - hip) * .3}, {x + half + 3, y - half * .6}, {x + half, y})
                            .curve({x + half, y + half * knee_drop}, {x - half, y + half * knee_drop}, {x - half, y})
                            .curve({x - half, y - half * .3}, {4 * m_wide, hip + (y - hip) * .5}, {2 * m_wide, hip});
    const Shape fold = Shape(k, {x - half, y - half * .2})
                           .curve({x - half * .8, y - half * .5}, {8 * m_wide, hip + (y - hip) * .6}, {3 * m_wide, hip + (y - hip) * .3});
    return thigh.filled(colour(cloth())) + fold.drawn(colour(cloth() + ".d"), 3);
}

/// Cloth that lies over both knees, and falls from them to this share of the shin.
std::string Person::draped(const std::string& role, double share) const {
    const Leg leg = leg_points(1);
    const double x = leg.knee.x + knee_width() + 5;
    const double y = leg.knee.y;
    const double low = knee_width() * knee_drop;
    const double hip = std::min(m_hip_y - 8, y - knee_width() * .8);
    const double hem = y + (leg.foot.y - y) * share;
    const Shape fall =
        Shape(1, {-x, y}).line({-x - 3, hem - 4}).curve({-x * .5, hem + 9}, {x * .5, hem + 9}, {x + 3, hem - 4}).line({x, y});
    const Shape lap = Shape(1, {-58 * m_wide, hip})
                          .curve({-64 * m_wide, hip + (y - hip) * .4}, {-x, y - 8}, {-x, y})
                          .curve({-x, y + low}, {-x * .4, y + low}, {0, y + low * .55})
                          .curve({x * .4, y + low}, {x, y + low}, {x, y})
                          .curve({x, y - 8}, {64 * m_wide, hip + (y - hip) * .4}, {58 * m_wide, hip});
    std::string out = fall.filled(colour(role + ".d")) + lap.filled(colour(role));
    if (share > .5)
        for (const int k : both_sides_of_middle)
            out += Shape(k, {x * .42, y + low + 8}).bow({x * .46, (y + hem) / 2}, {x * .5, hem - 4}).drawn(colour(role + ".dd"), 3);
    return out + Shape(1, {0, y + low * .55}).line({0, hip + (y - hip) * .55}).drawn(colour(role + ".d"), 3);
}

std::string Person::draped_skirt() const {
    const std::string& skirt = m_figure.looks.skirt;
    return skirt.empty() ? "" : draped("skirt", skirt == "long" ? .94 : .34);
}

/// A top that reaches to the knees, such as an apron, names the colour that lies on the lap.
std::string Person::draped_top() const {
    const Part* top = m_kit.parts.find("top-" + m_figure.looks.top);
    if (!lap_is_low() || top == nullptr) return "";
    const auto role = top->data.find("lap");
    return role == top->data.end() ? "" : draped(role->second, .3);
}

/// On a seat of usual height the knees are lower than the hips, and the top's hem lies on the lap; on a step they are before the top.
bool Person::lap_is_low() const { return faces_us_sitting() && leg_points(1).knee.y - m_hip_y > knee_width() * .7; }

std::string Person::lap() const {
    std::string out;
    for (const int k : both_sides_of_middle) out += shoe(leg_points(k)) + hanging_shin(k, leg_points(k));
    if (m_figure.looks.skirt.empty())
        for (const int k : both_sides_of_middle) out += foreshortened_thigh(k, leg_points(k));
    return out + draped_skirt();
}

}  // namespace waylight::press::kit
