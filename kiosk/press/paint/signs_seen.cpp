#include "press/paint/signs_seen.h"

#include "press/sources.h"

namespace waylight::press::kit {
namespace {

constexpr double small_head = 35;  // pixels from its middle: STYLE.md's smallest head of a group or a map

}  // namespace

void prove_signs_seen(const std::filesystem::path& file, const std::vector<Shown>& people, Diagnostics& diagnostics) {
    for (const Shown& person : people) {
        if (person.head.radius < small_head) continue;
        for (const std::string& sign : person.covered)
            diagnostics.problem({shown(file), person.line},
                                in_quotes(person.who) + ": an arm lies over " + in_quotes(sign) +
                                    ", by which a child knows who this is; move the hand, or turn the elbow out");
    }
}

}  // namespace waylight::press::kit
