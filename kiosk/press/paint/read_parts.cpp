#include <algorithm>
#include <pugixml.hpp>

#include "base/files.h"
#include "press/folders.h"
#include "press/paint/parts.h"
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
        for (const pugi::xml_node& node : document.document_element().children("g"))
            if (node.attribute("id")) add(node, parts);
    }

private:
    [[nodiscard]] int line_at(std::ptrdiff_t offset) const {
        const auto end = m_text.begin() + std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(m_text.size()));
        return 1 + static_cast<int>(std::count(m_text.begin(), end, '\n'));
    }

    void add(const pugi::xml_node& node, Parts& parts) {
        Part part;
        part.name = node.attribute("id").value();
        part.sheet = m_path.stem().string();
        part.place = {shown(m_path), line_at(node.offset_debug())};
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            if (name.starts_with(data_prefix)) part.data.emplace(name.substr(data_prefix.size()), attribute.value());
        }
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element) part.drawing.push_back(element_of(child));
        if (parts.contains(part.name))
            return m_diagnostics.problem(part.place, "the part " + in_quotes(part.name) + " is defined twice; rename one");
        parts.add(std::move(part));
    }

    Element element_of(const pugi::xml_node& node) {
        Element element{node.name(), {}, {}, line_at(node.offset_debug())};
        refuse_kind(element);
        for (const pugi::xml_attribute& attribute : node.attributes()) {
            element.attributes.emplace_back(attribute.name(), attribute.value());
            refuse_attribute(element.line, element.attributes.back().first, element.attributes.back().second);
        }
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element) element.children.push_back(element_of(child));
        return element;
    }

    void refuse(int line, const std::string& what, const std::string& written) {
        m_diagnostics.problem({shown(m_path), line}, what + ": " + written + "; take it out, STYLE.md says what may stand here");
    }

    void refuse_kind(const Element& element) {
        if (element.name == "text" || element.name == "tspan") refuse(element.line, "text", "<" + element.name);
        if (element.name == "filter") refuse(element.line, "a filter", "<filter");
        if (element.name == "image") refuse(element.line, "an outside reference", "<image");
    }

    void refuse_attribute(int line, const std::string& name, const std::string& value) {
        if (name == "filter") refuse(line, "a filter", "filter=");
        if (name == "href" || name.ends_with(":href")) refuse(line, "an outside reference", name + "=");
        if (value.find("http:") != std::string::npos || value.find("https:") != std::string::npos)
            refuse(line, "an outside reference", value);
        const std::size_t sign = value.find('#');
        const bool is_reference = sign != std::string::npos && value.substr(0, sign).ends_with("url(");
        if (sign != std::string::npos && !is_reference) refuse(line, "a hex colour", value);
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
