#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

void check_widths(const Paragraph& paragraph) {
    Px widest;
    for (const Line& line : paragraph.lines) {
        Px sum;
        for (const GlyphRun& run : line.runs) {
            for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
        }
        REQUIRE(sum == line.width);
        REQUIRE(line.width <= paragraph.request.width);
        widest = std::max(widest, line.width);
    }
    REQUIRE(paragraph.ink_width == widest);
}

bool is_inside_a_line(const Paragraph& paragraph, const Rect& box) {
    for (const Line& line : paragraph.lines) {
        if (Rect{line.x, line.y, line.width, paragraph.line_height}.contains(box)) return true;
    }
    return false;
}

void check_word_boxes(const Paragraph& paragraph) {
    for (const ByteRange word : paragraph.words()) {
        const std::vector<Rect> boxes = paragraph.boxes(word);
        REQUIRE_FALSE(boxes.empty());
        for (const Rect& box : boxes) {
            REQUIRE_FALSE(box.empty());
            REQUIRE(is_inside_a_line(paragraph, box));
            REQUIRE(paragraph.word_at(box.centre()) == word);
        }
    }
}

std::set<std::uint32_t> cluster_starts(const Paragraph& paragraph) {
    std::set<std::uint32_t> bytes;
    for (const Line& line : paragraph.lines) {
        for (const GlyphRun& run : line.runs) {
            for (const Glyph& glyph : run.glyphs) bytes.insert(glyph.byte);
        }
    }
    return bytes;
}

void check_hit_testing(const Paragraph& paragraph) {
    for (const std::uint32_t byte : cluster_starts(paragraph)) {
        const std::vector<Rect> boxes = paragraph.boxes({byte, byte + 1});
        REQUIRE(boxes.size() <= 1);
        if (!boxes.empty()) REQUIRE(paragraph.byte_at(boxes[0].centre()) == byte);
    }
    REQUIRE_FALSE(paragraph.byte_at({Px::of(-1000), Px()}));
    REQUIRE_FALSE(paragraph.byte_at({paragraph.lines[0].x, Px::of(-1)}));
    REQUIRE_FALSE(paragraph.byte_at({paragraph.lines[0].x, paragraph.height()}));
    const std::vector<Rect> all = paragraph.boxes({0, static_cast<std::uint32_t>(paragraph.request.text.size())});
    REQUIRE(all.size() == paragraph.lines.size());
}

void check_all(const Paragraph& paragraph) {
    REQUIRE(lines_cover_text(paragraph));
    check_widths(paragraph);
    check_word_boxes(paragraph);
    check_hit_testing(paragraph);
}

std::string random_bytes(std::mt19937& random, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text.push_back(static_cast<char>(random() & 0xFF));
    return text;
}

}  // namespace

TEST_CASE("in every language, width and alignment: lines cover the text, fit, and lead back to their words") {
    Shaper shaper(built_fonts());
    for (const Sample& sample : samples()) {
        for (const int width : {110, 233, 480, 5000}) {
            for (const int em : {1024, 1357}) {
                for (const Align align : {Align::Start, Align::Middle, Align::End}) {
                    ParagraphRequest request = request_for(sample);
                    request.width = Px::of(width);
                    request.em = Px::raw(em);
                    request.align = align;
                    request.balance = align == Align::Middle ? Balance::On : Balance::Off;
                    CAPTURE(sample.language, width, em, align);
                    const auto paragraph = shaper.layout(request);
                    REQUIRE(paragraph->missing_glyphs == 0);
                    check_all(*paragraph);
                }
            }
        }
    }
}

TEST_CASE("balancing finds the narrowest width that needs no further line") {
    Shaper shaper(built_fonts());
    for (const Sample& sample : samples()) {
        for (const int width : {233, 300, 480}) {
            ParagraphRequest request = request_for(sample);
            request.width = Px::of(width);
            const auto plain = shaper.layout(request);
            request.balance = Balance::On;
            const auto balanced = shaper.layout(request);
            CAPTURE(sample.language, width);
            REQUIRE(balanced->lines.size() == plain->lines.size());
            REQUIRE(balanced->ink_width <= plain->ink_width);
            if (plain->too_wide || plain->lines.size() == 1) continue;
            request.balance = Balance::Off;
            request.width = balanced->ink_width - Px::raw(1);
            const auto narrower = shaper.layout(request);
            REQUIRE((narrower->lines.size() > plain->lines.size() || narrower->too_wide));
        }
    }
}

