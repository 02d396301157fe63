#include <toml++/toml.h>

#include "base/tree.h"

namespace waylight {
namespace {

Error error_at(const std::string& name, toml::source_position at, std::string message) {
    return {name + ":" + std::to_string(at.line), std::move(message)};
}

Result<Tree> convert(const toml::node& node, const std::string& name);

Result<Tree> convert_table(const toml::table& table, const std::string& name) {
    Tree::Table members;
    for (const auto& [key, value] : table) {
        Result<Tree> member = convert(value, name);
        if (!member) return member.error();
        members.emplace(std::string(key.str()), *std::move(member));
    }
    return Tree(std::move(members));
}

Result<Tree> convert_array(const toml::array& array, const std::string& name) {
    Tree::List items;
    for (const toml::node& value : array) {
        Result<Tree> item = convert(value, name);
        if (!item) return item.error();
        items.push_back(*std::move(item));
    }
    return Tree(std::move(items));
}

Result<Tree> convert_kind(const toml::node& node, const std::string& name) {
    if (const toml::table* table = node.as_table()) return convert_table(*table, name);
    if (const toml::array* array = node.as_array()) return convert_array(*array, name);
    if (const auto* text = node.as_string()) return Tree(text->get());
    if (const auto* number = node.as_integer()) return Tree(number->get());
    if (const auto* boolean = node.as_boolean()) return Tree(boolean->get());
    return error_at(name, node.source().begin, "is a date, a time or a number with a point; write a text or a whole number instead");
}

Result<Tree> convert(const toml::node& node, const std::string& name) {
    Result<Tree> tree = convert_kind(node, name);
    if (tree) tree->line = static_cast<int>(node.source().begin.line);
    return tree;
}

}  // namespace

Result<Tree> read_toml(std::string_view text, const std::string& name) {
    try {
        return convert(toml::parse(text, name), name);
    } catch (const toml::parse_error& error) {
        return error_at(name, error.source().begin, "cannot be read as TOML: " + std::string(error.description()));
    }
}

}  // namespace waylight
