#include "ui/dump.h"

#include <cstdlib>

namespace waylight::ui {

std::string printed(Px length) {
    const int hundredths = static_cast<int>(std::abs(length.steps()) * 100LL / 64);
    std::string out = length.steps() < 0 ? "-" : "";
    out += std::to_string(hundredths / 100);
    if (hundredths % 100 == 0) return out;
    out += '.';
    out += static_cast<char>('0' + hundredths % 100 / 10);
    if (hundredths % 10 != 0) out += static_cast<char>('0' + hundredths % 10);
    return out;
}

std::string printed(Point point) { return printed(point.x) + "," + printed(point.y); }

std::string printed(const Rect& rect) {
    return printed(rect.x) + "," + printed(rect.y) + " " + printed(rect.width) + "x" + printed(rect.height);
}

std::string printed(Colour colour) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        out += hex[channel >> 4];
        out += hex[channel & 15];
    }
    if (colour.alpha != 255) out += "@" + std::to_string(colour.alpha);
    return out;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

}  // namespace waylight::ui
