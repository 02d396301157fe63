#include <algorithm>
#include <array>

#include "press/hint.h"
#include "press/names.h"
#include "press/paint/icons.h"
#include "press/paint/proof.h"
#include "press/paint/svg_subset.h"
#include "press/sources.h"

namespace waylight::press::kit {
namespace fs = std::filesystem;
namespace {

/// Colours that no scene names: light, shadow, blush, variants of pictograms, socks.
constexpr std::array<std::string_view, 9> own_colours{"blush", "contrast", "grey", "honey", "ink", "lilac", "paper", "rose", "white"};
/// Of people, beside the roles of their clothes.
constexpr std::array<std::string_view, 6> own_roles{"brow", "eye", "hair", "lip", "mouth", "skin"};
constexpr std::array<std::string_view, 5> own_hairs{"black", "brown", "eye", "lip", "mouth"};

constexpr std::array<std::string_view, 5> places{"back", "body", "eyes", "face", "head"};
class PaletteProof {
public:
    PaletteProof(const Kit& kit, Diagnostics& diagnostics) : m_kit(kit), m_diagnostics(diagnostics) {}

    void run() {
        for (const std::string section_name : {"colours", "hair"})
            for (const auto& [name, value] : section(m_kit.palette_file, section_name)) hue(name, value);
        for (const auto& [name, pair] : section(m_kit.palette_file, "skin")) {
            if (pair.list() == nullptr || pair.list()->size() != 2)
                tell(pair.line, in_quotes(name) + " is no skin; write [\"#RRGGBB\", \"#RRGGBB\"] for skin and lips");
            else
                for (const Tree& value : *pair.list()) hue(name, value);
        }
        for (const auto& [name, pair] : section(m_kit.palette_file, "shades"))
            if (!m_kit.palette.shades.contains(name)) tell(pair.line, in_quotes(name) + " is no shade; write [\"#RRGGBB\", 0.3]");
        for (const std::string_view name : own_colours) needed("colours", name);
        for (const std::string_view name : own_hairs) needed("hair", name);
    }

private:
    void tell(int line, std::string what) { m_diagnostics.problem({shown(m_kit.folder / "palette.json"), line}, std::move(what)); }

    void hue(const std::string& name, const Tree& value) {
        if (value.string() == nullptr || !rgb_of(*value.string()))
            tell(value.line, in_quotes(name) + ": " + rule::as_written(value) + " is no colour; write one such as \"#F7BF54\"");
    }

    void needed(std::string_view section_name, std::string_view name) {
        if (!section(m_kit.palette_file, section_name).contains(name))
            tell(1, in_quotes(section_name) + " lacks " + in_quotes(name) + ", which the kit itself paints with; write it there");
    }

    const Kit& m_kit;
    Diagnostics& m_diagnostics;
};

/// The people are dressed in what there is.
void prove_cast(const Kit& kit, const Rules& rules, Diagnostics& diagnostics) {
    const fs::path file = kit.folder / "cast.json";
    const auto each = [&](std::string_view name, const Rule& rule) {
        for (const auto& [key, value] : section(kit.cast_file, name))
            if (const std::string wrong = rule(value); !wrong.empty())
                diagnostics.problem({shown(file), value.line}, in_quotes(key) + ": " + wrong);
    };
    const auto each_table = [&](std::string_view name, const Form& form) {
        for (const auto& [key, value] : section(kit.cast_file, name)) {
            if (value.table() == nullptr)
                diagnostics.problem({shown(file), value.line}, in_quotes(key) + " is " + rule::as_written(value) + "; write { ... }");
            else
                prove_keys(file, value, form, diagnostics);
        }
    };
    Form age{"an age", {}, {}};
    for (const std::string name : {"hip", "torso", "neck", "head", "wide"}) age.needed.push_back({name, rules.above_zero});
    each_table("ages", age);
    each("faces", [&](const Tree& value) {
        return value.list() == nullptr ? rule::as_written(value) + " is no face; write [eyes, brow, mouth]" : rules.face(value);
    });
    each("eyes", rules.two_sizes);
    each("reach", rules.point);
    each("touch", rules.point);
    each("hands", rules.hand);
    each("roles", rules.colour);
    each_table("signs", rules.sign);
    each_table("cast", rules.person);
}

/// What people are drawn with whatever they wear and do.
void prove_basics(const Kit& kit, Diagnostics& diagnostics) {
    if (kit.cast.people.empty()) return;
    const std::string cast = shown(kit.folder / "cast.json");
    const auto needed = [&](const std::string& in, const auto& names, std::string_view name) {
        if (!names.contains(name))
            diagnostics.problem({cast, 1}, in_quotes(in) + " lacks " + in_quotes(name) +
                                               ", which people have where nobody says otherwise; write it there");
    };
    needed("faces", kit.cast.faces, "smile");
    needed("eyes", kit.cast.eyes, "round");
    for (const std::string_view reach : {"down", "hug"}) needed("reach", kit.cast.reach, reach);
    for (const std::string_view name : basic_parts)
        if (!kit.parts.contains(name))
            diagnostics.problem({shown(kit.folder / "parts")},
                                "the part " + in_quotes(name) + ", which people are drawn with, is missing; draw it");
}

class PartProof {
public:
    PartProof(const Kit& kit, const Rules& rules, const Part& part, Diagnostics& diagnostics)
        : m_kit(kit), m_rules(rules), m_part(part), m_diagnostics(diagnostics) {}

