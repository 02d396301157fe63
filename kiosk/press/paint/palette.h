#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/tree.h"

namespace waylight::press::kit {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    auto operator<=>(const Rgb&) const = default;
};

/// "#F7BF54" and back.
std::optional<Rgb> rgb_of(std::string_view hex);
std::string hex_of(Rgb colour);

/// `share` 0 is the first colour, 1 the second.
Rgb mix(Rgb from, Rgb to, double share);

/// A colour, or nothing where nothing is painted.
using Colour = std::optional<Rgb>;

/// "#F7BF54" or "none", as SVG writes it.
std::string paint_of(const Colour& colour);

/// What the roles of a part are painted in: "a", "skin".
using Roles = std::map<std::string, Colour, std::less<>>;

template <typename T>
using Named = std::map<std::string, T, std::less<>>;

struct Shade {
    Rgb towards;
    double share = 0;
};

struct Skin {
    Rgb skin;
    Rgb lip;
};

/// palette.json: the only place where colours are numbers. What is ill-written there is left out; prove_palette() tells it.
struct Palette {
    Named<Rgb> colours;
    Named<Skin> skin;
    Named<Shade> shades;
    Named<Rgb> hair;

    /// "teal", "teal.d", or a role such as "top.l". Black for a name that there is not, which proofs do not let pass.
    [[nodiscard]] Colour colour(std::string_view name, const Roles& roles = {}) const;
};

Palette palette_of(const Tree& tree);

/// What stands before and after the point of "top.l".
struct ColourName {
    std::string_view base;
    std::optional<std::string_view> shade;
};
ColourName split_colour(std::string_view name);

}  // namespace waylight::press::kit
