// Unicode's own tests of the Bidirectional Algorithm against ours: all levels, and the order in which a line shows its characters.
// A text without a direction of its own is left out: ours always says one.
#include <catch2/catch.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>

#include "text/samples.h"
#include "text/unicode.h"
#include "text/unicode_data.h"

using namespace waylight;
using namespace waylight::text;

namespace {

constexpr std::string_view removed = "x";  ///< what rule X9 takes away has no level

/// A character of each bidi class. A paragraph holds no separators: paragraphs (B) and columns (S) are parted by spaces.
char32_t character_of(std::string_view bidi_class) {
    static const std::map<std::string_view, char32_t> characters = {
        {"L", U'a'},     {"R", U'א'},     {"AL", U'ب'},    {"EN", U'1'},    {"ES", U'+'},    {"ET", U'$'},
        {"AN", U'٣'},    {"CS", U','},    {"B", U' '},     {"S", U' '},     {"WS", U' '},    {"ON", U'!'},
        {"BN", 0x200B},  {"NSM", 0x300},  {"LRE", 0x202A}, {"RLE", 0x202B}, {"PDF", 0x202C}, {"LRO", 0x202D},
        {"RLO", 0x202E}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
    return characters.at(bidi_class);
}

std::vector<std::string_view> list_of(std::string_view line, char separator) {
    std::vector<std::string_view> parts = split(line, separator);
    std::erase(parts, std::string_view());
    return parts;
}

std::uint32_t number_of(std::string_view digits) {
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

using Levels = std::vector<std::string>;

Levels levels_of(std::string_view list) {
    Levels levels;
    for (const std::string_view level : list_of(list, ' ')) levels.emplace_back(level);
    return levels;
}

/// A line of BidiTest.txt with the levels that it shares with those around it.
struct ClassesCase {
    std::vector<std::string_view> classes;
    std::uint32_t directions = 0;  ///< 2: left to right, 4: right to left; 1: by the first letter
    Levels levels;
};

template <typename Take>
void for_each_classes_case(Take take) {
    Levels levels;
    for_each_line("BidiTest.txt", [&](std::string_view line) {
        constexpr std::string_view heading = "@Levels:\t";
        if (line.starts_with(heading)) levels = levels_of(line.substr(heading.size()));
        if (line.starts_with('@')) return;
        const std::vector<std::string_view> parts = split(line, ';');
        take(ClassesCase{list_of(parts[0], ' '), number_of(list_of(parts[1], ' ').front()), levels});
    });
}

std::u32string text_of(const std::vector<std::string_view>& classes) {
    std::u32string text;
    for (const std::string_view one : classes) text.push_back(character_of(one));
    return text;
}

bool has_separator(const std::vector<std::string_view>& classes) {
    return std::any_of(classes.begin(), classes.end(), [](std::string_view one) { return one == "B" || one == "S"; });
}

/// ICU: where all of a text runs in the paragraph's direction, levels are the paragraph's, which shows the same.
bool runs_one_way(const Levels& levels, Direction direction) {
    const char* const letters = direction == Direction::RightToLeft ? "13579" : "02468";
    return std::all_of(levels.begin(), levels.end(), [&](const std::string& level) {
        return level == removed || std::string_view(letters).find(level.back()) != std::string_view::npos;
    });
}

Levels levels_of(const std::u32string& text, Direction direction) {
    const Analysis analysis = analyse(utf8_of(text), "", direction);
    Levels levels;
    for (std::uint32_t i = 0; i < analysis.size(); ++i) levels.push_back(std::to_string(analysis.characters[i].level));
    return levels;
}

bool agree(const Levels& ours, const Levels& expected) {
    return std::equal(ours.begin(), ours.end(), expected.begin(), expected.end(),
                      [](const std::string& one, const std::string& other) { return one == other || other == removed; });
}

/// BidiTest.txt by text and direction, without separators.
using ExpectedLevels = std::map<std::pair<std::u32string, Direction>, Levels>;

template <typename Take>
void for_each_direction(std::uint32_t directions, Take take) {
    if ((directions & 2U) != 0) take(Direction::LeftToRight);
    if ((directions & 4U) != 0) take(Direction::RightToLeft);
}

ExpectedLevels levels_without_separators() {
    ExpectedLevels expected;
    for_each_classes_case([&](const ClassesCase& one) {
        if (has_separator(one.classes)) return;
        for_each_direction(one.directions, [&](Direction direction) { expected[{text_of(one.classes), direction}] = one.levels; });
    });
    return expected;
}

Levels paragraph_levels(std::size_t size, Direction direction) { return Levels(size, direction == Direction::RightToLeft ? "1" : "0"); }

/// What ICU 72 does otherwise than Unicode, told by what such texts hold.
std::string known_difference(const std::u32string& text) {
    const auto holds = [&](auto is_one) { return std::any_of(text.begin(), text.end(), is_one); };
    constexpr std::ptrdiff_t most_open = 63;
    if (std::count(text.begin(), text.end(), U'(') > most_open) return "more brackets are open than BD16 counts";
    if (holds([](char32_t c) { return c == 0x202D || c == 0x202E; })) return "brackets and isolates round the edge of an override";
    if (holds([](char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)) != 0; })) return "a mark on a bracket";
    if (text.find(U'\t') != std::u32string::npos) return "a column is a space";
    return "unknown";
}

/// The bytes of the drawn clusters of a line from left to right.
std::vector<std::uint32_t> drawn_bytes(const Paragraph& paragraph) {
    std::vector<std::uint32_t> bytes;
    for (const GlyphRun& run : paragraph.lines.front().runs) {
        for (const Glyph& glyph : run.glyphs) bytes.push_back(glyph.byte);
    }
    bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
    return bytes;
}

/// The same by Unicode: a list of places in the text, without those whose cluster is not drawn.
std::vector<std::uint32_t> expected_bytes(const std::u32string& text, std::string_view order, const std::vector<std::uint32_t>& drawn) {
    const Analysis analysis = analyse(utf8_of(text), "", Direction::LeftToRight);
    std::vector<std::uint32_t> bytes;
    for (const std::string_view place : list_of(order, ' ')) {
        std::uint32_t at = number_of(place);
        while (!analysis.characters[at].starts_cluster) --at;
        bytes.push_back(analysis.characters[at].byte);
    }
    std::erase_if(bytes, [&](std::uint32_t byte) { return std::find(drawn.begin(), drawn.end(), byte) == drawn.end(); });
    bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
    return bytes;
}

}  // namespace

