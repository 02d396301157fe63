// Where lines and pieces may be cut, and that no shape suffers from it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "text/break_lines.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

constexpr const char* arabic_word = "مستشفياتهم";

std::vector<std::uint32_t> line_starts(Shaper& shaper, const ParagraphRequest& request) {
    std::vector<std::uint32_t> starts;
    for (const Line& line : shaper.layout(request)->lines) starts.push_back(line.bytes.from);
    return starts;
}

std::vector<std::uint32_t> break_bytes(const std::string& text, const std::string& language) {
    std::vector<std::uint32_t> bytes;
    for (const Character& character : analyse(text, language, Direction::LeftToRight).characters) {
        if (character.may_break_before) bytes.push_back(character.byte);
    }
    return bytes;
}

/// The line as if nothing stood before or behind it.
std::shared_ptr<const Paragraph> alone(Shaper& shaper, const ParagraphRequest& request, ByteRange bytes) {
    ParagraphRequest line = request;
    line.text = slice(request.text, bytes);
    line.width = Px::of(100'000);
    for (StyleSpan& span : line.spans) {
        span.bytes.from = std::clamp(span.bytes.from, bytes.from, bytes.to) - bytes.from;
        span.bytes.to = std::clamp(span.bytes.to, bytes.from, bytes.to) - bytes.from;
    }
    std::erase_if(line.spans, [](const StyleSpan& span) { return span.bytes.empty(); });
    return shaper.layout(line);
}

/// The glyph at each byte.
std::map<std::uint32_t, std::uint32_t> glyphs_by_byte(const Paragraph& paragraph) {
    std::map<std::uint32_t, std::uint32_t> glyphs;
    for (const GlyphRun& run : paragraph.lines[0].runs) {
        for (const Glyph& glyph : run.glyphs) glyphs[glyph.byte] = glyph.id;
    }
    return glyphs;
}

std::string dump(const ShapedGlyph& glyph) {
    return std::to_string(glyph.id) + "@" + std::to_string(glyph.character) + "+" + std::to_string(glyph.advance) + "(" +
           std::to_string(glyph.x_offset) + "," + std::to_string(glyph.y_offset) + ")";
}

std::string dump(const std::vector<ShapedGlyph>& glyphs) {
    std::string out;
    for (const ShapedGlyph& glyph : glyphs) out += dump(glyph) + " ";
    return out;
}

/// Runs that only the limit of 512 code points parted, as one item.
std::vector<Item> merged_items(const Shaped& shaped) {
    std::vector<Item> merged;
    for (const ShapedRun& run : shaped.runs) {
        Item* last = merged.empty() ? nullptr : &merged.back();
        const Item& item = run.item;
        if (last != nullptr && last->script == item.script && last->level == item.level && last->choice == item.choice)
            last->to = item.to;
        else
            merged.push_back(item);
    }
    return merged;
}

/// From left to right, like what Face::shape gives for all of it.
std::vector<ShapedGlyph> glyphs_of(const Shaped& shaped, const Item& item) {
    std::vector<ShapedGlyph> glyphs;
    for (const ShapedRun& run : shaped.runs) {
        if (run.item.from < item.from || run.item.to > item.to) continue;
        const auto at = item.direction() == Direction::RightToLeft ? glyphs.begin() : glyphs.end();
        glyphs.insert(at, shaped.glyphs.begin() + run.glyphs_from, shaped.glyphs.begin() + run.glyphs_to);
    }
    return glyphs;
}

}  // namespace

TEST_CASE("an over-long word is never cut inside what a reader sees as one letter") {
    Shaper shaper(built_fonts());
    const std::pair<const char*, const char*> units[] = {{"en", "e\u0301"},
                                                         {"vi", "e\u0302\u0301"},
                                                         {"th", "ที่"},
                                                         {"th", "กำ"},
                                                         {"ar", "\u0600ب"},
                                                         {"hi", "क्ष"},
                                                         {"km", "ក្ដ"},
                                                         {"my", "က္က"},
                                                         {"en", "b\U0001F1EC\U0001F1E7"},
                                                         {"en", "b\U0001F468\u200D\U0001F469\u200D\U0001F467"}};
    for (const auto& [language, unit] : units) {
        ParagraphRequest request = request_of(language, repeated(unit, 12));
        const Analysis analysis = analyse(request.text, language, request.direction);
        for (int width = 1; width <= 60; ++width) {
            request.width = Px::of(width);
            for (const std::uint32_t start : line_starts(shaper, request)) {
                CAPTURE(language, unit, width, start);
                const bool is_unit = start % std::string(unit).size() == 0;
                const bool is_flag_or_family = unit[0] == 'b' && start % std::string(unit).size() == 1;
                REQUIRE((is_unit || is_flag_or_family));
            }
        }
    }
}

