// Which face draws what, and what counts as missing.
#include <catch2/catch.hpp>

#include "text/itemize.h"
#include "text/language.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

int missing(Shaper& shaper, const ParagraphRequest& request) { return shaper.layout(request)->missing_glyphs; }

/// The built table with other files for Latin.
FontTable fonts_with_latin(const std::string& regular, const std::string& bold) {
    FontTable table = built_fonts();
    for (ScriptFaces& row : table.scripts) {
        if (row.script == "Latn") row.regular = regular;
        if (row.script == "Latn") row.bold = bold;
    }
    return table;
}

/// The built table without the rows that other scripts fall back to.
FontTable fonts_of_one_row(const std::string& script) {
    FontTable table = built_fonts();
    std::erase_if(table.scripts, [&](const ScriptFaces& row) { return row.script != script; });
    return table;
}

}  // namespace

TEST_CASE("digits, full stops and brackets are drawn by the face of their neighbours") {
    Shaper shaper(built_fonts());
    CHECK(faces_used(shaper, request_of("ar", "سلام.")) == std::vector<std::string>{"NotoNaskhArabic-Regular.ttf سلام."});
    CHECK(faces_used(shaper, request_of("hi", "सब 12.")) == std::vector<std::string>{"NotoSansDevanagari-Regular.ttf सब 12."});
    CHECK(faces_used(shaper, request_of("hi", "12 सब")) == std::vector<std::string>{"NotoSansDevanagari-Regular.ttf 12 सब"});
    CHECK(faces_used(shaper, request_of("en", "12.")) == std::vector<std::string>{"Andika-Regular.ttf 12."});
    CHECK(faces_used(shaper, request_of("hi", "12.")) == std::vector<std::string>{"NotoSansDevanagari-Regular.ttf 12."});
    CHECK(faces_used(shaper, request_of("hi", "सब (BBC). सब")) == std::vector<std::string>{"NotoSansDevanagari-Regular.ttf सब (",
                                                                                           "Andika-Regular.ttf BBC",
                                                                                           "NotoSansDevanagari-Regular.ttf ). सब"});
}

TEST_CASE("what the script's face lacks comes from the request's face, then Andika, then the symbols") {
    Shaper shaper(built_fonts());
    CHECK(faces_used(shaper, request_of("ar", "BBC،")) ==
          std::vector<std::string>{"NotoNaskhArabic-Regular.ttf ،", "Andika-Regular.ttf BBC"});
    CHECK(faces_used(shaper, request_of("ti", "ሰ12"))[1] == "Andika-Regular.ttf 12");
    CHECK(faces_used(shaper, request_of("ar", "ب→"))[0] == "Andika-Regular.ttf →");
    CHECK(faces_used(shaper, request_of("en", "a☎"))[1] == "NotoSansSymbols2-Regular.ttf ☎");
}

TEST_CASE("rare letters come from Noto Sans, and signs that several scripts share from one of those") {
    Shaper shaper(built_fonts());
    using Faces = std::vector<std::string>;
    CHECK(faces_used(shaper, request_of("en", "aꭥ")) == Faces{"Andika-Regular.ttf a", "NotoSans-Regular.ttf ꭥ"});
    CHECK(faces_used(shaper, request_of("uk", "Ꙗ")) == Faces{"NotoSans-Regular.ttf Ꙗ"});
    CHECK(faces_used(shaper, request_of("en", "،")) == Faces{"NotoNaskhArabic-Regular.ttf ،"});
    CHECK(faces_used(shaper, request_of("en", "।")) == Faces{"NotoSansBengali-Regular.ttf ।"});
    CHECK(faces_used(shaper, request_of("en", "a ∰")).back() == "NotoSansMath-Regular.ttf ∰");
}

TEST_CASE("what no face has is counted once for each cluster and not drawn") {
    Shaper shaper(built_fonts());
    const auto paragraph = shaper.layout(request_of("en", "a 漢字 b\U0001F9D1\u200D\U0001F680"));
    CHECK(paragraph->missing_glyphs == 3);
    for (const GlyphRun& run : paragraph->lines[0].runs) {
        for (const Glyph& glyph : run.glyphs) CHECK(glyph.id != 0);
    }
    CHECK(paragraph->boxes({2, 8}).empty());
    CHECK(paragraph->words().size() == 2);
    CHECK(shaper.layout(request_of("en", "a b"))->missing_glyphs == 0);
}

