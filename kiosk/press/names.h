#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace waylight::press {

/// Keys may have points, too.
enum class NameKind : std::uint8_t { Plain, Key };

/// What is wrong with a name that goes into packs, such as "has other characters than a-z, 0-9 and -"; empty when nothing is.
std::string fault_of_name(std::string_view name, NameKind kind = NameKind::Plain);

/// "a, b, c ...": enough to know which are meant.
std::string first_names(const std::set<std::string, std::less<>>& names);

/// Tags name packs, whose names are at most 35 small letters, digits and hyphens; "base" is a pack of its own.
bool is_tag(std::string_view tag);

}  // namespace waylight::press
