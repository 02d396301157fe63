#include "press/paint/proof.h"

#include <algorithm>
#include <cmath>

#include "press/hint.h"
#include "press/paint/rooms.h"
#include "press/sources.h"

namespace waylight::press::kit {
namespace fs = std::filesystem;
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// What is wrong with a value, as it is and where it names a role.
std::string fault_of(const Tree& value, const Key& key, const Named<std::string>& roles) {
    std::string wrong = key.rule ? key.rule(value) : "";
    if (wrong.empty() || value.string() == nullptr || roles.empty()) return wrong;
    return key.rule(Tree(in_colours(*value.string(), roles)));
}

/// Reads one scene.
class SceneProof {
public:
    SceneProof(fs::path file, const Kit& kit, const Rules& rules, Diagnostics& diagnostics)
        : m_file(std::move(file)), m_kit(kit), m_rules(rules), m_diagnostics(diagnostics) {}

    /// A scene without people, which may use the names of its roles where a colour stands.
    void room(const Room& room) {
        Form roles{"the roles", {}, {}};
        for (const auto& [role, colour] : *room.tree.find("roles")->table()) roles.allowed.push_back({role, m_rules.plain_colour});
        keys(*room.tree.find("roles"), roles);
        m_roles = room.roles;
        m_is_room = true;
        keys(room.tree, m_rules.room);
        if (const Tree* list = room.tree.find("items")) items(*list, room.tree.line);
    }

    void scene(const Tree& scene) {
        keys(scene, m_rules.scene);
        if (const Tree* list = scene.find("items")) items(*list, scene.line);
        for (const auto& [name, line] : m_waiting)
            if (line > 0) tell(line, R"("front": "later" and no {"front_of": ...} after it; arms and head are missing)");
    }

private:
    void tell(int line, std::string what) { m_diagnostics.problem({shown(m_file), line}, std::move(what)); }

    bool keys(const Tree& table, const Form& form) { return prove_keys(m_file, table, form, m_diagnostics, m_roles); }

    void items(const Tree& list, int line) {
        if (list.list() == nullptr) return tell(line, "the items are no list; write [{ ... }, { ... }]");
        for (const Tree& one : *list.list()) {
            if (one.table() == nullptr)
                tell(one.line, rule::as_written(one) + " is no item; write { ... }");
            else
                item(one);
        }
    }

    void item(const Tree& item) {
        const auto kind =
            std::find_if(m_rules.kinds.begin(), m_rules.kinds.end(), [&](const auto& k) { return item.find(k.first) != nullptr; });
        if (kind == m_rules.kinds.end()) return no_kind(item);
        const std::string& name = kind->first;
        if (m_is_room && (name == "room" || name == "who" || name == "front_of"))
            return tell(item.line, "a room holds no " + in_quotes(name) + "; write it in the scene");
        const bool is_right = keys(item, kind->second);
        if (name == "who") who(item);
        if (name == "group") items(*item.find("group"), item.line);
        if (name == "inset" && item.find("items") != nullptr) items(*item.find("items"), item.line);
        if (!is_right) return;
        if (name == "front_of") front_of(item);
        if (name == "room") room_colours(item);
        if (name == "prop") roles(item, "prop-" + *item.find("prop")->string());
        if (name == "scatter") roles(item, *item.find("scatter")->string());
        if (name == "grid") grid(item);
        if (name == "rect" || name == "oval" || name == "d") shape(item);
    }

    void room_colours(const Tree& item) {
        const std::string& name = *item.find("room")->string();
        Form form{"the room " + in_quotes(name), {}, {}};
        for (const auto& [role, colour] : m_kit.rooms.find(name)->second.roles) form.allowed.push_back({role, m_rules.plain_colour});
        if (const Tree* colours = item.find("c")) inner(*colours, "c", form);
    }

    void no_kind(const Tree& item) {
        std::vector<std::string> names;
        for (const auto& [name, form] : m_rules.kinds) names.push_back(name);
        tell(item.line, "the item has none of " + listed(names) + "; write what it is");
    }

    void shape(const Tree& item) {
        if (item.find("f") == nullptr && item.find("s") == nullptr)
            tell(item.line, R"(the shape has neither "f" nor "s" and cannot be seen; write "f": "COLOUR")");
    }

    void who(const Tree& item) {
        const Tree* id = item.find("id");
        const Tree* name = id != nullptr && id->string() != nullptr ? id : item.find("who");
        if (name->string() != nullptr) m_waiting[*name->string()] = item.find("front") == nullptr ? 0 : item.line;
        if (const Tree* wear = item.find("wear")) inner(*wear, "wear", m_rules.clothes);
        if (const Tree* carry = item.find("carry"); carry != nullptr && inner(*carry, "carry", m_rules.carry))
            roles(*carry, "prop-" + *carry->find("hold")->string());
        for (const std::string side : {"l", "r"})
            if (const Tree* spec = item.find(side)) arm(*spec, side);
    }

