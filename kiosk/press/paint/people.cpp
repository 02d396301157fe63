#include "press/paint/people.h"

namespace waylight::press::kit {
namespace {

/// Where a group puts what it holds.
struct Placing {
    Point at;
    double scale = 1;

    [[nodiscard]] Point of(Point point) const { return {at.x + point.x * scale, at.y + point.y * scale}; }
};

std::vector<std::string> worn_in(const Looks& looks) {
    std::vector<std::string> worn{"top-" + looks.top};
    for (const std::string& extra : looks.extras) worn.push_back("x-" + extra);
    for (const std::string& extra : {looks.hat, looks.beard})
        if (!extra.empty()) worn.push_back("x-" + extra);
    return worn;
}

Shown shown_as(const Tree& item, const Placing& placing, const Kit& kit) {
    const Figure figure = figure_of(item, kit);
    const Person person(figure, kit);
    const Circle head = person.head_circle();
    Shown shown{text_or(item, "who", ""),
                item.line,
                figure.looks,
                worn_in(figure.looks),
                figure.view != View::Back,
                {placing.of(head.centre), head.radius * placing.scale},
                {},
                person.signs_under_arms(worn_in(figure.looks))};
    for (const auto& [role, colour] : kit.cast.roles) shown.looks.colours.emplace(role, colour);
    for (const Side side : both_sides)
        if (!figure.arm(side).hold.empty()) shown.holding.push_back(placing.of(person.wrist(side)));
    return shown;
}

void collect(const Tree& items, const Placing& placing, const Kit& kit, std::vector<Shown>& people) {
    for (const Tree& item : *items.list()) {
        if (item.find("who") != nullptr) people.push_back(shown_as(item, placing, kit));
        if (item.find("inset") != nullptr) collect(*item.find("items"), placing, kit, people);
        if (const Tree* group = item.find("group")) {
            const Tree* at = item.find("at");
            const Placing inner{placing.of(at == nullptr ? Point{} : point_in(*at)), placing.scale * number_or(item, "s", 1)};
            collect(*group, inner, kit, people);
        }
    }
}

}  // namespace

std::vector<Shown> people_in(const Tree& scene, const Kit& kit) {
    std::vector<Shown> people;
    collect(*scene.find("items"), {}, kit, people);
    return people;
}

}  // namespace waylight::press::kit
