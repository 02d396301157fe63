#include "ui/theme.h"

#include <cmath>

namespace waylight::ui {
namespace {

/// One row a role: light, dark, contrast. The names are those of the picture kit's palette, so that screens and pictures share a light.
constexpr std::uint32_t colours[role_count][3] = {
    {0xFFF8EC, 0x33213F, 0x1A1120},  // Page
    {0xFCEBCF, 0x2A1A35, 0x1A1120},  // Ledge
    {0xF3DAB4, 0x4A3557, 0xFFFFFF},  // LedgeLip
    {0xFFFFFF, 0x46324F, 0x1A1120},  // Card
    {0xEFDDC0, 0x241530, 0x1A1120},  // CardSide
    {0x8F8796, 0xB7A2CF, 0xFFFFFF},  // Line
    {0x33213F, 0xFFF8EC, 0xFFFFFF},  // Text
    {0x5D3B62, 0xE3D9EE, 0xFFFFFF},  // TextSoft
    {0x5D3B62, 0xFAD288, 0xF7BF54},  // Heading
    {0x1D5662, 0x8FC8BF, 0xFAD288},  // Term
    {0x33213F, 0x33213F, 0xFFFFFF},  // Glyph
    {0xFFFFFF, 0xFFFFFF, 0x1A1120},  // GlyphFill
    {0xF7BF54, 0xF7BF54, 0xF7BF54},  // Light
    {0xFDEBC5, 0x4A3557, 0x1A1120},  // LightPool
    {0x33213F, 0x33213F, 0x1A1120},  // OnLight
    {0xF7BF54, 0xF7BF54, 0xF7BF54},  // Halo
    {0xFAD288, 0xFAD288, 0x1A1120},  // Go
    {0x8FC8BF, 0x8FC8BF, 0x1A1120},  // Listen
    {0x1D5662, 0xFFF8EC, 0xFFFFFF},  // Playing
    {0xFFFFFF, 0x1D5662, 0x1A1120},  // OnPlaying
    {0xF4A77C, 0xF4A77C, 0x1A1120},  // Help
    {0xB7A2CF, 0xB7A2CF, 0x1A1120},  // Hide
    {0xE3D9EE, 0x5D3B62, 0x1A1120},  // Tip
    {0x33213F, 0xFFF8EC, 0xFFFFFF},  // OnTip
    {0xFFFFFF, 0xB7A2CF, 0x1A1120},  // Quiet
    {0xE4F1EF, 0x1D5662, 0xF7BF54},  // Chosen
    {0x1D5662, 0x8FC8BF, 0xF7BF54},  // ChosenEdge
    {0xFCEBCF, 0x2A1A35, 0x1A1120},  // Well
    {0xF5EBDD, 0x3D2A49, 0x1A1120},  // Off
    {0x8F8796, 0x8F8796, 0xB7A2CF},  // OffGlyph
    {0x8F8796, 0xB7A2CF, 0xFFFFFF},  // Dot
    {0x33213F, 0xF7BF54, 0xF7BF54},  // DotNow
    {0xB5493A, 0xF4A77C, 0xF7BF54},  // Alert
    {0xFFFFFF, 0x33213F, 0x1A1120},  // OnAlert
    {0x33213F, 0xFFF8EC, 0xF7BF54},  // Focus
    {0xFFF8EC, 0x33213F, 0x1A1120},  // FocusGap
    {0x8A5A3E, 0x150B1C, 0x1A1120},  // Shadow
    {0xE5C399, 0x5D3B62, 0xFFFFFF},  // Wood
    {0xBE8A5C, 0x241530, 0xFFFFFF},  // WoodSide
    {0xC3E0EC, 0x1D3A4A, 0x1A1120},  // Sky
    {0xF7BF54, 0xF7BF54, 0xF7BF54},  // Sun
    {0xE9E6D8, 0x5E4A4C, 0x1A1120},  // SunGlow
    {0xCFDEC1, 0x4F6650, 0xFFFFFF},  // HillFar
    {0xB6D0A4, 0x43593F, 0x1A1120},  // Hill
    {0xD9E6BF, 0x36492F, 0x1A1120},  // HillNear
    {0xE3D9EE, 0xE3D9EE, 0x1A1120},  // Leaf
};

constexpr Colour from_hex(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb), 255};
}

/// The picture kit's warm shade: what darkens a face into its side.
constexpr Colour shade = from_hex(0x4A1F3D);
constexpr int shade_permille = 240;

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

Theme::Theme(ThemeName name) : m_name(name) {}

Colour Theme::operator[](Role role) const { return from_hex(colours[static_cast<std::size_t>(role)][static_cast<std::size_t>(m_name)]); }

Colour Theme::side_of(Role face) const {
    const Colour colour = (*this)[face];
    if (is_flat()) return colour;
    return colour == (*this)[Role::Card] ? (*this)[Role::CardSide] : mixed(colour, shade, shade_permille);
}

std::string_view name_of(ThemeName name) {
    constexpr std::string_view names[] = {"light", "dark", "contrast"};
    return names[static_cast<std::size_t>(name)];
}

Colour mixed(Colour a, Colour b, int amount_permille) {
    const auto channel = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>((from * (1000 - amount_permille) + to * amount_permille + 500) / 1000);
    };
    return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue), a.alpha};
}

int contrast_percent(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return static_cast<int>(std::lround(100.0 * (first > second ? first / second : second / first)));
}

}  // namespace waylight::ui
