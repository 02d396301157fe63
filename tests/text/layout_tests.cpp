#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

#include "base/files.h"
#include "base/tree.h"
#include "text/atlas.h"
#include "text/cache.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

std::vector<std::string> words_of(Shaper& shaper, const ParagraphRequest& request) {
    std::vector<std::string> words;
    for (const ByteRange word : shaper.layout(request)->words()) words.push_back(slice(request.text, word));
    return words;
}

std::vector<std::string> sentences_of(const std::string& text, const std::string& language) {
    std::vector<std::string> found;
    for (const ByteRange sentence : sentences(text, language)) found.push_back(slice(text, sentence));
    return found;
}

Px left_of(const Paragraph& paragraph, const std::string& part) {
    const auto from = static_cast<std::uint32_t>(paragraph.request.text.find(part));
    return paragraph.boxes({from, from + static_cast<std::uint32_t>(part.size())}).front().x;
}

std::size_t line_of(const Paragraph& paragraph, std::uint32_t byte) {
    const auto holds = [&](const Line& line) { return line.bytes.contains(byte); };
    return static_cast<std::size_t>(std::find_if(paragraph.lines.begin(), paragraph.lines.end(), holds) - paragraph.lines.begin());
}

std::filesystem::path folder_with_table(const std::string& toml) {
    const std::filesystem::path folder = std::filesystem::path(WAYLIGHT_BUILD_FOLDER) / "tests" / "text" / "font-table";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "fonts.toml") << toml;
    std::ofstream(folder / "here.ttf") << "x";
    return folder;
}

}  // namespace

TEST_CASE("every row of the font table names files that are there") {
    const std::filesystem::path folder = WAYLIGHT_BUILD_FOLDER "/fonts";
    const Result<Tree> tree = read_toml(*read_text_file(folder / "fonts.toml"), "fonts.toml");
    REQUIRE(tree);
    for (const char* group : {"script", "dyslexic"}) {
        for (const auto& [script, row] : *tree->find(group)->table()) {
            INFO(group << "." << script);
            CHECK(std::filesystem::file_size(folder / *row.find("regular")->string()) > 1000);
            CHECK(std::filesystem::file_size(folder / *row.find("bold")->string()) > 1000);
            CHECK(std::filesystem::file_size(folder / "licences" / (*row.find("package")->string() + ".txt")) > 100);
            CHECK_FALSE(row.find("licence")->string()->empty());
        }
    }
    CHECK(read_font_table(folder)->scripts.size() == tree->find("script")->table()->size());
}

TEST_CASE("a font table says line and reason of what is wrong with it") {
    const auto message = [](const std::string& toml) { return read_font_table(folder_with_table(toml)).error().text(); };
    CHECK_THAT(message("[script.Latn]\nregular = \"gone.ttf\"\nbold = \"here.ttf\"\n"),
               Catch::Contains("fonts.toml:2: [script.Latn] \"gone.ttf\" is not in"));
    CHECK_THAT(message("[script.Latn]\nregular = \"here.ttf\"\n"), Catch::Contains("needs bold = \"FILE\""));
    CHECK_THAT(message("[script.Latn]\nregular = \"../here.ttf\"\nbold = \"here.ttf\"\n"),
               Catch::Contains("must be a file name without a folder"));
    CHECK_THAT(message("[script.Latn]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\nline_permille = 0\n"), Catch::Contains("fonts.toml:4"));
    CHECK_THAT(message("[script.Latin]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\n"), Catch::Contains("four letters"));
    CHECK_THAT(message("x = 1\n"), Catch::Contains("holds no [script.XXXX] table"));
    CHECK_THAT(read_font_table("no-such-folder").error().text(), Catch::Contains("no-such-folder"));
}

TEST_CASE("a kiosk does without a script whose face is missing, but not without Latin") {
    const std::string latin = "[script.Latn]\nregular = \"here.ttf\"\nbold = \"here.ttf\"\n";
    const std::string arabic = "[script.Arab]\nregular = \"gone.ttf\"\nbold = \"here.ttf\"\n";
    std::vector<std::string> left_out;
    const auto note = [&](const Error& error) { left_out.push_back(error.text()); };
    const Result<FontTable> table = read_font_table(folder_with_table(latin + arabic), note);
    REQUIRE(table);
    CHECK(table->find("Latn") != nullptr);
    CHECK(table->find("Arab") == nullptr);
    REQUIRE(left_out.size() == 1);
    CHECK_THAT(left_out.front(), Catch::Contains("[script.Arab] \"gone.ttf\" is not in"));
    CHECK_FALSE(read_font_table(folder_with_table(latin + arabic)));
    CHECK_THAT(read_font_table(folder_with_table(arabic), note).error().text(), Catch::Contains("no face that can be used for Latin"));
}

