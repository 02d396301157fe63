#include "ui/surface.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace waylight::ui {
namespace {

struct Distance {
    double most_diagonal_mm;
    double eyes_mm;
};
/// How far eyes are from a screen of this diagonal: a hand-held tablet, a laptop, a desk screen, a wall.
constexpr Distance distances[] = {{305, 400}, {483, 500}, {813, 600}, {1e9, 700}};

constexpr double unit_most_mm = 2.8;  // past this a wall screen would need steps to read across
constexpr double units_on_short_side = 250;
constexpr double compact_mm = 120;

/// A common size for screens whose width nobody told: 10 inch tablets, laptops, desk screens.
int plausible_width_mm(int width, int height) {
    if (std::max(width, height) <= 1024) return width >= height ? 154 : 92;
    if (std::max(width, height) <= 1366) return width >= height ? 217 : 136;
    return width >= height ? 344 : 268;
}

bool read_number(std::string_view& text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < 1) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool skip(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

}  // namespace

double Surface::unit_mm() const {
    const double diagonal = std::hypot(static_cast<double>(width_mm), height_mm());
    const auto* distance =
        std::find_if(std::begin(distances), std::end(distances), [&](const Distance& d) { return diagonal <= d.most_diagonal_mm; });
    const double short_side = std::min<double>(width_mm, height_mm());
    return std::max(distance->eyes_mm / 500.0, std::min(short_side / units_on_short_side, unit_most_mm));
}

bool Surface::is_compact() const { return std::min<double>(width_mm, height_mm()) < compact_mm; }

Px Surface::u(double units) const { return mm(units * unit_mm()); }

Px Surface::mm(double millimetres) const { return Px::nearest(millimetres * width / width_mm); }

Px Surface::u_at_least(double units, double millimetres) const { return mm(std::max(units * unit_mm(), millimetres)); }

std::string Surface::name() const { return std::to_string(width) + "x" + std::to_string(height) + "@" + std::to_string(width_mm) + "mm"; }

std::optional<Surface> parse_surface(std::string_view text) {
    Surface surface;
    if (!read_number(text, surface.width) || !skip(text, "x") || !read_number(text, surface.height)) return std::nullopt;
    if (surface.width > 16384 || surface.height > 16384) return std::nullopt;
    surface.width_mm = plausible_width_mm(surface.width, surface.height);
    if (text.empty()) return surface;
    if (!skip(text, "@") || !read_number(text, surface.width_mm) || !skip(text, "mm") || !text.empty()) return std::nullopt;
    return surface;
}

}  // namespace waylight::ui
