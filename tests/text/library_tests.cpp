// Compares with the libraries themselves: what Waylight adds around them must not change what they say.
#include <catch2/catch.hpp>

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>

#include "base/tree.h"
#include "text/decode.h"
#include "text/itemize.h"
#include "text/samples.h"
#include "text/unicode.h"

using namespace waylight;
using namespace waylight::text;

namespace {

std::string shell_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string output_of(const std::string& command) {
    const auto close = [](FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t count = 0; (count = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) output.append(buffer.data(), count);
    return output;
}

std::string describe_glyph(std::int64_t id, std::int64_t advance, std::int64_t byte) {
    return std::to_string(id) + "+" + std::to_string(advance) + "@" + std::to_string(byte) + " ";
}

std::string glyphs_of_trace(const Tree& run) {
    std::string glyphs;
    for (const Tree& glyph : *run.find("glyphs")->list()) {
        const Tree::List& parts = *glyph.list();
        glyphs += describe_glyph(*parts[0].integer(), *parts[1].integer(), *parts[2].integer());
    }
    return glyphs;
}

/// From a separate hb-shape process.
std::string glyphs_of_hb_shape(const Tree& run, const std::string& text) {
    const auto from = static_cast<std::size_t>(*run.find("from")->integer());
    const auto to = static_cast<std::size_t>(*run.find("to")->integer());
    const bool is_mirrored = *run.find("level")->integer() % 2 == 1;
    const std::string command =
        std::string(WAYLIGHT_HB_SHAPE) + " --output-format=json --no-glyph-names --utf8-clusters --font-file=" +
        shell_quoted(WAYLIGHT_BUILD_FOLDER "/fonts/" + *run.find("face")->string()) + " --script=" + *run.find("script")->string() +
        " --language=" + *run.find("language")->string() + (is_mirrored ? " --direction=rtl" : " --direction=ltr") +
        " --text-before=" + shell_quoted(text.substr(0, from)) + " --text-after=" + shell_quoted(text.substr(to)) +
        " --text=" + shell_quoted(text.substr(from, to - from)) + " 2>/dev/null";  // where hb-shape repeats the text before
    const Result<Tree> tree = read_json(output_of(command), "hb-shape");
    if (!tree) return tree.error().text();
    std::string glyphs;
    for (const Tree& glyph : *tree->list()) {
        const std::int64_t byte = *glyph.find("cl")->integer() + static_cast<std::int64_t>(from);
        glyphs += describe_glyph(*glyph.find("g")->integer(), *glyph.find("ax")->integer(), byte);
    }
    return glyphs;
}

std::vector<std::uint32_t> break_bytes(const Analysis& analysis) {
    std::vector<std::uint32_t> bytes;
    for (const Character& character : analysis.characters) {
        if (character.may_break_before) bytes.push_back(character.byte);
    }
    return bytes;
}

/// ICU on the UTF-8 itself, without any of our conversions.
std::vector<std::uint32_t> break_bytes_of_icu(const std::string& text, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    UText* utf8 = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    UBreakIterator* iterator = ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &status);
    ubrk_setUText(iterator, utf8, &status);
    std::vector<std::uint32_t> bytes;
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) bytes.push_back(static_cast<std::uint32_t>(at));
    ubrk_close(iterator);
    utext_close(utf8);
    return U_SUCCESS(status) ? bytes : std::vector<std::uint32_t>();
}

