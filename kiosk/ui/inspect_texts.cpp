#include <algorithm>
#include <cctype>
#include <optional>

#include "base/utf8.h"
#include "ui/dump.h"
#include "ui/inspect.h"

namespace waylight::ui {
namespace {

constexpr int text_contrast = 450;
constexpr int text_contrast_high = 700;

/// Collects what is broken in what one frame draws as text.
class TextInspection {
public:
    TextInspection(const Frame& frame, Report& broken) : m_frame(frame), m_broken(broken) {}

    void run() {
        inspect_texts();
        inspect_numbers();
    }

private:
    /// One line of drawn text: what must stay readable.
    struct Ink {
        std::size_t command = 0;
        const DrawText* text = nullptr;
        const text::Line* line = nullptr;
        Rect box;
    };

    void report(const std::string& what) { m_broken.push_back(what); }
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_frame.tree.nodes; }
    [[nodiscard]] Rect whole() const { return {Px(), Px(), Px::of(m_frame.surface.width), Px::of(m_frame.surface.height)}; }

    void inspect_texts();
    void inspect_text(std::size_t command, const DrawText& text);
    void inspect_ground(const Ink& ink, const text::GlyphRun& run);
    void inspect_contrast(const Ink& ink, const text::GlyphRun& run, Colour ground);
    void inspect_covers(const Ink& ink);
    void inspect_overlaps(const std::vector<Ink>& inks);
    void inspect_numbers();
    void inspect_isolates(const text::Paragraph& paragraph);
    [[nodiscard]] bool is_hidden(const Ink& ink) const;
    [[nodiscard]] std::string drawn_digits(std::size_t node);

    const Frame& m_frame;
    Report& m_broken;
    std::vector<Ink> m_inks;
};

/// Isolates are not said: a name need not hold them.
std::string without_isolates(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const bool is_isolate =
            text.compare(i, 2, "\xE2\x81") == 0 && i + 2 < text.size() && text[i + 2] >= '\xA6' && text[i + 2] <= '\xA9';
        if (!is_isolate) out += text[i];
        i += is_isolate ? 3 : 1;
    }
    return out;
}

/// The telephone numbers in a text: what stands between an isolate's ends and holds digits.
std::vector<ByteRange> isolated_numbers(const std::string& text) {
    std::vector<ByteRange> numbers;
    for (std::size_t from = text.find(isolate_start); from != std::string::npos; from = text.find(isolate_start, from)) {
        from += isolate_start.size();
        const std::size_t to = std::min(text.find(isolate_end, from), text.size());
        const bool has_digits =
            std::any_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
                        [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
        if (has_digits) numbers.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
    }
    return numbers;
}

/// True when the glyphs of a part stand from left to right as its bytes are read.
bool runs_left_to_right(const text::Paragraph& paragraph, ByteRange part) {
    std::vector<text::Glyph> glyphs;
    for (const text::Line& line : paragraph.lines)
        for (const text::GlyphRun& run : line.runs)
            std::copy_if(run.glyphs.begin(), run.glyphs.end(), std::back_inserter(glyphs),
                         [&](const text::Glyph& glyph) { return glyph.byte >= part.from && glyph.byte < part.to; });
    std::sort(glyphs.begin(), glyphs.end(), [](const text::Glyph& a, const text::Glyph& b) { return a.x < b.x; });
    return std::is_sorted(glyphs.begin(), glyphs.end(), [](const text::Glyph& a, const text::Glyph& b) { return a.byte < b.byte; });
}

std::string digits_of(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) out += c;
    return out;
}

Colour over(Colour ground, Colour veil) {
    Colour opaque = veil;
    opaque.alpha = 255;
    return mixed(ground, opaque, veil.alpha * 1000 / 255);
}

bool contains(const FillPolygon& polygon, Point p) {
    const std::size_t count = polygon.points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = polygon.points[i];
        const Point b = polygon.points[(i + 1) % count];
        const std::int64_t cross =
            std::int64_t{(b.x - a.x).steps()} * (p.y - a.y).steps() - std::int64_t{(b.y - a.y).steps()} * (p.x - a.x).steps();
        if (cross < 0) return false;
    }
    return count > 2;
}

