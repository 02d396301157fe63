#include <algorithm>
#include <pugixml.hpp>

#include "base/files.h"
#include "press/folders.h"
#include "press/paint/parts.h"
#include "press/paint/svg_subset.h"
#include "press/sources.h"

namespace waylight::press::kit {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view data_prefix = "data-";

/// Turns the library's nodes into Parts, with the line of everything.
class PartsFile {
public:
    PartsFile(fs::path path, std::string text, Diagnostics& diagnostics)
        : m_path(std::move(path)), m_text(std::move(text)), m_diagnostics(diagnostics) {}

    void read_into(Parts& parts) {
        pugi::xml_document document;
        const pugi::xml_parse_result result = document.load_buffer(m_text.data(), m_text.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!result) {
            m_diagnostics.problem({shown(m_path), line_at(result.offset)}, "cannot be read as SVG: " + std::string(result.description()) +
                                                                               "; put this line right, or the one before it");
            return;
        }
        for (const pugi::xml_node& node : document.document_element().children())
            if (node.type() == pugi::node_element) add_or_refuse(node, parts);
    }

private:
    [[nodiscard]] int line_at(std::ptrdiff_t offset) const {
        const auto end = m_text.begin() + std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(m_text.size()));
        return 1 + static_cast<int>(std::count(m_text.begin(), end, '\n'));
    }

    /// What stands beside the parts is never drawn.
    void add_or_refuse(const pugi::xml_node& node, Parts& parts) {
        const int line = line_at(node.offset_debug());
        if (const std::string fault = fault_of_element(node.name()); !fault.empty()) return refuse(line, fault);
        if (!node.attribute("id") || std::string_view(node.name()) != "g")
            return refuse(line, "<" + std::string(node.name()) + "> stands outside of every part; write it into a <g id=\"...\">");
        add(node, parts);
    }

    void add(const pugi::xml_node& node, Parts& parts) {
        Part part;
        part.name = node.attribute("id").value();
        part.sheet = m_path.stem().string();
        part.place = {shown(m_path), line_at(node.offset_debug())};
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            if (name.starts_with(data_prefix))
                part.data.emplace(name.substr(data_prefix.size()), attribute.value());
            else if (name != "id")
                refuse(part.place.line, "a part's own " + std::string(name) + " is not drawn; write it at a <g> inside of the part");
        }
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element) part.drawing.push_back(element_of(child));
        if (parts.contains(part.name))
            return m_diagnostics.problem(part.place, "the part " + in_quotes(part.name) + " is defined twice; rename one");
        parts.add(std::move(part));
    }

    Element element_of(const pugi::xml_node& node) {
        Element element{node.name(), {}, {}, line_at(node.offset_debug())};
        refuse(element.line, fault_of_element(element.name));
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            refuse(element.line, fault_of_attribute(attribute.name(), attribute.value()));
            element.attributes.emplace_back(attribute.name(), attribute.value());
        }
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element) element.children.push_back(element_of(child));
        return element;
    }

    void refuse(int line, const std::string& fault) {
        if (!fault.empty()) m_diagnostics.problem({shown(m_path), line}, fault);
    }

    fs::path m_path;
    std::string m_text;
    Diagnostics& m_diagnostics;
};

}  // namespace

Parts read_parts(const fs::path& folder, Diagnostics& diagnostics) {
    Parts parts;
    for (const fs::path& path : files_in(folder, ".svg", diagnostics)) {
        Result<std::string> text = read_text_file(path);
        if (text)
            PartsFile(path, *std::move(text), diagnostics).read_into(parts);
        else
            tell_unreadable(path, text.error(), "", diagnostics);
    }
    return parts;
}

}  // namespace waylight::press::kit
