#include "press/length.h"

#include <algorithm>
#include <array>

#include "text/shaper.h"
#include "text/unicode.h"

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 9> without_spaces{"Hani", "Hans", "Hant", "Hrkt", "Jpan", "Khmr", "Laoo", "Mymr", "Thai"};
constexpr std::array<std::string_view, 2> without_full_stops{"Laoo", "Thai"};

bool holds(const auto& scripts, std::string_view script) { return std::find(scripts.begin(), scripts.end(), script) != scripts.end(); }

int count_between_spaces(std::string_view text) {
    int words = 0;
    bool in_word = false;
    for (const char c : text) {
        if (c != ' ' && !in_word) ++words;
        in_word = c != ' ';
    }
    return words;
}

}  // namespace

WordCounter::WordCounter(std::string_view tag, std::string_view script)
    : m_tag(tag), m_spaces_words(!holds(without_spaces, script)), m_knows_sentences(!holds(without_full_stops, script)) {}

int WordCounter::count(std::string_view text) const {
    return m_spaces_words ? count_between_spaces(text) : static_cast<int>(text::find_words(text, m_tag).size());
}

std::vector<int> WordCounter::of_sentences(std::string_view text) const {
    std::vector<int> words;
    if (!m_knows_sentences) return {count(text)};
    for (const ByteRange& sentence : text::sentences(text, m_tag)) words.push_back(count(text.substr(sentence.from, sentence.size())));
    return words;
}

}  // namespace waylight::press
