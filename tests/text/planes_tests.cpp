// Every character that Unicode has, and every byte that it has not.
#include <catch2/catch.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

constexpr char32_t last_code_point = 0x10FFFF;

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }
bool is_assigned(char32_t c) { return !is_surrogate(c) && u_charType(static_cast<UChar32>(c)) != U_UNASSIGNED; }
bool is_ignorable(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0; }

/// With a script of its own and a place of its own: its face does not depend on what stands beside it.
bool stands_alone(char32_t c) {
    const auto icu = static_cast<UChar32>(c);
    UErrorCode status = U_ZERO_ERROR;
    const bool is_mark = (U_GET_GC_MASK(icu) & U_GC_M_MASK) != 0;
    return is_assigned(c) && !is_mark && uscript_getScript(icu, &status) > USCRIPT_INHERITED;
}

std::string utf8_of(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return text;
}

/// As CESU-8 writes a surrogate, which UTF-8 forbids.
std::string surrogate_bytes(std::uint32_t surrogate) {
    return {static_cast<char>(0xED), static_cast<char>(0x80 | ((surrogate >> 6) & 0x3F)), static_cast<char>(0x80 | (surrogate & 0x3F))};
}

std::size_t glyph_count(const Paragraph& paragraph) {
    std::size_t count = 0;
    for (const Line& line : paragraph.lines) count += glyph_ids(line).size();
    return count;
}

bool draws_a_box(const Paragraph& paragraph) {
    for (const Line& line : paragraph.lines) {
        for (const std::uint32_t id : glyph_ids(line)) {
            if (id == 0) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("every assigned character alone is drawn, or counted as missing, or ignorable and neither") {
    Shaper shaper(built_fonts());
    int drawn = 0;
    int missing = 0;
    for (char32_t c = 0; c <= last_code_point; ++c) {
        if (!is_assigned(c)) continue;
        const auto paragraph = shaper.layout(request_of("en", utf8_of(c)));
        CAPTURE(static_cast<std::uint32_t>(c));
        REQUIRE(lines_cover_text(*paragraph));
        REQUIRE_FALSE(draws_a_box(*paragraph));
        if (is_ignorable(c)) REQUIRE((paragraph->missing_glyphs == 0 && paragraph->ink_width == Px()));
        if (!is_ignorable(c)) ++(paragraph->missing_glyphs == 0 ? drawn : missing);
        REQUIRE(paragraph->missing_glyphs <= 1);
    }
    CHECK(drawn == 19'245);     // by the font packages of Debian 12
    CHECK(missing == 267'069);  // more than half of them for private use, nearly all others Chinese, Korean or of the past
}

TEST_CASE("characters in groups lay out as they do alone: what no face has is missing and the others are not") {
    constexpr char32_t group_size = 32;
    Shaper shaper(built_fonts());
    for (char32_t first = 0; first <= last_code_point; first += group_size) {
        std::string text;
        int missing = 0;
        for (char32_t c = first; c < first + group_size; ++c) {
            if (!stands_alone(c)) continue;
            text += utf8_of(c) + " ";
            missing += shaper.layout(request_of("en", utf8_of(c) + " "))->missing_glyphs;
        }
        if (text.empty()) continue;
        const auto paragraph = shaper.layout(request_of("en", text));
        CAPTURE(static_cast<std::uint32_t>(first));
        REQUIRE(lines_cover_text(*paragraph));
        REQUIRE_FALSE(draws_a_box(*paragraph));
        REQUIRE(paragraph->missing_glyphs == missing);
    }
}

TEST_CASE("every lone surrogate is three replacement characters, each with its byte") {
    Shaper shaper(built_fonts());
    const Px width = shaper.layout(request_of("en", "a\uFFFD\uFFFD\uFFFDb"))->ink_width;
    for (std::uint32_t surrogate = 0xD800; surrogate <= 0xDFFF; ++surrogate) {
        const auto paragraph = shaper.layout(request_of("en", "a" + surrogate_bytes(surrogate) + "b"));
        CAPTURE(surrogate);
        REQUIRE(lines_cover_text(*paragraph));
        REQUIRE(paragraph->missing_glyphs == 0);
        REQUIRE(paragraph->ink_width == width);
        REQUIRE(glyph_count(*paragraph) == 5);
    }
}

TEST_CASE("any three bytes lay out without harm") {
    Shaper shaper(built_fonts());
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0; second < 0x100; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second), static_cast<char>(0x80)};
            CAPTURE(first, second);
            REQUIRE(lines_cover_text(*shaper.layout(request_of("ar", text))));
        }
    }
}
