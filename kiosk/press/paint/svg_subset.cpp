#include "press/paint/svg_subset.h"

#include <algorithm>
#include <array>

#include "press/diagnostics.h"

namespace waylight::press::kit {
namespace {

constexpr std::array<std::string_view, 5> elements{"circle", "ellipse", "g", "path", "rect"};
constexpr std::array<std::string_view, 4> elements_of_words{"text", "textPath", "tref", "tspan"};
constexpr std::array<std::string_view, 16> attributes{"class",     "cx",    "cy", "d",  "fill-rule",        "height",
                                                      "opacity",   "r",     "rx", "ry", "stroke-dasharray", "stroke-width",
                                                      "transform", "width", "x",  "y"};
/// Where a colour can hide; only the kit's own gradients may stand there.
constexpr std::array<std::string_view, 5> attributes_of_colour{"color", "fill", "stop-color", "stroke", "style"};
constexpr std::array<std::string_view, 4> gradients{"url(#blush)", "url(#dawn)", "url(#glow)", "url(#shadow)"};
/// "prop-", "x-" and the like, before a part's own name.
constexpr std::size_t kind_words = 1;

bool holds(const auto& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

template <std::size_t Count>
std::string listed(const std::array<std::string_view, Count>& names) {
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_character(std::string_view word) { return word.size() == 1 || (!word.empty() && std::all_of(word.begin(), word.end(), is_digit)); }

}  // namespace

std::string fault_of_element(std::string_view name) {
    if (holds(elements, name)) return "";
    const std::string written = "<" + std::string(name) + ">";
    if (holds(elements_of_words, name))
        return written + " writes words into a picture, which many children cannot read; take it out, or draw a sign";
    return written + " is not drawn; a part is made of " + listed(elements);
}

std::string fault_of_attribute(std::string_view name, std::string_view value) {
    if (holds(attributes, name)) return "";
    const std::string written = std::string(name) + "=" + in_quotes(value);
    if (!holds(attributes_of_colour, name)) return written + " is not drawn; a part's shapes have " + listed(attributes);
    const bool is_light = name == "fill" && holds(gradients, value);
    return is_light ? "" : written + " is a colour beside the palette; write class=\"f-NAME s-NAME\", palette.json lists the names";
}

bool is_named_after_a_character(std::string_view part) {
    for (std::size_t word = 0; !part.empty(); ++word) {
        const std::size_t end = std::min(part.find('-'), part.size());
        if (word >= kind_words && is_character(part.substr(0, end))) return true;
        part.remove_prefix(std::min(end + 1, part.size()));
    }
    return false;
}

}  // namespace waylight::press::kit
