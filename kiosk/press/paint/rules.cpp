#include "press/paint/rules.h"

#include <algorithm>
#include <cmath>

#include "press/hint.h"
#include "press/paint/figure.h"
#include "press/paint/path_syntax.h"

namespace waylight::press::kit {
namespace {

using Names = std::vector<std::string>;

// --- Rules for any value.

std::string number(const Tree& value) {
    return value.number() ? "" : as_written(value) + " is no number; write one without quotation marks";
}

std::string above_zero(const Tree& value) {
    if (const std::string wrong = number(value); !wrong.empty()) return wrong;
    return *value.number() > 0 ? "" : as_written(value) + " is not above 0; write a larger number";
}

std::string share(const Tree& value) {
    if (const std::string wrong = number(value); !wrong.empty()) return wrong;
    return *value.number() >= 0 && *value.number() <= 1 ? "" : as_written(value) + " is outside of 0 to 1; write a share such as 0.5";
}

std::string text(const Tree& value) {
    return value.string() != nullptr && !value.string()->empty() ? "" : as_written(value) + " is no name; write one in quotation marks";
}

std::string copies(const Tree& value) {
    const std::int64_t* count = value.integer();
    if (count != nullptr && *count > 0 && *count <= most_copies) return "";
    return as_written(value) + " is no count from 1 to " + std::to_string(most_copies) + "; write how many";
}

std::string seed(const Tree& value) {
    return value.integer() != nullptr ? "" : as_written(value) + " is no whole number; write any, another one scatters otherwise";
}

std::string dashes(const Tree& value) {
    const bool fits = value.string() != nullptr && is_dashes(*value.string());
    return fits ? "" : as_written(value) + R"( are no dashes; write lengths such as "3 15")";
}

std::string path(const Tree& value) {
    return value.string() == nullptr ? as_written(value) + R"( is no path; write one such as "M0,0 L100,0 L50,80Z")"
                                     : fault_of_path(*value.string());
}

constexpr std::size_t none_above_zero = 99;

/// That many numbers, of which those from `above_zero_from` on say how large something is.
Rule numbers(std::size_t count, std::size_t above_zero_from = none_above_zero) {
    return [=](const Tree& value) -> std::string {
        const Tree::List* list = value.list();
        const auto is_number = [](const Tree& item) { return item.number().has_value(); };
        if (list == nullptr || list->size() != count || !std::all_of(list->begin(), list->end(), is_number)) {
            std::string names;
            for (const char name : std::string_view("xyzw").substr(0, count)) names += (names.empty() ? "" : ", ") + std::string(1, name);
            return as_written(value) + " is no list of " + std::to_string(count) + " numbers; write [" + names + "]";
        }
        for (std::size_t i = above_zero_from; i < count; ++i)
            if (*(*list)[i].number() <= 0)
                return as_written(value) + " has no size; write numbers above 0 from the " + std::to_string(above_zero_from + 1) + ". on";
        return "";
    };
}

// --- Rules for names.

std::string some_of(Names names) {
    constexpr std::size_t most = 12;
    std::sort(names.begin(), names.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) list += (i == 0 ? "" : ", ") + names[i];
    return list + (names.size() > most ? " ..." : "");
}

/// One of these names. `remedy` is told where no name is near; those that there are, where it is empty.
Rule one_of(std::string what, Names names, std::string remedy = "") {
    if (remedy.empty()) remedy = "there are " + some_of(names);
    std::sort(names.begin(), names.end());
    return [=](const Tree& value) -> std::string {
        if (value.string() != nullptr && std::binary_search(names.begin(), names.end(), *value.string())) return "";
        const std::string written = value.string() == nullptr ? as_written(value) : *value.string();
        return "there is no " + what + " " + as_written(value) + hint(written, names, remedy);
    };
}

/// Names of parts without what they all begin and end with.
Names parts_named(const Kit& kit, std::string_view start, std::string_view end = "") {
    Names names;
    for (const Part& part : kit.parts.all())
        if (part.name.size() >= start.size() + end.size() && part.name.starts_with(start) && part.name.ends_with(end))
            names.push_back(part.name.substr(start.size(), part.name.size() - start.size() - end.size()));
    return names;
}

Rule part_of(const Kit& kit, std::string_view start, std::string what, std::string_view end = "") {
    return one_of(std::move(what), parts_named(kit, start, end), "draw one in parts/");
}

Names names_of(const auto& list) { return Names(list.begin(), list.end()); }

Rule colour_of(const Kit& kit) {
    const Rule base = one_of("colour", keys_of(kit.palette.colours), "palette.json lists them");
    const Rule shade = one_of("shade", keys_of(kit.palette.shades));
    return [=](const Tree& value) -> std::string {
        if (value.string() == nullptr) return base(value);
        const ColourName name = split_colour(*value.string());
        if (std::string wrong = base(Tree(name.base)); !wrong.empty()) return wrong;
        return name.shade ? shade(Tree(*name.shade)) : "";
    };
}

Rule face_of(const Kit& kit) {
    const Rule named = one_of("face", keys_of(kit.cast.faces));
    const std::vector<Rule> parts{part_of(kit, "eye-", "eye"), part_of(kit, "brow-", "brow"), part_of(kit, "mouth-", "mouth")};
    return [=](const Tree& value) -> std::string {
        const Tree::List* list = value.list();
        if (list == nullptr) return named(value);
        if (list->size() != parts.size()) return as_written(value) + " is no face; write [eyes, brow, mouth]";
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (std::string wrong = parts[i]((*list)[i]); !wrong.empty()) return wrong;
        return "";
    };
}

Rule extras_of(const Kit& kit) {
    const Rule extra = part_of(kit, "x-", "extra");
    return [=](const Tree& value) -> std::string {
        if (value.list() == nullptr) return as_written(value) + " is no list; write [\"glasses\"]";
        for (const Tree& item : *value.list())
            if (std::string wrong = extra(item); !wrong.empty()) return wrong;
        return "";
    };
}

Rule arm_goal_of(const Kit& kit, const Rule& point) {
    Names reaches = keys_of(kit.cast.reach);
    for (const auto& [touch, point_of_head] : kit.cast.touch) reaches.push_back(touch);
    return either(one_of("reach", reaches, "there are " + some_of(reaches) + ", or write a point [x, y]"), point);
}

// --- Forms.

std::vector<Key> joined(std::vector<Key> first, const std::vector<Key>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<Key> looks_of(const Kit& kit) {
    return {{"age", one_of("age", keys_of(kit.cast.ages))},
            {"skin", one_of("skin", keys_of(kit.palette.skin))},
            {"hair", part_of(kit, "hair-", "hair", "-front")},
            {"head", part_of(kit, "head-", "head")},
            {"top", part_of(kit, "top-", "top")}};
}

std::vector<Key> clothes_of(const Kit& kit, const Rule& colour) {
    std::vector<Key> keys{{"hairc", one_of("hair colour", keys_of(kit.palette.hair))},
                          {"hat", either(part_of(kit, "x-", "hat"), exactly(Tree("")))},
                          {"beard", part_of(kit, "x-", "beard")},
                          {"nose", part_of(kit, "nose-", "nose")},
                          {"eyes", one_of("shape of eyes", keys_of(kit.cast.eyes))},
                          {"brows", above_zero},
                          {"skirt", part_of(kit, "skirt-", "skirt")},
                          {"legs", exactly(Tree("bare"))},
                          {"wide", above_zero},
                          {"extras", extras_of(kit)}};
    for (const auto& [role, usual] : kit.cast.roles) keys.push_back({role + "c", colour});
    return keys;
}

Form who_form(const Kit& kit, const Rules& rules) {
    return {"an item with \"who\"",
            {{"who", one_of("person", keys_of(kit.cast.people))}, {"at", rules.point}},
            {{"s", above_zero},
             {"pose", one_of("pose", names_of(pose_names))},
             {"dir", either(exactly(Tree(1)), exactly(Tree(-1)))},
             {"seat", above_zero},
             {"stride", above_zero},
             {"lean", number},
             {"tilt", number},
             {"look", either(rules.point, number)},
             {"gaze", rules.point},
             {"face", rules.face},
             {"l", nullptr},
             {"r", nullptr},
             {"front", exactly(Tree("later"))},
             {"behind", one_of("arm", {"l", "r", "lr"})},
             {"order", one_of("order", {"lr", "rl"})},
             {"wear", nullptr},
             {"carry", nullptr},
             {"view", one_of("view", names_of(view_names))},
             {"id", text},
             {"o", share}}};
}

Form arm_form(const Kit& kit, const Rules& rules) {
    return {"an arm",
            {{"to", rules.arm_goal}},
            {{"hand", rules.hand},
             {"hold", part_of(kit, "prop-", "prop")},
             {"c", nullptr},
             {"rot", number},
             {"size", above_zero},
             {"turn", number},
             {"elbow", exactly(Tree("other"))}}};
}

Form carry_form(const Kit& kit, const Rules& rules) {
    return {"what is carried",
            {{"hold", part_of(kit, "prop-", "prop")}},
            {{"at", rules.point}, {"c", nullptr}, {"rot", number}, {"size", above_zero}}};
}

/// A room's colour, which its items shade.
Rule plain_colour_of(const Rule& colour) {
    return [=](const Tree& value) -> std::string {
        if (std::string wrong = colour(value); !wrong.empty()) return wrong;
        return split_colour(*value.string()).shade ? as_written(value) + " has a shade; name a colour alone" : "";
    };
}

std::vector<std::pair<std::string, Form>> kinds_of(const Kit& kit, const Rules& rules) {
    std::vector<std::pair<std::string, Form>> kinds;
    const auto add = [&](const std::string& kind, const Rule& rule, const std::vector<Key>& needed, std::vector<Key> allowed) {
        kinds.emplace_back(kind, Form{"an item with " + in_quotes(kind), joined({{kind, rule}}, needed), std::move(allowed)});
    };
    const Rule part = one_of("part", parts_named(kit, ""), "draw it in parts/");
    const std::vector<Key> of_part{{"c", nullptr}, {"s", above_zero}, {"o", share}};
    const std::vector<Key> line{{"f", rules.colour}, {"s", rules.colour}, {"w", above_zero}, {"dash", dashes}, {"o", share}};
    const Rule flipped = either(exactly(Tree(true)), exactly(Tree(false)));
    add("room", one_of("room", keys_of(kit.rooms), "draw it in rooms/"), {},
        {{"c", nullptr}, {"time", one_of("time", names_of(times_of_day))}, {"flip", flipped}, {"o", share}});
    kinds.emplace_back("who", who_form(kit, rules));
    add("front_of", text, {}, {{"o", share}});
    add("prop", part_of(kit, "prop-", "prop"), {{"at", rules.point}}, joined(of_part, {{"rot", number}, {"flip", flipped}}));
    add("scatter", part, {{"in", numbers(4)}, {"n", copies}}, joined(of_part, {{"seed", seed}}));
    add("grid", part, {{"in", numbers(4)}, {"step", numbers(2, 0)}}, of_part);
    add("group", nullptr, {}, {{"at", rules.point}, {"s", above_zero}, {"o", share}});
    add("inset", numbers(3, 2), {{"items", nullptr}}, {{"o", share}});
    add("glow", numbers(3, 2), {}, {{"kind", one_of("kind of glow", {"glow", "dawn"})}, {"o", share}});
    add("shadow", numbers(4, 2), {}, {{"o", share}});
    add("rect", numbers(4, 2), {}, joined(line, {{"r", number}}));
    add("oval", numbers(4, 2), {}, line);
    add("d", path, {}, joined(line, {{"cap", one_of("cap", {"butt", "round", "square"})}}));
    return kinds;
}

}  // namespace

Rule either(Rule first, Rule second) {
    // The first rule's words are told: it is what is meant most often.
    return [first = std::move(first), second = std::move(second)](const Tree& value) { return second(value).empty() ? "" : first(value); };
}

Rule exactly(Tree expected) {
    return [expected = std::move(expected)](const Tree& value) {
        return value == expected ? "" : as_written(value) + " is not " + as_written(expected) + "; write that, or leave the key out";
    };
}

std::string as_written(const Tree& value) {
    std::string out;
    if (const Tree::List* list = value.list()) {
        for (const Tree& item : *list) out += (out.empty() ? "" : ", ") + as_written(item);
        return "[" + out + "]";
    }
    if (const Tree::Table* table = value.table()) {
        for (const auto& [key, member] : *table) out += (out.empty() ? "" : ", ") + in_quotes(key) + ": " + as_written(member);
        return "{" + out + "}";
    }
    out = write_json(value);
    out.pop_back();  // the newline
    return out;
}

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
    : colour(colour_of(kit)), face(face_of(kit)), point(numbers(2)), two_sizes(numbers(2, 0)), above_zero(kit::above_zero),
      hand(part_of(kit, "hand-", "hand")), arm_goal(arm_goal_of(kit, point)) {
    clothes = {"clothes", {}, joined(looks_of(kit), clothes_of(kit, colour))};
    person = {"a person", looks_of(kit), clothes_of(kit, colour)};
    arm = arm_form(kit, *this);
    carry = carry_form(kit, *this);
    plain_colour = plain_colour_of(colour);
    room = {"a room", {{"roles", nullptr}, {"items", nullptr}}, {}};
    scene = {"a scene", {{"items", nullptr}}, {}};
    kinds = kinds_of(kit, *this);
}

}  // namespace waylight::press::kit
