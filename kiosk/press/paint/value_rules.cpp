#include "press/paint/value_rules.h"

#include <algorithm>

#include "press/diagnostics.h"
#include "press/hint.h"
#include "press/paint/path_syntax.h"

namespace waylight::press::kit::rule {

std::string as_written(const Tree& value) {
    std::string out;
    if (const Tree::List* list = value.list()) {
        for (const Tree& item : *list) out += (out.empty() ? "" : ", ") + as_written(item);
        return "[" + out + "]";
    }
    if (const Tree::Table* table = value.table()) {
        for (const auto& [key, member] : *table) out += (out.empty() ? "" : ", ") + in_quotes(key) + ": " + as_written(member);
        return "{" + out + "}";
    }
    out = write_json(value);
    out.pop_back();  // the newline
    return out;
}

std::string some_of(std::vector<std::string> names) {
    constexpr std::size_t most = 12;
    std::sort(names.begin(), names.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) list += (i == 0 ? "" : ", ") + names[i];
    return list + (names.size() > most ? " ..." : "");
}

std::string number(const Tree& value) {
    return value.number() ? "" : as_written(value) + " is no number; write one without quotation marks";
}

std::string above_zero(const Tree& value) {
    if (std::string wrong = number(value); !wrong.empty()) return wrong;
    return *value.number() > 0 ? "" : as_written(value) + " is not above 0; write a larger number";
}

std::string share(const Tree& value) {
    if (std::string wrong = number(value); !wrong.empty()) return wrong;
    return *value.number() >= 0 && *value.number() <= 1 ? "" : as_written(value) + " is outside of 0 to 1; write a share such as 0.5";
}

std::string text(const Tree& value) {
    return value.string() != nullptr && !value.string()->empty() ? "" : as_written(value) + " is no name; write one in quotation marks";
}

std::string copies(const Tree& value) {
    const std::int64_t* count = value.integer();
    if (count != nullptr && *count > 0 && *count <= most_copies) return "";
    return as_written(value) + " is no count from 1 to " + std::to_string(most_copies) + "; write how many";
}

std::string seed(const Tree& value) {
    return value.integer() != nullptr ? "" : as_written(value) + " is no whole number; write any, another one scatters otherwise";
}

std::string dashes(const Tree& value) {
    const bool fits = value.string() != nullptr && is_dashes(*value.string());
    return fits ? "" : as_written(value) + R"( are no dashes; write lengths such as "3 15")";
}

std::string path(const Tree& value) {
    return value.string() == nullptr ? as_written(value) + R"( is no path; write one such as "M0,0 L100,0 L50,80Z")"
                                     : fault_of_path(*value.string());
}

Rule numbers(std::size_t count, std::size_t above_zero_from) {
    return [=](const Tree& value) -> std::string {
        const Tree::List* list = value.list();
        const auto is_number = [](const Tree& item) { return item.number().has_value(); };
        if (list == nullptr || list->size() != count || !std::all_of(list->begin(), list->end(), is_number)) {
            std::string names;
            for (const char name : std::string_view("xyzw").substr(0, count)) names += (names.empty() ? "" : ", ") + std::string(1, name);
            return as_written(value) + " is no list of " + std::to_string(count) + " numbers; write [" + names + "]";
        }
        for (std::size_t i = above_zero_from; i < count; ++i)
            if (*(*list)[i].number() <= 0)
                return as_written(value) + " has no size; write numbers above 0 from the " + std::to_string(above_zero_from + 1) + ". on";
        return "";
    };
}

Rule one_of(const std::string& what, std::vector<std::string> names, std::string remedy) {
    if (remedy.empty()) remedy = "there are " + some_of(names);
    std::sort(names.begin(), names.end());
    return [=](const Tree& value) -> std::string {
        if (value.string() != nullptr && std::binary_search(names.begin(), names.end(), *value.string())) return "";
        const std::string written = value.string() == nullptr ? as_written(value) : *value.string();
        return "there is no " + what + " " + as_written(value) + hint(written, names, remedy);
    };
}

Rule list_of(Rule rule, std::string example) {
    return [rule = std::move(rule), example = std::move(example)](const Tree& value) -> std::string {
        if (value.list() == nullptr || value.list()->empty()) return as_written(value) + " is no list; write " + example;
        for (const Tree& item : *value.list())
            if (std::string wrong = rule(item); !wrong.empty()) return wrong;
        return "";
    };
}

Rule either(Rule first, Rule second) {
    return [first = std::move(first), second = std::move(second)](const Tree& value) { return second(value).empty() ? "" : first(value); };
}

Rule exactly(Tree expected) {
    return [expected = std::move(expected)](const Tree& value) {
        return value == expected ? "" : as_written(value) + " is not " + as_written(expected) + "; write that, or leave the key out";
    };
}

}  // namespace waylight::press::kit::rule
