// Where the ink lies: a line is as tall as what is drawn on it, and nothing is drawn as a box.
#include <catch2/catch.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "text/atlas.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

/// Large, so that a pixel is a hundredth of the asked em.
constexpr Px hundred = Px::of(100);

/// How many pixels of ink reach over the upper and the lower edge of their line.
struct Overhang {
    int above = 0;
    int below = 0;
};

Overhang overhang_of(const Paragraph& paragraph, Atlas& atlas) {
    Overhang overhang;
    for (const Line& line : paragraph.lines) {
        for (const GlyphRun& run : line.runs) {
            for (const Glyph& glyph : run.glyphs) {
                int pixel = 0;
                const AtlasGlyph picture = atlas.glyph(run.face, run.em, glyph.id, glyph.x, pixel);
                if (picture.height == 0) continue;
                const int top = glyph.y.round() - picture.top;
                overhang.above = std::max(overhang.above, line.y.floor() - top);
                overhang.below = std::max(overhang.below, top + picture.height - (line.y + paragraph.line_height).ceil());
            }
        }
    }
    return overhang;
}

/// Without those that only stand for others (ligatures and presentation forms), which no keyboard gives.
bool is_letter_of(const std::string& script, char32_t c) {
    const auto icu = static_cast<UChar32>(c);
    UErrorCode status = U_ZERO_ERROR;
    const int decomposition = u_getIntPropertyValue(icu, UCHAR_DECOMPOSITION_TYPE);
    return u_isalpha(icu) && script == uscript_getShortName(uscript_getScript(icu, &status)) &&
           (decomposition == U_DT_NONE || decomposition == U_DT_CANONICAL);
}

ParagraphRequest large_request(const Sample& sample) {
    ParagraphRequest request = request_for(sample);
    request.em = hundred;
    request.width = hundred * 15;
    return request;
}

ParagraphRequest large_request(const ScriptFaces& row) {
    const bool is_variant = !row.variant_of.empty();
    return large_request({is_variant ? row.languages.front() : "en", is_variant ? row.variant_of : row.script, Direction::LeftToRight, ""});
}

/// The worst of all letters of a row's script that its faces have.
Overhang overhang_of_letters(const ScriptFaces& row, Shaper& shaper, Atlas& atlas) {
    ParagraphRequest request = large_request(row);
    Overhang worst;
    for (char32_t c = U'A'; c <= 0x1FFFF; ++c) {
        if (!is_letter_of(request.script, c)) continue;
        request.text.clear();
        append_utf8(request.text, c);
        const auto paragraph = shaper.layout(request);
        if (paragraph->missing_glyphs > 0) continue;
        const Overhang overhang = overhang_of(*paragraph, atlas);
        worst = {std::max(worst.above, overhang.above), std::max(worst.below, overhang.below)};
    }
    atlas.clear();
    return worst;
}

}  // namespace

TEST_CASE("the ink of every language stays within its lines") {
    Shaper shaper(built_fonts());
    Atlas atlas(shaper);
    for (const Sample& sample : samples()) {
        const Overhang overhang = overhang_of(*shaper.layout(large_request(sample)), atlas);
        CAPTURE(sample.language);
        CHECK(overhang.above == 0);
        CHECK(overhang.below == 0);
        atlas.clear();
    }
}

TEST_CASE("in headings, which are set closely, ink leaves its line by less than a seventh of the em") {
    Shaper shaper(built_fonts());
    Atlas atlas(shaper);
    for (const Sample& sample : samples()) {
        ParagraphRequest request = large_request(sample);
        request.leading = Leading::Heading;
        request.weight = Weight::Bold;
        const Overhang overhang = overhang_of(*shaper.layout(request), atlas);
        CAPTURE(sample.language);
        CHECK(overhang.above <= 6);
        CHECK(overhang.below <= 14);
        atlas.clear();
    }
}

TEST_CASE("the ink of every letter stays within its line, but for capitals with two marks and letters with a mark under their tail") {
    const std::map<std::string, Overhang> known = {{"Latn", {17, 1}}, {"Arab", {0, 8}}, {"Aran", {0, 15}}};
    const FontTable table = built_fonts();
    Shaper shaper(table);
    Atlas atlas(shaper);
    for (const ScriptFaces& row : table.scripts) {
        if (row.script.starts_with("Z")) continue;
        const Overhang worst = overhang_of_letters(row, shaper, atlas);
        const auto found = known.find(row.script);
        const Overhang expected = found == known.end() ? Overhang() : found->second;
        CAPTURE(row.script);
        CHECK(worst.above == expected.above);
        CHECK(worst.below == expected.below);
    }
}
