#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace waylight {

/// One value of a TOML or JSON document: what our formats use and no more (no dates, no null; numbers with a point in drawings only).
/// Keeps the line it was written on (1 is the first; 0 when unknown) for messages.
class Tree {
public:
    using List = std::vector<Tree>;
    using Table = std::map<std::string, Tree, std::less<>>;

    Tree() : m_value(Table{}) {}
    Tree(bool value) : m_value(value) {}
    Tree(std::int64_t value) : m_value(value) {}
    Tree(int value) : m_value(std::int64_t{value}) {}
    Tree(double value) : m_value(value) {}
    Tree(std::string value) : m_value(std::move(value)) {}
    Tree(std::string_view value) : m_value(std::string(value)) {}
    Tree(const char* value) : m_value(std::string(value)) {}
    Tree(List value) : m_value(std::move(value)) {}
    Tree(Table value) : m_value(std::move(value)) {}

    int line = 0;

    /// A pointer into this tree, or null when the value is of another kind.
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_value); }
    [[nodiscard]] const double* decimal() const { return std::get_if<double>(&m_value); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&m_value); }
    [[nodiscard]] const Table* table() const { return std::get_if<Table>(&m_value); }
    [[nodiscard]] List* list() { return std::get_if<List>(&m_value); }
    [[nodiscard]] Table* table() { return std::get_if<Table>(&m_value); }

    /// A number of either kind.
    [[nodiscard]] std::optional<double> number() const;
    /// The member of a table, or null when there is none or this is no table.
    [[nodiscard]] const Tree* find(std::string_view key) const;
    /// "a text", "a number", "a list"... for messages.
    [[nodiscard]] std::string_view kind() const;

    bool operator==(const Tree& other) const { return m_value == other.m_value; }

private:
    std::variant<bool, std::int64_t, double, std::string, List, Table> m_value;
};

/// Reads TOML. Floats, dates and times are errors. `where` of an error is "name:line".
Result<Tree> read_toml(std::string_view text, const std::string& name);

/// Reads JSON of at most `most_depth` levels. Floats and null are errors, as is a key that is written twice.
Result<Tree> read_json(std::string_view text, const std::string& name, int most_depth = 32);

/// Reads JSON that people write by hand: numbers may have a point, and every value knows its line (numbers, true and false that of the key,
/// text or bracket before them). `where` of an error is "name:line".
Result<Tree> read_written_json(std::string_view text, const std::string& name, int most_depth = 32);

/// The shortest decimal that is read back as the same number: "0.8", "12".
std::string shortest(double number);

/// JSON with sorted keys, no spaces and a newline at the end: the same tree gives the same bytes.
std::string write_json(const Tree& tree);

}  // namespace waylight
