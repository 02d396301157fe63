// Writes model/ui_text.h: the ids of content/ui.toml as an enum. Runs at build time only.
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/tree.h"

namespace waylight {
namespace {

constexpr int exit_fine = 0;
constexpr int exit_problems = 1;
constexpr int exit_usage = 2;

/// "help.show.need" and "shelf.young-people", never a single word: the enumerator must not be a word of C++.
bool is_id(std::string_view id) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && id.find('.') != std::string_view::npos &&
           std::all_of(id.begin(), id.end(), fits);
}

std::string enumerator(std::string id) {
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == '.' || c == '-'; }, '_');
    return id;
}

Result<std::vector<std::string>> read_ids(const Tree& texts, const std::string& name) {
    std::vector<std::string> ids;
    std::set<std::string> enumerators;
    for (const auto& [id, entry] : *texts.table()) {
        const std::string where = name + ":" + std::to_string(entry.line);
        const Tree* text = entry.find("text");
        if (!is_id(id)) return Error{where, "\"" + id + "\" is no id of a text; write it in quotes, as in [\"ledge.hide\"]"};
        if (text == nullptr || text->string() == nullptr) return Error{where, "\"" + id + "\" has no text; write text = \"...\""};
        if (!enumerators.insert(enumerator(id)).second) return Error{where, "\"" + id + "\" is too like another id; change one of them"};
        ids.push_back(id);
    }
    return ids;
}

std::string header_for(const std::vector<std::string>& ids) {
    std::string text = "// Written from content/ui.toml by generate_ui_text; change that file instead.\n#pragma once\n\n#include <array>\n"
                       "#include <cstddef>\n#include <cstdint>\n#include <string_view>\n\nnamespace waylight::model {\n\n"
                       "/// Every text of the interface.\nenum class UiText : std::uint16_t {\n";
    for (const std::string& id : ids) text += "    " + enumerator(id) + ",\n";
    text += "};\n\ninline constexpr std::size_t ui_text_count = " + std::to_string(ids.size()) +
            ";\n\n/// The ids in content/ui.toml, by UiText.\ninline constexpr std::array<std::string_view, ui_text_count> ui_text_ids{{\n";
    for (const std::string& id : ids) text += "    \"" + id + "\",\n";
    return text + "}};\n\n}  // namespace waylight::model\n";
}

Result<void> generate(const std::string& source, const std::string& target) {
    const Result<std::string> toml = read_text_file(source);
    if (!toml) return toml.error();
    const Result<Tree> texts = read_toml(*toml, source);
    if (!texts) return texts.error();
    const Result<std::vector<std::string>> ids = read_ids(*texts, source);
    if (!ids) return ids.error();
    const std::string header = header_for(*ids);
    const Result<std::string> old = read_text_file(target);
    if (old && *old == header) return {};  // a changed word must not compile the whole program again
    return write_file(target, bytes_of(header));
}

}  // namespace
}  // namespace waylight

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: generate_ui_text UI.TOML UI_TEXT.H\n");
        return waylight::exit_usage;
    }
    const waylight::Result<void> done = waylight::generate(argv[1], argv[2]);
    if (!done) std::fprintf(stderr, "%s\n", done.error().text().c_str());
    return done ? waylight::exit_fine : waylight::exit_problems;
}