    void arm(const Tree& spec, const std::string& side) {
        if (spec.table() != nullptr) {
            const Tree* hold = spec.find("hold");
            if (keys(spec, m_rules.arm)) roles(spec, hold == nullptr ? "" : "prop-" + *hold->string());
        } else if (const std::string wrong = m_rules.arm_goal(spec); !wrong.empty()) {
            tell(spec.line, in_quotes(side) + ": " + wrong);
        }
    }

    bool inner(const Tree& table, const std::string& key, const Form& form) {
        if (table.table() != nullptr) return keys(table, form);
        tell(table.line, in_quotes(key) + " is " + rule::as_written(table) + "; write { ... }");
        return false;
    }

    void front_of(const Tree& item) {
        const std::string& name = *item.find("front_of")->string();
        const auto found = m_waiting.find(name);
        if (found == m_waiting.end())
            return tell(item.line, "no person " + in_quotes(name) + " stands before this" +
                                       hint(name, keys_of(m_waiting), R"(draw one with "front": "later")"));
        if (found->second == 0)
            tell(item.line,
                 "the front of " + in_quotes(name) + R"( is drawn already; write "front": "later" at the person, or take this out)");
        found->second = 0;
    }

    void grid(const Tree& item) {
        roles(item, *item.find("grid")->string());
        const std::vector<double> in = numbers_in(item.find("in"));
        const std::vector<double> step = numbers_in(item.find("step"));
        const double count = (std::abs(in[2] - in[0]) / step[0] + 1) * (std::abs(in[3] - in[1]) / step[1] + 1);
        if (count > most_copies)
            tell(item.line, "\"step\": " + rule::as_written(*item.find("step")) + " makes more than " + std::to_string(most_copies) +
                                " copies; write larger steps");
    }

    /// `c` gives colours to the roles of a part.
    void roles(const Tree& item, const std::string& part) {
        const Tree* colours = item.find("c");
        if (colours == nullptr) return;
        if (part.empty()) return tell(item.line, R"("c" colours what an arm holds; write "hold" too, or take it out)");
        Form form{in_quotes(part), {}, {}};
        for (const std::string& name : colours_of(m_kit, part))
            form.allowed.push_back({name, rule::either(m_rules.colour, rule::exactly(Tree("none")))});
        inner(*colours, "c", form);
    }

    fs::path m_file;
    const Kit& m_kit;
    const Rules& m_rules;
    Diagnostics& m_diagnostics;
    Named<std::string> m_roles;  ///< of a room
    bool m_is_room = false;
    std::map<std::string, int> m_waiting;  ///< people by name, with the line of those whose front is still to come
};

}  // namespace

bool prove_keys(const fs::path& file, const Tree& table, const Form& form, Diagnostics& diagnostics, const Named<std::string>& roles) {
    const std::size_t before = diagnostics.problems();
    const auto tell = [&](int line, const std::string& what) { diagnostics.problem({shown(file), line}, what); };
    for (const Key& key : form.needed)
        if (table.find(key.name) == nullptr)
            tell(table.line, form.what + " needs " + in_quotes(key.name) + "; write " + in_quotes(key.name) + ": ...");
    for (const auto& [name, value] : *table.table()) {
        const Key* key = form.find(name);
        if (key == nullptr)
            tell(value.line, "unknown key " + in_quotes(name) + hint(name, form.names(), form.what + " takes " + listed(form.names())));
        else if (const std::string wrong = fault_of(value, *key, roles); !wrong.empty())
            tell(value.line, in_quotes(name) + ": " + wrong);
    }
    return diagnostics.problems() == before;
}

std::vector<std::string> colours_of(const Kit& kit, std::string_view name) {
    std::vector<std::string> colours;
    const Part* part = kit.parts.find(name);
    if (part == nullptr) return colours;
    for (const Element& element : part->drawing) collect_colours(element, colours);
    if (const Part* under = kit.parts.find(part->under()))
        for (const Element& element : under->drawing) collect_colours(element, colours);
    std::sort(colours.begin(), colours.end());
    colours.erase(std::unique(colours.begin(), colours.end()), colours.end());
    return colours;
}

void prove_room(const Room& room, const Kit& kit, const Rules& rules, Diagnostics& diagnostics) {
    SceneProof(room.file, kit, rules, diagnostics).room(room);
}

void prove_scene(const fs::path& file, const Tree& scene, const Kit& kit, const Rules& rules, Diagnostics& diagnostics) {
    SceneProof(file, kit, rules, diagnostics).scene(scene);
}

}  // namespace waylight::press::kit
