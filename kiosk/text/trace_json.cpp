#include <array>
#include <charconv>
#include <initializer_list>
#include <span>

#include "base/tree.h"
#include "text/trace.h"

namespace waylight::text {
namespace {

/// Written piece by piece: a tree of these thousands of numbers would take longer than laying them out.
class JsonText {
public:
    void raw(std::string_view json) { m_text += json; }
    void number(std::int64_t value) {
        std::array<char, 24> digits{};
        auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_text.append(digits.data(), end);
    }
    void numbers(std::initializer_list<std::int64_t> values) {
        char before = '[';
        for (const std::int64_t value : values) {
            m_text += before;
            number(value);
            before = ',';
        }
        m_text += ']';
    }
    void string(const std::string& value) {
        m_text += write_json(value);
        if (m_text.back() == '\n') m_text.pop_back();
    }
    /// A list of what `write` writes for each item.
    template <typename Items, typename Write>
    void list(const Items& items, Write write) {
        char before = '[';
        for (const auto& item : items) {
            m_text += before;
            write(item);
            before = ',';
        }
        m_text += before == '[' ? "[]" : "]";
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void write_run(JsonText& json, const ParagraphRequest& request, const ShapedRun& run, const ShapedText& text, const FaceSet& faces) {
    const ByteRange bytes = text.analysis.bytes(run.item.from, run.item.to);
    json.raw("{\"face\":");
    json.string(run.item.choice ? faces.file(run.item.choice->face) : "");
    json.raw(",\"script\":");
    json.string(run.item.script.text());
    json.raw(",\"language\":");
    json.string(request.language);
    json.raw(",\"level\":");
    json.number(run.item.level);
    json.raw(",\"from\":");
    json.number(bytes.from);
    json.raw(",\"to\":");
    json.number(bytes.to);
    json.raw(",\"glyphs\":");
    json.list(std::span(text.shaped.glyphs).subspan(run.glyphs_from, run.glyphs_to - run.glyphs_from), [&](const ShapedGlyph& glyph) {
        json.numbers({glyph.id, glyph.advance, text.analysis.characters[glyph.character].byte});
    });
    json.raw("}");
}

}  // namespace

std::string trace_stages_json(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, const FaceSet& faces) {
    JsonText json;
    json.raw("{\"lines\":");
    json.list(breaks.lines, [&](const LineRange& line) {
        const ByteRange bytes = text.analysis.bytes(line.from, line.to);
        json.numbers({bytes.from, bytes.to, line.width.steps()});
    });
    json.raw(",\"runs\":");
    json.list(text.shaped.runs, [&](const ShapedRun& run) { write_run(json, request, run, text, faces); });
    json.raw(",\"missing\":");
    json.number(text.shaped.missing_clusters);
    json.raw("}");
    return json.take();
}

}  // namespace waylight::text