TEST_CASE("a word cut within joined letters is shaped again on both sides, as if each side stood alone") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_for(sample("ar"));
    request.text = "مستشفياتهم";
    int cut_lines = 0;
    for (int width = 20; width < 90; ++width) {
        request.width = Px::of(width);
        const auto cut = shaper.layout(request);
        REQUIRE(cut->too_wide == (cut->lines.size() > 1));
        for (const Line& line : cut->lines) {
            ParagraphRequest alone = request;
            alone.text = request.text.substr(line.bytes.from, line.bytes.size());
            alone.width = Px::of(1000);
            const auto whole = shaper.layout(alone);
            CAPTURE(width, alone.text);
            REQUIRE(glyph_ids(line) == glyph_ids(whole->lines[0]));
            REQUIRE(line.width == whole->ink_width);
            if (cut->too_wide) ++cut_lines;
        }
    }
    CHECK(cut_lines > 50);
}

TEST_CASE("the first word of a right-to-left paragraph is at the right and is hit there") {
    Shaper shaper(built_fonts());
    for (const char* language : {"ar", "he", "ckb"}) {
        const auto paragraph = shaper.layout(request_for(sample(language)));
        const ByteRange first = paragraph->words().front();
        const Rect box = paragraph->boxes(first).front();
        CHECK(box.right() == paragraph->request.width);
        CHECK(paragraph->byte_at({box.right() - Px::raw(1), box.y}) == std::uint32_t{0});
        CHECK(paragraph->word_at({box.x, box.y}) == first);
    }
}

TEST_CASE("the same request gives the same paragraph whatever was laid out before") {
    Shaper forwards(built_fonts());
    Shaper backwards(built_fonts());
    std::vector<std::string> dumps;
    for (const Sample& sample : samples())
        dumps.push_back(forwards.layout(request_for(sample))->dump() + forwards.trace(request_for(sample)));
    for (std::size_t i = samples().size(); i-- > 0;) {
        const ParagraphRequest request = request_for(samples()[i]);
        CHECK(backwards.layout(request)->dump() + backwards.trace(request) == dumps[i]);
    }
}

TEST_CASE("ill-formed UTF-8 is shown as replacement characters and keeps its bytes") {
    Shaper shaper(built_fonts());
    for (const std::string text : {"a\xFF"
                                   "b",
                                   "a\xED\xA0\x80 b", "\xC3", "\xF4\x90\x80\x80", "a\xE2\x82"}) {
        ParagraphRequest request = request_for(sample("en"));
        request.text = text;
        const auto paragraph = shaper.layout(request);
        CHECK(paragraph->missing_glyphs == 0);
        REQUIRE(lines_cover_text(*paragraph));
    }
    ParagraphRequest request = request_for(sample("en"));
    request.text = "a\xFF"
                   "b";
    ParagraphRequest repaired = request;
    repaired.text = "a\uFFFDb";
    CHECK(shaper.layout(request)->ink_width == shaper.layout(repaired)->ink_width);
}

TEST_CASE("random bytes lay out without harm") {
    std::mt19937 random(20240501);
    Shaper shaper(built_fonts());
    for (int round = 0; round < 400; ++round) {
        ParagraphRequest request = request_for(samples()[random() % samples().size()]);
        request.text = random_bytes(random, random() % 60) + request.text.substr(random() % 20, random() % 40) + random_bytes(random, 3);
        request.width = Px::of(static_cast<int>(random() % 300));
        request.balance = random() % 2 == 0 ? Balance::On : Balance::Off;
        const auto paragraph = shaper.layout(request);
        REQUIRE(lines_cover_text(*paragraph));
        for (const ByteRange word : paragraph->words()) REQUIRE_FALSE(paragraph->boxes(word).empty());
        shaper.trace(request);
    }
}
