#include "press/names.h"

#include <algorithm>

namespace waylight::press {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t most_named = 3;
constexpr std::size_t longest_tag = 35;

bool is_of_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

std::string fault_of_name(std::string_view name, NameKind kind) {
    const auto fits = [&](char c) { return is_of_name(c) || (kind == NameKind::Key && c == '.'); };
    if (!std::all_of(name.begin(), name.end(), fits))
        return std::string("has other characters than a-z, 0-9 and -") + (kind == NameKind::Key ? " and ." : "");
    if (name.size() > longest_name) return "has more than " + std::to_string(longest_name) + " letters";
    return "";
}

std::string first_names(const std::set<std::string, std::less<>>& names) {
    std::string all;
    std::size_t count = 0;
    for (const std::string& name : names) {
        if (count == most_named) return all + " ...";
        all += (count++ == 0 ? "" : ", ") + name;
    }
    return all;
}

bool is_tag(std::string_view tag) {
    return tag != "base" && tag.size() <= longest_tag && !tag.starts_with('-') && !tag.ends_with('-') &&
           std::all_of(tag.begin(), tag.end(), is_of_name);
}

}  // namespace waylight::press
