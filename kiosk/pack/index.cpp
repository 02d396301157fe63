#include "pack/index.h"

#include <algorithm>
#include <charconv>

#include "pack/pack.h"

namespace waylight::pack {
namespace {

constexpr std::size_t most_digits = 12;
constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_id = 35;

bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_hex(char c) { return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9'); }

bool is_id(std::string_view id) {
    const auto fits = [](char c) { return is_small_or_digit(c) || c == '-'; };
    return !id.empty() && id.size() <= longest_id && id.front() != '-' && id.back() != '-' && std::all_of(id.begin(), id.end(), fits);
}

/// Names are keys, never paths on a disk; still none may look like "..", "/etc" or a hidden file.
bool is_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || name.back() == '/') return false;
    char before = '/';
    for (const char c : name) {
        if (!is_small_or_digit(c) && c != '.' && c != '_' && c != '-' && c != '/') return false;
        if (before == '/' && (c == '.' || c == '/')) return false;
        before = c;
    }
    return true;
}

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::optional<std::string> fault_of_entry(const IndexEntry& entry) {
    if (!is_name(entry.name))
        return "the name " + in_quotes(entry.name) +
               " is not allowed: a to z, 0 to 9, . _ - and / only, at most 120, no part hidden or empty";
    if (entry.hash.size() != 64 || !std::all_of(entry.hash.begin(), entry.hash.end(), is_hex))
        return "the hash of " + in_quotes(entry.name) + " is not 64 hex digits; press the pack again";
    if (entry.name.ends_with(".json") && entry.size > Limits::text_bytes)
        return in_quotes(entry.name) + " is larger than 1 MiB, the most for a text; make it smaller";
    if (entry.size > Limits::entry_bytes) return in_quotes(entry.name) + " is larger than 64 MiB, the most for an entry; make it smaller";
    return std::nullopt;
}

std::optional<std::string> fault_of_order(const std::string& before, const std::string& name) {
    if (name == before) return in_quotes(name) + " is listed twice; press the pack again";
    if (name < before) return in_quotes(name) + " is out of order: entries are sorted by name; press the pack again";
    return std::nullopt;
}

/// Takes one line off the front; the last line needs its end, too.
std::optional<std::string_view> take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<IndexEntry> parse_entry(std::string_view line) {
    const std::size_t size_end = line.find(' ');
    const std::size_t hash_end = size_end == std::string_view::npos ? size_end : line.find(' ', size_end + 1);
    if (hash_end == std::string_view::npos) return std::nullopt;
    const std::optional<std::uint64_t> size = parse_number(line.substr(0, size_end));
    if (!size) return std::nullopt;
    return IndexEntry{*size, std::string(line.substr(size_end + 1, hash_end - size_end - 1)), std::string(line.substr(hash_end + 1))};
}

Error error_at(const std::string& name, std::size_t line, std::string message) {
    return {name + ":" + std::to_string(line), std::move(message)};
}

Result<Index> parse_lines(std::string_view text, const std::string& name) {
    Index index;
    const std::optional<std::string_view> id = take_line(text);
    if (!id || !id->starts_with("id ")) return error_at(name, 7, "should be \"id NAME\"; press the pack again");
    index.id = id->substr(3);
    const std::optional<std::string_view> serial = take_line(text);
    const auto number = serial && serial->starts_with("serial ") ? parse_number(serial->substr(7)) : std::nullopt;
    if (!number) return error_at(name, 8, "should be \"serial N\" with a plain number; press the pack again");
    index.serial = *number;
    while (!text.empty() && index.entries.size() <= Limits::entries) {
        const std::size_t at = index.entries.size() + Index::first_entry_line;
        const std::optional<std::string_view> line = take_line(text);
        std::optional<IndexEntry> entry = line ? parse_entry(*line) : std::nullopt;
        if (!entry) return error_at(name, at, "should be \"SIZE HASH NAME\" with a plain number; press the pack again");
        index.entries.push_back(*std::move(entry));
    }
    return index;
}

}  // namespace

std::optional<std::uint64_t> parse_number(std::string_view text) {
    if (text.empty() || text.size() > most_digits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string write_index(const Index& index) {
    std::string text = "id " + index.id + "\nserial " + std::to_string(index.serial) + "\n";
    for (const IndexEntry& entry : index.entries) text += std::to_string(entry.size) + " " + entry.hash + " " + entry.name + "\n";
    return text;
}

Result<Index> parse_index(std::string_view text, const std::string& name) {
    Result<Index> index = parse_lines(text, name);
    if (!index) return index;
    const Result<void> sound = check_index(*index, name);
    if (!sound) return sound.error();
    return index;
}

Result<void> check_index(const Index& index, const std::string& name) {
    if (!is_id(index.id))
        return error_at(name, 7, "the id " + in_quotes(index.id) + " is not allowed: a to z, 0 to 9 and - only, at most 35");
    if (!parse_number(std::to_string(index.serial))) return error_at(name, 8, "the serial has more than twelve digits");
    if (index.entries.size() > Limits::entries) return Error{name, "has more than 8192 entries; split it or leave some out"};
    std::uint64_t sum = 0;
    std::string before;
    for (std::size_t i = 0; i < index.entries.size(); ++i) {
        const IndexEntry& entry = index.entries[i];
        std::optional<std::string> fault = fault_of_entry(entry);
        if (!fault) fault = fault_of_order(before, entry.name);
        if (fault) return error_at(name, i + Index::first_entry_line, *std::move(fault));
        before = entry.name;
        sum += entry.size;
    }
    if (sum > Limits::pack_bytes) return Error{name, "its entries together are larger than 512 MiB; leave some out"};
    return {};
}

}  // namespace waylight::pack
