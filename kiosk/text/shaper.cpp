#include "text/shaper.h"

#include <cassert>

#include "text/shaper_state.h"
#include "text/trace.h"

namespace waylight::text {
namespace {

/// The part of a request that shaping depends on: the same glyphs serve every size, width and colour.
ParagraphRequest shaping_key(const ParagraphRequest& request) {
    ParagraphRequest key;
    key.text = request.text;
    key.language = request.language;
    key.script = request.script;
    key.direction = request.direction;
    key.weight = request.weight;
    for (const StyleSpan& span : request.spans) {
        if (span.weight == Weight::Bold && request.weight != Weight::Bold) key.spans.push_back({span.bytes, span.weight, 0});
    }
    return key;
}

std::size_t cost_of(const ShapedText& text) {
    return sizeof(ShapedText) + text.analysis.characters.size() * (sizeof(Character) + sizeof(char32_t) + 1) * 2 +
           text.shaped.glyphs.size() * sizeof(ShapedGlyph);
}

std::size_t cost_of(const Paragraph& paragraph) {
    std::size_t cost = sizeof(Paragraph) + paragraph.request.text.size() * 2;
    for (const Line& line : paragraph.lines) {
        cost += sizeof(Line);
        for (const GlyphRun& run : line.runs) cost += sizeof(GlyphRun) + run.glyphs.size() * sizeof(Glyph);
    }
    return cost;
}

}  // namespace

std::size_t RequestHash::operator()(const ParagraphRequest& request) const {
    std::size_t hash = std::hash<std::string>()(request.text);
    const auto mix = [&](std::size_t value) { hash = (hash ^ value) * 0x100000001B3ULL; };
    mix(std::hash<std::string>()(request.language));
    mix(static_cast<std::size_t>(request.em.steps()));
    mix(static_cast<std::size_t>(request.width.steps()));
    mix(static_cast<std::size_t>(request.weight) | static_cast<std::size_t>(request.align) << 8 |
        static_cast<std::size_t>(request.leading) << 16);
    mix(request.spans.size());
    return hash;
}

const ShapedText& Shaper::State::shaped_text(const ParagraphRequest& request) {
    assert(request.em >= Px() && request.em <= largest_em);
    ParagraphRequest key = shaping_key(request);
    if (const ShapedText* kept = shaped.find(key)) return *kept;
    ShapedText text = shape_text(key, faces);
    const std::size_t cost = cost_of(text) + key.text.size();
    return shaped.insert(std::move(key), std::move(text), cost);
}

Shaper::Shaper(FontTable fonts) : m_state(std::make_unique<State>(std::move(fonts))) {}
Shaper::~Shaper() = default;

std::shared_ptr<const Paragraph> Shaper::layout(const ParagraphRequest& request) {
    if (const auto* kept = m_state->paragraphs.find(request)) return *kept;
    const ShapedText& text = m_state->shaped_text(request);
    const LineBreaks breaks = break_lines(request, text, m_state->faces);
    const auto paragraph = std::make_shared<const Paragraph>(place(request, text, breaks, m_state->faces));
    return m_state->paragraphs.insert(request, paragraph, cost_of(*paragraph));
}

void get_ready(const FontTable& fonts) {
    FontTable latin{fonts.folder, {}};  // one face is enough: what HarfBuzz makes once does not depend on it
    if (const ScriptFaces* row = fonts.find("Latn")) latin.scripts.push_back(*row);
    Shaper shaper(latin);
    ParagraphRequest request;
    request.text = "Ring 999, e\u0301 \u0645\u0646";  // joined, stacked and turned round
    request.language = "en";
    request.em = Px::of(10);
    request.width = Px::of(20);
    static_cast<void>(shaper.layout(request)->words());
    static_cast<void>(sentences(request.text, request.language));
}

Px Shaper::line_height(const ParagraphRequest& request) const { return m_state->faces.line_height(request); }

const FontTable& Shaper::fonts() const { return m_state->faces.table(); }

std::string Shaper::face_file(FaceId face) const { return m_state->faces.file(face); }

std::string Shaper::trace(const ParagraphRequest& request) {
    const ShapedText& text = m_state->shaped_text(request);
    return trace_stages(request, text, break_lines(request, text, m_state->faces), m_state->faces);
}

std::string Shaper::trace_json(const ParagraphRequest& request) {
    const ShapedText& text = m_state->shaped_text(request);
    return trace_stages_json(request, text, break_lines(request, text, m_state->faces), m_state->faces);
}

}  // namespace waylight::text
