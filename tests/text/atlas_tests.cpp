// Pictures of glyphs: where they lie and how they look.
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

#include "text/atlas.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

TEST_CASE("a picture at a quarter pixel is moved by a quarter pixel") {
    Shaper shaper(built_fonts());
    const GlyphRun run = shaper.layout(request_of("en", "m"))->lines[0].runs[0];
    Atlas atlas(shaper);
    /// Where the ink's weight lies, in 1/1000 px from the glyph's origin.
    const auto centre_at = [&](int quarter) {
        int pixel = 0;
        const AtlasGlyph glyph = atlas.glyph(run.face, Px::of(20), run.glyphs[0].id, Px::raw(quarter * 16), pixel);
        long weight = 0;
        long moment = 0;
        for (int y = 0; y < glyph.height; ++y) {
            for (int x = 0; x < glyph.width; ++x) {
                const int at = (glyph.y + y) * Atlas::page_side + glyph.x + x;
                const long coverage = atlas.page(glyph.page)[static_cast<std::size_t>(at)];
                weight += coverage;
                moment += coverage * (1000L * (glyph.left + x) + 500);
            }
        }
        return static_cast<double>(moment / weight);
    };
    for (int quarter = 1; quarter < 4; ++quarter) CHECK(centre_at(quarter) - centre_at(0) == Approx(250 * quarter).margin(10));
}

TEST_CASE("glyphs are not hinted: their ink grows evenly with the size") {
    Shaper shaper(built_fonts());
    const GlyphRun run = shaper.layout(request_of("en", "e"))->lines[0].runs[0];
    Atlas atlas(shaper);
    const auto ink_at = [&](Px em) {
        atlas.clear();
        int pixel = 0;
        atlas.glyph(run.face, em, run.glyphs[0].id, Px(), pixel);
        const std::vector<std::uint8_t>& page = atlas.page(0);
        return std::accumulate(page.begin(), page.end(), 0.0) / em.steps() / em.steps();
    };
    const double usual = ink_at(Px::of(100));
    for (int em = 12 * 64; em < 32 * 64; em += 48) CHECK(ink_at(Px::raw(em)) == Approx(usual).epsilon(0.02));
}

TEST_CASE("small glyphs are kept at quarter pixels, large ones at whole pixels") {
    Shaper shaper(built_fonts());
    const auto paragraph = shaper.layout(request_of("en", "m"));
    const GlyphRun& run = paragraph->lines[0].runs[0];
    const std::uint32_t id = run.glyphs[0].id;
    Atlas atlas(shaper);
    int pixel = 0;
    const AtlasGlyph at_zero = atlas.glyph(run.face, Px::of(20), id, Px::of(7), pixel);
    CHECK(pixel == 7);
    CHECK(at_zero.width > 5);
    const AtlasGlyph at_quarter = atlas.glyph(run.face, Px::of(20), id, Px::of(7) + Px::raw(16), pixel);
    CHECK(pixel == 7);
    CHECK(at_quarter.x != at_zero.x);
    const AtlasGlyph same = atlas.glyph(run.face, Px::of(20), id, Px::of(-3) + Px::raw(31), pixel);
    CHECK(pixel == -3);
    CHECK(same.x == at_quarter.x);
    const AtlasGlyph large = atlas.glyph(run.face, Px::of(40), id, Px::of(7) + Px::raw(40), pixel);
    CHECK(pixel == 8);
    const AtlasGlyph large_again = atlas.glyph(run.face, Px::of(40), id, Px::of(9), pixel);
    CHECK(large.x == large_again.x);
    CHECK(large.height > at_zero.height);
    const auto ink = std::count_if(atlas.page(0).begin(), atlas.page(0).end(), [](std::uint8_t coverage) { return coverage > 0; });
    CHECK(ink > 100);
}

TEST_CASE("atlas pictures lie two pixels apart, changes are told once and full pages begin others") {
    Shaper shaper(built_fonts());
    const FaceId face = shaper.layout(request_of("en", "m"))->lines[0].runs[0].face;
    Atlas atlas(shaper);
    CHECK(atlas.page_count() == 0);
    int pixel = 0;
    std::vector<AtlasGlyph> glyphs;
    for (std::uint32_t id = 3; id < 240; ++id) {
        const AtlasGlyph glyph = atlas.glyph(face, Px::of(150), id, Px(), pixel);
        if (glyph.width > 0) glyphs.push_back(glyph);
    }
    REQUIRE(atlas.page_count() >= 2);
    for (std::size_t a = 0; a < glyphs.size(); ++a) {
        const AtlasGlyph& one = glyphs[a];
        REQUIRE((one.x >= 2 && one.y >= 2 && one.x + one.width <= Atlas::page_side - 2 && one.y + one.height <= Atlas::page_side - 2));
        for (std::size_t b = a + 1; b < glyphs.size(); ++b) {
            const AtlasGlyph& other = glyphs[b];
            const bool apart = one.page != other.page || one.x + one.width + 2 <= other.x || other.x + other.width + 2 <= one.x ||
                               one.y + one.height + 2 <= other.y || other.y + other.height + 2 <= one.y;
            REQUIRE(apart);
        }
    }
    CHECK(atlas.take_dirty(0)->width == Atlas::page_side);
    CHECK_FALSE(atlas.take_dirty(0));
    const AtlasGlyph added = atlas.glyph(face, Px::of(20), 40, Px(), pixel);
    const auto dirty = atlas.take_dirty(added.page);
    REQUIRE(dirty);
    if (added.page == 0) CHECK((dirty->x == added.x && dirty->width == added.width));
    atlas.clear();
    CHECK(atlas.page_count() == 0);
    const AtlasGlyph first = atlas.glyph(face, Px::of(90), 40, Px(), pixel);
    CHECK(std::count_if(atlas.page(0).begin(), atlas.page(0).end(), [](std::uint8_t coverage) { return coverage > 0; }) <=
          first.width * first.height);
    CHECK(atlas.take_dirty(0)->height == Atlas::page_side);
    CHECK(atlas.glyph(face, Px::of(20), 40, Px(), pixel).width == added.width);
    CHECK(atlas.glyph(face, Px::of(3000), 40, Px(), pixel).width == 0);
}
