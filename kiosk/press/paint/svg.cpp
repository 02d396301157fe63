#include "press/paint/svg.h"

#include <array>
#include <charconv>

namespace waylight::press::kit {
namespace {

struct Stop {
    std::string_view colour;
    double offset = 0;
    double opacity = 0;
};

struct Gradient {
    std::string_view name;
    std::array<Stop, 4> stops;  ///< those without a colour are left out
};

constexpr std::array<Gradient, 4> gradients{{
    {"glow", {{{"honey.l", 0, .95}, {"honey.l", .3, .7}, {"rose", .66, .32}, {"rose", 1, 0}}}},
    {"dawn", {{{"paper", 0, .95}, {"paper", .5, .6}, {"paper", 1, 0}, {}}}},
    {"shadow", {{{"ink", 0, .3}, {"ink", .55, .2}, {"ink", 1, 0}, {}}}},
    {"blush", {{{"blush", 0, .62}, {"blush", .5, .4}, {"blush", 1, 0}, {}}}},
}};

std::string written(const Stop& stop, const Palette& palette) {
    return "<stop offset=\"" + shortest(stop.offset) + "\" stop-color=\"" + paint_of(palette.colour(stop.colour)) + "\" stop-opacity=\"" +
           shortest(stop.opacity) + "\"/>";
}

std::string written(const Gradient& gradient, const Palette& palette) {
    std::string text = "<radialGradient id=\"" + std::string(gradient.name) + "\">";
    for (const Stop& stop : gradient.stops)
        if (!stop.colour.empty()) text += written(stop, palette);
    return text + "</radialGradient>";
}

}  // namespace

std::string fixed(double number, int digits) {
    std::array<char, 340> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return {text.data(), written.ptr};
}

std::string translate(double x, double y) { return "translate(" + fixed(x, 1) + " " + fixed(y, 1) + ")"; }

std::string scale(double x, double y, int digits) { return "scale(" + fixed(x, digits) + " " + fixed(y, digits) + ")"; }

std::string group(std::string_view transform, std::string_view body) {
    return "<g transform=\"" + std::string(transform) + "\">" + std::string(body) + "</g>";
}

std::string document(std::string_view body, int width, int height, const Palette& palette) {
    const std::string size = std::to_string(width);
    const std::string tall = std::to_string(height);
    std::string defs;
    for (const Gradient& gradient : gradients)
        if (body.find("url(#" + std::string(gradient.name) + ")") != std::string_view::npos) defs += written(gradient, palette);
    if (!defs.empty()) defs = "<defs>" + defs + "</defs>";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + tall + "\" width=\"" + size + "\" height=\"" + tall +
           "\">" + defs + std::string(body) + "</svg>\n";
}

}  // namespace waylight::press::kit
