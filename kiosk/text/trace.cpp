#include "text/trace.h"

#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"
#include "text/decode.h"
#include "text/place.h"

namespace waylight::text {
namespace {

/// Exact: a sixty-fourth has six decimals.
std::string number(Px length) {
    const std::int64_t steps = length.steps();
    std::string fraction = std::to_string(1'000'000 + std::llabs(steps) % 64 * 15625).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    const std::string whole = (steps < 0 ? "-" : "") + std::to_string(std::llabs(steps) / 64);
    return fraction.empty() ? whole : whole + "." + fraction;
}

bool is_seen(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x61C || c == 0xFEFF;
    return !is_control && !(c >= 0x200B && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202F) && !(c >= 0x2060 && c <= 0x206F);
}

/// In quotes, with \u{2066} for what cannot be seen.
std::string in_quotes(std::u32string_view text) {
    std::string out = "\"";
    for (const char32_t c : text) {
        char escape[16];
        std::snprintf(escape, sizeof escape, "\\u{%04X}", static_cast<unsigned>(c));
        if (is_seen(c)) append_utf8(out, c);
        if (!is_seen(c)) out += escape;
    }
    return out + "\"";
}

std::string part_in_quotes(const std::string& text, ByteRange bytes) {
    return in_quotes(decode(std::string_view(text).substr(bytes.from, bytes.size())).code_points);
}

std::string range(ByteRange bytes) { return std::to_string(bytes.from) + ".." + std::to_string(bytes.to); }

/// Spans of equal values: "0..12 Arab, 12..15 Latn".
template <typename Value>
std::string spans(const Analysis& analysis, Value value_of) {
    std::string out;
    for (std::uint32_t from = 0, to = 0; from < analysis.size(); from = to) {
        const std::string value = value_of(analysis.characters[from]);
        while (to < analysis.size() && value_of(analysis.characters[to]) == value) ++to;
        out += (from == 0 ? "" : ", ") + range(analysis.bytes(from, to)) + " " + value;
    }
    return out;
}

template <typename Predicate>
std::string places(const Analysis& analysis, Predicate is_place) {
    std::string out;
    for (const Character& character : analysis.characters) {
        if (is_place(character)) out += (out.empty() ? "" : " ") + std::to_string(character.byte);
    }
    return out;
}

std::string label(const char* name, const std::string& value) { return value.empty() ? "" : std::string("  ") + name + " " + value + "\n"; }

std::string describe_item(const Item& item, const Analysis& analysis, const FaceSet& faces) {
    const std::string face = item.choice ? faces.file(item.choice->face) : "no face";
    const std::string level = item.level == 0 ? "" : " level " + std::to_string(item.level);
    return "  " + range(analysis.bytes(item.from, item.to)) + level + " " + item.script.text() + " " + face;
}

std::string describe_glyph(const ShapedGlyph& glyph, const Analysis& analysis) {
    const bool is_moved = glyph.x_offset != 0 || glyph.y_offset != 0;
    const std::string offset = is_moved ? "(" + std::to_string(glyph.x_offset) + "," + std::to_string(glyph.y_offset) + ")" : "";
    return " " + std::to_string(glyph.id) + "@" + std::to_string(analysis.characters[glyph.character].byte) + "+" +
           std::to_string(glyph.advance) + offset + (glyph.unsafe_to_break ? "!" : "");
}

std::string describe_run(const GlyphRun& run, Px baseline, const std::string& face, const std::string& text) {
    std::string out = "    run " + range(run.bytes) + (run.level == 0 ? "" : " level " + std::to_string(run.level)) + " " + run.script +
                      " " + face + " em " + number(run.em) + (run.tint == 0 ? "" : " tint " + std::to_string(run.tint)) + " " +
                      part_in_quotes(text, run.bytes) + ":";
    for (const Glyph& glyph : run.glyphs) {
        out += " " + std::to_string(glyph.id) + "@" + std::to_string(glyph.byte) + " " + number(glyph.x);
        if (glyph.y != baseline) out += "," + number(glyph.y);
    }
    return out + "\n";
}

template <typename FaceName>
std::string describe_paragraph(const Paragraph& paragraph, FaceName name_of) {
    std::string out = "place ink " + number(paragraph.ink_width) + " x " + number(paragraph.height());
    if (paragraph.missing_glyphs != 0) out += " missing " + std::to_string(paragraph.missing_glyphs);
    out += paragraph.too_wide ? " too wide\n" : "\n";
    for (const Line& line : paragraph.lines) {
        out += "  line " + range(line.bytes) + " at " + number(line.x) + "," + number(line.y) + " width " + number(line.width) +
               " baseline " + number(line.baseline) + "\n";
        for (const GlyphRun& run : line.runs) out += describe_run(run, line.baseline, name_of(run.face), paragraph.request.text);
    }
    return out;
}

std::string describe_request(const ParagraphRequest& request) {
    std::string out = "paragraph " + request.language + " " + request.script;
    out += request.direction == Direction::RightToLeft ? " right-to-left" : "";
    out += " em " + number(request.em) + " width " + number(request.width);
    return out + (request.weight == Weight::Bold ? " bold" : "") + (request.balance == Balance::On ? " balanced" : "") + "\n";
}

}  // namespace

std::string Analysis::dump() const {
    const auto level = [](const Character& character) { return std::to_string(character.level); };
    const auto script = [](const Character& character) { return character.script.value == 0 ? "none" : character.script.text(); };
    std::string out = "analyse " + std::to_string(characters.back().byte) + " bytes, " + std::to_string(size()) + " code points\n";
    out += label("levels", spans(*this, level)) + label("scripts", spans(*this, script));
    out += label("joined", places(*this, [&](const Character& c) { return !c.starts_cluster && &c != &characters.back(); }));
    out += label("ignorable", places(*this, [](const Character& c) { return c.is_ignorable; }));
    return out + label("breaks", places(*this, [](const Character& c) { return c.may_break_before; }));
}

std::string Items::dump(const Analysis& analysis, const FaceSet& faces) const {
    std::string out = "itemise" + (missing_clusters == 0 ? "" : " missing " + std::to_string(missing_clusters)) + "\n";
    for (const Item& item : items) out += describe_item(item, analysis, faces) + "\n";
    return out;
}

std::string Shaped::dump(const Analysis& analysis, const FaceSet& faces) const {
    std::string out = "shape" + (missing_clusters == 0 ? "" : " missing " + std::to_string(missing_clusters)) + "\n";
    for (const ShapedRun& run : runs) {
        out += describe_item(run.item, analysis, faces) + ":";
        for (std::uint32_t g = run.glyphs_from; g < run.glyphs_to; ++g) out += describe_glyph(glyphs[g], analysis);
        out += "\n";
    }
    return out;
}

std::string LineBreaks::dump(const Analysis& analysis) const {
    std::string out = "break filled to " + number(fill_width) + (too_wide ? " too wide" : "") + "\n";
    for (const LineRange& line : lines) {
        out += "  " + range(analysis.bytes(line.from, line.to));
        if (line.visible_to != line.to) out += " visible to " + std::to_string(analysis.characters[line.visible_to].byte);
        out += " width " + number(line.width) + " " +
               in_quotes(std::u32string_view(analysis.code_points).substr(line.from, line.to - line.from)) + "\n";
    }
    return out;
}

std::string Paragraph::dump() const {
    return describe_paragraph(*this, [](FaceId face) { return "face " + std::to_string(face); });
}

std::string trace_stages(const ParagraphRequest& request, const ShapedText& text, const LineBreaks& breaks, FaceSet& faces) {
    const Paragraph paragraph = place(request, text, breaks, faces);
    return describe_request(request) + text.analysis.dump() + text.items.dump(text.analysis, faces) +
           text.shaped.dump(text.analysis, faces) + breaks.dump(text.analysis) +
           describe_paragraph(paragraph, [&](FaceId face) { return faces.file(face); });
}

}  // namespace waylight::text
