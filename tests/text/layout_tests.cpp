// Lines, spans, alignment and what is remembered.
#include <catch2/catch.hpp>

#include <algorithm>

#include "text/cache.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

Px left_of(const Paragraph& paragraph, const std::string& part) {
    const auto from = static_cast<std::uint32_t>(paragraph.request.text.find(part));
    return paragraph.boxes({from, from + static_cast<std::uint32_t>(part.size())}).front().x;
}

std::size_t line_of(const Paragraph& paragraph, std::uint32_t byte) {
    const auto holds = [&](const Line& line) { return line.bytes.contains(byte); };
    return static_cast<std::size_t>(std::find_if(paragraph.lines.begin(), paragraph.lines.end(), holds) - paragraph.lines.begin());
}

}  // namespace

TEST_CASE("a paragraph of too many tall lines is as tall as a length can say") {
    Paragraph paragraph;
    paragraph.line_height = Px::of(4096 * 2);
    paragraph.lines.resize(10'000);
    CHECK(paragraph.height() == Px::raw(1 << 30));
    paragraph.lines.resize(10);
    CHECK(paragraph.height() == Px::of(4096 * 20));
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

TEST_CASE("what a cache failed to insert counts for nothing later") {
    struct Key {
        int number;
        bool operator==(const Key& other) const { return number == other.number ? true : throw std::bad_alloc(); }
    };
    struct SameHash {
        std::size_t operator()(const Key& key) const { return key.number < 3 ? 0 : static_cast<std::size_t>(key.number); }
    };
    Cache<Key, int, SameHash> cache(10);
    cache.insert({1}, 10, 4);
    CHECK_THROWS_AS(cache.insert({2}, 20, 4), std::bad_alloc);
    cache.insert({3}, 30, 10);
    cache.insert({4}, 40, 10);
    cache.insert({5}, 50, 4);
    CHECK(cache.find({4}) == nullptr);
    CHECK(*cache.find({5}) == 50);
}

TEST_CASE("hard texts miss nothing but what no face has, and no line of them is wider than it may be") {
    Shaper shaper(built_fonts());
    for (const Sample& sample : awkward_samples()) {
        ParagraphRequest request = request_for(sample);
        for (int width = 225; width < 600; width += 75) {  // a number is never cut, and the longest needs as much
            request.width = Px::of(width);
            const auto paragraph = shaper.layout(request);
            CAPTURE(sample.text, width);
            CHECK(lines_cover_text(*paragraph));
            const bool has_faceless =
                sample.text.find("\u4F60") != std::string::npos || sample.text.find("\U00020000") != std::string::npos;
            CHECK((paragraph->missing_glyphs > 0) == has_faceless);
            for (const Line& line : paragraph->lines) CHECK(line.width <= request.width);
        }
    }
}
