#include "ui/canvas.h"

#include <algorithm>
#include <utility>

namespace waylight::ui {
namespace {

constexpr Colour trial_stripe{0x8A, 0x5A, 0x3E, 255};  // bark: an outline on every theme's page

constexpr int dim_permille = 160;  // how far pictures are dimmed in the dark theme

/// Terms are marked by a dotted line under the word, in em of the run.
constexpr int term_line_drop_permille = 200;
constexpr int term_line_drop_arabic_permille = 360;
constexpr int term_dot_pitch_permille = 220;
constexpr int term_dot_radius_permille = 43;

/// The honey under a spoken word, in em: beyond the word at both sides, and how tall.
constexpr int spoken_pad_permille = 130;
constexpr int spoken_height_permille = 1320;

/// The same spans with another tint on some bytes: they keep their weight, and so their place.
std::vector<text::StyleSpan> with_tint(const std::vector<text::StyleSpan>& spans, ByteRange bytes, std::uint8_t tint) {
    std::vector<text::StyleSpan> cut;
    std::uint32_t plain_from = bytes.from;
    const auto add = [&](ByteRange part, text::Weight weight, std::uint8_t with) {
        if (part.from < part.to) cut.push_back({part, weight, with});
    };
    for (const text::StyleSpan& span : spans) {
        const ByteRange inside{std::max(span.bytes.from, bytes.from), std::min(span.bytes.to, bytes.to)};
        if (inside.from >= inside.to) {
            if (span.bytes.from >= bytes.to) add({std::exchange(plain_from, bytes.to), bytes.to}, text::Weight::Regular, tint);
            cut.push_back(span);
            continue;
        }
        add({span.bytes.from, inside.from}, span.weight, span.tint);
        add({plain_from, inside.from}, text::Weight::Regular, tint);
        add(inside, span.weight, tint);
        add({inside.to, span.bytes.to}, span.weight, span.tint);
        plain_from = inside.to;
    }
    add({plain_from, bytes.to}, text::Weight::Regular, tint);
    return cut;
}

/// Where no other word stands beside a box, as far as `most` to either side: in `Wi-Fi` each part touches the other.
Rect widened(const Rect& box, Px most, const std::vector<Rect>& others) {
    Px before = most;
    Px after = most;
    for (const Rect& other : others) {
        if (other.y != box.y) continue;
        if (other.right() <= box.x) before = std::min(before, box.x - other.right());
        if (other.x >= box.right()) after = std::min(after, other.x - box.right());
    }
    return {box.x - before, box.y, box.width + before + after, box.height};
}

std::vector<Rect> boxes_of_other_words(const text::Paragraph& paragraph, ByteRange bytes) {
    std::vector<Rect> others;
    for (const ByteRange word : paragraph.words()) {
        if (word.from < bytes.to && bytes.from < word.to) continue;
        const std::vector<Rect> boxes = paragraph.boxes(word);
        others.insert(others.end(), boxes.begin(), boxes.end());
    }
    return others;
}

}  // namespace

Canvas::Canvas(Surface surface, ThemeName theme, Language language, text::Shaper& shaper, Attention attention, Px inset)
    : m_theme(theme), m_language(std::move(language)), m_shaper(shaper), m_attention(std::move(attention)), m_inset(inset) {
    m_frame.surface = surface;
    m_frame.theme = theme;
    m_frame.draw.ground = m_theme[Role::Page];
}

Rect Canvas::placed(const Rect& rect) const { return Rect{across(rect.x, rect.width), down(rect.y), rect.width, rect.height}.snapped(); }

Corners Canvas::mirrored(const Corners& c) const {
    return is_mirrored() ? Corners{c.top_right, c.top_left, c.bottom_left, c.bottom_right} : c;
}

std::vector<Point> Canvas::placed(std::vector<Point> points) const {
    for (Point& point : points) point = {across(point.x), down(point.y)};
    if (is_mirrored()) std::reverse(points.begin(), points.end());  // still clockwise
    return points;
}

std::string Canvas::mirrored(const std::string& icon) const {
    if (is_mirrored() && icon == "back") return "next";
    if (is_mirrored() && icon == "next") return "back";
    return icon;
}

void Canvas::fill(const Rect& rect, const Corners& corners, Colour colour) {
    m_frame.draw.commands.emplace_back(FillShape{placed(rect), mirrored(corners), colour});
}

void Canvas::stroke(const Rect& rect, const Corners& corners, Px line_width, Colour colour) {
    m_frame.draw.commands.emplace_back(StrokeShape{placed(rect), mirrored(corners), line_width, colour});
}

void Canvas::polygon(std::vector<Point> points, Colour colour) {
    m_frame.draw.commands.emplace_back(FillPolygon{placed(std::move(points)), colour});
}

void Canvas::line(std::vector<Point> points, Px line_width, Colour colour) {
    m_frame.draw.commands.emplace_back(StrokeLine{placed(std::move(points)), line_width, colour});
}

void Canvas::disc(Point centre, Px radius, Colour colour) {
    const Rect rect{across(centre.x) - radius, down(centre.y) - radius, radius * 2, radius * 2};
    m_frame.draw.commands.emplace_back(FillShape{rect, Corners::all(radius), colour});
}

void Canvas::dots(Point from, Px length, Px pitch, Px radius, Colour colour) {
    m_frame.draw.commands.emplace_back(DotRow{{across(from.x, length), down(from.y)}, length, pitch, radius, colour});
}

void Canvas::stripes() {
    const Rect whole{Px(), Px(), Px::of(surface().width), Px::of(surface().height)};
    m_frame.draw.commands.emplace_back(StripedBorder{whole, m_inset, m_inset * 2, trial_stripe, m_theme[Role::LedgeLip]});
}

void Canvas::mask(const Rect& rect, const Corners& corners, Colour colour) {
    m_frame.draw.commands.emplace_back(CornerMask{placed(rect), mirrored(corners), colour});
}

void Canvas::draw_icon(const std::string& file, Point centre, Px size) {
    m_frame.draw.commands.emplace_back(DrawIcon{file, Rect{across(centre.x) - size / 2, down(centre.y) - size / 2, size, size}.snapped()});
}

void Canvas::icon(const std::string& name, Point centre, Px size) {
    draw_icon(mirrored(name) + (m_theme.is_flat() ? ".contrast" : ""), centre, size);
}

void Canvas::icon_off(const std::string& name, Point centre, Px size) { draw_icon(mirrored(name) + ".off", centre, size); }

void Canvas::picture(DrawPicture picture) {
    picture.rect = placed(picture.rect);
    if (m_theme.name() == ThemeName::Dark) {
        picture.dim_permille = dim_permille;
        picture.dim_colour = m_theme[Role::Page];
    }
    picture.ground = m_theme[Role::Well];
    m_frame.draw.commands.emplace_back(std::move(picture));
}

Colour Canvas::in_picture(Colour colour) const {
    return m_theme.name() == ThemeName::Dark ? mixed(colour, m_theme[Role::Page], dim_permille) : colour;
}

void Canvas::soon(DrawPicture picture) {
    this->picture(std::move(picture));
    m_frame.soon.push_back(std::get<DrawPicture>(std::move(m_frame.draw.commands.back())));
    m_frame.draw.commands.pop_back();
}

Paragraph Canvas::set(const Words& words, const TextLook& look, Px line_width, const Language& language) const {
    text::ParagraphRequest request;
    request.text = words.text;
    request.spans = words.spans;
    request.language = language.tag;
    request.script = language.script;
    request.direction = language.direction;
    request.em = look.em.scaled(language.size_permille, 1000);
    request.width = line_width;
    request.weight = look.weight;
    request.align = look.align;
    request.leading = look.leading;
    request.balance = look.balance;
    return m_shaper.layout(request);
}

void Canvas::write(const Paragraph& paragraph, Point at, Role colour, int node) {
    const Point origin{across(at.x, paragraph->request.width).snapped(), down(at.y).snapped()};
    DrawText draw{paragraph, origin, {}, node};
    draw.tints.fill(m_theme[colour]);
    draw.tints[term_tint] = m_theme[Role::Term];
    draw.tints[spoken_tint] = m_theme[Role::OnLight];
    m_frame.draw.commands.emplace_back(std::move(draw));
    for (const text::StyleSpan& span : paragraph->request.spans)
        if (span.tint == term_tint) underline(*paragraph, span.bytes, origin);
}

void Canvas::write_spoken(const Paragraph& paragraph, Point at, Role colour, int node, ByteRange spoken) {
    if (spoken.empty()) return write(paragraph, at, colour, node);
    const Point origin{across(at.x, paragraph->request.width).snapped(), down(at.y).snapped()};
    const Px pad = paragraph->request.em.scaled(spoken_pad_permille, 1000);
    const Px tall = std::min(paragraph->line_height, paragraph->request.em.scaled(spoken_height_permille, 1000));
    const std::vector<Rect> others = boxes_of_other_words(*paragraph, spoken);
    for (const Rect& word : paragraph->boxes(spoken)) {
        const Rect box = widened(word, pad, others);
        const Px top = origin.y + box.y + (box.height - tall) / 2;
        m_frame.draw.commands.emplace_back(FillShape{{origin.x + box.x, top, box.width, tall}, Corners::all(u(1.6)), m_theme[Role::Light]});
    }
    text::ParagraphRequest request = paragraph->request;
    request.spans = with_tint(request.spans, spoken, spoken_tint);
    write(m_shaper.layout(request), at, colour, node);
}

void Canvas::underline(const text::Paragraph& paragraph, ByteRange bytes, Point origin) {
    const bool is_arabic = paragraph.request.script == "Arab";
    for (const text::Line& line : paragraph.lines) {
        const ByteRange part{std::max(bytes.from, line.bytes.from), std::min(bytes.to, line.bytes.to)};
        if (part.from >= part.to || line.runs.empty()) continue;
        const Px em = line.runs.front().em;
        const Px y = origin.y + line.baseline + em.scaled(is_arabic ? term_line_drop_arabic_permille : term_line_drop_permille, 1000);
        for (const Rect& box : paragraph.boxes(part))
            m_frame.draw.commands.emplace_back(DotRow{{origin.x + box.x, y},
                                                      box.width,
                                                      em.scaled(term_dot_pitch_permille, 1000),
                                                      em.scaled(term_dot_radius_permille, 1000),
                                                      m_theme[Role::Term]});
    }
}

int Canvas::node(int parent, NodeRole role, std::string id, std::string name, const Rect& bounds) {
    return node(parent, role, std::move(id), std::move(name), bounds, m_language.tag);
}

int Canvas::node(int parent, NodeRole role, std::string id, std::string name, const Rect& bounds, const std::string& language) {
    Node added;
    added.parent = parent;
    added.role = role;
    added.name = std::move(name);
    added.language = language;
    added.bounds.push_back(placed(bounds));
    if (added.is_target()) {
        added.state.focused = is_focused(id);
        added.state.pressed = is_pressed(id);
        added.state.lit = is_lit(id);
    }
    added.id = std::move(id);
    m_frame.tree.nodes.push_back(std::move(added));
    return static_cast<int>(m_frame.tree.nodes.size()) - 1;
}

void Canvas::also_bounds(int node, const Rect& bounds) {
    m_frame.tree.nodes[static_cast<std::size_t>(node)].bounds.push_back(placed(bounds));
}

}  // namespace waylight::ui
