#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waylight::text {

/// An ISO 15924 code ("Arab") packed as OpenType and HarfBuzz pack it; 0 is no script.
struct ScriptTag {
    std::uint32_t value = 0;

    constexpr bool operator==(const ScriptTag&) const = default;

    static constexpr ScriptTag of(std::string_view code) {
        if (code.size() != 4) return {};
        std::uint32_t value = 0;
        for (const char c : code) value = (value << 8) | static_cast<unsigned char>(c);
        return {value};
    }
    [[nodiscard]] std::string text() const {
        if (value == 0) return {};
        const auto letter = [&](int shift) { return static_cast<char>((value >> shift) & 0xFF); };
        return {letter(24), letter(16), letter(8), letter(0)};
    }
};

}  // namespace waylight::text
