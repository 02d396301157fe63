#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/shaper.h"
#include "ui/frame.h"

namespace waylight::ui {

/// Who a text speaks to and how it is written.
struct Language {
    std::string tag;
    std::string script;
    Direction direction = Direction::LeftToRight;
    int size_permille = 1000;  ///< times the asked em, on top of the script's own factor
    bool operator==(const Language&) const = default;
};

/// Words to be set, with the parts that look different.
struct Words {
    std::string text;
    std::vector<text::StyleSpan> spans;
};

struct TextLook {
    Px em;
    text::Weight weight = text::Weight::Regular;
    text::Leading leading = text::Leading::Body;
    text::Align align = text::Align::Start;
    text::Balance balance = text::Balance::On;
};

using Paragraph = std::shared_ptr<const text::Paragraph>;

/// Tints of text spans: which of DrawText's colours a part is drawn with.
inline constexpr std::uint8_t plain_tint = 0;
inline constexpr std::uint8_t term_tint = 1;
inline constexpr std::uint8_t spoken_tint = 2;

/// Where the visitor's finger and keys are, and which target carries the one light.
struct Attention {
    std::string focus;
    std::string pressed;
    std::string lit;
};

/// Records one frame. Everything is placed by its START edge: in a right-to-left language the canvas mirrors each shape, so no screen
/// knows about direction. Corners are given as on a left-to-right page.
class Canvas {
public:
    /// `inset` is a border round the surface that the screen keeps out of; the canvas's own coordinates begin inside it.
    Canvas(Surface surface, ThemeName theme, Language language, text::Shaper& shaper, Attention attention, Px inset = Px());

    [[nodiscard]] const Surface& surface() const { return m_frame.surface; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const Language& language() const { return m_language; }
    [[nodiscard]] Px width() const { return Px::of(surface().width) - m_inset * 2; }
    [[nodiscard]] Px height() const { return Px::of(surface().height) - m_inset * 2; }
    [[nodiscard]] Px inset() const { return m_inset; }
    [[nodiscard]] Px u(double units) const { return surface().u(units); }
    [[nodiscard]] Px mm(double millimetres) const { return surface().mm(millimetres); }
    /// The side of the smallest target: 20 u, but never under 20 mm.
    [[nodiscard]] Px least_target() const { return surface().u_at_least(20, 20); }
    /// The smallest gap between targets: 6 u, but never under 5 mm.
    [[nodiscard]] Px least_gap() const { return surface().u_at_least(6, 5); }

    void fill(const Rect& rect, const Corners& corners, Colour colour);
    void fill(const Rect& rect, Px radius, Role role) { fill(rect, Corners::all(radius), m_theme[role]); }
    void stroke(const Rect& rect, const Corners& corners, Px line_width, Colour colour);
    void polygon(std::vector<Point> points, Colour colour);
    void line(std::vector<Point> points, Px line_width, Colour colour);
    void disc(Point centre, Px radius, Colour colour);
    void dots(Point from, Px length, Px pitch, Px radius, Colour colour);
    /// The mark of trial packs: stripes that fill the inset.
    void stripes();
    /// Round corners for a picture that lies on one colour.
    void mask(const Rect& rect, const Corners& corners, Colour colour);
    /// The pictogram in this theme's colours; back and next change places in right-to-left.
    void icon(const std::string& name, Point centre, Px size);
    void icon_off(const std::string& name, Point centre, Px size);
    /// A picture as the theme shows it; `picture.rect` is placed by its start edge.
    void picture(DrawPicture picture);
    /// A colour as it would look inside a picture in this theme.
    [[nodiscard]] Colour in_picture(Colour colour) const;
    void soon(DrawPicture picture);
    void soon_heard(ClipName clip) { m_frame.soon_heard = std::move(clip); }

    [[nodiscard]] Paragraph set(const Words& words, const TextLook& look, Px line_width, const Language& language) const;
    [[nodiscard]] Paragraph set(const Words& words, const TextLook& look, Px line_width) const {
        return set(words, look, line_width, m_language);
    }
    /// Draws a paragraph with its box's top start corner at `at`.
    void write(const Paragraph& paragraph, Point at, Role colour, int node);

    /// The same while the voice speaks these bytes of it: they stand on honey. Nothing moves; no bytes: like write().
    void write_spoken(const Paragraph& paragraph, Point at, Role colour, int node, ByteRange spoken);

    /// Adds a node. Its language is the canvas's unless said.
    int node(int parent, NodeRole role, std::string id, std::string name, const Rect& bounds);
    int node(int parent, NodeRole role, std::string id, std::string name, const Rect& bounds, const std::string& language);
    NodeState& state(int node) { return m_frame.tree.nodes[static_cast<std::size_t>(node)].state; }
    /// Further rectangles of a target that is not one rectangle.
    void also_bounds(int node, const Rect& bounds);

    [[nodiscard]] bool is_lit(const std::string& id) const { return m_attention.lit == id; }
    [[nodiscard]] bool is_pressed(const std::string& id) const { return m_attention.pressed == id; }
    [[nodiscard]] bool is_focused(const std::string& id) const { return m_attention.focus == id; }

    /// Where a rectangle lies on the screen after mirroring, on whole pixels.
    [[nodiscard]] Rect placed(const Rect& rect) const;

    Frame take() { return std::move(m_frame); }

private:
    [[nodiscard]] bool is_mirrored() const { return m_language.direction == Direction::RightToLeft; }
    /// Start edge to the left edge on the surface.
    [[nodiscard]] Px across(Px x, Px wide = Px()) const { return m_inset + (is_mirrored() ? width() - x - wide : x); }
    [[nodiscard]] Px down(Px y) const { return m_inset + y; }
    [[nodiscard]] Corners mirrored(const Corners& corners) const;
    [[nodiscard]] std::vector<Point> placed(std::vector<Point> points) const;
    [[nodiscard]] std::string mirrored(const std::string& icon) const;
    /// The dotted line under a glossary word: a sign, not a target.
    void underline(const text::Paragraph& paragraph, ByteRange bytes, Point origin);
    void draw_icon(const std::string& file, Point centre, Px size);

    Frame m_frame;
    Theme m_theme;
    Language m_language;
    text::Shaper& m_shaper;
    Attention m_attention;
    Px m_inset;
};

}  // namespace waylight::ui
