#include "model/table_reader.h"

#include "base/nearest.h"

namespace waylight::model {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += "\"" + words[i] + "\"";
    }
    return text;
}

void Faults::add(const Tree& at, const std::string& path, const std::string& message) {
    if (m_first) return;
    const std::string where = at.line > 0 ? m_where + ":" + std::to_string(at.line) : m_where;
    m_first = Error{where, path.empty() ? message : path + " " + message};
}

TableReader::TableReader(const Tree& tree, std::string path, Faults& faults) : m_tree(tree), m_path(std::move(path)), m_faults(faults) {
    if (tree.table() == nullptr) refuse("", "is " + std::string(tree.kind()) + "; it must be a table");
}

std::string TableReader::path_of(std::string_view key) const {
    if (m_path.empty() || key.empty()) return m_path + std::string(key);
    return m_path + "." + std::string(key);
}

std::string TableReader::path_of(std::string_view key, std::size_t index) const { return path_of(key) + "[" + std::to_string(index) + "]"; }

void TableReader::refuse(std::string_view key, const std::string& message) {
    const Tree* at = m_tree.find(key);
    m_faults.add(at != nullptr ? *at : m_tree, path_of(key), message);
}

bool TableReader::has(std::string_view key) {
    m_asked.emplace(key);
    return m_tree.find(key) != nullptr;
}

const Tree* TableReader::member(std::string_view key) {
    m_asked.emplace(key);
    const Tree* tree = m_tree.find(key);
    if (tree == nullptr) refuse(key, "is missing");
    return tree;
}

const Tree::List& TableReader::list(std::string_view key) {
    static const Tree::List none;
    const Tree* tree = member(key);
    if (tree == nullptr) return none;
    if (tree->list() == nullptr) refuse(key, "is " + std::string(tree->kind()) + "; it must be a list");
    return tree->list() == nullptr ? none : *tree->list();
}

std::string TableReader::text_of(const Tree& tree, const std::string& path) {
    if (tree.string() != nullptr) return *tree.string();
    m_faults.add(tree, path, "is " + std::string(tree.kind()) + "; it must be a text");
    return {};
}

int TableReader::whole_of(const Tree& tree, const std::string& path, int least, int most) {
    if (tree.integer() == nullptr)
        m_faults.add(tree, path, "is " + std::string(tree.kind()) + "; it must be a whole number");
    else if (*tree.integer() < least || *tree.integer() > most)
        m_faults.add(tree, path,
                     "is " + std::to_string(*tree.integer()) + "; it must be from " + std::to_string(least) + " to " +
                         std::to_string(most));
    else
        return static_cast<int>(*tree.integer());
    return least;
}

std::string TableReader::text(std::string_view key) {
    const Tree* tree = member(key);
    return tree == nullptr ? std::string() : text_of(*tree, path_of(key));
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    std::vector<std::string> texts;
    for (const Tree& item : list(key)) texts.push_back(text_of(item, path_of(key, texts.size())));
    return texts;
}

bool TableReader::flag(std::string_view key) {
    const Tree* tree = member(key);
    if (tree == nullptr) return false;
    if (tree->boolean() == nullptr) refuse(key, "is " + std::string(tree->kind()) + "; it must be true or false");
    return tree->boolean() != nullptr && *tree->boolean();
}

int TableReader::whole(std::string_view key, int least, int most) {
    const Tree* tree = member(key);
    return tree == nullptr ? least : whole_of(*tree, path_of(key), least, most);
}

std::vector<int> TableReader::wholes(std::string_view key, int least, int most) {
    std::vector<int> numbers;
    for (const Tree& item : list(key)) numbers.push_back(whole_of(item, path_of(key, numbers.size()), least, most));
    return numbers;
}

std::map<std::string, std::string, std::less<>> TableReader::own_texts() {
    std::map<std::string, std::string, std::less<>> texts;
    if (m_tree.table() == nullptr) return texts;
    for (const auto& [name, value] : *m_tree.table()) {
        m_asked.insert(name);
        texts.emplace(name, text_of(value, path_of(name)));
    }
    return texts;
}

void TableReader::each_item(std::string_view key, const std::function<void(TableReader&)>& read) {
    std::size_t index = 0;
    for (const Tree& item : list(key)) {
        TableReader reader(item, path_of(key, index++), m_faults);
        read(reader);
        reader.finish();
    }
}

void TableReader::each_member(std::string_view key, const ReadMember& read) {
    const Tree* tree = member(key);
    if (tree != nullptr) TableReader(*tree, path_of(key), m_faults).each_own_member(read);
}

void TableReader::each_own_member(const ReadMember& read) {
    if (m_tree.table() == nullptr) return;
    for (const auto& [name, value] : *m_tree.table()) {
        m_asked.insert(name);
        TableReader reader(value, path_of(name), m_faults);
        read(name, reader);
        reader.finish();
    }
}

void TableReader::finish() {
    if (m_tree.table() == nullptr) return;
    for (const auto& [name, value] : *m_tree.table())
        if (!m_asked.contains(name)) refuse(name, "is unknown; " + advice_for(name));
}

std::string TableReader::advice_for(std::string_view unknown) const {
    const std::vector<std::string> right(m_asked.begin(), m_asked.end());
    const std::optional<std::string> meant = nearest(unknown, right);
    return meant ? "did you mean \"" + *meant + "\"?" : "it may be " + listed(right);
}

}  // namespace waylight::model