TEST_CASE("what is not drawn stays on the line of the letter before it") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "W\u2069x");
    request.width = Px::of(1);
    CHECK(line_starts(shaper, request) == std::vector<std::uint32_t>{0, 4});
}

TEST_CASE("balancing cuts no word that fits") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "incomprehensibility of");
    request.balance = Balance::On;
    request.width = shaper.layout(request_of("en", "incomprehensibility"))->ink_width;
    CHECK(line_starts(shaper, request) == std::vector<std::uint32_t>{0, 20});
    CHECK_FALSE(shaper.layout(request)->too_wide);
}

TEST_CASE("no line and no word begins inside stacked letters, even where the dictionary says so") {
    Shaper shaper(built_fonts());
    const std::pair<const char*, const char*> texts[] = {
        {"km", "កាបូបរបស់យុត្ដិពណ៌ខៀវ"}, {"km", "ភាព យុត្ដិធម៌"}, {"my", "ကမ္ဘာ့ကုလသမဂ္ဂ"}, {"my", "အ ကမ္ဘာ့ကုလသမဂ္ဂ"}};
    for (const auto& [language, text] : texts) {
        ParagraphRequest request = request_of(language, text);
        request.em = Px::of(40);
        const auto is_stacked = [&](std::uint32_t byte) {
            return byte >= 3 && (request.text.substr(byte - 3, 3) == "\u17D2" || request.text.substr(byte - 3, 3) == "\u1039");
        };
        for (int width = 1; width < 400; ++width) {
            request.width = Px::of(width);
            const auto paragraph = shaper.layout(request);
            CAPTURE(language, text, width);
            for (const Line& line : paragraph->lines) {
                REQUIRE_FALSE(is_stacked(line.bytes.from));
                REQUIRE(alone(shaper, request, line.bytes)->missing_glyphs == 0);
            }
            for (const ByteRange word : paragraph->words()) REQUIRE_FALSE(is_stacked(word.from));
        }
    }
}

TEST_CASE("no line begins inside a cluster of glyphs that a dictionary cuts, but soft hyphens and thin spaces still part ligatures") {
    FaceSet faces(built_fonts());
    ParagraphRequest request = request_of("my", sample("my").text);
    request.width = Px::of(1);
    ShapedText text = shape_text(request, faces);
    const std::uint32_t middle = 4;
    REQUIRE_FALSE(text.analysis.characters[middle].is_space);
    const auto begins_at = [&](std::uint32_t at) {
        const std::vector<LineRange> lines = break_lines(request, text, faces).lines;
        return std::any_of(lines.begin(), lines.end(), [&](const LineRange& line) { return line.from == at; });
    };
    text.analysis.characters[middle].may_break_before = true;
    text.shaped.cut_places[middle] = CutPlace::Safe;
    CHECK(begins_at(middle));
    text.shaped.cut_places[middle] = CutPlace::Inside;
    CHECK_FALSE(begins_at(middle));
    text.analysis.characters[middle - 1].is_ignorable = true;
    CHECK(begins_at(middle));
}

TEST_CASE("a mark behind a space begins no line, and behind a joiner there the word after it does") {
    using Bytes = std::vector<std::uint32_t>;
    CHECK(break_bytes("a b", "en") == Bytes{2, 3});
    CHECK(break_bytes("a \u0301b", "en") == Bytes{5});
    CHECK(break_bytes("سلام \u200Cخوب", "fa") == Bytes{12, 18});
    CHECK(break_bytes("a \u200C", "fa") == Bytes{5});
}

