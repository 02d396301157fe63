#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace waylight::ui {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    constexpr bool operator==(const Colour&) const = default;

    /// The same colour at a share of its strength, in permille.
    [[nodiscard]] constexpr Colour at(int permille) const {
        return {red, green, blue, static_cast<std::uint8_t>((alpha * permille + 500) / 1000)};
    }
};

enum class ThemeName : std::uint8_t { Light, Dark, Contrast };

/// What a colour is for. A screen names roles, never colours.
enum class Role : std::uint8_t {
    Page,
    Ledge,
    LedgeLip,
    Card,
    CardSide,
    Line,
    Text,
    TextSoft,
    Heading,
    Term,
    Glyph,
    GlyphFill,
    Light,
    LightPool,
    OnLight,
    Halo,
    Go,
    Listen,
    Playing,
    OnPlaying,
    Help,
    Hide,
    Tip,
    OnTip,
    Quiet,
    Chosen,
    ChosenEdge,
    Well,
    Off,
    OffGlyph,
    Dot,
    DotNow,
    Alert,
    OnAlert,
    Focus,
    FocusGap,
    Shadow,
    Wood,
    WoodSide,
    Sky,
    Sun,
    SunGlow,
    HillFar,
    Hill,
    HillNear,
    Leaf,
};
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::Leaf) + 1;

/// One of the three colour sets.
class Theme {
public:
    explicit Theme(ThemeName name);

    [[nodiscard]] ThemeName name() const { return m_name; }
    [[nodiscard]] Colour operator[](Role role) const;
    /// The darker edge that makes a face look thick.
    [[nodiscard]] Colour side_of(Role face) const;
    /// High contrast has no shadow, no side and no tint; everything that can be touched has an edge.
    [[nodiscard]] bool is_flat() const { return m_name == ThemeName::Contrast; }

private:
    ThemeName m_name;
};

/// "light", "dark", "contrast".
std::string_view name_of(ThemeName name);

/// `amount` permille of the way from a to b, as the picture kit mixes shades.
Colour mixed(Colour a, Colour b, int amount_permille);

/// Contrast ratio of two opaque colours, times 100 (WCAG 2: relative luminance, 100 to 2100).
int contrast_percent(Colour a, Colour b);

}  // namespace waylight::ui
