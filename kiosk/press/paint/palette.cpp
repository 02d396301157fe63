#include "press/paint/palette.h"

#include <charconv>
#include <cmath>

#include "press/paint/cast.h"

namespace waylight::press::kit {
namespace {

/// Halves go to the even number.
std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(std::nearbyint(from + (to - from) * share));
}

std::optional<Rgb> rgb_in(const Tree& tree) { return tree.string() == nullptr ? std::nullopt : rgb_of(*tree.string()); }

Named<Rgb> colours_in(const Tree& tree, std::string_view name) {
    Named<Rgb> colours;
    for (const auto& [key, value] : section(tree, name))
        if (const std::optional<Rgb> colour = rgb_in(value)) colours.emplace(key, *colour);
    return colours;
}

/// A list of two, of which the first is a colour.
const Tree::List* pair_in(const Tree& tree) {
    const Tree::List* list = tree.list();
    return list != nullptr && list->size() == 2 && rgb_in(list->front()) ? list : nullptr;
}

}  // namespace

std::optional<Rgb> rgb_of(std::string_view hex) {
    std::uint32_t number = 0;
    if (hex.size() != 7 || hex[0] != '#') return std::nullopt;
    const auto [end, failure] = std::from_chars(hex.data() + 1, hex.data() + hex.size(), number, 16);
    if (failure != std::errc() || end != hex.data() + hex.size()) return std::nullopt;
    const auto part = [&](unsigned shift) { return static_cast<std::uint8_t>(number >> shift & 0xFFU); };
    return Rgb{part(16), part(8), part(0)};
}

std::string hex_of(Rgb colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex = "#";
    for (const unsigned part : {colour.red, colour.green, colour.blue}) {
        hex += digits[part >> 4U];
        hex += digits[part & 15U];
    }
    return hex;
}

Rgb mix(Rgb from, Rgb to, double share) {
    return {mixed(from.red, to.red, share), mixed(from.green, to.green, share), mixed(from.blue, to.blue, share)};
}

std::string paint_of(const Colour& colour) { return colour ? hex_of(*colour) : "none"; }

ColourName split_colour(std::string_view name) {
    const std::size_t point = name.find('.');
    if (point == std::string_view::npos) return {name, std::nullopt};
    return {name.substr(0, point), name.substr(point + 1)};
}

Colour Palette::colour(std::string_view name, const Roles& roles) const {
    const ColourName parts = split_colour(name);
    const auto role = roles.find(parts.base);
    const auto own = colours.find(parts.base);
    const Colour plain = role != roles.end() ? role->second : own != colours.end() ? Colour(own->second) : Colour(Rgb{});
    const auto shade = shades.find(parts.shade.value_or(""));
    if (!plain || shade == shades.end()) return plain;
    return mix(*plain, shade->second.towards, shade->second.share);
}

Palette palette_of(const Tree& tree) {
    Palette palette{colours_in(tree, "colours"), {}, {}, colours_in(tree, "hair")};
    for (const auto& [name, value] : section(tree, "skin"))
        if (const Tree::List* pair = pair_in(value); pair != nullptr && rgb_in(pair->back()))
            palette.skin.emplace(name, Skin{*rgb_in(pair->front()), *rgb_in(pair->back())});
    for (const auto& [name, value] : section(tree, "shades"))
        if (const Tree::List* pair = pair_in(value); pair != nullptr && pair->back().number())
            palette.shades.emplace(name, Shade{*rgb_in(pair->front()), *pair->back().number()});
    return palette;
}

}  // namespace waylight::press::kit
