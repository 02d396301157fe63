#include "text/unicode.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "base/memory_watch.h"
#include "text/decode.h"
#include "text/segments.h"

namespace waylight::text {
namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

using Bidi = std::unique_ptr<UBiDi, CloseBidi>;

Bidi open_bidi() {
    Bidi bidi(ubidi_open());
    if (!bidi) throw std::bad_alloc();  // not kept then: opened again by the next text
    return bidi;
}

void set_levels(Analysis& analysis, const DecodedText& text, Direction direction) {
    thread_local const Bidi bidi = open_bidi();
    const MemoryWatch memory;
    const UBiDiLevel base = direction == Direction::RightToLeft ? 1 : 0;
    const auto length = static_cast<std::int32_t>(text.utf16.size());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), text.utf16.data(), length, base, nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    memory.check();
    for (auto unit = static_cast<std::uint32_t>(length); unit-- > 0;) {
        analysis.characters[text.characters[unit]].level = U_SUCCESS(status) ? levels[unit] : base;
    }
}

/// Whether a code point can be in one grapheme cluster with another; most texts have none that does.
bool joins_clusters(char32_t c) {
    if (c < 0x300) return false;
    const int property = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
    return property != U_GCB_OTHER && property != U_GCB_CONTROL;
}

void set_clusters(Analysis& analysis, const DecodedText& text, std::string_view language) {
    const bool is_simple = std::none_of(text.code_points.begin(), text.code_points.end(), joins_clusters);
    for (Character& character : analysis.characters) character.starts_cluster = is_simple;
    if (is_simple) return;
    analysis.characters.front().starts_cluster = true;
    for (const Boundary& boundary : find_boundaries(text.utf16, language, Segments::Clusters)) {
        analysis.characters[text.characters[boundary.at]].starts_cluster = true;
    }
}

bool is_no_break_space(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x202F; }

