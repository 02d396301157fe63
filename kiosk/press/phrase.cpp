#include "press/phrase.h"

#include <algorithm>

#include "text/bare_words.h"
#include "text/shaper.h"

namespace waylight::press {

WordedText::WordedText(std::string_view text, std::string_view tag) {
    for (const ByteRange& sentence : text::sentences(text, tag)) {
        const std::string_view words = text.substr(sentence.from, sentence.size());
        std::vector<Word>& found = m_sentences.emplace_back();
        for (const ByteRange& word : text::bare_words(words, tag))
            found.push_back({text::folded(words.substr(word.from, word.size())), {sentence.from + word.from, sentence.from + word.to}});
    }
}

Phrase::Phrase(std::string_view written, std::string_view tag) {
    while (!written.empty()) {
        const std::size_t space = std::min(written.find(' '), written.size());
        add(written.substr(0, space), tag);
        written.remove_prefix(std::min(space + 1, written.size()));
    }
}

/// What stands between two spaces may be several words: "brother-in-law*".
void Phrase::add(std::string_view piece, std::string_view tag) {
    const bool any_before = piece.starts_with('*');
    const bool any_after = piece.ends_with('*');
    const std::size_t first = m_patterns.size();
    for (const ByteRange& word : text::bare_words(piece, tag))
        m_patterns.push_back({text::folded(piece.substr(word.from, word.size())), false, false});
    if (m_patterns.size() == first && piece == "*") m_patterns.emplace_back();
    if (m_patterns.size() == first) return;
    m_patterns[first].any_before = any_before;
    m_patterns.back().any_after = any_after;
}

bool Phrase::has_words() const {
    return std::any_of(m_patterns.begin(), m_patterns.end(), [](const Pattern& pattern) { return !pattern.folded.empty(); });
}

bool Phrase::Pattern::fits(std::string_view word) const {
    if (any_before && any_after) return word.find(folded) != std::string_view::npos;
    if (any_before) return word.ends_with(folded);
    return any_after ? word.starts_with(folded) : word == folded;
}

std::optional<ByteRange> Phrase::find_in(const WordedText& text, const std::vector<std::string>& unless_after) const {
    if (m_patterns.empty()) return std::nullopt;
    const auto turns = [&](const WordedText::Word& word) {
        return std::find(unless_after.begin(), unless_after.end(), word.folded) != unless_after.end();
    };
    for (const std::vector<WordedText::Word>& sentence : text.sentences())
        for (std::size_t from = 0; from + m_patterns.size() <= sentence.size(); ++from) {
            const std::size_t last = from + m_patterns.size() - 1;
            const bool fits = std::equal(m_patterns.begin(), m_patterns.end(), sentence.begin() + static_cast<std::ptrdiff_t>(from),
                                         [](const Pattern& pattern, const WordedText::Word& word) { return pattern.fits(word.folded); });
            if (fits && (from == 0 || !turns(sentence[from - 1]))) return ByteRange{sentence[from].bytes.from, sentence[last].bytes.to};
        }
    return std::nullopt;
}

}  // namespace waylight::press