    void run() {
        for (const auto& [role, colour] : m_part.defaults)
            if (const std::string wrong = colour == "none" ? "" : m_rules.colour(Tree(colour)); !wrong.empty()) tell(wrong);
        const std::vector<std::string> known = known_colours();
        for (const std::string& used : colours_of(m_kit, m_part.name))
            if (std::find(known.begin(), known.end(), used) == known.end())
                tell("there is no colour or role " + in_quotes(used) + hint(used, known, "palette.json lists the colours"));
        if (const std::string under = m_part.under(); !under.empty() && !m_kit.parts.contains(under))
            tell("there is no part " + in_quotes(under) + " to lie under it" +
                 hint(under, names_of_parts(), "draw it, or take data-under out"));
        if (m_part.data.contains("sign") && !m_part.sign())
            tell("data-sign is not \"x y radius\", three numbers; write the circle that has to be seen of it");
        prove_place();
        if (!fault_of_name(m_part.name).empty()) tell("a name has small letters, digits and hyphens only; rename it");
        if (is_named_after_a_character(m_part.name))
            tell("it is named after a letter or a number, and pictures hold neither; draw a sign, and name it after what it is");
    }

private:
    void tell(const std::string& what) { m_diagnostics.problem(m_part.place, "the part " + in_quotes(m_part.name) + ": " + what); }

    /// Where it is worn; and of what is worn on the back, that which hangs there.
    void prove_place() {
        const std::string on = m_part.worn_on();
        if (std::find(places.begin(), places.end(), on) == places.end())
            tell("nothing is worn on " + in_quotes(on) +
                 hint(on, {places.begin(), places.end()}, "data-on is face, eyes, head, body or back"));
        if (on == "back" && !m_kit.parts.contains(m_part.name + "-bag"))
            tell("what is worn on the back needs a part " + in_quotes(m_part.name + "-bag") + " that hangs there; draw it");
    }

    /// Props and pictograms have roles of their own only.
    [[nodiscard]] std::vector<std::string> known_colours() const {
        std::vector<std::string> known = keys_of(m_kit.palette.colours);
        for (const auto& [role, colour] : m_part.defaults) known.push_back(role);
        if (m_part.name.starts_with("prop-") || m_part.name.starts_with("icon-")) return known;
        for (const auto& [role, colour] : m_kit.cast.roles) known.push_back(role);
        known.insert(known.end(), own_roles.begin(), own_roles.end());
        return known;
    }

    [[nodiscard]] std::vector<std::string> names_of_parts() const {
        std::vector<std::string> names;
        for (const Part& part : m_kit.parts.all()) names.push_back(part.name);
        return names;
    }

    const Kit& m_kit;
    const Rules& m_rules;
    const Part& m_part;
    Diagnostics& m_diagnostics;
};

}  // namespace

void prove_kit(const Kit& kit, const Rules& rules, std::span<const std::string_view> wanted, Diagnostics& diagnostics) {
    PaletteProof(kit, diagnostics).run();
    prove_cast(kit, rules, diagnostics);
    prove_basics(kit, diagnostics);
    for (const auto& [name, room] : kit.rooms) prove_room(room, kit, rules, diagnostics);
    for (const Part& part : kit.parts.all()) PartProof(kit, rules, part, diagnostics).run();
    const std::vector<std::string> there = icon_names(kit);
    for (const std::string_view name : wanted)
        if (!std::binary_search(there.begin(), there.end(), name))
            diagnostics.problem({shown(kit.folder / "parts" / "icons.svg"), 1},
                                "the pictogram " + in_quotes(name) + ", which screens show, is missing" +
                                    hint(name, there, "draw <g id=\"icon-" + std::string(name) + "\">"));
}

}  // namespace waylight::press::kit
