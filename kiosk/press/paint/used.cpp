#include "press/paint/used.h"

#include <algorithm>
#include <array>
#include <optional>

namespace waylight::press::kit {
namespace {

constexpr std::string_view icon_prefix = "icon-";
/// Kinds of parts that scenes, people and times of day name without it: "mug" for prop-mug.
constexpr std::array<std::string_view, 11> prefixes{"brow-", "eye-",  "hair-", "hand-",  "head-", "mouth-",
                                                    "nose-", "prop-", "top-",  "skirt-", "x-"};
/// Forms of a part that are drawn wherever the part itself is named.
constexpr std::array<std::string_view, 9> endings{"-aside", "-back", "-bag", "-cap", "-evening", "-front", "-night", "-rain", "-rear"};

std::optional<std::string_view> without_prefix(std::string_view part) {
    const auto* const prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](auto start) { return part.starts_with(start); });
    return prefix == prefixes.end() ? std::nullopt : std::optional(part.substr(prefix->size()));
}

bool is_named(std::string_view part, const NameSet& texts) {
    const std::optional<std::string_view> name = without_prefix(part);
    // What has no kind is drawn by the kit itself: ears, a shoe.
    if (!name || texts.contains(part) || texts.contains(*name)) return true;
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return name->ends_with(ending) && texts.contains(name->substr(0, name->size() - ending.size()));
    });
}

}  // namespace

void collect_texts(const Tree& tree, NameSet& texts) {
    if (tree.string() != nullptr) texts.insert(*tree.string());
    if (const Tree::List* list = tree.list())
        for (const Tree& item : *list) collect_texts(item, texts);
    if (const Tree::Table* table = tree.table())
        for (const auto& [key, member] : *table) collect_texts(member, texts);
}

Unused unused_in(const Kit& kit, NameSet of_scenes) {
    Unused unused;
    for (const auto& [name, room] : kit.rooms)
        if (!of_scenes.contains(name)) unused.rooms.insert(name);
    NameSet texts = std::move(of_scenes);
    collect_texts(kit.cast_file, texts);
    for (const auto& [name, room] : kit.rooms) collect_texts(room.tree, texts);
    for (const std::string_view basic : basic_parts) texts.emplace(basic);
    for (const Part& part : kit.parts.all())
        if (is_named(part.name, texts)) texts.insert(part.under());
    for (const Part& part : kit.parts.all())
        if (!part.name.starts_with(icon_prefix) && !is_named(part.name, texts)) unused.parts.insert(part.name);
    return unused;
}

}  // namespace waylight::press::kit
