#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waylight::press {

/// One option of a command: `--out DIR` where `value` names what follows, or a switch where it is empty.
struct Option {
    std::string_view name;   ///< with its two hyphens
    std::string_view value;  ///< "DIR", or empty
    std::string_view help;
};

/// What was written after a command's name, checked against its options.
class Arguments {
public:
    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::string value_or(std::string_view option, const std::string& otherwise) const;
    [[nodiscard]] const std::vector<std::string>& operands() const { return m_operands; }

    /// `--name VALUE` and `--name=VALUE`; an error names the nearest option.
    static Result<Arguments> parse(const std::vector<std::string>& words, const std::vector<Option>& options);

private:
    std::map<std::string, std::string, std::less<>> m_values;
    std::vector<std::string> m_operands;
};

/// A number above zero, as options write it.
std::optional<int> positive_number(std::string_view text);

}  // namespace waylight::press
