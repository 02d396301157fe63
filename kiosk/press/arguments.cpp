#include "press/arguments.h"

#include <algorithm>
#include <charconv>

#include "press/hint.h"

namespace waylight::press {
namespace {

const Option* find_option(std::string_view name, const std::vector<Option>& options) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

Error unknown_option(const std::string& name, const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options) names.emplace_back(option.name);
    return {"", "there is no option " + name + hint(name, names, "--help lists them")};
}

Error missing_value(const Option& option) {
    const std::string name(option.name);
    return {"", name + " needs a value: " + name + " " + std::string(option.value)};
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = m_values.find(option);
    if (found == m_values.end()) return std::nullopt;
    return found->second;
}

std::string Arguments::value_or(std::string_view option, const std::string& otherwise) const { return value(option).value_or(otherwise); }

Result<Arguments> Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& options) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i] == "-h" ? "--help" : words[i];
        if (!word.starts_with('-')) {
            arguments.m_operands.push_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option* option = find_option(name, options);
        if (option == nullptr) return unknown_option(name, options);
        const bool joined = equals != std::string::npos;
        if (option->value.empty()) {
            if (joined) return Error{"", name + " takes no value"};
            arguments.m_values[name] = "";
            continue;
        }
        const std::string value = joined ? word.substr(equals + 1) : (i + 1 < words.size() ? words[++i] : "");
        if (value.empty() || (!joined && value.starts_with("--"))) return missing_value(*option);
        arguments.m_values[name] = value;
    }
    return arguments;
}

std::optional<int> positive_number(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size() || number <= 0) return std::nullopt;
    return number;
}

}  // namespace waylight::press
