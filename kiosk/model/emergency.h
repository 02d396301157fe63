#pragma once

#include <array>
#include <string_view>

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

}  // namespace waylight::model
