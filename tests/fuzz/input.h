#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace waylight::fuzz {

/// Takes numbers off the front of a fuzzer's bytes, for choices; what is left is text. An input that is too short yields zeros.
class Input {
public:
    explicit Input(ByteView bytes) : m_rest(text_of(bytes)) {}

    [[nodiscard]] bool empty() const { return m_rest.empty(); }
    std::uint8_t byte();
    /// From 0 to below `count`.
    std::size_t index(std::size_t count) { return byte() % count; }
    int number(int least, int most);
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// An input of several texts: between them stands a byte that is in no UTF-8.
inline constexpr char between_parts = '\xFF';
std::vector<std::string_view> parts_of(std::string_view text);

/// Ends the process, and says what does not hold.
void require(bool holds, const char* what);

}  // namespace waylight::fuzz
