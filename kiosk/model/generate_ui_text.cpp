// Writes model/ui_text.h: the ids of content/ui.toml as an enum, and the placeholders of each. Runs at build time only.
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

struct Entry {
    std::string id;
    std::string placeholders;  ///< with a space between them
};

bool is_placeholder(const Tree& name) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return name.string() != nullptr && !name.string()->empty() && std::all_of(name.string()->begin(), name.string()->end(), is_letter);
}

Result<std::string> read_placeholders(const Tree& entry, const std::string& where) {
    const Tree* written = entry.find("placeholders");
    if (written == nullptr) return std::string();
    const Error fault{where, "placeholders are no list of names; write them as in placeholders = [\"page\", \"pages\"]"};
    if (written->list() == nullptr) return fault;
    std::string names;
    for (const Tree& name : *written->list()) {
        if (!is_placeholder(name)) return fault;
        names += (names.empty() ? "" : " ") + *name.string();
    }
    return names;
}

Result<std::vector<Entry>> read_entries(const Tree& texts, const std::string& name) {
    std::vector<Entry> entries;
    std::set<std::string> enumerators;
    for (const auto& [id, entry] : *texts.table()) {
        const std::string where = name + ":" + std::to_string(entry.line);
        const Tree* text = entry.find("text");
        if (!is_id(id)) return Error{where, "\"" + id + "\" is no id of a text; write it in quotes, as in [\"ledge.hide\"]"};
        if (text == nullptr || text->string() == nullptr) return Error{where, "\"" + id + "\" has no text; write text = \"...\""};
        if (!enumerators.insert(enumerator(id)).second) return Error{where, "\"" + id + "\" is too like another id; change one of them"};
        const Result<std::string> placeholders = read_placeholders(entry, where);
        if (!placeholders) return placeholders.error();
        entries.push_back({id, *placeholders});
    }
    return entries;
}

/// A table by UiText of one member of every entry.
std::string table_for(const std::string& comment, const std::string& name, const std::vector<Entry>& entries, std::string Entry::*member) {
    std::string text = "\n/// " + comment + "\ninline constexpr std::array<std::string_view, ui_text_count> " + name + "{{\n";
    for (const Entry& entry : entries) text += "    \"" + entry.*member + "\",\n";
    return text + "}};\n";
}

std::string header_for(const std::vector<Entry>& entries) {
    std::string text = "// Written from content/ui.toml by generate_ui_text; change that file instead.\n#pragma once\n\n#include <array>\n"
                       "#include <cstddef>\n#include <cstdint>\n#include <string_view>\n\nnamespace waylight::model {\n\n"
                       "/// Every text of the interface.\nenum class UiText : std::uint16_t {\n";
    for (const Entry& entry : entries) text += "    " + enumerator(entry.id) + ",\n";
    text += "};\n\ninline constexpr std::size_t ui_text_count = " + std::to_string(entries.size()) + ";\n";
    text += table_for("The ids in content/ui.toml, by UiText.", "ui_text_ids", entries, &Entry::id);
    text += table_for("The names that a screen fills in, with a space between them, by UiText.", "ui_text_placeholders", entries,
                      &Entry::placeholders);
    return text + "\n}  // namespace waylight::model\n";
}

Result<void> generate(const std::string& source, const std::string& target) {
    const Result<std::string> toml = read_text_file(source);
    if (!toml) return toml.error();
    const Result<Tree> texts = read_toml(*toml, source);
    if (!texts) return texts.error();
    const Result<std::vector<Entry>> entries = read_entries(*texts, source);
    if (!entries) return entries.error();
    const std::string header = header_for(*entries);
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
