#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace waylight::model {

/// The emergency card, compiled in so that Sorry can show it when no pack can be trusted. A test holds it equal to
/// content/facts.toml ("childline.phone", F01; "emergency.phone", F13).
struct EmergencyNumber {
    std::string_view key;
    std::string_view value;
};
inline constexpr std::array<EmergencyNumber, 2> emergency_card{{
    {"childline.phone", "0800 1111"},
    {"emergency.phone", "999"},
}};

/// How many digits stand between the spaces of a number as it is printed: "0800 1111" has 4 and 4.
inline std::vector<int> groups_of(std::string_view value) {
    std::vector<int> groups{0};
    for (const char c : value) {
        if (c == ' ')
            groups.push_back(0);
        else
            ++groups.back();
    }
    return groups;
}

}  // namespace waylight::model
