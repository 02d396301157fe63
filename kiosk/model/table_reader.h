#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/tree.h"
#include "model/faults.h"

namespace waylight::model {

/// A value for each word that a document may use for it.
template <typename Value>
using Choices = std::span<const std::pair<std::string_view, Value>>;

/// Reads the members of one table by name. A wrong member is put down in Faults and read as empty, so a caller reads on without
/// asking and looks at Faults once, at the end. finish() refuses the members nobody asked for.
class TableReader {
public:
    /// `path` leads to the table from the document's root: "" or "pages[2]".
    TableReader(const Tree& tree, std::string path, Faults& faults);

    /// For a member that may be absent: true when it is there. Counts as asked for.
    bool has(std::string_view key);
    std::string text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    bool flag(std::string_view key);
    int whole(std::string_view key, int least, int most);
    std::vector<int> wholes(std::string_view key, int least, int most);
    template <typename Value>
    Value choice(std::string_view key, Choices<Value> choices);
    template <typename Value>
    std::vector<Value> choice_list(std::string_view key, Choices<Value> choices);
    /// For each item of a list of tables.
    void each_item(std::string_view key, const std::function<void(TableReader&)>& read);
    using ReadMember = std::function<void(const std::string& name, TableReader&)>;
    /// For each member of a table of tables.
    void each_member(std::string_view key, const ReadMember& read);
    /// The same for this table's own members, which then all count as asked for.
    void each_own_member(const ReadMember& read);
    /// A text for each of this table's own members.
    std::map<std::string, std::string, std::less<>> own_texts();
    void finish();

    /// For what only the caller can judge. `key` may be empty: the table itself.
    void refuse(std::string_view key, const std::string& message);

private:
    const Tree* member(std::string_view key);
    const Tree::List& list(std::string_view key);
    [[nodiscard]] std::string advice_for(std::string_view unknown) const;
    [[nodiscard]] std::string path_of(std::string_view key) const;
    [[nodiscard]] std::string path_of(std::string_view key, std::size_t index) const;
    std::string text_of(const Tree& tree, const std::string& path);
    int whole_of(const Tree& tree, const std::string& path, int least, int most);
    template <typename Value>
    Value choice_of(const Tree& tree, const std::string& path, Choices<Value> choices);

    const Tree& m_tree;
    std::string m_path;
    Faults& m_faults;
    std::set<std::string, std::less<>> m_asked;
};

/// "a", "b" or "c", with the quotes.
std::string listed(const std::vector<std::string>& words);

template <typename Value>
Value TableReader::choice_of(const Tree& tree, const std::string& path, Choices<Value> choices) {
    const std::string word = text_of(tree, path);
    std::vector<std::string> words;
    for (const auto& [name, value] : choices) {
        if (name == word) return value;
        words.emplace_back(name);
    }
    m_faults.add(tree, path, "is \"" + word + "\"; it must be " + listed(words));
    return choices.front().second;
}

template <typename Value>
Value TableReader::choice(std::string_view key, Choices<Value> choices) {
    const Tree* tree = member(key);
    return tree == nullptr ? choices.front().second : choice_of(*tree, path_of(key), choices);
}

template <typename Value>
std::vector<Value> TableReader::choice_list(std::string_view key, Choices<Value> choices) {
    std::vector<Value> values;
    for (const Tree& item : list(key)) values.push_back(choice_of(item, path_of(key, values.size()), choices));
    return values;
}

}  // namespace waylight::model
