#include "press/paint/rules.h"

#include <algorithm>

#include "press/hint.h"
#include "press/paint/figure.h"
#include "press/paint/value_rules.h"

namespace waylight::press::kit {
namespace {

using Names = std::vector<std::string>;

/// Names of parts without what they all begin and end with.
Names parts_named(const Kit& kit, std::string_view start, std::string_view end = "") {
    Names names;
    for (const Part& part : kit.parts.all())
        if (part.name.size() >= start.size() + end.size() && part.name.starts_with(start) && part.name.ends_with(end))
            names.push_back(part.name.substr(start.size(), part.name.size() - start.size() - end.size()));
    return names;
}

Rule part_of(const Kit& kit, std::string_view start, const std::string& what, std::string_view end = "") {
    return rule::one_of(what, parts_named(kit, start, end), "draw one in parts/");
}

Names names_of(const auto& list) { return Names(list.begin(), list.end()); }

Rule colour_of(const Kit& kit) {
    const Rule base = rule::one_of("colour", keys_of(kit.palette.colours), "palette.json lists them");
    const Rule shade = rule::one_of("shade", keys_of(kit.palette.shades));
    return [=](const Tree& value) -> std::string {
        if (value.string() == nullptr) return base(value);
        const ColourName name = split_colour(*value.string());
        if (std::string wrong = base(Tree(name.base)); !wrong.empty()) return wrong;
        return name.shade ? shade(Tree(*name.shade)) : "";
    };
}

Rule face_of(const Kit& kit) {
    const Rule named = rule::one_of("face", keys_of(kit.cast.faces));
    const std::vector<Rule> parts{part_of(kit, "eye-", "eye"), part_of(kit, "brow-", "brow"), part_of(kit, "mouth-", "mouth")};
    return [=](const Tree& value) -> std::string {
        const Tree::List* list = value.list();
        if (list == nullptr) return named(value);
        if (list->size() != parts.size()) return rule::as_written(value) + " is no face; write [eyes, brow, mouth]";
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (std::string wrong = parts[i]((*list)[i]); !wrong.empty()) return wrong;
        return "";
    };
}

Rule extras_of(const Kit& kit) {
    const Rule extra = part_of(kit, "x-", "extra");
    return [=](const Tree& value) -> std::string {
        if (value.list() == nullptr) return rule::as_written(value) + " is no list; write [\"glasses\"]";
        for (const Tree& item : *value.list())
            if (std::string wrong = extra(item); !wrong.empty()) return wrong;
        return "";
    };
}

Rule arm_goal_of(const Kit& kit, const Rule& point) {
    Names reaches = keys_of(kit.cast.reach);
    for (const auto& [touch, point_of_head] : kit.cast.touch) reaches.push_back(touch);
    return rule::either(rule::one_of("reach", reaches, "there are " + rule::some_of(reaches) + ", or write a point [x, y]"), point);
}

// --- Forms.

std::vector<Key> joined(std::vector<Key> first, const std::vector<Key>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<Key> looks_of(const Kit& kit) {
    return {{"age", rule::one_of("age", keys_of(kit.cast.ages))},
            {"skin", rule::one_of("skin", keys_of(kit.palette.skin))},
            {"hair", part_of(kit, "hair-", "hair", "-front")},
            {"head", part_of(kit, "head-", "head")},
            {"top", part_of(kit, "top-", "top")}};
}

std::vector<Key> clothes_of(const Kit& kit, const Rule& colour) {
    std::vector<Key> keys{{"hairc", rule::one_of("hair colour", keys_of(kit.palette.hair))},
                          {"hat", rule::either(part_of(kit, "x-", "hat"), rule::exactly(Tree("")))},
                          {"beard", part_of(kit, "x-", "beard")},
                          {"nose", part_of(kit, "nose-", "nose")},
                          {"eyes", rule::one_of("shape of eyes", keys_of(kit.cast.eyes))},
                          {"brows", rule::above_zero},
                          {"skirt", part_of(kit, "skirt-", "skirt")},
                          {"legs", rule::exactly(Tree("bare"))},
                          {"wide", rule::above_zero},
                          {"extras", extras_of(kit)}};
    for (const auto& [role, usual] : kit.cast.roles) keys.push_back({role + "c", colour});
    return keys;
}

Form who_form(const Kit& kit, const Rules& rules) {
    return {"an item with \"who\"",
            {{"who", rule::one_of("person", keys_of(kit.cast.people))}, {"at", rules.point}},
            {{"s", rule::above_zero},
             {"pose", rule::one_of("pose", names_of(pose_names))},
             {"dir", rule::either(rule::exactly(Tree(1)), rule::exactly(Tree(-1)))},
             {"seat", rule::above_zero},
             {"stride", rule::above_zero},
             {"knee", rule::one_of("knee", {"l", "r"})},
             {"lean", rule::number},
             {"tilt", rule::number},
             {"look", rule::either(rules.point, rule::number)},
             {"gaze", rules.point},
             {"face", rules.face},
             {"l", nullptr},
             {"r", nullptr},
             {"front", rule::exactly(Tree("later"))},
             {"behind", rule::one_of("arm", {"l", "r", "lr"})},
             {"order", rule::one_of("order", {"lr", "rl"})},
             {"wear", nullptr},
             {"carry", nullptr},
             {"view", rule::one_of("view", names_of(view_names))},
             {"id", rule::text},
             {"o", rule::share}}};
}

/// Colours by role, all of them roles of clothes.
Rule colours_of_clothes(const Kit& kit, const Rule& colour) {
    const Rule role = rule::one_of("role", keys_of(kit.cast.roles));
    return [=](const Tree& value) -> std::string {
        if (value.table() == nullptr) return rule::as_written(value) + " gives no role a colour; write { \"lanyard\": \"coral\" }";
        for (const auto& [name, worn] : *value.table()) {
            if (std::string wrong = role(Tree(name)); !wrong.empty()) return wrong;
            if (std::string wrong = colour(worn); !wrong.empty()) return wrong;
        }
        return "";
    };
}

Form sign_form(const Kit& kit, const Rules& rules) {
    const Rule person = rule::one_of("person", keys_of(kit.cast.people));
    const Rule part = rule::one_of("part", parts_named(kit, ""), "draw it in parts/");
    return {"a sign",
            {{"words", rule::list_of(rule::text, "[\"foster carer*\"]")}, {"who", rule::list_of(person, "[\"foster-carer\"]")}},
            {{"wears", rule::list_of(part, "[\"x-stethoscope\"]")}, {"c", colours_of_clothes(kit, rules.colour)}}};
}

Form arm_form(const Kit& kit, const Rules& rules) {
    return {"an arm",
            {{"to", rules.arm_goal}},
            {{"hand", rules.hand},
             {"hold", part_of(kit, "prop-", "prop")},
             {"c", nullptr},
             {"rot", rule::number},
             {"size", rule::above_zero},
             {"turn", rule::number},
             {"elbow", rule::exactly(Tree("other"))}}};
}

Form carry_form(const Kit& kit, const Rules& rules) {
    return {"what is carried",
            {{"hold", part_of(kit, "prop-", "prop")}},
            {{"at", rules.point}, {"c", nullptr}, {"rot", rule::number}, {"size", rule::above_zero}}};
}

/// A room's colour, which its items shade.
Rule plain_colour_of(const Rule& colour) {
    return [=](const Tree& value) -> std::string {
        if (std::string wrong = colour(value); !wrong.empty()) return wrong;
        return split_colour(*value.string()).shade ? rule::as_written(value) + " has a shade; name a colour alone" : "";
    };
}

std::vector<std::pair<std::string, Form>> kinds_of(const Kit& kit, const Rules& rules) {
    std::vector<std::pair<std::string, Form>> kinds;
    const auto add = [&](const std::string& kind, const Rule& rule, const std::vector<Key>& needed, std::vector<Key> allowed) {
        kinds.emplace_back(kind, Form{"an item with " + in_quotes(kind), joined({{kind, rule}}, needed), std::move(allowed)});
    };
    const Rule part = rule::one_of("part", parts_named(kit, ""), "draw it in parts/");
    const std::vector<Key> of_part{{"c", nullptr}, {"s", rule::above_zero}, {"o", rule::share}};
    const std::vector<Key> line{
        {"f", rules.colour}, {"s", rules.colour}, {"w", rule::above_zero}, {"dash", rule::dashes}, {"o", rule::share}};
    const Rule flipped = rule::either(rule::exactly(Tree(true)), rule::exactly(Tree(false)));
    add("room", rule::one_of("room", keys_of(kit.rooms), "draw it in rooms/"), {},
        {{"c", nullptr}, {"time", rule::one_of("time", names_of(times_of_day))}, {"flip", flipped}, {"o", rule::share}});
    kinds.emplace_back("who", who_form(kit, rules));
    add("front_of", rule::text, {}, {{"o", rule::share}});
    add("prop", part_of(kit, "prop-", "prop"), {{"at", rules.point}}, joined(of_part, {{"rot", rule::number}, {"flip", flipped}}));
    add("scatter", part, {{"in", rule::numbers(4)}, {"n", rule::copies}}, joined(of_part, {{"seed", rule::seed}}));
    add("grid", part, {{"in", rule::numbers(4)}, {"step", rule::numbers(2, 0)}}, of_part);
    add("group", nullptr, {}, {{"at", rules.point}, {"s", rule::above_zero}, {"o", rule::share}});
    add("inset", rule::numbers(3, 2), {{"items", nullptr}}, {{"o", rule::share}});
    add("glow", rule::numbers(3, 2), {}, {{"kind", rule::one_of("kind of glow", {"glow", "dawn"})}, {"o", rule::share}});
    add("shadow", rule::numbers(4, 2), {}, {{"o", rule::share}});
    add("rect", rule::numbers(4, 2), {}, joined(line, {{"r", rule::number}}));
    add("oval", rule::numbers(4, 2), {}, line);
    add("d", rule::path, {}, joined(line, {{"cap", rule::one_of("cap", {"butt", "round", "square"})}}));
    return kinds;
}

}  // namespace

const Key* Form::find(std::string_view name) const {
    for (const std::vector<Key>* keys : {&needed, &allowed})
        for (const Key& key : *keys)
            if (key.name == name) return &key;
    return nullptr;
}

std::vector<std::string> Form::names() const {
    std::vector<std::string> names;
    for (const std::vector<Key>* keys : {&needed, &allowed})
        for (const Key& key : *keys) names.push_back(key.name);
    return names;
}

Rules::Rules(const Kit& kit)
    : colour(colour_of(kit)), face(face_of(kit)), point(rule::numbers(2)), two_sizes(rule::numbers(2, 0)), above_zero(rule::above_zero),
      hand(part_of(kit, "hand-", "hand")), arm_goal(arm_goal_of(kit, point)) {
    clothes = {"clothes", {}, joined(looks_of(kit), clothes_of(kit, colour))};
    person = {"a person", looks_of(kit), clothes_of(kit, colour)};
    sign = sign_form(kit, *this);
    arm = arm_form(kit, *this);
    carry = carry_form(kit, *this);
    plain_colour = plain_colour_of(colour);
    room = {"a room", {{"roles", nullptr}, {"items", nullptr}}, {}};
    scene = {"a scene", {{"items", nullptr}}, {}};
    kinds = kinds_of(kit, *this);
}

}  // namespace waylight::press::kit