TEST_CASE("sizes of a row follow the look") {
    const FontTable table = built_fonts();
    CHECK(table.find("Arab")->size_permille == 1220);
    CHECK(table.find("Ethi")->size_permille == 1060);
    CHECK(table.find("Xxxx") == nullptr);
    Shaper shaper(table);
    const Px em = Px::of(20);
    CHECK(shaper.line_height("Latn", em, Leading::Body) == Px::of(30));
    CHECK(shaper.line_height("Latn", em, Leading::Heading) == em.scaled(1220, 1000));
    CHECK(shaper.line_height("Arab", em, Leading::Body) == em.scaled(1220 * 1600, 1'000'000));
    CHECK(shaper.line_height("Xxxx", em, Leading::Body) == shaper.line_height("Latn", em, Leading::Body));
    const auto paragraph = shaper.layout(request_for(sample("en")));
    CHECK(paragraph->lines.front().baseline == Px::of(15) + em.scaled(360, 1000));
    CHECK(paragraph->lines.back().y + paragraph->line_height == paragraph->height());
}

TEST_CASE("a paragraph of too many tall lines is as tall as a length can say") {
    Paragraph paragraph;
    paragraph.line_height = Px::of(4096 * 2);
    paragraph.lines.resize(10'000);
    CHECK(paragraph.height() == Px::raw(1 << 30));
    paragraph.lines.resize(10);
    CHECK(paragraph.height() == Px::of(4096 * 20));
}

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

TEST_CASE("joiners still shape") {
    Shaper shaper(built_fonts());
    const auto joined = shaper.layout(request_of("fa", "میآید"));
    const auto apart = shaper.layout(request_of("fa", "می\u200Cآید"));
    CHECK(apart->missing_glyphs == 0);
    CHECK(apart->ink_width != joined->ink_width);
}

TEST_CASE("bold spans take the bold file and tints split runs without changing shapes") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "see safe go");
    request.spans = {{{4, 8}, Weight::Bold, 0}, {{9, 10}, Weight::Regular, 3}};
    CHECK(faces_used(shaper, request) == std::vector<std::string>{"Andika-Regular.ttf see ", "Andika-Bold.ttf safe", "Andika-Regular.ttf  ",
                                                                  "Andika-Regular.ttf g", "Andika-Regular.ttf o"});
    CHECK(shaper.layout(request)->lines[0].runs[3].tint == 3);

    ParagraphRequest arabic = request_of("ar", "سلام");
    const Px plain = shaper.layout(arabic)->ink_width;
    arabic.spans = {{{2, 4}, Weight::Regular, 1}};
    const auto tinted = shaper.layout(arabic);
    CHECK(tinted->ink_width == plain);
    REQUIRE(tinted->lines[0].runs.size() >= 2);
    CHECK(tinted->lines[0].runs.back().bytes == ByteRange{0, 2});
}

TEST_CASE("a plain telephone number after Arabic letters shows its groups in the wrong order, an isolated one does not") {
    Shaper shaper(built_fonts());
    const auto plain = shaper.layout(request_of("ar", "اتصل 0800 1111 الآن"));
    CHECK(left_of(*plain, "1111") < left_of(*plain, "0800"));
    const auto isolated = shaper.layout(request_of("ar", "اتصل \u20660800\u00A01111\u2069 الآن"));
    CHECK(left_of(*isolated, "0800") < left_of(*isolated, "1111"));
}

TEST_CASE("an isolated telephone number stays on one line and in order at every width") {
    Shaper shaper(built_fonts());
    for (const std::string number : {"\u20660800\u00A01111\u2069", "\u2066+44\u00A0800\u20111111\u2069"}) {
        for (const char* language : {"ar", "ti", "en"}) {
            ParagraphRequest request = request_of(language, sample(language).text + " " + number + ".");
            const auto from = static_cast<std::uint32_t>(request.text.find(number));
            const auto last = from + static_cast<std::uint32_t>(number.size()) - 4;
            for (int width = 1; width < 400; ++width) {
                request.width = Px::of(width);
                const auto paragraph = shaper.layout(request);
                CAPTURE(width, number, language);
                for (const Line& line : paragraph->lines) REQUIRE(line.width > Px());
                REQUIRE(line_of(*paragraph, from + 3) == line_of(*paragraph, last));
                REQUIRE(paragraph->boxes({from + 3, from + 4})[0].x < paragraph->boxes({last, last + 1})[0].x);
            }
        }
    }
}