bool contains(const FillPolygon& polygon, const Rect& r) {
    return contains(polygon, Point{r.x, r.y}) && contains(polygon, Point{r.right(), r.y}) &&
           contains(polygon, Point{r.right(), r.bottom()}) && contains(polygon, Point{r.x, r.bottom()});
}

void TextInspection::inspect_texts() {
    for (std::size_t i = 0; i < m_frame.draw.commands.size(); ++i)
        if (const auto* text = std::get_if<DrawText>(&m_frame.draw.commands[i])) inspect_text(i, *text);
    std::vector<Ink> visible;
    for (const Ink& ink : m_inks) {
        if (is_hidden(ink)) continue;
        for (const text::GlyphRun& run : ink.line->runs) inspect_ground(ink, run);
        inspect_covers(ink);
        visible.push_back(ink);
    }
    inspect_overlaps(visible);
}

void TextInspection::inspect_text(std::size_t command, const DrawText& text) {
    const text::Paragraph& paragraph = *text.paragraph;
    const std::string what = quoted(paragraph.request.text);
    if (paragraph.missing_glyphs > 0) report("a glyph is missing in " + what);
    if (paragraph.too_wide) report("a word is wider than its column in " + what);
    inspect_isolates(paragraph);
    if (text.node >= static_cast<int>(nodes().size())) {
        report("no node carries " + what);
    } else if (text.node >= 0) {
        const Node& node = nodes()[static_cast<std::size_t>(text.node)];
        if (without_isolates(node.name).find(without_isolates(paragraph.request.text)) == std::string::npos)
            report(node.id + " is drawn with words that its name does not hold: " + what);
    }
    for (const text::Line& line : paragraph.lines) {
        const Px em = line.runs.empty() ? paragraph.request.em : line.runs.front().em;
        const Px top = text.origin.y + line.baseline - em.scaled(3, 4);
        m_inks.push_back({command, &text, &line, {text.origin.x + line.x, top, line.width, em.scaled(19, 20)}});
        if (!whole().contains(m_inks.back().box)) report("text is cut off by the surface: " + what);
    }
}

/// A panel that lies wholly over a text hides it, which is no fault.
bool TextInspection::is_hidden(const Ink& ink) const {
    for (std::size_t i = ink.command + 1; i < m_frame.draw.commands.size(); ++i) {
        const auto* fill = std::get_if<FillShape>(&m_frame.draw.commands[i]);
        if (fill != nullptr && fill->colour.alpha == 255 && fill->rect.contains(ink.box)) return true;
    }
    return false;
}

/// Where the letters of a run stand: without what is not seen at its ends, spaces and isolates, which lie on anything.
std::optional<Rect> box_of(const Rect& line, const DrawText& text, const text::GlyphRun& run) {
    const auto is_unseen = [&](const text::Glyph& glyph) {
        return glyph.advance == Px() || is_space(decode_utf8(text.paragraph->request.text, glyph.byte).code_point);
    };
    const auto first = std::find_if_not(run.glyphs.begin(), run.glyphs.end(), is_unseen);
    const auto last = std::find_if_not(run.glyphs.rbegin(), run.glyphs.rend(), is_unseen);
    if (first == run.glyphs.end()) return std::nullopt;
    return Rect{text.origin.x + first->x, line.y, last->x + last->advance - first->x, line.height};
}

/// What lies under a run of a line, from the top down, until something opaque holds it wholly.
void TextInspection::inspect_ground(const Ink& ink, const text::GlyphRun& run) {
    const std::optional<Rect> box = box_of(ink.box, *ink.text, run);
    if (!box) return;
    std::vector<Colour> veils;
    const auto check_over = [&](Colour ground) {
        inspect_contrast(ink, run, ground);
        for (const Colour veil : veils) inspect_contrast(ink, run, over(ground, veil));
    };
    for (std::size_t i = ink.command; i-- > 0;) {
        const Command& command = m_frame.draw.commands[i];
        if (!bounds_of(command).overlaps(*box)) continue;
        if (std::holds_alternative<DrawPicture>(command))
            return report("text lies on a picture: " + quoted(ink.text->paragraph->request.text));
        if (std::holds_alternative<DrawIcon>(command)) report("text lies on a pictogram: " + quoted(ink.text->paragraph->request.text));
        if (const auto* polygon = std::get_if<FillPolygon>(&command); polygon != nullptr && contains(*polygon, *box))
            return check_over(polygon->colour);
        const auto* fill = std::get_if<FillShape>(&command);
        if (fill == nullptr) continue;
        if (fill->colour.alpha < 255) {
            veils.push_back(fill->colour);
        } else if (fill->rect.contains(*box)) {
            return check_over(fill->colour);
        } else {
            inspect_contrast(ink, run, fill->colour);
        }
    }
    check_over(m_frame.draw.ground);
}

