#include "base/tree.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace waylight {
namespace {

void write_string(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (byte < 0x20) {
            out.append("\\u00");
            out.push_back(hex[byte >> 4]);
            out.push_back(hex[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void write_value(std::string& out, const Tree& tree);

void write_list(std::string& out, const Tree::List& list) {
    out.push_back('[');
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out.push_back(',');
        write_value(out, list[i]);
    }
    out.push_back(']');
}

void write_table(std::string& out, const Tree::Table& table) {
    out.push_back('{');
    bool is_first = true;
    for (const auto& [key, value] : table) {
        if (!is_first) out.push_back(',');
        is_first = false;
        write_string(out, key);
        out.push_back(':');
        write_value(out, value);
    }
    out.push_back('}');
}

void write_value(std::string& out, const Tree& tree) {
    if (const bool* boolean = tree.boolean()) {
        out.append(*boolean ? "true" : "false");
    } else if (const std::int64_t* integer = tree.integer()) {
        out.append(std::to_string(*integer));
    } else if (const double* decimal = tree.decimal()) {
        out.append(shortest(*decimal));
    } else if (const std::string* string = tree.string()) {
        write_string(out, *string);
    } else if (const Tree::List* list = tree.list()) {
        write_list(out, *list);
    } else {
        write_table(out, *tree.table());
    }
}

}  // namespace

const Tree* Tree::find(std::string_view key) const {
    const Table* members = table();
    if (members == nullptr) return nullptr;
    const auto found = members->find(key);
    return found == members->end() ? nullptr : &found->second;
}

std::optional<double> Tree::number() const {
    if (integer() != nullptr) return static_cast<double>(*integer());
    return decimal() == nullptr ? std::nullopt : std::optional(*decimal());
}

std::string_view Tree::kind() const {
    if (boolean() != nullptr) return "true or false";
    if (integer() != nullptr) return "a whole number";
    if (decimal() != nullptr) return "a number with a point";
    if (string() != nullptr) return "a text";
    return list() != nullptr ? "a list" : "a table";
}

std::string shortest(double number) {
    std::array<char, 32> text{};
    const std::to_chars_result written = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), written.ptr};
}

std::string write_json(const Tree& tree) {
    std::string out;
    write_value(out, tree);
    out.push_back('\n');
    return out;
}

}  // namespace waylight
