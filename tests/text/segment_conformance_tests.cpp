// Unicode's own tests of clusters, lines, words and sentences against ours. What differs is a rule of ours or of ICU's that is written
// here: it is applied to what Unicode expects, and its cases are counted, so that no other difference can hide.
#include <catch2/catch.hpp>

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <map>

#include "text/decode.h"
#include "text/segments.h"
#include "text/shaper.h"
#include "text/traits.h"
#include "text/unicode.h"
#include "text/unicode_data.h"

using namespace waylight;
using namespace waylight::text;

namespace {

using Places = std::vector<bool>;

/// All cases of a file, by what is analysed of them.
class Cases {
public:
    explicit Cases(const std::string& file) {
        for_each_line(file, [&](std::string_view line) {
            const Segmented segmented(line);
            m_begins.emplace(segmented.text, segmented.begins);
        });
    }

    [[nodiscard]] const std::map<std::u32string, Places>& all() const { return m_begins; }

    /// A paragraph holds no separators: spaces part its lines and columns, as in the case that has spaces (of the file's kind) in their
    /// place. Null when there is none.
    [[nodiscard]] const Places* with_spaces(const std::u32string& text) const {
        std::u32string spaced = decode(utf8_of(text)).code_points;
        auto found = m_begins.find(spaced);
        if (found == m_begins.end()) std::replace(spaced.begin(), spaced.end(), U' ', U'\t');
        if (found == m_begins.end()) found = m_begins.find(spaced);
        return found == m_begins.end() ? nullptr : &found->second;
    }

private:
    std::map<std::u32string, Places> m_begins;
};

std::string dump(const std::u32string& text, const Places& begins) {
    std::string out;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        char code_point[16] = "";
        if (i < text.size()) std::snprintf(code_point, sizeof code_point, " %04X ", static_cast<unsigned>(text[i]));
        out += (begins[i] ? "÷" : "×") + std::string(code_point);
    }
    return out;
}

/// Changes what is expected of a text.
struct Rule {
    std::string name;
    void (*apply)(const std::u32string& text, Places& expected);
};

/// How many cases there are, and in how many of them each rule changes something: "7625 cases".
using Counts = std::vector<std::string>;

/// Rules come one after the other; what they see is the text as it is laid out.
template <typename Find>
Counts compare(const std::string& file, Find find, const std::vector<Rule>& rules) {
    const Cases cases(file);
    std::map<std::string, int> counts;
    for (const auto& [text, begins] : cases.all()) {
        ++counts["cases"];
        const Places* unicodes = cases.with_spaces(text);
        if (unicodes == nullptr) ++counts["without a case to compare"];
        if (unicodes == nullptr) continue;
        if (unicodes != &begins) ++counts["separators are spaces"];
        Places expected = *unicodes;
        for (const Rule& rule : rules) {
            const Places before = expected;
            rule.apply(decode(utf8_of(text)).code_points, expected);
            if (expected != before) ++counts[rule.name];
        }
        CAPTURE(dump(text, *unicodes));
        CHECK(dump(text, find(text)) == dump(text, expected));
    }
    Counts described;
    for (const auto& [name, count] : counts) described.push_back(std::to_string(count) + " " + name);
    return described;
}

Analysis analysis_of(const std::u32string& text) { return analyse(utf8_of(text), "", Direction::LeftToRight); }

template <typename Predicate>
Places places_where(const Analysis& analysis, Predicate is_place) {
    Places places;
    for (const Character& character : analysis.characters) places.push_back(is_place(character));
    places.back() = true;
    return places;
}

/// Clusters stay whole, though UAX 14 breaks before a mark behind a space and before a skin tone without a face (both GB9). Where
/// what stands there is not drawn, the break moves behind it.
void keep_clusters_whole(const std::u32string& text, Places& expected) {
    const Analysis analysis = analysis_of(text);
    for (std::uint32_t i = 1; i < analysis.size(); ++i) {
        const Character& character = analysis.characters[i];
        if (!expected[i] || character.starts_cluster) continue;
        expected[i] = false;
        if (character.is_ignorable) expected[i + 1] = true;
    }
}

int line_class(char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK); }

bool is_letter(char32_t c) {
    const int value = line_class(c);
    const bool is_resolved_to_letter = value == U_LB_AMBIGUOUS || value == U_LB_SURROGATE || value == U_LB_UNKNOWN;
    const bool is_dictionary_letter = value == U_LB_COMPLEX_CONTEXT;
    return value == U_LB_ALPHABETIC || is_resolved_to_letter || is_dictionary_letter;
}

std::size_t behind_marks(const std::u32string& text, std::size_t at) {
    do ++at;
    while (at < text.size() && u_hasBinaryProperty(static_cast<UChar32>(text[at]), UCHAR_GRAPHEME_EXTEND) != 0);
    return at;
}

/// ICU: a hyphen that begins a word is not parted from its letters ("-ness").
void keep_leading_hyphens(const std::u32string& text, Places& expected) {
    for (std::size_t hyphen = 0; hyphen + 1 < text.size(); ++hyphen) {
        const bool begins = hyphen == 0 || expected[hyphen];
        if (!begins || (text[hyphen] != U'-' && text[hyphen] != 0x2010)) continue;
        const std::size_t next = behind_marks(text, hyphen);
        if (next < text.size() && is_letter(text[next])) expected[next] = false;
    }
}