void TextInspection::inspect_contrast(const Ink& ink, const text::GlyphRun& run, Colour ground) {
    const int node = ink.text->node;
    if (node >= 0 && nodes()[static_cast<std::size_t>(node)].state.disabled) return;
    const int least = m_frame.theme == ThemeName::Contrast ? text_contrast_high : text_contrast;
    const Colour colour = ink.text->tints[run.tint];
    if (contrast_percent(colour, ground) < least)
        report("text " + printed(colour) + " is hard to read on " + printed(ground) + ": " + quoted(ink.text->paragraph->request.text));
}

void TextInspection::inspect_covers(const Ink& ink) {
    for (std::size_t i = ink.command + 1; i < m_frame.draw.commands.size(); ++i) {
        const Command& command = m_frame.draw.commands[i];
        const auto* fill = std::get_if<FillShape>(&command);
        const bool is_image = std::holds_alternative<DrawPicture>(command) || std::holds_alternative<DrawIcon>(command);
        const bool covers =
            fill != nullptr ? fill->colour.alpha > 0 && reaches(*fill, ink.box) : is_image && bounds_of(command).overlaps(ink.box);
        if (covers) report("text is partly covered: " + quoted(ink.text->paragraph->request.text));
    }
}

void TextInspection::inspect_overlaps(const std::vector<Ink>& inks) {
    for (std::size_t i = 0; i < inks.size(); ++i)
        for (std::size_t j = i + 1; j < inks.size(); ++j)
            if (inks[i].text != inks[j].text && inks[i].box.overlaps(inks[j].box))
                report("two texts overlap: " + quoted(inks[i].text->paragraph->request.text) + " and " +
                       quoted(inks[j].text->paragraph->request.text));
}

/// A number in running text is one unbroken piece, with its digits in order whatever the direction round it.
void TextInspection::inspect_isolates(const text::Paragraph& paragraph) {
    for (const ByteRange number : isolated_numbers(paragraph.request.text)) {
        if (paragraph.boxes(number).size() != 1) report("a telephone number is broken in " + quoted(paragraph.request.text));
        if (!runs_left_to_right(paragraph, number))
            report("the digits of a telephone number are out of order in " + quoted(paragraph.request.text));
    }
}

/// The digits that belong to a node, as the eye meets them: one row, from left to right.
std::string TextInspection::drawn_digits(std::size_t node) {
    std::vector<Ink> row;
    std::copy_if(m_inks.begin(), m_inks.end(), std::back_inserter(row),
                 [&](const Ink& ink) { return ink.text->node == static_cast<int>(node); });
    std::sort(row.begin(), row.end(), [](const Ink& a, const Ink& b) { return a.box.x < b.box.x; });
    std::string drawn;
    for (const Ink& ink : row) {
        if (ink.box.y != row.front().box.y) report(nodes()[node].id + " is broken over several rows");
        drawn += digits_of(ink.text->paragraph->request.text);
    }
    return drawn;
}

void TextInspection::inspect_numbers() {
    for (std::size_t i = 0; i < nodes().size(); ++i)
        if (nodes()[i].role == NodeRole::Number && drawn_digits(i) != digits_of(nodes()[i].name))
            report(nodes()[i].id + " does not show its digits in order");
}

}  // namespace

void inspect_texts(const Frame& frame, Report& broken) { TextInspection(frame, broken).run(); }

}  // namespace waylight::ui