TEST_CASE("Urdu hangs from Nastaliq, and what that face lacks comes from Naskh") {
    Shaper shaper(built_fonts());
    using Faces = std::vector<std::string>;
    CHECK(faces_used(shaper, request_of("ur", "دروازہ ۱۰۔")) ==
          Faces{"NotoNastaliqUrdu-Regular.ttf ۔", "NotoNastaliqUrdu-Regular.ttf ۱۰", "NotoNastaliqUrdu-Regular.ttf دروازہ "});
    CHECK(faces_used(shaper, request_of("fa", "دروازہ")) == Faces{"NotoNaskhArabic-Regular.ttf دروازہ"});
    CHECK(faces_used(shaper, request_of("ur", "Tom ہے")) ==
          Faces{"NotoNastaliqUrdu-Regular.ttf ہے", "Andika-Regular.ttf  ", "Andika-Regular.ttf Tom"});
    CHECK(faces_used(shaper, request_of("ur", "ہے ۋ ہے")) ==
          Faces{"NotoNastaliqUrdu-Regular.ttf  ہے", "NotoNaskhArabic-Regular.ttf ۋ", "NotoNastaliqUrdu-Regular.ttf ہے "});
    ParagraphRequest bold = request_of("ur", "دروازہ");
    bold.weight = Weight::Bold;
    CHECK(faces_used(shaper, bold) == Faces{"NotoNastaliqUrdu-Bold.ttf دروازہ"});
}

TEST_CASE("a shaper without faces still lays out") {
    Shaper shaper(FontTable{});
    const auto paragraph = shaper.layout(request_of("en", "ab\u2066c"));
    CHECK(paragraph->missing_glyphs == 3);
    CHECK(paragraph->lines.size() == 1);
}

TEST_CASE("ignorable characters choose no face, are not drawn and not missing") {
    Shaper shaper(built_fonts());
    const auto plain = shaper.layout(request_of("en", "ab"));
    const auto strewn = shaper.layout(request_of("en", "\uFEFF\u2066a\u200B\u00AD\u2060b\uFE0F\u2069"));
    CHECK(strewn->missing_glyphs == 0);
    CHECK(strewn->ink_width == plain->ink_width);
    CHECK(glyph_ids(strewn->lines[0]).size() == 2);
}

TEST_CASE("a pair of quotation marks is drawn by one face, like a pair of brackets") {
    Shaper shaper(built_fonts());
    const std::string greek = "NotoSans-Regular.ttf ";
    const std::string latin = "Andika-Regular.ttf ";
    const std::pair<const char*, const char*> pairs[] = {{"«", "»"}, {"‹", "›"}, {"“", "”"}, {"‘", "’"}, {"„", "“"},
                                                         {"„", "”"}, {"‚", "‘"}, {"‚", "’"}, {"(", ")"}, {"[", "]"}};
    using Faces = std::vector<std::string>;
    for (const auto& [open, close] : pairs) {
        const std::string before = std::string("με ") + open;
        const std::string after = std::string(close) + " ναι";
        CHECK(faces_used(shaper, request_of("el", before + "BBC" + after)) == Faces{greek + before, latin + "BBC", greek + after});
    }
    CHECK(faces_used(shaper, request_of("el", "με “a ‘b’ c” ναι")) == Faces{greek + "με “", latin + "a ‘b’ c", greek + "” ναι"});
    CHECK(faces_used(shaper, request_of("el", "“BBC” ναι")) == Faces{latin + "“BBC” ", greek + "ναι"});
    CHECK(faces_used(shaper, request_of("el", "με BBC” ναι")) == Faces{greek + "με ", latin + "BBC” ", greek + "ναι"});
}

TEST_CASE("an apostrophe closes no quotation mark") {
    Shaper shaper(built_fonts());
    using Faces = std::vector<std::string>;
    const std::string greek = "NotoSans-Regular.ttf ";
    const std::string latin = "Andika-Regular.ttf ";
    CHECK(faces_used(shaper, request_of("el", "με it’s ναι")) == Faces{greek + "με ", latin + "it’s ", greek + "ναι"});
    CHECK(faces_used(shaper, request_of("el", "με “it’s” ναι")) == Faces{greek + "με “", latin + "it’s", greek + "” ναι"});
    CHECK(faces_used(shaper, request_of("el", "με ‘it’s’ ναι")) == Faces{greek + "με ‘", latin + "it’s", greek + "’ ναι"});
}

TEST_CASE("a mark for which the face has no letter is counted as missing, though HarfBuzz draws a circle under it") {
    Shaper shaper(built_fonts());
    CHECK(missing(shaper, request_of("km", "ែក")) == 1);
    CHECK(missing(shaper, request_of("km", "កែ")) == 0);
    CHECK(missing(shaper, request_of("hi", "ि क ि")) == 2);
    CHECK(missing(shaper, request_of("km", "\u25CCែ")) == 0);
    CHECK(missing(shaper, request_of("en", "a \u25CC b")) == 0);
}

