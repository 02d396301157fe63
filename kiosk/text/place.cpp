#include "text/place.h"

#include <algorithm>

namespace waylight::text {
namespace {

/// Rule L2: from the highest level down to the lowest odd one, turns every sequence of parts at that level or above.
void reorder(std::vector<RunPart>& parts, const Shaped& shaped) {
    const auto level_of = [&](const RunPart& part) { return shaped.runs[part.run].item.level; };
    int highest = 0;
    for (const RunPart& part : parts) highest = std::max<int>(highest, level_of(part));
    for (int level = highest; level > 0; --level) {
        const auto is_lower = [&](const RunPart& part) { return level_of(part) < level; };
        for (auto from = parts.begin(); from != parts.end();) {
            from = std::find_if_not(from, parts.end(), is_lower);
            const auto to = std::find_if(from, parts.end(), is_lower);
            std::reverse(from, to);
            from = to;
        }
    }
}

std::uint8_t tint_at(const ParagraphRequest& request, std::uint32_t byte) {
    if (request.spans.empty()) return 0;
    const auto ends_before = [](const StyleSpan& span, std::uint32_t at) { return span.bytes.to <= at; };
    const auto span = std::lower_bound(request.spans.begin(), request.spans.end(), byte, ends_before);
    return span != request.spans.end() && span->bytes.contains(byte) ? span->tint : std::uint8_t{0};
}

class LinePlacer {
public:
    LinePlacer(const ParagraphRequest& request, const ShapedText& text, FaceSet& faces)
        : m_request(request), m_text(text), m_faces(faces) {}

    /// `line` has its place already; adds the runs.
    void place(const LineRange& range, Line& line) {
        std::vector<RunPart> parts = parts_of_line(m_text.shaped, range.from, range.to);
        reorder(parts, m_text.shaped);
        line.runs.reserve(parts.size());
        Px pen = line.x;
        for (const RunPart& part : parts) {
            const std::uint32_t visible_to = std::min(part.to, range.visible_to);
            if (visible_to <= part.from || !m_text.shaped.runs[part.run].item.choice) continue;
            m_glyphs.clear();
            append_glyphs(m_request, m_text, m_faces, part, range.from, range.to, m_glyphs);
            place_part({part.run, part.from, visible_to}, line, pen);
        }
    }

private:
    /// A part is cut where the tint changes; the shapes stay those of the whole word.
    void place_part(const RunPart& part, Line& line, Px& pen) {
        const Item& item = m_text.shaped.runs[part.run].item;
        const Scale scale = scale_of(m_request, item, m_faces);
        const Face& face = *m_faces.open(item.choice->face);
        const std::size_t first_run = line.runs.size();
        for (const ShapedGlyph& glyph : m_glyphs) {
            if (glyph.character >= part.to || glyph.id == 0 || face.is_invisible(glyph)) continue;
            const std::uint32_t byte = m_text.analysis.characters[glyph.character].byte;
            const std::uint8_t tint = tint_at(m_request, byte);
            if (line.runs.size() == first_run || line.runs.back().tint != tint) {
                line.runs.push_back(begin_run(item, scale, tint));
                line.runs.back().glyphs.reserve(m_glyphs.size());
            }
            const Px advance = scale.advance(glyph);
            line.runs.back().glyphs.push_back(
                {glyph.id, pen + scale.of(glyph.x_offset), line.baseline - scale.of(glyph.y_offset), advance, byte});
            pen += advance;
        }
        set_bytes(line.runs, first_run, m_text.analysis.bytes(part.from, part.to), item.direction());
    }
    static GlyphRun begin_run(const Item& item, const Scale& scale, std::uint8_t tint) {
        return {item.choice->face, scale.em, item.level, tint, item.script.text(), {}, {}};
    }
    /// Shares the part's bytes out to the runs made of it: each reaches from its first cluster to the next run's.
    static void set_bytes(std::vector<GlyphRun>& runs, std::size_t first, ByteRange part, Direction direction) {
        const std::size_t count = runs.size() - first;
        std::uint32_t to = part.to;
        for (std::size_t i = count; i-- > 0;) {
            GlyphRun& run = runs[first + (direction == Direction::RightToLeft ? count - 1 - i : i)];
            const auto earlier = [](const Glyph& a, const Glyph& b) { return a.byte < b.byte; };
            const std::uint32_t from = i == 0 ? part.from : std::min_element(run.glyphs.begin(), run.glyphs.end(), earlier)->byte;
            run.bytes = {from, to};
            to = from;
        }
    }

    const ParagraphRequest& m_request;
    const ShapedText& m_text;
    FaceSet& m_faces;
    std::vector<ShapedGlyph> m_glyphs;
};

Px start_of_line(const ParagraphRequest& request, Px width) {
    const bool is_mirrored = request.direction == Direction::RightToLeft;
    if (request.align == Align::Middle) return (request.width - width) / 2;
    return (request.align == Align::Start) == is_mirrored ? request.width - width : Px();
}

}  // namespace

Paragraph place(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, FaceSet& faces) {
    Paragraph paragraph;
    paragraph.request = request;
    paragraph.line_height = faces.line_height(request);
    paragraph.missing_glyphs = text.shaped.missing_clusters;
    paragraph.too_wide = breaks.too_wide;
    const Px baseline = faces.baseline(request);
    LinePlacer placer(request, text, faces);
    paragraph.lines.reserve(breaks.lines.size());
    for (const LineRange& range : breaks.lines) {
        const Px top = paragraph.height();
        Line line{text.analysis.bytes(range.from, range.to), start_of_line(request, range.width), top, range.width, top + baseline, {}};
        placer.place(range, line);
        paragraph.ink_width = std::max(paragraph.ink_width, range.width);
        paragraph.lines.push_back(std::move(line));
    }
    return paragraph;
}

}  // namespace waylight::text
