#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/tree.h"
#include "press/diagnostics.h"
#include "press/sources.h"

namespace waylight::press {

/// Reads one TOML file; nothing, and a problem told, when it cannot be.
std::optional<Tree> read_toml_file(const std::filesystem::path& path, Diagnostics& diagnostics);

/// The members of one TOML table, asked for by name. Tells what is missing, of another kind, or was never asked for.
class Fields {
public:
    /// `where` is the table's place; `tree` may be of any kind and must outlive this.
    Fields(const Tree& tree, Place where, Diagnostics& diagnostics);

    /// A text that must be there and not be empty.
    Written text(std::string_view key);
    /// A text that may be missing: then it is empty and its place is the table's.
    Written optional_text(std::string_view key);
    std::vector<Written> texts(std::string_view key);
    std::vector<int> numbers(std::string_view key);
    std::optional<int> number(std::string_view key);
    /// The number that rises each time packs are given away; it must be there.
    int serial();
    bool flag(std::string_view key);
    /// The tables of `[[key]]`, with their places.
    std::vector<Tree> tables(std::string_view key);

    /// One of the names, by its index; `names` are in the order of the enum.
    template <typename Enum, std::size_t Count>
    std::optional<Enum> choice(std::string_view key, const std::array<std::string_view, Count>& names) {
        return enum_of<Enum>(text(key), names);
    }
    template <typename Enum, std::size_t Count>
    std::optional<Enum> optional_choice(std::string_view key, const std::array<std::string_view, Count>& names) {
        const Written written = optional_text(key);
        return written.text.empty() ? std::nullopt : enum_of<Enum>(written, names);
    }
    template <typename Enum, std::size_t Count>
    std::vector<Enum> choices(std::string_view key, const std::array<std::string_view, Count>& names) {
        std::vector<Enum> found;
        for (const Written& written : texts(key))
            if (const std::optional<Enum> value = enum_of<Enum>(written, names)) found.push_back(*value);
        return found;
    }

    /// Tells a key that was written into the wrong table; `home` is the right one, and what to do.
    void misplaced(std::string_view key, std::string_view home);
    [[nodiscard]] const Place& where() const { return m_where; }
    /// Tells something else about this table.
    void problem(std::string message) { m_diagnostics.problem(m_where, std::move(message)); }
    /// Tells every key that was never asked for.
    void finish();

private:
    template <typename Enum, std::size_t Count>
    std::optional<Enum> enum_of(const Written& written, const std::array<std::string_view, Count>& names) {
        const std::optional<std::size_t> index = index_of(written, {names.begin(), names.end()});
        return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
    }
    std::optional<std::size_t> index_of(const Written& written, const std::vector<std::string>& names);
    const Tree* member(std::string_view key);
    Written written(const Tree& value, std::string_view key);
    void wrong_kind(const Tree& value, std::string_view key, std::string_view wanted);
    void wrong_number(const Tree& value, std::string_view key, std::string_view wanted);
    [[nodiscard]] Place place_of(const Tree& value) const;

    const Tree& m_tree;
    Place m_where;
    Diagnostics& m_diagnostics;
    std::vector<std::string> m_asked;
};

}  // namespace waylight::press