TEST_CASE("a word that does not fit alone is cut between clusters, any other is kept whole") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "an incomprehensibility of it");
    request.width = Px::of(90);
    const auto cut = shaper.layout(request);
    CHECK(cut->too_wide);
    CHECK(slice(request.text, cut->lines[0].bytes) == "an ");
    for (const Line& line : cut->lines) CHECK(line.width <= request.width);
    request.width = Px::of(200);
    CHECK_FALSE(shaper.layout(request)->too_wide);
}

TEST_CASE("no-break characters keep words together and break opportunities do not") {
    Shaper shaper(built_fonts());
    const auto line_count = [&](const std::string& text) {
        ParagraphRequest request = request_of("en", text);
        request.width = Px::of(60);
        return shaper.layout(request)->lines.size();
    };
    CHECK(line_count("aaaa bbb") == 2);
    CHECK(line_count("aa\u00A0bb c") == 2);
    CHECK(line_count("aa-bb-cc") == 2);
    const auto shown = [&](const std::string& text, int width = 70) {
        ParagraphRequest request = request_of("en", text);
        request.width = Px::of(width);
        return slice(text, shaper.layout(request)->lines[0].bytes);
    };
    CHECK(shown("ab cd\u00A0ef gh") == "ab ");
    CHECK(shown("ab cd-ef gh") == "ab cd-");
    CHECK(shown("ab cd\u2011ef gh") == "ab ");
    CHECK(shown("ab cd\u2060-\u2060ef gh") == "ab ");
    CHECK(shown("ab cdef gh", 60) == "ab ");
    CHECK(shown("ab cd\u00ADef gh", 60) == "ab cd\u00AD");
}

TEST_CASE("white space hangs over the end of a line") {
    Shaper shaper(built_fonts());
    const auto paragraph = shaper.layout(request_of("en", "ab      "));
    CHECK(paragraph->ink_width == shaper.layout(request_of("en", "ab"))->ink_width);
    CHECK(paragraph->lines[0].bytes == ByteRange{0, 8});
    CHECK(shaper.layout(request_of("en", "   "))->lines.size() == 1);
    CHECK(shaper.layout(request_of("en", ""))->lines.empty());
    CHECK(shaper.layout(request_of("en", ""))->height() == Px());
    CHECK(shaper.layout(request_of("en", "a\tb\nc\u2029d"))->ink_width == shaper.layout(request_of("en", "a b c d"))->ink_width);
}

TEST_CASE("lines are aligned to the base direction") {
    Shaper shaper(built_fonts());
    for (const char* language : {"en", "ar"}) {
        const bool is_mirrored = sample(language).direction == Direction::RightToLeft;
        ParagraphRequest request = request_for(sample(language));
        for (const Align align : {Align::Start, Align::Middle, Align::End}) {
            request.align = align;
            for (const Line& line : shaper.layout(request)->lines) {
                const Px room = request.width - line.width;
                const Px expected = align == Align::Middle ? room / 2 : (align == Align::Start) == is_mirrored ? room : Px();
                CHECK(line.x == expected);
            }
        }
    }
}

TEST_CASE("a balanced paragraph has no lonely last word") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of("en", "You can ask to be safe and somebody will help you there today");
    int lonely = 0;
    for (int width = 120; width < 600; ++width) {
        request.width = Px::of(width);
        request.balance = Balance::Off;
        const auto last_words = [&] {
            const auto paragraph = shaper.layout(request);
            const std::string last = slice(request.text, paragraph->lines.back().bytes);
            return paragraph->lines.size() < 2 ? 2 : 1 + std::count(last.begin(), last.end(), ' ');
        };
        if (last_words() == 1) ++lonely;
        request.balance = Balance::On;
        CAPTURE(width);
        CHECK(last_words() > 1);
    }
    CHECK(lonely > 10);
}

