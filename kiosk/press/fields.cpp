#include "press/fields.h"

#include <algorithm>

#include "base/files.h"
#include "base/utf8.h"
#include "press/folders.h"
#include "press/hint.h"
#include "press/toml_remedy.h"

namespace waylight::press {
namespace {

constexpr std::int64_t largest_number = 1'000'000;

}  // namespace

std::optional<Tree> read_toml_file(const std::filesystem::path& path, Diagnostics& diagnostics) {
    const std::string name = shown(path);
    const Result<std::string> text = read_text_file(path);
    if (!text) {
        tell_unreadable(path, text.error(), "write this file or give its folder with --content or --locales", diagnostics);
        return std::nullopt;
    }
    if (!is_valid_utf8(*text)) {
        diagnostics.problem({name}, "is not UTF-8; save it again as UTF-8");
        return std::nullopt;
    }
    Result<Tree> tree = read_toml(*text, name);
    if (tree) return *std::move(tree);
    const Place place = place_of(tree.error());
    diagnostics.problem(place, tree.error().message + "; " + toml_remedy(*text, place.line));
    return std::nullopt;
}

Fields::Fields(const Tree& tree, Place where, Diagnostics& diagnostics)
    : m_tree(tree), m_where(std::move(where)), m_diagnostics(diagnostics) {
    if (tree.table() == nullptr) m_diagnostics.problem(m_where, "is " + std::string(tree.kind()) + "; write a table with its keys here");
}

Place Fields::place_of(const Tree& value) const { return {m_where.file, value.line > 0 ? value.line : m_where.line}; }

const Tree* Fields::member(std::string_view key) {
    m_asked.emplace_back(key);
    return m_tree.find(key);
}

void Fields::wrong_kind(const Tree& value, std::string_view key, std::string_view wanted) {
    m_diagnostics.problem(place_of(value),
                          "\"" + std::string(key) + "\" is " + std::string(value.kind()) + "; write " + std::string(wanted));
}

void Fields::wrong_number(const Tree& value, std::string_view key, std::string_view wanted) {
    const std::string is = value.integer() != nullptr ? std::to_string(*value.integer()) : std::string(value.kind());
    m_diagnostics.problem(place_of(value),
                          in_quotes(key) + " is " + is + "; write " + std::string(wanted) + " to " + std::to_string(largest_number));
}

void Fields::misplaced(std::string_view key, std::string_view home) {
    if (const Tree* value = member(key)) m_diagnostics.problem(place_of(*value), in_quotes(key) + " belongs to " + std::string(home));
}

Written Fields::written(const Tree& value, std::string_view key) {
    if (const std::string* text = value.string()) return {*text, place_of(value)};
    wrong_kind(value, key, "a text in quotation marks");
    return {"", place_of(value)};
}

Written Fields::text(std::string_view key) {
    const Tree* value = member(key);
    if (value == nullptr) {
        if (m_tree.table() != nullptr)
            m_diagnostics.problem(m_where, "\"" + std::string(key) + "\" is missing; write " + std::string(key) + " = \"...\"");
        return {"", m_where};
    }
    Written found = written(*value, key);
    if (value->string() != nullptr && found.text.empty())
        m_diagnostics.problem(found.place, "\"" + std::string(key) + "\" is empty; write its text");
    return found;
}

Written Fields::optional_text(std::string_view key) {
    const Tree* value = member(key);
    return value == nullptr ? Written{"", m_where} : written(*value, key);
}

std::vector<Written> Fields::texts(std::string_view key) {
    const Tree* value = member(key);
    std::vector<Written> found;
    if (value == nullptr) return found;
    if (value->list() == nullptr) {
        wrong_kind(*value, key, "a list of texts: [\"...\", \"...\"]");
        return found;
    }
    for (const Tree& item : *value->list()) {
        Written text = written(item, key);
        if (item.string() != nullptr && text.text.empty())
            m_diagnostics.problem(text.place, "an empty text in \"" + std::string(key) + "\"; write it or take it out");
        if (!text.text.empty()) found.push_back(std::move(text));
    }
    return found;
}

std::vector<int> Fields::numbers(std::string_view key) {
    const Tree* value = member(key);
    std::vector<int> found;
    if (value == nullptr) return found;
    if (value->list() == nullptr) {
        wrong_kind(*value, key, "a list of whole numbers: [4, 4]");
        return found;
    }
    for (const Tree& item : *value->list()) {
        const std::int64_t* whole = item.integer();
        if (whole == nullptr || *whole < 0 || *whole > largest_number) {
            wrong_number(item, key, "whole numbers from 0");
            return {};
        }
        found.push_back(static_cast<int>(*whole));
    }
    return found;
}

std::optional<int> Fields::number(std::string_view key) {
    const Tree* value = member(key);
    if (value == nullptr) return std::nullopt;
    const std::int64_t* whole = value->integer();
    if (whole != nullptr && *whole > 0 && *whole <= largest_number) return static_cast<int>(*whole);
    wrong_number(*value, key, "a whole number from 1");
    return std::nullopt;
}

int Fields::serial() {
    if (m_tree.table() != nullptr && m_tree.find("serial") == nullptr)
        problem("\"serial\" is missing; write serial = 1, and one more each time packs are given away");
    return number("serial").value_or(1);
}

bool Fields::flag(std::string_view key) {
    const Tree* value = member(key);
    if (value == nullptr) return false;
    if (const bool* is = value->boolean()) return *is;
    wrong_kind(*value, key, "true or false");
    return false;
}

std::vector<Tree> Fields::tables(std::string_view key) {
    const Tree* value = member(key);
    if (value == nullptr) return {};
    if (value->list() != nullptr) return *value->list();
    wrong_kind(*value, key, "[[" + std::string(key) + "]] tables");
    return {};
}

std::optional<std::size_t> Fields::index_of(const Written& written, const std::vector<std::string>& names) {
    const auto found = std::find(names.begin(), names.end(), written.text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    if (written.text.empty()) return std::nullopt;
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    m_diagnostics.problem(written.place, "\"" + written.text + "\" is none of " + all + hint(written.text, names, "write one of these"));
    return std::nullopt;
}

void Fields::finish() {
    if (m_tree.table() == nullptr) return;
    for (const auto& [key, value] : *m_tree.table()) {
        if (std::find(m_asked.begin(), m_asked.end(), key) != m_asked.end()) continue;
        m_diagnostics.problem(place_of(value), "unknown key \"" + key + "\"" + hint(key, m_asked, "take it out"));
    }
}

}  // namespace waylight::press
