#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waylight::pack {

struct IndexEntry {
    std::uint64_t size = 0;
    std::string hash;  ///< BLAKE2b-256, 64 lower-case hex digits
    std::string name;
};

/// What a pack says about itself: "id ...", "serial ...", then one line an entry.
struct Index {
    /// The index begins on the seventh line of a pack, its entries on the ninth.
    static constexpr std::size_t first_entry_line = 9;

    std::string id;
    std::uint64_t serial = 0;
    std::vector<IndexEntry> entries;
};

/// Digits only, no leading zero, at most twelve.
std::optional<std::uint64_t> parse_number(std::string_view text);

std::string write_index(const Index& index);
/// Reads and checks. `where` of an error is "name:line", counted from the pack's first line.
Result<Index> parse_index(std::string_view text, const std::string& name);
/// Names, order and limits: the same rules for who writes and who reads.
Result<void> check_index(const Index& index, const std::string& name);

}  // namespace waylight::pack
