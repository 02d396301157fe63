#include <algorithm>

#include "press/paint/person.h"
#include "press/paint/shape.h"

/// Somebody who kneels: on both knees, or with one of them up and its foot flat on the floor.
namespace waylight::press::kit {
namespace {

// How high a raised knee is, in shares of the hip's height of who stands: we look down a little on one that comes towards us.
constexpr double knee_aside = .5;
constexpr double knee_towards_us = .37;

}  // namespace

std::string Person::foot_behind(int k) const {
    const double w = m_wide;
    const double grown = (.3 + .7 * w) * .72;
    const Shape shin = Shape(k, {40 * w, -38 * w}).bow({66 * w, -44 * w}, {76 * w, -28 * w}).line({74 * w, -8}).line({40 * w, -4});
    return draw("shoe", translate(k * 64 * w, -28 * grown) + " " + scale(k * grown, grown, 2)) + shin.filled(colour(cloth() + ".dd"));
}

/// A thigh that comes down to its knee on the floor; the shin goes back behind it.
std::string Person::kneeling_thigh(int k) const {
    const double w = m_wide;
    const double hip = m_hip_y - 6;
    const double knee = -20 * w;
    const Shape thigh = Shape(k, {0, hip})
                            .line({57 * w, hip})
                            .curve({66 * w, hip * .6}, {70 * w, knee * 2.6}, {69 * w, knee})
                            .curve({68 * w, 5}, {9 * w, 5}, {8 * w, knee})
                            .curve({8 * w, knee * 2.4}, {2 * w, hip * .7}, {0, hip * .8});
    const Shape shade =
        Shape(k, {69 * w, knee}).curve({68 * w, 5}, {9 * w, 5}, {8 * w, knee}).curve({12 * w, -9 * w}, {60 * w, -9 * w}, {69 * w, knee});
    const Shape kneecap = Shape(k, {20 * w, -40 * w}).bow({38 * w, -56 * w}, {57 * w, -42 * w});
    const Shape inside = Shape(k, {9 * w, knee}).curve({8 * w, knee * 2.4}, {2 * w, hip * .7}, {1, hip * .8});
    return thigh.filled(colour(cloth())) + shade.filled(colour(cloth() + ".d")) + kneecap.drawn(colour(cloth() + ".d"), 3.4) +
           inside.drawn(colour(cloth() + ".d"), 3);
}

std::string Person::kneeling_skirt() const {
    const std::string& skirt = m_figure.looks.skirt;
    if (skirt.empty()) return "";
    const double w = m_wide;
    const double hip = m_hip_y - 10;
    const bool is_long = skirt == "long";
    const double hem = is_long ? -6 : m_hip_y * .3;
    const double wide = (is_long ? 88 : 76) * w;
    const Shape cloth = Shape(1, {-58 * w, hip})
                            .curve({-64 * w, hip * .6}, {-wide, hem * .6 + hip * .3}, {-wide, hem})
                            .curve({-wide * .5, hem + 12}, {wide * .5, hem + 12}, {wide, hem})
                            .curve({wide, hem * .6 + hip * .3}, {64 * w, hip * .6}, {58 * w, hip});
    std::string out = cloth.filled(colour("skirt"));
    for (const int k : both_sides_of_middle)
        out += Shape(k, {20 * w, hip * .62}).bow({26 * w, (hip + hem) / 2}, {34 * w, hem + 5}).drawn(colour("skirt.d"), 3.6);
    return out + Shape(1, {0, hip * .5}).line({0, hem + 8}).drawn(colour("skirt.d"), 3.6);
}

/// The leg whose knee is up, of somebody who faces us.
Person::Leg Person::raised_leg(int k) const {
    const double hip = m_age.hip;
    const auto turn = static_cast<double>(m_figure.direction);
    if (turn == 0) return {{k * 42 * m_wide, -knee_towards_us * hip}, {k * 44 * m_wide, -10}, 0};
    return {{turn * hip * .45, -knee_aside * hip}, {turn * hip * .45, -20}, turn};
}

/// Seen from the side: thigh upright, knee on the floor, the shin flat behind it and the toes tucked under.
std::string Person::kneeling_leg_aside(int k) const {
    const double w = m_wide;
    const int turn = m_figure.direction;
    const bool is_far = k * turn < 0;
    const double ahead = is_far ? 22 * w : 0;
    const std::string shade = is_far ? ".d" : "";
    const double hip = m_hip_y - 6;
    const double back = m_age.hip * .48;
    const double grown = .3 + .7 * w;
    const Shape shin = Shape(turn, {ahead + 30 * w, -46 * w})
                           .curve({-10 * w, -54 * w}, {-back * .5, -52 * w}, {-back, -46 * w})
                           .line({-back, -14 * w})
                           .bow({-back * .4, -3}, {ahead + 30 * w, -3});
    const Shape thigh = Shape(turn, {-38 * w, hip})
                            .line({34 * w, hip})
                            .curve({46 * w + ahead, hip * .6}, {58 * w + ahead, -60 * w}, {57 * w + ahead, -26 * w})
                            .curve({57 * w + ahead, 2}, {2 * w + ahead, 3}, {-2 * w + ahead, -26 * w})
                            .curve({-8 * w + ahead, -48 * w}, {-34 * w, hip * .66}, {-38 * w, hip});
    const Shape crease = Shape(turn, {-7 * w + ahead, -46 * w}).bow({2 * w + ahead, -38 * w}, {18 * w + ahead, -36 * w});
    const std::string toes_under = translate(-turn * (back + 6), -32 * grown) + " rotate(" + std::to_string(turn * 66) + ") ";
    return (is_far ? "" : draw("shoe", toes_under + scale(turn * grown * .9, grown * .9, 2))) +
           shin.filled(colour(cloth() + (is_far ? ".dd" : ".d"))) + thigh.filled(colour(cloth() + shade)) +
           crease.drawn(colour(cloth() + ".dd"), 3.4);
}

std::string Person::kneeling_skirt_aside() const {
    const std::string& skirt = m_figure.looks.skirt;
    if (skirt.empty()) return "";
    const double w = m_wide;
    const int turn = m_figure.direction;
    const double hip = m_hip_y - 10;
    const bool is_long = skirt == "long";
    const double hem = is_long ? -4 : m_hip_y * .34;
    const double front = (is_long ? 88 : 68) * w;
    const double back = is_long ? m_age.hip * .42 : 50 * w;
    const Shape cloth = Shape(turn, {-48 * w, hip})
                            .line({44 * w, hip})
                            .curve({60 * w, hip * .7}, {front, hip * .4}, {front, hem})
                            .bow({(front - back) / 2, hem + 9}, {-back, hem})
                            .curve({-back, hip * .36}, {-50 * w, hip * .5}, {-48 * w, hip});
    return cloth.filled(colour("skirt")) +
           Shape(turn, {20 * w, hip * .7}).bow({38 * w, hip * .4}, {42 * w, hem + 2}).drawn(colour("skirt.d"), 3.6) +
           Shape(turn, {-14 * w, hip * .6}).bow({-12 * w, hip * .4}, {-back * .3, hem + 2}).drawn(colour("skirt.d"), 3.6);
}

/// What the top hides at the hips.
std::string Person::kneeling() const {
    std::string out;
    if (m_figure.direction != 0) {
        const int far = -m_figure.direction;
        out += m_figure.raised_knee ? leg(far) : kneeling_leg_aside(far);
        return out + kneeling_leg_aside(-far) + kneeling_skirt_aside();
    }
    for (const int k : both_sides_of_middle)
        if (!is_raised(k)) out += (m_figure.looks.skirt == "long" ? "" : foot_behind(k)) + kneeling_thigh(k);
    return out + kneeling_skirt() + raised_knee();
}

/// The knee that is up, of somebody who faces us.
std::string Person::raised_knee() const {
    if (!m_figure.raised_knee) return "";
    const int k = static_cast<int>(*m_figure.raised_knee);
    const Leg leg = raised_leg(k);
    return shoe(leg) + hanging_shin(k, leg) + foreshortened_thigh(k, leg);
}

}  // namespace waylight::press::kit
