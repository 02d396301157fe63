#include "press/paint/safe_area.h"

#include <algorithm>
#include <cmath>

#include "press/sources.h"

namespace waylight::press::kit {
namespace {

double out_of(double from, double to, double least, double most) { return from < least ? from - least : std::max(0., to - most); }

/// "40 px to the left, 3 px down": the way back in.
std::string way_back(Point out) {
    std::string way;
    const auto add = [&](double far, const char* forward, const char* backward) {
        if (far != 0) way += (way.empty() ? "" : ", ") + fixed(std::ceil(std::abs(far)), 0) + " px " + (far > 0 ? backward : forward);
    };
    add(out.x, "to the right", "to the left");
    add(out.y, "down", "up");
    return way;
}

}  // namespace

Point out_of_safe_area(const Circle& circle) {
    const auto [centre, radius] = circle;
    return {out_of(centre.x - radius, centre.x + radius, safe_area.left, safe_area.right),
            out_of(centre.y - radius, centre.y + radius, safe_area.top, safe_area.bottom)};
}

void prove_safe_area(const std::filesystem::path& file, const std::vector<Shown>& people, Diagnostics& diagnostics) {
    for (const Shown& person : people) {
        const std::string whose = in_quotes(person.who) + ": ";
        const auto prove = [&](const Circle& circle, const std::string& what) {
            const std::string way = way_back(out_of_safe_area(circle));
            if (way.empty()) return;
            const std::string fault = whose + what + " reaches out of what upright screens show of a picture; move it ";
            diagnostics.problem({shown(file), person.line}, fault + way);
        };
        if (person.shows_face) prove(person.head, "the head");
        for (const Point& hand : person.holding) prove({hand, 0}, "a hand that holds something");
    }
}

}  // namespace waylight::press::kit
