#include "fuzz/input.h"

#include <cstdio>
#include <cstdlib>

namespace waylight::fuzz {

std::uint8_t Input::byte() {
    if (m_rest.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(m_rest.front());
    m_rest.remove_prefix(1);
    return first;
}

int Input::number(int least, int most) {
    const unsigned high = byte();
    return least + static_cast<int>((high << 8 | byte()) % static_cast<unsigned>(most - least + 1));
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(between_parts); end != std::string_view::npos; end = text.find(between_parts)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace waylight::fuzz
