#include "press/paint/rooms.h"

namespace waylight::press::kit {
namespace {

/// Puts colours in the place of roles, and the forms of one time of day in the place of things.
class Furnisher {
public:
    Furnisher(const Named<std::string>& roles, std::string time, const Parts& parts)
        : m_roles(roles), m_time(std::move(time)), m_parts(parts) {}

    void furnish(Tree& items) const {
        for (Tree& item : *items.list()) furnish_one(*item.table());
    }

private:
    void furnish_one(Tree::Table& item) const {
        for (const std::string key : {"f", "s"}) recolour(item, key);
        if (const auto colours = item.find("c"); colours != item.end())
            for (auto& [role, colour] : *colours->second.table()) colour = Tree(in_colours(*colour.string(), m_roles));
        if (const auto prop = item.find("prop"); prop != item.end()) {
            const std::string form = *prop->second.string() + "-" + m_time;
            if (m_parts.contains("prop-" + form)) prop->second = Tree(form);
        }
        if (const auto group = item.find("group"); group != item.end()) furnish(group->second);
    }

    /// "s" is a colour in shapes and a size in everything else.
    void recolour(Tree::Table& item, const std::string& key) const {
        const auto found = item.find(key);
        if (found != item.end() && found->second.string() != nullptr) found->second = Tree(in_colours(*found->second.string(), m_roles));
    }

    const Named<std::string>& m_roles;
    std::string m_time;
    const Parts& m_parts;
};

}  // namespace

std::string in_colours(std::string_view name, const Named<std::string>& roles) {
    const ColourName parts = split_colour(name);
    const auto found = roles.find(parts.base);
    if (found == roles.end()) return {name.begin(), name.end()};
    return found->second + (parts.shade ? "." + std::string(*parts.shade) : "");
}

Tree furnished(const Tree& item, const Kit& kit) {
    const auto room = kit.rooms.find(text_or(item, "room", ""));
    if (room == kit.rooms.end()) return {Tree::List{}};
    Named<std::string> roles = room->second.roles;
    for (const auto& [role, colour] : section(item, "c")) roles.insert_or_assign(role, *colour.string());
    Tree items = *room->second.tree.find("items");
    Furnisher(roles, text_or(item, "time", "day"), kit.parts).furnish(items);
    return items;
}

}  // namespace waylight::press::kit