TEST_CASE("words carry the punctuation that touches them") {
    Shaper shaper(built_fonts());
    using Words = std::vector<std::string>;
    CHECK(words_of(shaper, request_of("en", "\"Stop!\" she said -- it's (not) 3.5 well-being…")) ==
          Words{"\"Stop!\"", "she", "said", "it's", "(not)", "3.5", "well-", "being…"});
    CHECK(words_of(shaper, request_of("en", "one(two)[three]")) == Words{"one", "(two)", "[three]"});
    CHECK(words_of(shaper, request_of("ar", "اتصل، \u20660800\u00A01111\u2069.")) == Words{"اتصل،", "0800", "1111\u2069."});
    CHECK(words_of(shaper, request_of("ti", "ጌጋኻ፡ ኣይኮነን።")) == Words{"ጌጋኻ፡", "ኣይኮነን።"});
    CHECK(words_of(shaper, request_of("th", "ขอความปลอดภัย")).size() == 3);
    CHECK(words_of(shaper, request_of("en", " - . → ")).empty());
    CHECK(words_of(shaper, request_of("en", "\u2066a\u2069 (\u2066b\u2069) \u200Ec")) == Words{"a", "(\u2066b\u2069)", "c"});
}

TEST_CASE("sentences are found with the language's rules and keep the space behind them") {
    using Sentences = std::vector<std::string>;
    CHECK(sentences_of("You are safe.  Who helps you? \"We do!\" they say. ", "en") ==
          Sentences{"You are safe.  ", "Who helps you? ", "\"We do!\" ", "they say. "});
    CHECK(sentences_of("هل أنت بخير؟ نعم. شكرا", "ar") == Sentences{"هل أنت بخير؟ ", "نعم. ", "شكرا"});
    CHECK(sentences_of("ሰላም። ደሓን ዶ፧ እወ።", "ti") == Sentences{"ሰላም። ", "ደሓን ዶ፧ ", "እወ።"});
    CHECK(sentences_of("Τι κάνεις; Καλά.", "el") == Sentences{"Τι κάνεις; ", "Καλά."});
    CHECK(sentences_of("", "en").empty());
    CHECK(sentences_of("It costs 3.50 here.", "en").size() == 1);
}

TEST_CASE("a telephone number that begins a sentence keeps the mark that holds it together") {
    using Sentences = std::vector<std::string>;
    const std::pair<const char*, const char*> beginnings[] = {
        {"ar", "مجاني. "}, {"ar", "هل أنت بخير؟ "}, {"ti", "ነጻ እዩ። "}, {"fa", "رایگان است. "}, {"en", "It is free! "}};
    for (const auto& [language, first] : beginnings) {
        for (const std::string number : {"0800\u00A01111", "+44\u00A020\u00A07946\u00A00958"}) {
            for (const std::string opener : {"\u2066", "\u2067", "\u2068", "\u202A", "\u202B", "\u202D", "\u202E", "\u2067\u2066"}) {
                const std::string second = opener + number + "\u2069 " + first;
                CHECK(sentences_of(first + second, language) == Sentences{first, second});
            }
        }
    }
    CHECK(sentences_of("Free. \u2066", "en") == Sentences{"Free. \u2066"});
    CHECK(sentences_of("Call \u2066116\u00A0000\u2069. Then say.", "en") == Sentences{"Call \u2066116\u00A0000\u2069. ", "Then say."});
}

TEST_CASE("a repeated request is answered with the same paragraph") {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_for(sample("ar"));
    const auto first = shaper.layout(request);
    CHECK(shaper.layout(request) == first);
    request.width = Px::of(200);
    const auto other = shaper.layout(request);
    CHECK(other != first);
    CHECK(other->dump() == Shaper(built_fonts()).layout(request)->dump());
    request.spans = {{{0, 4}, Weight::Regular, 1}};
    CHECK(shaper.layout(request) != other);
}

TEST_CASE("a cache forgets what was used longest ago, and keeps the newest whatever it costs") {
    Cache<int, int> cache(10);
    cache.insert(1, 10, 4);
    cache.insert(2, 20, 4);
    REQUIRE(cache.find(1) != nullptr);
    cache.insert(3, 30, 4);
    CHECK(cache.find(2) == nullptr);
    CHECK(*cache.find(1) == 10);
    CHECK(cache.insert(4, 40, 100) == 40);
    CHECK(cache.find(1) == nullptr);
    CHECK(cache.find(3) == nullptr);
    CHECK(*cache.find(4) == 40);
}

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
