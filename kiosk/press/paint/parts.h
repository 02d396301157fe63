#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "press/diagnostics.h"
#include "press/paint/palette.h"
#include "press/paint/svg.h"

namespace waylight::press::kit {

/// One element as its artist wrote it; text and comments are left out.
struct Element {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Element> children;
    int line = 0;
};

/// What an element's class="f-NAME s-NAME" asks for: the names of its fill and its stroke, either of which may be empty.
struct Paints {
    std::string_view fill;
    std::string_view stroke;
};
Paints paints_of(std::string_view classes);

/// The element as SVG, its class turned into colours.
std::string painted(const Element& element, const Palette& palette, const Roles& roles);

/// Each name of a palette's colour or a role that an element and what is in it are painted with, shades aside.
void collect_colours(const Element& element, std::vector<std::string>& names);

/// One <g id="..."> of a file in parts/.
struct Part {
    std::string name;
    std::string sheet;  ///< the file's name without its end: "people"
    Place place;
    Named<std::string> data;      ///< "sleeve" for data-sleeve
    Named<std::string> defaults;  ///< data-roles: what each role is painted in where nobody says otherwise
    std::vector<Element> drawing;

    /// data-under: the part that is drawn beneath this one, or empty.
    [[nodiscard]] std::string under() const;
    /// data-on: where an extra is worn.
    [[nodiscard]] std::string worn_on() const;
    /// data-sign="x y radius": the circle of what is worn by which a child knows a helper, in the units of tops. Nothing where it is no
    /// sign, or is not written so.
    [[nodiscard]] std::optional<Circle> sign() const;
};

/// Every part, in the order of files and within them.
class Parts {
public:
    void add(Part part);
    [[nodiscard]] const Part* find(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] const std::vector<Part>& all() const { return m_parts; }

private:
    std::vector<Part> m_parts;
    Named<std::size_t> m_index;
};

/// Reads parts/*.svg of a folder. Files that are no SVG, names that stand twice and what STYLE.md forbids are told.
Parts read_parts(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waylight::press::kit
