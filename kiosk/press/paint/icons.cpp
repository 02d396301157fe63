#include "press/paint/icons.h"

#include <algorithm>

namespace waylight::press::kit {
namespace {

constexpr std::string_view prefix = "icon-";

/// Which colour of the palette a variant puts in a colour's place.
std::string_view in_variant(std::string_view variant, std::string_view colour) {
    if (variant == ".off") return colour == "ink" ? "grey" : "none";
    if (variant == ".contrast") {
        if (colour == "ink") return "white";
        return colour == "white" || colour == "paper" || colour == "lilac" ? "contrast" : "honey";
    }
    return colour == "paper" ? "white" : colour;
}

bool is_disc(const Element& element) {
    const auto has = [&](std::string_view name, std::string_view value) {
        return std::any_of(element.attributes.begin(), element.attributes.end(),
                           [&](const auto& attribute) { return attribute.first == name && attribute.second == value; });
    };
    return element.name == "circle" && has("cx", "32") && has("cy", "32") && has("r", "31");
}

Roles roles_of(const Part& part, std::string_view variant, const Palette& palette) {
    std::vector<std::string> used;
    for (const Element& element : part.drawing) collect_colours(element, used);
    Roles roles;
    for (const std::string& colour : used) {
        const std::string_view other = in_variant(variant, colour);
        roles.emplace(colour, other == "none" ? std::nullopt : palette.colour(other));
    }
    return roles;
}

}  // namespace

std::map<std::string, Place> icon_places(const Kit& kit) {
    std::map<std::string, Place> places;
    for (const Part& part : kit.parts.all())
        if (part.name.starts_with(prefix)) places.emplace(part.name.substr(prefix.size()), part.place);
    return places;
}

std::vector<std::string> icon_names(const Kit& kit) {
    std::vector<std::string> names;
    for (const auto& [name, place] : icon_places(kit)) names.push_back(name);
    return names;
}

std::string icon_body(const Kit& kit, std::string_view name, std::string_view variant) {
    const Part* part = kit.parts.find(std::string(prefix) + std::string(name));
    if (part == nullptr) return "";
    const Roles roles = roles_of(*part, variant, kit.palette);
    std::string body;
    for (const Element& element : part->drawing)
        if (!is_disc(element)) body += painted(element, kit.palette, roles);
    return body;
}

std::string draw_icon(const Kit& kit, std::string_view name, std::string_view variant) {
    return document(icon_body(kit, name, variant), icon_size, icon_size, kit.palette);
}

}  // namespace waylight::press::kit