void set_kinds(Analysis& analysis) {
    for (std::uint32_t i = 0; i < analysis.size(); ++i) {
        const char32_t c = analysis.code_points[i];
        const auto icu = static_cast<UChar32>(c);
        analysis.characters[i].is_space = c < 0x80 ? c == U' ' : u_isUWhiteSpace(icu) != 0 && !is_no_break_space(c);
        analysis.characters[i].is_ignorable = c >= 0xAD && u_hasBinaryProperty(icu, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    }
}

/// UAX 14 lets a mark or a joiner behind a space begin a line (LB10), although both are one cluster: a joiner's break moves behind it.
void set_breaks(Analysis& analysis, const DecodedText& text, std::string_view language) {
    for (const Boundary& boundary : find_boundaries(text.utf16, language, Segments::Lines)) {
        std::uint32_t at = text.characters[boundary.at];
        while (!analysis.characters[at].starts_cluster && analysis.characters[at].is_ignorable) ++at;
        if (analysis.characters[at].starts_cluster) analysis.characters[at].may_break_before = true;
    }
}

bool is_number_part(char32_t c) {
    constexpr char32_t no_break_hyphen = 0x2011;
    constexpr char32_t word_joiner = 0x2060;
    if (c < 0x80) return (c >= U'0' && c <= U'9') || c == U'+';
    return is_no_break_space(c) || c == no_break_hyphen || c == word_joiner || u_isdigit(static_cast<UChar32>(c)) != 0;
}

/// Longer ones are no telephone numbers, and a line must not grow without bound.
void set_numbers(Analysis& analysis) {
    constexpr std::uint32_t longest = 32;
    for (std::uint32_t from = 0; from < analysis.size();) {
        std::uint32_t to = from;
        while (to < analysis.size() && is_number_part(analysis.code_points[to])) ++to;
        for (std::uint32_t i = from + 1; i < to && to - from <= longest; ++i) analysis.characters[i].is_inside_number = true;
        from = std::max(to, from + 1);
    }
}

std::vector<ScriptTag> make_script_tags() {
    std::vector<ScriptTag> tags;
    for (int code = 0; code <= u_getIntPropertyMaxValue(UCHAR_SCRIPT); ++code) {
        const char* name = uscript_getShortName(static_cast<UScriptCode>(code));
        tags.push_back(name == nullptr ? ScriptTag() : ScriptTag::of(name));
    }
    return tags;
}

/// The code point's own script; none for common, inherited and unassigned ones.
ScriptTag own_script(char32_t c) {
    if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z' ? ScriptTag::of("Latn") : ScriptTag();
    static const std::vector<ScriptTag> tags = make_script_tags();
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
    const bool is_real = U_SUCCESS(status) && code > USCRIPT_INHERITED && code != USCRIPT_UNKNOWN;
    return is_real ? tags[static_cast<std::size_t>(code)] : ScriptTag();
}

/// What closes a bracket or a quotation mark: one of a few characters; none when `c` opens nothing.
std::u32string closings_of(char32_t c) {
    static const std::map<char32_t, std::u32string> quotation_marks = {{U'«', U"»"}, {U'‹', U"›"},  {U'“', U"”"},
                                                                       {U'‘', U"’"}, {U'„', U"“”"}, {U'‚', U"‘’"}};
    if (const auto found = quotation_marks.find(c); found != quotation_marks.end()) return found->second;
    const auto icu = static_cast<UChar32>(c);
    if (u_getIntPropertyValue(icu, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_OPEN) return {};
    return {static_cast<char32_t>(u_getBidiPairedBracket(icu))};
}

/// Gives every cluster a script: its own, or that of its opening bracket or quotation mark, or the one before it, or the first of the text.
class ScriptResolver {
public:
    explicit ScriptResolver(Analysis& analysis) : m_analysis(analysis) {}

    void resolve() {
        for (std::uint32_t from = 0; from < m_analysis.size();) {
            const std::uint32_t to = cluster_end(from);
            const ScriptTag own = first_script(from, to);
            if (own.value != 0 && m_current.value == 0) fill(0, from, own);
            if (own.value != 0) m_current = own;
            if (own.value == 0) follow_pairs(from);
            fill(from, to, m_current);
            from = to;
        }
    }

private:
    struct Opened {
        std::u32string closings;
        std::uint32_t at;
    };

    [[nodiscard]] std::uint32_t cluster_end(std::uint32_t from) const {
        std::uint32_t to = from + 1;
        while (to < m_analysis.size() && !m_analysis.characters[to].starts_cluster) ++to;
        return to;
    }
    [[nodiscard]] ScriptTag first_script(std::uint32_t from, std::uint32_t to) const {
        for (; from < to; ++from) {
            if (const ScriptTag script = own_script(m_analysis.code_points[from]); script.value != 0) return script;
        }
        return {};
    }
    void fill(std::uint32_t from, std::uint32_t to, ScriptTag script) {
        for (; from < to; ++from) m_analysis.characters[from].script = script;
    }
    /// What closes goes back to the script of what it closes, so that a pair is drawn by one face. Some marks close one and open another.
    void follow_pairs(std::uint32_t at) {
        constexpr std::size_t deepest = 63;
        if (close(at) || m_open.size() == deepest) return;
        if (std::u32string closings = closings_of(m_analysis.code_points[at]); !closings.empty())
            m_open.push_back({std::move(closings), at});
    }
    bool close(std::uint32_t at) {
        const char32_t c = m_analysis.code_points[at];
        const auto closes = [&](const Opened& opened) { return opened.closings.find(c) != std::u32string::npos; };
        const auto found = std::find_if(m_open.rbegin(), m_open.rend(), closes);
        if (found == m_open.rend() || is_apostrophe(at)) return false;
        m_current = m_analysis.characters[found->at].script;
        m_open.erase(found.base() - 1, m_open.end());
        return true;
    }
    /// Within a word.
    [[nodiscard]] bool is_apostrophe(std::uint32_t at) const {
        return m_analysis.code_points[at] == U'’' && at + 1 < m_analysis.size() && own_script(m_analysis.code_points[at + 1]).value != 0;
    }

    Analysis& m_analysis;
    ScriptTag m_current;
    std::vector<Opened> m_open;
};

bool opens(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

/// Grows words over the punctuation that touches them.
class WordFinder {
public:
    WordFinder(const DecodedText& text, std::string_view language)
        : m_text(text), m_boundaries(find_boundaries(text.utf16, language, Segments::Words)) {}

    std::vector<ByteRange> find() {
        std::uint32_t from = 0;
        for (const Boundary& boundary : m_boundaries) {
            const std::uint32_t to = m_text.characters[boundary.at];
            take(from, to, boundary.is_word);
            from = to;
        }
        finish_word();
        return std::move(m_words);
    }

private:
    enum class State : std::uint8_t { Nothing, Leading, Word };

    void take(std::uint32_t from, std::uint32_t to, bool is_word) {
        if (is_word) {
            if (m_state == State::Word) finish_word();
            if (m_state == State::Nothing) m_from = from;
            m_to = to;
            m_state = State::Word;
        } else if (is_blank(m_text.code_points[from])) {
            finish_word();
        } else if (m_state == State::Word && !opens(m_text.code_points[from])) {
            m_to = to;
        } else if (m_state != State::Leading) {
            finish_word();
            m_from = from;
            m_state = State::Leading;
        }
    }
    void finish_word() {
        if (m_state == State::Word) m_words.push_back(trimmed(m_from, m_to));
        m_state = State::Nothing;
    }
    [[nodiscard]] ByteRange trimmed(std::uint32_t from, std::uint32_t to) const {
        while (from < to && is_ignorable(m_text.code_points[from])) ++from;
        while (to > from && is_ignorable(m_text.code_points[to - 1])) --to;
        return {m_text.bytes[from], m_text.bytes[to]};
    }
    static bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
    static bool is_ignorable(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0; }

    const DecodedText& m_text;
    std::vector<Boundary> m_boundaries;
    std::vector<ByteRange> m_words;
    State m_state = State::Nothing;
    std::uint32_t m_from = 0;
    std::uint32_t m_to = 0;
};

}  // namespace

Analysis analyse(std::string_view text, std::string_view language, Direction direction) {
    DecodedText decoded = decode(text);
    Analysis analysis;
    analysis.characters.resize(decoded.bytes.size());
    for (std::size_t i = 0; i < decoded.bytes.size(); ++i) analysis.characters[i].byte = decoded.bytes[i];
    if (decoded.code_points.empty()) return analysis;
    set_levels(analysis, decoded, direction);
    set_clusters(analysis, decoded, language);
    analysis.code_points = std::move(decoded.code_points);
    set_kinds(analysis);
    set_breaks(analysis, decoded, language);
    set_numbers(analysis);
    ScriptResolver(analysis).resolve();
    return analysis;
}

bool may_join(char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_JOINING_TYPE) != U_JT_NON_JOINING; }

std::vector<ScriptTag> scripts_that_use(char32_t c) {
    std::array<UScriptCode, 64> codes{};
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getScriptExtensions(static_cast<UChar32>(c), codes.data(), static_cast<std::int32_t>(codes.size()), &status);
    std::vector<ScriptTag> scripts;
    for (int i = 0; U_SUCCESS(status) && i < count; ++i)
        scripts.push_back(ScriptTag::of(uscript_getShortName(codes[static_cast<std::size_t>(i)])));
    return scripts;
}

std::vector<ByteRange> find_words(std::string_view text, std::string_view language) {
    const DecodedText decoded = decode(text);
    return decoded.code_points.empty() ? std::vector<ByteRange>() : WordFinder(decoded, language).find();
}

}  // namespace waylight::text
