#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"

namespace waylight::press {

/// A text cut into sentences and words, for finding phrases in it.
class WordedText {
public:
    WordedText(std::string_view text, std::string_view tag);

    struct Word {
        std::string folded;
        ByteRange bytes;  ///< of the whole text
    };
    [[nodiscard]] const std::vector<std::vector<Word>>& sentences() const { return m_sentences; }

private:
    std::vector<std::vector<Word>> m_sentences;
};

/// Words that stand side by side in one sentence, whatever their case and the punctuation between them. A `*` at the end or the beginning
/// of a word stands for any letters, or none; alone it is any word.
class Phrase {
public:
    Phrase(std::string_view written, std::string_view tag);

    /// False when nothing but `*` and punctuation was written: that would find everything, or nothing.
    [[nodiscard]] bool has_words() const;
    /// Where it stands first, save behind a word that turns its meaning round ("not").
    [[nodiscard]] std::optional<ByteRange> find_in(const WordedText& text, const std::vector<std::string>& unless_after = {}) const;

private:
    struct Pattern {
        std::string folded;
        bool any_before = false;
        bool any_after = false;

        [[nodiscard]] bool fits(std::string_view word) const;
    };
    void add(std::string_view piece, std::string_view tag);

    std::vector<Pattern> m_patterns;
};

}  // namespace waylight::press