TEST_CASE("a bold edge inside joined letters keeps their shapes, until a line is cut there") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("ar", arabic_word);
    const auto regular = glyphs_by_byte(*shaper.layout(request));
    request.weight = Weight::Bold;
    const auto bold = glyphs_by_byte(*shaper.layout(request));
    request.weight = Weight::Regular;
    int cut_at_edge = 0;
    for (std::uint32_t edge = 2; edge < request.text.size(); edge += 2) {
        request.spans = {{{edge, static_cast<std::uint32_t>(request.text.size())}, Weight::Bold, 0}};
        request.width = Px::of(300);
        for (const auto& [byte, id] : glyphs_by_byte(*shaper.layout(request))) CHECK(id == (byte < edge ? regular : bold).at(byte));
        for (int width = 10; width < 90; ++width) {
            request.width = Px::of(width);
            const auto cut = shaper.layout(request);
            for (const Line& line : cut->lines) {
                const auto whole = alone(shaper, request, line.bytes);
                CAPTURE(edge, width, line.bytes.from);
                REQUIRE(glyph_ids(line) == glyph_ids(whole->lines[0]));
                REQUIRE(line.width == whole->ink_width);
                if (line.bytes.from == edge) ++cut_at_edge;
            }
        }
    }
    CHECK(cut_at_edge > 10);
}

TEST_CASE("a long run shaped in pieces has the glyphs of the whole") {
    FaceSet faces(built_fonts());
    std::vector<ParagraphRequest> requests{request_of("ar", repeated("ب", 1500)), request_of("ar", repeated(arabic_word, 150)),
                                           request_of("en", repeated("a", 1500))};
    for (const Sample& sample : samples()) requests.push_back(request_of(sample.language, repeated(sample.text, 20)));
    for (std::size_t shift = 1; shift < 8; ++shift)
        requests.push_back(request_of("km", repeated("ក", shift) + repeated(sample("km").text, 20)));
    int pieces = 0;
    for (const ParagraphRequest& request : requests) {
        const ShapedText text = shape_text(request, faces);
        const std::vector<Item> items = merged_items(text.shaped);
        pieces += static_cast<int>(text.shaped.runs.size() - items.size());
        for (const Item& item : items) {
            REQUIRE(item.choice);
            std::vector<ShapedGlyph> whole;
            faces.open(item.choice->face)
                ->shape({text.analysis.code_points, item.from, item.to, 0, text.analysis.size(), item.script, request.language,
                         item.direction()},
                        whole);
            CAPTURE(request.language);
            CHECK(dump(glyphs_of(text.shaped, item)) == dump(whole));
        }
    }
    CHECK(pieces > 20);
}

TEST_CASE("a line cut where two pieces of a long run join is shaped again") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("ar", repeated("ب", 2 * most_shaped_together));
    request.width = Px::of(100'000);
    const Px half = shaper.layout(request)->ink_width / 2;
    int cut_near_piece = 0;
    for (int more = 0; more < 30; ++more) {
        request.width = half + Px::of(more);
        for (const Line& line : shaper.layout(request)->lines) {
            const auto whole = alone(shaper, request, line.bytes);
            CAPTURE(more, line.bytes.from);
            REQUIRE(glyph_ids(line) == glyph_ids(whole->lines[0]));
            REQUIRE(line.width == whole->ink_width);
            if (line.bytes.from == 2 * most_shaped_together) ++cut_near_piece;
        }
    }
    CHECK(cut_near_piece > 0);
}

TEST_CASE("a number in any digits and with any no-break space is never cut") {
    Shaper shaper(built_fonts());
    for (const char* language : {"ar", "fa"}) {
        for (const std::string number :
             {"٠٨٠٠\u00A0١١١١", "۰۸۰۰\u202F۱۱۱۱", "0800\u202F1111", "+44\u20077946\u20600958", "٠٨٠٠\u2011١١١١"}) {
            for (const std::string before : {"", "الرقم ", "رقم\u200B"}) {
                ParagraphRequest request = request_of(language, before + "\u2066" + number + "\u2069");
                const auto first = static_cast<std::uint32_t>(before.size()) + 3;
                const auto last = first + static_cast<std::uint32_t>(number.size()) - 1;
                for (int width = 1; width < 160; ++width) {
                    request.width = Px::of(width);
                    CAPTURE(language, number, before, width);
                    for (const std::uint32_t start : line_starts(shaper, request)) REQUIRE_FALSE((start > first && start <= last));
                }
            }
        }
    }
}
