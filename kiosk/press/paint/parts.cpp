#include "press/paint/parts.h"

#include <algorithm>
#include <sstream>

namespace waylight::press::kit {
namespace {

/// Calls `use` with each word between spaces.
template <typename Use>
void each_word(std::string_view text, const Use& use) {
    for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos; at = text.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        use(text.substr(at, end - at));
        at = end;
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value) { return " " + std::string(name) + "=\"" + escaped(value) + "\""; }

std::string painted_class(std::string_view classes, const Palette& palette, const Roles& roles) {
    const Paints paints = paints_of(classes);
    std::string out = attribute("fill", paints.fill.empty() ? "none" : paint_of(palette.colour(paints.fill, roles)));
    if (!paints.stroke.empty())
        out += attribute("stroke", paint_of(palette.colour(paints.stroke, roles))) + R"( stroke-linecap="round" stroke-linejoin="round")";
    return out;
}

}  // namespace

Paints paints_of(std::string_view classes) {
    Paints paints;
    each_word(classes, [&](std::string_view word) {
        if (word.starts_with("f-")) paints.fill = word.substr(2);
        if (word.starts_with("s-")) paints.stroke = word.substr(2);
    });
    return paints;
}

std::string painted(const Element& element, const Palette& palette, const Roles& roles) {
    std::string out = "<" + element.name;
    for (const auto& [name, value] : element.attributes)
        out += name == "class" ? painted_class(value, palette, roles) : attribute(name, value);
    if (element.children.empty()) return out + "/>";
    out += ">";
    for (const Element& child : element.children) out += painted(child, palette, roles);
    return out + "</" + element.name + ">";
}

void collect_colours(const Element& element, std::vector<std::string>& names) {
    for (const auto& [name, value] : element.attributes) {
        if (name != "class") continue;
        const Paints paints = paints_of(value);
        for (const std::string_view paint : {paints.fill, paints.stroke})
            if (!paint.empty()) names.emplace_back(split_colour(paint).base);
    }
    for (const Element& child : element.children) collect_colours(child, names);
}

std::string Part::under() const {
    const auto found = data.find("under");
    return found == data.end() ? "" : found->second;
}

std::string Part::worn_on() const {
    const auto found = data.find("on");
    return found == data.end() ? "body" : found->second;
}

std::optional<Circle> Part::sign() const {
    const auto found = data.find("sign");
    if (found == data.end()) return std::nullopt;
    std::istringstream written(found->second);
    Circle circle;
    if (!(written >> circle.centre.x >> circle.centre.y >> circle.radius) || circle.radius <= 0) return std::nullopt;
    return circle;
}

void Parts::add(Part part) {
    const auto roles = part.data.find("roles");
    each_word(roles == part.data.end() ? "" : roles->second, [&](std::string_view pair) {
        const std::size_t colon = std::min(pair.find(':'), pair.size());
        part.defaults.emplace(pair.substr(0, colon), pair.substr(std::min(colon + 1, pair.size())));
    });
    m_index.emplace(part.name, m_parts.size());
    m_parts.push_back(std::move(part));
}

const Part* Parts::find(std::string_view name) const {
    const auto found = m_index.find(name);
    return found == m_index.end() ? nullptr : &m_parts[found->second];
}

}  // namespace waylight::press::kit
