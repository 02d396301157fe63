// Texts that nobody would write: however long and odd they are, they cost about as much as plain ones.
#include <catch2/catch.hpp>

#include <ctime>

#include "base/utf8.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

constexpr std::size_t long_size = 64 * 1024;

/// Measured: up to 6. Quadratic time would be hundreds.
constexpr double most_times_plain = 30;

/// Processor time of this process: what else the machine does must not count.
double seconds_of_processor() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Layout, words and boxes, with faces and dictionaries open already.
double seconds_of(const std::string& language, const std::string& text, int width) {
    Shaper shaper(built_fonts());
    ParagraphRequest request = request_of(language, "a " + sample(language).text);
    request.balance = Balance::On;
    request.width = Px::of(width);
    shaper.layout(request);
    request.text = text;
    const double begin = seconds_of_processor();
    const auto paragraph = shaper.layout(request);
    const std::vector<ByteRange> words = paragraph->words();
    const double seconds = seconds_of_processor() - begin;
    CHECK(lines_cover_text(*paragraph));
    CHECK(words.size() <= text.size());
    return seconds;
}

double seconds_of_plain(int width) {
    return seconds_of("en", repeated(sample("en").text + " ", long_size / sample("en").text.size()), width);
}

/// Isolates in alternating directions, one in the other, deeper than the algorithm counts.
std::string nested_isolates() {
    constexpr int depth = 200;
    std::string text;
    for (int i = 0; i < depth; ++i) text += i % 2 == 0 ? "\u2067a " : "\u2066ب ";
    return text + repeated("\u2069", depth);
}

/// A character of every plane of Unicode.
std::string all_planes() {
    constexpr std::uint32_t planes = 17;
    std::string text;
    for (std::uint32_t plane = 0; plane < planes; ++plane) append_utf8(text, static_cast<char32_t>(plane * 0x10000 + 0x1234));
    return text;
}

}  // namespace

TEST_CASE("64 KiB of anything cost about as much as 64 KiB of English") {
    const std::pair<const char*, std::string> parts[] = {
        {"en", "a"},
        {"en", " "},
        {"en", "1"},
        {"en", "("},
        {"en", "()"},
        {"en", "“"},
        {"en", "\u00A0"},
        {"en", "\u00AD"},
        {"en", "\u200D"},
        {"en", "\u2066"},
        {"en", "\u0301"},
        {"en", "a\u0301"},
        {"en", "漢"},
        {"en", "a漢"},
        {"en", "aב"},
        {"en", "a ב "},
        {"en", "\u202Ea\u202Cb"},
        {"en", "\U0001F1EC"},
        {"en", "\U0001F468\u200D\U0001F469\u200D\U0001F467"},
        {"en", "\xFF"},
        {"en", "\xED\xA0\x80"},
        {"en", all_planes()},
        {"ar", nested_isolates()},
        {"ar", "ب"},
        {"ar", "بَ"},
        {"ar", sample("ar").text + " "},
        {"hi", "क्"},
        {"th", "ก"},
        {"th", "ที่"},
        {"th", sample("th").text},
        {"km", "ក្ដ"},
        {"my", "က္က"},
    };
    for (const int width : {1, 300, 100'000}) {
        const double plain = seconds_of_plain(width);
        for (const auto& [language, part] : parts) {
            CAPTURE(language, part, width);
            CHECK(seconds_of(language, repeated(part, long_size / part.size()), width) < most_times_plain * plain);
        }
    }
}

TEST_CASE("64 KiB of Nastaliq, whose letters reshape each other along a whole word, cost no more than a large face does") {
    constexpr double most_times = 200;  // measured: up to 70, and HarfBuzz alone takes ten times as long as for Latin
    for (const int width : {1, 300, 100'000}) {
        const double plain = seconds_of_plain(width);
        for (const std::string& part : {std::string("ب"), sample("ur").text + " "}) {
            CAPTURE(part, width);
            CHECK(seconds_of("ur", repeated(part, long_size / part.size()), width) < most_times * plain);
        }
    }
}

TEST_CASE("ten thousand combining marks on one letter cost no more than a long text") {
    const std::pair<const char*, const char*> stacks[] = {{"a", "\u0301"}, {"ب", "\u064E"}, {"ก", "\u0E49"},     {"", "\u0301"},
                                                          {"क", "\u094D"}, {"ক", "\u09CD"}, {"\u1100", "\u1161"}};
    constexpr double most_times = 2;  // measured: up to 0.9; looking back over all marks for each would be 2.8
    const double plain = seconds_of_plain(300);
    for (const auto& [base, mark] : stacks) {
        CAPTURE(base, mark);
        CHECK(seconds_of("en", base + repeated(mark, 10'000) + " x", 300) < most_times * plain);
    }
}