/// The bytes of a line's characters from left to right, by ICU.
std::vector<std::uint32_t> visual_bytes_of_icu(const ParagraphRequest& request, ByteRange line) {
    const DecodedText text = decode(request.text);
    const auto unit_at = [&](std::uint32_t byte) {
        const auto is_before = [&](std::uint32_t character) { return text.bytes[character] < byte; };
        return static_cast<std::int32_t>(std::count_if(text.characters.begin(), text.characters.end(), is_before));
    };
    UErrorCode status = U_ZERO_ERROR;
    UBiDi* paragraph = ubidi_open();
    UBiDi* on_line = ubidi_open();
    ubidi_setPara(paragraph, text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()),
                  request.direction == Direction::RightToLeft ? 1 : 0, nullptr, &status);
    const std::int32_t from = unit_at(line.from);
    ubidi_setLine(paragraph, from, unit_at(line.to), on_line, &status);
    std::vector<std::int32_t> map(static_cast<std::size_t>(unit_at(line.to) - from));
    ubidi_getVisualMap(on_line, map.data(), &status);
    std::vector<std::uint32_t> bytes;
    for (const std::int32_t unit : map) bytes.push_back(text.bytes[text.characters[static_cast<std::size_t>(from + unit)]]);
    ubidi_close(on_line);
    ubidi_close(paragraph);
    return U_SUCCESS(status) ? bytes : std::vector<std::uint32_t>();
}

std::string sample_letters(const std::string& script) {
    UErrorCode status = U_ZERO_ERROR;
    std::array<UScriptCode, 4> codes{};
    if (uscript_getCode(script.c_str(), codes.data(), static_cast<std::int32_t>(codes.size()), &status) < 1) return {};
    std::array<UChar, 16> letters{};
    const int length = uscript_getSampleString(codes[0], letters.data(), static_cast<std::int32_t>(letters.size()), &status);
    std::array<char, 64> utf8{};
    std::int32_t bytes = 0;
    u_strToUTF8(utf8.data(), static_cast<std::int32_t>(utf8.size()), &bytes, letters.data(), length, &status);
    return U_SUCCESS(status) ? std::string(utf8.data(), static_cast<std::size_t>(bytes)) : std::string();
}

}  // namespace

TEST_CASE("glyphs, advances and clusters equal those of hb-shape, run for run") {
    Shaper shaper(built_fonts());
    std::vector<Sample> all = samples();
    all.insert(all.end(), awkward_samples().begin(), awkward_samples().end());
    for (const Sample& sample : all) {
        const Result<Tree> trace = read_json(shaper.trace_json(request_for(sample)), "trace");
        REQUIRE(trace);
        for (const Tree& run : *trace->find("runs")->list()) {
            CAPTURE(sample.language, write_json(run));
            const bool has_face = !run.find("face")->string()->empty();
            CHECK(glyphs_of_trace(run) == (has_face ? glyphs_of_hb_shape(run, sample.text) : ""));
        }
    }
}

TEST_CASE("break opportunities equal ICU's") {
    std::vector<Sample> all = samples();
    all.insert(all.end(), awkward_samples().begin(), awkward_samples().end());
    for (const Sample& sample : all) {
        CAPTURE(sample.language, sample.text);
        CHECK(break_bytes(analyse(sample.text, sample.language, sample.direction)) == break_bytes_of_icu(sample.text, sample.language));
    }
    // except inside stacked letters, where ICU's dictionary is wrong
    const std::string khmer = "កាបូបរបស់យុត្ដិពណ៌ខៀវ";
    std::vector<std::uint32_t> expected = break_bytes_of_icu(khmer, "km");
    CHECK(std::erase_if(expected, [&](std::uint32_t at) { return khmer.substr(at - 3, 3) == "\u17D2"; }) > 0);
    CHECK(break_bytes(analyse(khmer, "km", Direction::LeftToRight)) == expected);
    const std::string mixed = "a\u00A0b c-d\u2011e \U0001F1E6\U0001F1F1 «f» https://g.h/i?j \u2066k\u2069 l\u200Bm\u00ADn 日本。";
    CHECK(break_bytes(analyse(mixed, "fr", Direction::LeftToRight)) == break_bytes_of_icu(mixed, "fr"));
}

