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
    const double top = knee_width() * .86;
    const double low = leg.foot.y - 4;
    const bool is_bare = m_figure.looks.bare_legs;
    const double ankle_width = ankle() * (is_bare ? .74 : 1.06);
    const Shape leg_shape =
        Shape(k, {x - top, leg.knee.y}).line({foot - ankle_width, low}).line({foot + ankle_width, low}).line({x + top, leg.knee.y});
    const double shade = leg.knee.y + knee_width() * .95;
    const Shape under_knee = Shape(k, {x - top, leg.knee.y})
                                 .line({x - top * .98, leg.knee.y + 8})
                                 .bow({x, shade}, {x + top * .98, leg.knee.y + 8})
                                 .line({x + top, leg.knee.y});
    std::string out = leg_shape.filled(colour(cloth()));
    if (!is_bare) out += R"(<g opacity=".55">)" + leg_shape.filled(colour("leg.d")) + "</g>";
    if (is_bare)
        out += Shape(k, {foot - ankle_width - 1, low - 16 * m_wide})
                   .line({foot - ankle_width - 1, low})
                   .line({foot + ankle_width + 1, low})
                   .line({foot + ankle_width + 1, low - 16 * m_wide})
                   .filled(colour("white"));
    return out + under_knee.filled(colour(is_bare ? "skin.d" : "leg.d"));
}

/// From the hip, over the hem of the top, to the round end of the knee; its upper side lies in the light.
std::string Person::foreshortened_thigh(int k, const Leg& leg) const {
    const double w = m_wide;
    const double x = std::abs(leg.knee.x);
    const double y = leg.knee.y;
    const double half = knee_width();
    const double hip = lap_top();
    const Shape thigh =
        Shape(k, {2 * w, hip + 20 * w})
            .curve({8 * w, hip - 2 * w}, {44 * w, hip - 6 * w}, {66 * w, hip + 4 * w})
            .curve({82 * w, hip + 14 * w}, {x + half + 2, y - half * .9}, {x + half, y - half * .1})
            .curve({x + half, y + half * knee_drop * 1.3}, {x - half, y + half * knee_drop * 1.3}, {x - half, y - half * .1})
            .curve({x - half, y - half}, {3 * w, hip + 40 * w}, {2 * w, hip + 20 * w});
    const Shape far_edge = Shape(k, {x - half, y - half * .1})
                               .curve({x - half, y - half}, {3 * w, hip + 40 * w}, {2 * w, hip + 20 * w})
                               .curve({8 * w, hip - 2 * w}, {44 * w, hip - 6 * w}, {66 * w, hip + 4 * w});
    return thigh.filled(colour(cloth())) + lit_thigh(k, leg, cloth()) + far_edge.drawn(colour(cloth() + ".d"), 3);
}

/// The upper side of a thigh, as we see it.
std::string Person::lit_thigh(int k, const Leg& leg, const std::string& role) const {
    const double w = m_wide;
    const double x = std::abs(leg.knee.x);
    const double half = knee_width() * .8;
    const double hip = lap_top() + 4 * w;
    const double y = leg.knee.y - knee_width() * .3;
    const Shape lit = Shape(k, {8 * w, hip + 18 * w})
                          .curve({12 * w, hip}, {48 * w, hip - 4 * w}, {62 * w, hip + 6 * w})
                          .curve({72 * w, hip + 14 * w}, {x + half, y - half * .7}, {x + half, y - half * .2})
                          .curve({x + half, y + half * .5}, {x - half, y + half * .5}, {x - half, y - half * .2})
                          .curve({x - half, y - half * .8}, {8 * w, hip + 34 * w}, {8 * w, hip + 18 * w});
    return R"(<g opacity=".24">)" + lit.filled(colour(role + ".l")) + "</g>";
}

