#include "text/unicode.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "base/memory_watch.h"
#include "text/decode.h"
#include "text/segments.h"
#include "text/traits.h"

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

void set_clusters(Analysis& analysis, const DecodedText& text, std::string_view language) {
    for (Character& character : analysis.characters) character.starts_cluster = false;
    analysis.characters.front().starts_cluster = true;
    for (const Boundary& boundary : find_boundaries(text.utf16, language, Segments::Clusters)) {
        analysis.characters[text.characters[boundary.at]].starts_cluster = true;
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

/// Longer ones are no telephone numbers, and a line must not grow without bound.
void mark_number(Analysis& analysis, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 32;
    for (std::uint32_t i = from + 1; i < to && to - from <= longest; ++i) analysis.characters[i].is_inside_number = true;
}

/// What a text holds that needs more than a look at each of its code points.
struct Intricacy {
    bool has_turns = false;
    bool has_clusters = false;
};

/// Sets what code points say by themselves, and clusters by the simple rules.
Intricacy set_traits(Analysis& analysis, const DecodedText& text) {
    Intricacy intricacy;
    std::uint32_t number_from = 0;
    bool can_extend = false;
    for (std::uint32_t i = 0; i < analysis.size(); ++i) {
        const Traits traits = traits_of(analysis.code_points[i]);
        Character& character = analysis.characters[i];
        character.byte = text.bytes[i];
        character.script = traits.script;
        character.starts_cluster = !(can_extend && traits.extends_cluster);
        can_extend = !traits.ends_cluster;
        character.is_space = traits.is_space;
        character.is_ignorable = traits.is_ignorable;
        if (!traits.is_number_part) {
            mark_number(analysis, number_from, i);
            number_from = i + 1;
        }
        intricacy.has_turns |= traits.turns;
        intricacy.has_clusters |= traits.joins_clusters;
    }
    mark_number(analysis, number_from, analysis.size());
    analysis.characters.back().byte = text.bytes.back();
    analysis.characters.back().starts_cluster = true;
    return intricacy;
}

/// Gives every cluster a script: its own (which set_traits found), or that of its opening bracket or quotation mark, or the one before it,
/// or the first of the text.
class ScriptResolver {
public:
    explicit ScriptResolver(Analysis& analysis) : m_analysis(analysis) {}

    void resolve() {
        for (std::uint32_t from = 0; from < m_analysis.size();) {
            const std::uint32_t to = m_analysis.cluster_end(from);
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

    [[nodiscard]] ScriptTag first_script(std::uint32_t from, std::uint32_t to) const {
        for (; from < to; ++from) {
            if (const ScriptTag script = m_analysis.characters[from].script; script.value != 0) return script;
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
        const char32_t c = m_analysis.code_points[at];
        if (traits_of(c).opens_pair) m_open.push_back({closings_of(c), at});
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
        return m_analysis.code_points[at] == U'’' && at + 1 < m_analysis.size() && m_analysis.characters[at + 1].script.value != 0;
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
    analysis.code_points = std::move(decoded.code_points);
    analysis.characters.resize(decoded.bytes.size());
    if (analysis.code_points.empty()) return analysis;
    const Intricacy intricacy = set_traits(analysis, decoded);
    if (intricacy.has_turns || direction == Direction::RightToLeft) set_levels(analysis, decoded, direction);
    if (intricacy.has_clusters) set_clusters(analysis, decoded, language);
    set_breaks(analysis, decoded, language);
    ScriptResolver(analysis).resolve();
    return analysis;
}

std::vector<ByteRange> find_words(std::string_view text, std::string_view language) {
    const DecodedText decoded = decode(text);
    return decoded.code_points.empty() ? std::vector<ByteRange>() : WordFinder(decoded, language).find();
}

}  // namespace waylight::text