TEST_CASE("bidi levels are Unicode's for all combinations of classes, with spaces for separators") {
    const ExpectedLevels all = levels_without_separators();
    int same = 0;
    int one_way = 0;
    int separators = 0;
    int without_a_case = 0;
    const auto check = [&](const ClassesCase& one, Direction direction) {
        const std::u32string text = text_of(one.classes);
        const auto found = all.find({text, direction});
        if (found == all.end()) ++without_a_case;
        if (found == all.end()) return;
        const Levels ours = levels_of(text, direction);
        const bool agrees = agree(ours, found->second);
        const bool is_one_way = runs_one_way(found->second, direction) && ours == paragraph_levels(text.size(), direction);
        CAPTURE(one.classes, direction, ours, found->second);
        if (!agrees) REQUIRE(is_one_way);
        ++(agrees ? same : one_way);
        if (has_separator(one.classes)) ++separators;
    };
    for_each_classes_case(
        [&](const ClassesCase& one) { for_each_direction(one.directions, [&](Direction direction) { check(one, direction); }); });
    CHECK(same == 448677);
    CHECK(one_way == 64815);
    CHECK(separators == 104722);
    CHECK(without_a_case == 2);
}

TEST_CASE("levels and order of Unicode's bidi characters are Unicode's, but for what ICU is known to do otherwise") {
    Shaper shaper(built_fonts());
    std::map<std::string, int> differences;
    int order_differs = 0;
    for_each_line("BidiCharacterTest.txt", [&](std::string_view line) {
        const std::vector<std::string_view> fields = split(line, ';');
        const std::u32string text = code_points_of(fields[0]);
        ParagraphRequest request = request_of("en", utf8_of(text));
        request.direction = fields[2] == "1" ? Direction::RightToLeft : Direction::LeftToRight;
        request.width = Px::of(100'000);
        const Levels expected = levels_of(fields[3]);
        const Levels ours = levels_of(text, request.direction);
        const bool is_known = agree(ours, expected) ||
                              (runs_one_way(expected, request.direction) && ours == paragraph_levels(text.size(), request.direction));
        const std::vector<std::uint32_t> drawn = drawn_bytes(*shaper.layout(request));
        const bool is_in_order = drawn == expected_bytes(text, fields[4], drawn);
        if (!is_known) ++differences[known_difference(text)];
        if (!is_in_order) ++order_differs;
        CAPTURE(line, ours);
        REQUIRE((is_in_order || !is_known));
    });
    CHECK(differences["more brackets are open than BD16 counts"] == 1);
    CHECK(differences["brackets and isolates round the edge of an override"] == 20);
    CHECK(differences["a mark on a bracket"] == 9);
    CHECK(differences["a column is a space"] == 1);
    CHECK(differences.size() == 4);
    CHECK(order_differs == 23);
}