/// ICU, and later versions of UAX 14 (LB15c): a point before a digit belongs to the number, and a line may begin with it (".35").
void keep_leading_points(const std::u32string& text, Places& expected) {
    for (std::size_t point = 0; point + 1 < text.size(); ++point) {
        const std::size_t next = behind_marks(text, point);
        if (line_class(text[point]) != U_LB_INFIX_NUMERIC || next == text.size() || line_class(text[next]) != U_LB_NUMERIC) continue;
        expected[next] = false;
        if (point > 0 && text[point - 1] == U' ') expected[point] = true;
    }
}

/// CLDR: a colon is inside words only in Swedish and Finnish.
void part_at_colons(const std::u32string& text, Places& expected) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t next = behind_marks(text, at);
        if (text[at] == U':' && next < text.size() && u_isalpha(static_cast<UChar32>(text[next])) != 0)
            expected[at] = expected[next] = true;
    }
}

}  // namespace

TEST_CASE("Unicode's tests are of the version that ICU knows") {
    const std::string known = U_UNICODE_VERSION;
    for (const std::string file : {"auxiliary/GraphemeBreakTest.txt", "auxiliary/LineBreakTest.txt", "auxiliary/WordBreakTest.txt",
                                   "auxiliary/SentenceBreakTest.txt", "BidiTest.txt", "BidiCharacterTest.txt"}) {
        CAPTURE(file);
        CHECK(version_of(file).starts_with(known + "."));
    }
}

TEST_CASE("grapheme clusters are Unicode's") {
    const auto find = [](const std::u32string& text) {
        return places_where(analysis_of(text), [](const Character& character) { return character.starts_cluster; });
    };
    CHECK(compare("auxiliary/GraphemeBreakTest.txt", find, {}) ==
          Counts{"601 cases", "128 separators are spaces", "1 without a case to compare"});
}

TEST_CASE("line breaks are Unicode's, but clusters stay whole and leading hyphens and points stay with what they begin") {
    const auto find = [](const std::u32string& text) {
        return places_where(analysis_of(text), [](const Character& character) { return character.may_break_before; });
    };
    const std::vector<Rule> rules = {{"leading hyphens stay", keep_leading_hyphens},
                                     {"leading points stay", keep_leading_points},
                                     {"clusters stay whole", keep_clusters_whole}};
    CHECK(compare("auxiliary/LineBreakTest.txt", find, rules) == Counts{"7625 cases", "740 clusters stay whole", "8 leading hyphens stay",
                                                                        "14 leading points stay", "1620 separators are spaces",
                                                                        "1 without a case to compare"});
}

TEST_CASE("where clusters follow from each character by itself, they are those that ICU finds") {
    const auto is_cluster = [](const Character& character) { return character.starts_cluster; };
    std::size_t found = 0;
    for (char32_t c = 0x300; c < 0xF0000; ++c) {
        const Traits traits = traits_of(c);
        if (!traits.extends_cluster && !traits.ends_cluster) continue;
        ++found;
        for (const char32_t neighbour : {U'a', U'ש', U'क', U'ক', U'ก', U'ខ', U'မ', U'☃', char32_t{0x301}, char32_t{0x200B}}) {
            const std::u32string text{c, neighbour, c, c, neighbour};
            const DecodedText decoded = decode(utf8_of(text));
            Places expected(text.size() + 1, false);
            expected.front() = true;
            for (const Boundary& boundary : find_boundaries(decoded.utf16, "", Segments::Clusters))
                expected[decoded.characters[boundary.at]] = true;
            if (places_where(analysis_of(text), is_cluster) != expected)
                FAIL_CHECK(std::hex << "U+" << std::uint32_t{c} << " beside U+" << std::uint32_t{neighbour});
        }
    }
    CHECK(found > 2000);
}

TEST_CASE("word boundaries are Unicode's, but a colon parts words") {
    const auto find = [](const std::u32string& text) {
        const DecodedText decoded = decode(utf8_of(text));
        Places places(text.size() + 1, false);
        places.front() = true;
        for (const Boundary& boundary : find_boundaries(decoded.utf16, "", Segments::Words)) places[decoded.characters[boundary.at]] = true;
        return places;
    };
    CHECK(compare("auxiliary/WordBreakTest.txt", find, {{"colons part words", part_at_colons}}) ==
          Counts{"1820 cases", "15 colons part words", "330 separators are spaces", "1 without a case to compare"});
}

TEST_CASE("sentences are Unicode's") {
    const auto find = [](const std::u32string& text) {
        const DecodedText decoded = decode(utf8_of(text));
        Places places(text.size() + 1, false);
        places.front() = true;
        for (const ByteRange sentence : sentences(utf8_of(text), "")) {
            const auto end = std::find(decoded.bytes.begin(), decoded.bytes.end(), sentence.to);
            places[static_cast<std::size_t>(end - decoded.bytes.begin())] = true;
        }
        return places;
    };
    CHECK(compare("auxiliary/SentenceBreakTest.txt", find, {}) ==
          Counts{"502 cases", "162 separators are spaces", "3 without a case to compare"});
}