TEST_CASE("a face draws a letter and its mark only together, also by what they compose to") {
    Shaper latin(fonts_of_one_row("Latn"));
    CHECK(missing(latin, request_of("en", "e\u0301 \u00E9 \u1EBF e\u0302\u0301")) == 0);
    CHECK(missing(latin, request_of("en", "e\u06E1 x")) == 1);
    CHECK(missing(latin, request_of("en", "\u4E00 a\u3099")) == 2);
    Shaper shaper(built_fonts());
    const std::vector<std::string> drawn = faces_used(shaper, request_of("ar", "سلام 1\u0301"));
    CHECK(drawn.front() == "Andika-Regular.ttf 1\u0301");
    FontTable table = fonts_with_latin("OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf");
    std::erase_if(table.scripts, [](const ScriptFaces& row) { return row.script != "Latn"; });
    Shaper without_marks(table);
    CHECK(missing(without_marks, request_of("en", "e\u0301")) == 0);
    CHECK(missing(without_marks, request_of("en", "x\u0301")) == 1);
}

TEST_CASE("spaces of every width and the no-break hyphen are never missing") {
    Shaper shaper(built_fonts());
    for (const char* language : {"en", "ar", "ti", "th", "my"}) {
        const std::string text = sample(language).text;
        for (const char* space : {"\u00A0", "\u2003", "\u2007", "\u2009", "\u202F", "\u205F", "\u3000", "\u2011"}) {
            CAPTURE(language, space);
            CHECK(missing(shaper, request_of(language, text + space + text)) == 0);
        }
    }
}

TEST_CASE("a face draws a space or a hyphen that it lacks with one that it has") {
    Shaper noto(fonts_of_one_row("Deva"));
    CHECK(faces_used(noto, request_of("hi", "क\u2003ख")).size() == 1);
    Shaper dyslexic(fonts_with_latin("OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf"));
    const std::vector<std::uint32_t> expected = glyph_ids(dyslexic.layout(request_of("en", "a-b"))->lines[0]);
    for (const std::string hyphen : {"\u2010", "\u2011"}) {
        const ParagraphRequest request = request_of("en", "a" + hyphen + "b");
        CHECK(missing(dyslexic, request) == 0);
        CHECK(faces_used(dyslexic, request) == std::vector<std::string>{"OpenDyslexic-Regular.otf a" + hyphen + "b"});
        CHECK(glyph_ids(dyslexic.layout(request)->lines[0]) == expected);
    }
    CHECK(missing(dyslexic, request_of("en", "+44\u00A020\u20117946 “it’s” – — …")) == 0);
}

TEST_CASE("ignorable characters at the beginning take the first face, so that they begin no run of their own") {
    Shaper shaper(built_fonts());
    const std::string text = "\u200E\u2060BBC";
    CHECK(faces_used(shaper, request_of("ar", text)) == std::vector<std::string>{"Andika-Regular.ttf " + text});
}

TEST_CASE("a regular span inside a bold request stays bold") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "be safe");
    request.weight = Weight::Bold;
    request.spans = {{{3, 7}, Weight::Regular, 1}};
    CHECK(faces_used(shaper, request) == std::vector<std::string>{"Andika-Bold.ttf be ", "Andika-Bold.ttf safe"});
    FaceSet faces(built_fonts());
    CHECK(itemize(request, analyse(request.text, "en", request.direction), faces).items.size() == 1);
}

TEST_CASE("every language has the script and the direction that it is usually written in") {
    for (const Sample& sample : samples()) {
        CAPTURE(sample.language);
        CHECK(likely_script(sample.language) == sample.script);
        CHECK(direction_of(likely_script(sample.language)) == sample.direction);
    }
    CHECK(likely_script("pa-PK") == "Arab");
    CHECK(likely_script("sr-Latn") == "Latn");
    for (const char* unknown : {"qqq", "", "not a tag", "-"}) CHECK(likely_script(unknown).empty());
    for (const char* script : {"Arab", "Hans", "Kore"}) CHECK(is_script(script));
    for (const char* no_script : {"Arba", "", "xx", "Latin1"}) CHECK_FALSE(is_script(no_script));
    for (const char* script : {"Adlm", "Nkoo", "Rohg", "Syrc", "Thaa"}) CHECK(direction_of(script) == Direction::RightToLeft);
    for (const char* script : {"Ethi", "Mong", "Xxxx", ""}) CHECK(direction_of(script) == Direction::LeftToRight);
}

TEST_CASE("a language without a face is counted character for character; its full stop is drawn by a neighbour's face, and never a box") {
    Shaper shaper(built_fonts());
    const std::pair<const char*, int> texts[] = {{"书包是蓝色的，门开着。", 10}, {"かばんは青い。", 6}, {"가방은 파랗다", 6}};
    for (const auto& [text, characters] : texts) {
        ParagraphRequest request = request_of("en", text);
        request.language = "zh";
        request.script = "Hans";
        const auto paragraph = shaper.layout(request);
        CAPTURE(text);
        CHECK(paragraph->missing_glyphs == characters);
        CHECK(glyph_ids(paragraph->lines.front()).size() == 1);  // a full stop or a space
        CHECK(glyph_ids(paragraph->lines.front()).front() != 0);
    }
}