/// Cloth that lies over the knees out to `x`, and falls from them to this share of the shin: two planes, one in the light, one in shade.
std::string Person::draped(const std::string& role, double x, double share) const {
    const double w = m_wide;
    const Leg leg = leg_points(1);
    const double y = leg.knee.y;
    const double low = knee_width() * knee_drop;
    const double hip = lap_top();
    const double hem = y + (leg.foot.y - y) * share;
    const double in = share > .5 ? 14 * w : 4 * w;
    const Shape fall =
        Shape(1, {-x, y}).line({in - x, hem - 4}).curve({-x * .5, hem + 9}, {x * .5, hem + 9}, {x - in, hem - 4}).line({x, y});
    const Shape lap = Shape(1, {-64 * w, hip + 4 * w})
                          .curve({-76 * w, hip + 14 * w}, {-x, y - 30 * w}, {-x, y - 4})
                          .curve({-x, y + low * 1.15}, {-x * .3, y + low * 1.15}, {0, y + low * .7})
                          .curve({x * .3, y + low * 1.15}, {x, y + low * 1.15}, {x, y - 4})
                          .curve({x, y - 30 * w}, {76 * w, hip + 14 * w}, {64 * w, hip + 4 * w})
                          .curve({40 * w, hip - 8 * w}, {-40 * w, hip - 8 * w}, {-64 * w, hip + 4 * w});
    std::string out = fall.filled(colour(role + ".d")) + lap.filled(colour(role));
    Leg lit = leg;
    lit.knee.x = std::min(leg.knee.x, x - knee_width() * .9);
    for (const int k : both_sides_of_middle) {
        out += lit_thigh(k, lit, role);
        if (share > .5)
            out += Shape(k, {x * .4, y + low + 10}).bow({x * .42, (y + hem) / 2}, {x * .42, hem - 4}).drawn(colour(role + ".dd"), 3);
    }
    out += Shape(1, {-64 * w, hip + 4 * w})
               .curve({-40 * w, hip - 8 * w}, {40 * w, hip - 8 * w}, {64 * w, hip + 4 * w})
               .drawn(colour(role + ".d"), 3);
    return out + Shape(1, {0, y + low * .7}).line({0, hip + (y - hip) * .4}).drawn(colour(role + ".d"), 3);
}

std::string Person::draped_skirt() const {
    const std::string& skirt = m_figure.looks.skirt;
    return skirt.empty() ? "" : draped("skirt", leg_points(1).knee.x + knee_width() + 4, skirt == "long" ? .92 : .36);
}

/// A top that reaches to the knees, such as an apron, names the colour that lies on the lap.
std::string Person::draped_top() const {
    const Part* top = m_kit.parts.find("top-" + m_figure.looks.top);
    if (!lap_is_low() || top == nullptr) return "";
    const auto role = top->data.find("lap");
    if (role == top->data.end()) return "";
    const bool is_apron = role->second != "top";  // its owner's trousers show beside it
    return draped(role->second, leg_points(1).knee.x + (is_apron ? 16 * m_wide : knee_width() + 4), .3);
}

/// On a seat of usual height the knees are lower than the hips; on a step they are before the top.
bool Person::lap_is_low() const { return faces_us_sitting() && leg_points(1).knee.y - m_hip_y > knee_width() * .7; }

/// Where the thighs begin, a little over the hip line, so that they come out from under the top.
double Person::lap_top() const { return std::min(m_hip_y - 12 * m_wide, leg_points(1).knee.y - knee_width() * 1.3); }

/// The seat under a body, darker where it bears it.
std::string Person::seat_shadow() const {
    if (!faces_us_sitting()) return "";
    const double knee = leg_points(1).knee.y;
    return oval_shadow({0, m_hip_y + (knee - m_hip_y) * .5}, 116 * m_wide, std::max(20 * m_wide, (knee - m_hip_y) * .6));
}

std::string Person::lap() const {
    std::string out;
    for (const int k : both_sides_of_middle) out += shoe(leg_points(k)) + hanging_shin(k, leg_points(k));
    if (m_figure.looks.skirt.empty())
        for (const int k : both_sides_of_middle) out += foreshortened_thigh(k, leg_points(k));
    return out + draped_skirt();
}

}  // namespace waylight::press::kit
