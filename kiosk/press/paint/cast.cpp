#include "press/paint/cast.h"

#include <algorithm>

namespace waylight::press::kit {
namespace {

Age age_of(const Tree& tree) {
    return {number_or(tree, "hip", 1), number_or(tree, "torso", 1), number_or(tree, "neck", 1), number_or(tree, "head", 1),
            number_or(tree, "wide", 1)};
}

Named<std::string> texts_of(const Tree& tree, std::string_view name) {
    Named<std::string> texts;
    for (const auto& [key, value] : section(tree, name))
        if (value.string() != nullptr) texts.emplace(key, *value.string());
    return texts;
}

std::vector<std::string> list_of(const Tree& tree, std::string_view name) {
    std::vector<std::string> texts;
    const Tree* list = tree.find(name);
    if (list == nullptr || list->list() == nullptr) return texts;
    for (const Tree& text : *list->list())
        if (text.string() != nullptr) texts.push_back(*text.string());
    return texts;
}

Sign sign_of(const Tree& tree) {
    return {tree.line, list_of(tree, "words"), list_of(tree, "who"), list_of(tree, "wears"),
            tree.table() == nullptr ? Named<std::string>() : texts_of(tree, "c")};
}

std::vector<std::string> names_in_order(const Tree::Table& people) {
    std::vector<std::pair<int, std::string>> by_line;
    for (const auto& [name, person] : people) by_line.emplace_back(person.line, name);
    std::sort(by_line.begin(), by_line.end());
    std::vector<std::string> names;
    for (const auto& [line, name] : by_line) names.push_back(name);
    return names;
}

Named<Point> points_of(const Tree& tree, std::string_view name) {
    Named<Point> points;
    for (const auto& [key, value] : section(tree, name)) points.emplace(key, point_in(value));
    return points;
}

void take_text(const Tree& wear, std::string_view key, std::string& text) { text = text_or(wear, key, text); }

}  // namespace

std::vector<double> numbers_in(const Tree* list) {
    std::vector<double> numbers;
    if (list == nullptr || list->list() == nullptr) return numbers;
    for (const Tree& number : *list->list()) numbers.push_back(number.number().value_or(0));
    return numbers;
}

Point point_in(const Tree& list) {
    const std::vector<double> numbers = numbers_in(&list);
    return numbers.size() == 2 ? Point{numbers[0], numbers[1]} : Point{};
}

std::string text_or(const Tree& table, std::string_view key, const std::string& otherwise) {
    const Tree* value = table.find(key);
    return value != nullptr && value->string() != nullptr ? *value->string() : otherwise;
}

double number_or(const Tree& table, std::string_view key, double otherwise) {
    const Tree* value = table.find(key);
    return value == nullptr ? otherwise : value->number().value_or(otherwise);
}

const Tree::Table& section(const Tree& tree, std::string_view name) {
    static const Tree::Table none;
    const Tree* found = tree.find(name);
    return found == nullptr || found->table() == nullptr ? none : *found->table();
}

Looks dressed(Looks looks, const Tree& wear) {
    take_text(wear, "age", looks.age);
    take_text(wear, "skin", looks.skin);
    take_text(wear, "hair", looks.hair);
    take_text(wear, "hairc", looks.hair_colour);
    take_text(wear, "head", looks.head);
    take_text(wear, "top", looks.top);
    take_text(wear, "hat", looks.hat);
    take_text(wear, "beard", looks.beard);
    take_text(wear, "skirt", looks.skirt);
    take_text(wear, "nose", looks.nose);
    take_text(wear, "eyes", looks.eyes);
    looks.brows = number_or(wear, "brows", looks.brows);
    if (wear.find("legs") != nullptr) looks.bare_legs = true;
    looks.wide = number_or(wear, "wide", looks.wide);
    if (const Tree* extras = wear.find("extras"); extras != nullptr && extras->list() != nullptr) {
        looks.extras.clear();
        for (const Tree& extra : *extras->list()) looks.extras.push_back(extra.string() == nullptr ? "" : *extra.string());
    }
    for (const auto& [key, value] : *wear.table())
        if (key.ends_with('c') && key != "hairc" && value.string() != nullptr)
            looks.colours.insert_or_assign(key.substr(0, key.size() - 1), *value.string());
    return looks;
}

Cast cast_of(const Tree& tree) {
    Cast cast;
    for (const auto& [name, value] : section(tree, "ages")) cast.ages.emplace(name, age_of(value));
    for (const auto& [name, value] : section(tree, "faces")) cast.faces.emplace(name, face_of(value));
    cast.eyes = points_of(tree, "eyes");
    cast.reach = points_of(tree, "reach");
    cast.touch = points_of(tree, "touch");
    cast.hands = texts_of(tree, "hands");
    cast.roles = texts_of(tree, "roles");
    for (const auto& [name, value] : section(tree, "signs")) cast.signs.emplace(name, sign_of(value));
    for (const auto& [name, value] : section(tree, "cast"))
        if (value.table() != nullptr) cast.people.emplace(name, dressed({}, value));
    cast.names = names_in_order(section(tree, "cast"));
    return cast;
}

Face face_of(const Tree& list) {
    if (list.list() == nullptr || list.list()->size() != 3) return {};
    const auto name = [&](std::size_t i) { return (*list.list())[i].string() == nullptr ? "" : *(*list.list())[i].string(); };
    return {name(0), name(1), name(2)};
}

}  // namespace waylight::press::kit