TEST_CASE("glyphs stand in ICU's visual order at every level") {
    Shaper shaper(built_fonts());
    const std::string nested =
        "سلام \u2066abc \u2067שלום \u2066def ١٢ 34\u2069 דג\u2069 ghi\u2069 عليكم (x) \u202Bא \u202Ab ג 12\u202C ד\u202C e";
    for (const char* language : {"ar", "he", "en"}) {
        ParagraphRequest request = request_for(sample(language));
        request.text = nested;
        int highest = 0;
        for (int width = 40; width < 700; width += 7) {
            request.width = Px::of(width);
            for (const Line& line : shaper.layout(request)->lines) {
                std::vector<std::uint32_t> drawn;
                for (const GlyphRun& run : line.runs) {
                    highest = std::max<int>(highest, run.level);
                    for (const Glyph& glyph : run.glyphs) drawn.push_back(glyph.byte);
                }
                std::vector<std::uint32_t> expected = visual_bytes_of_icu(request, line.bytes);
                std::erase_if(expected, [&](std::uint32_t byte) { return std::find(drawn.begin(), drawn.end(), byte) == drawn.end(); });
                CAPTURE(language, width);
                REQUIRE(drawn == expected);
            }
        }
        CHECK(highest >= 4);
    }
}

TEST_CASE("lines of the JSON trace are bytes and widths in sixty-fourths of a pixel") {
    Shaper shaper(built_fonts());
    for (const char* language : {"en", "ar"}) {
        const ParagraphRequest request = request_for(sample(language));
        const auto paragraph = shaper.layout(request);
        REQUIRE(paragraph->lines.size() > 2);
        std::string lines;
        for (const Line& line : paragraph->lines) {
            lines += (lines.empty() ? "" : ",") + ("[" + std::to_string(line.bytes.from) + "," + std::to_string(line.bytes.to)) + "," +
                     std::to_string(std::lround(line.width.to_float() * 64)) + "]";
        }
        CHECK_THAT(shaper.trace_json(request), Catch::StartsWith("{\"lines\":[" + lines + "],\"runs\":[{\"face\":"));
    }
}

TEST_CASE("every script of the font table is drawn by its own face") {
    const FontTable table = built_fonts();
    Shaper shaper(table);
    for (const ScriptFaces& row : table.scripts) {
        if (row.script.starts_with("Z")) continue;
        for (const Weight weight : {Weight::Regular, Weight::Bold}) {
            ParagraphRequest request = request_for(sample("en"));
            request.script = row.variant_of.empty() ? row.script : row.variant_of;
            request.language = row.variant_of.empty() ? "en" : row.languages.front();
            request.text = sample_letters(request.script);
            request.weight = weight;
            CAPTURE(row.script, request.text);
            const auto paragraph = shaper.layout(request);
            CHECK(paragraph->missing_glyphs == 0);
            REQUIRE(paragraph->lines.size() == 1);
            CHECK(shaper.face_file(paragraph->lines[0].runs[0].face) == (weight == Weight::Bold ? row.bold : row.regular));
        }
    }
}

TEST_CASE("long runs are shaped in pieces of at most 512 code points, cut at spaces or clusters") {
    FaceSet faces(built_fonts());
    ParagraphRequest request = request_for(sample("ar"));
    std::string text;
    for (int i = 0; i < 40; ++i) text += "سلام عليكم يا أصدقاء ";
    for (const std::string& long_text : {text, std::string(3000, 'a'), "a" + std::string(2000, ' ')}) {
        request.text = long_text;
        const Analysis analysis = analyse(long_text, "ar", request.direction);
        const Items items = itemize(request, analysis, faces);
        REQUIRE(items.items.size() > 1);
        std::uint32_t at = 0;
        for (const Item& item : items.items) {
            CHECK(item.from == at);
            CHECK(item.to - item.from <= most_shaped_together);
            CHECK(analysis.characters[item.from].starts_cluster);
            if (long_text == text && at > 0) CHECK(analysis.characters[at - 1].is_space);
            at = item.to;
        }
        CHECK(at == analysis.size());
    }
}
