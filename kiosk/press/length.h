#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waylight::press {

/// Counts words as writers of a language do: what stands between spaces, so that a number with its no-break spaces is one. Where a script
/// writes no spaces, its words are those of ICU's dictionaries.
class WordCounter {
public:
    WordCounter(std::string_view tag, std::string_view script);

    [[nodiscard]] int count(std::string_view text) const;
    /// The words of each sentence, in the order they are read. Scripts that mark no sentence's end make one of all.
    [[nodiscard]] std::vector<int> of_sentences(std::string_view text) const;
    /// False where the end of a sentence is only a space.
    [[nodiscard]] bool knows_sentences() const { return m_knows_sentences; }

private:
    std::string m_tag;
    bool m_spaces_words = true;
    bool m_knows_sentences = true;
};

}  // namespace waylight::press
