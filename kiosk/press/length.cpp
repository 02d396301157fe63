#include "press/length.h"

#include "text/shaper.h"

namespace waylight::press {

int count_words(std::string_view text) {
    int words = 0;
    bool in_word = false;
    for (const char c : text) {
        if (c != ' ' && !in_word) ++words;
        in_word = c != ' ';
    }
    return words;
}

std::vector<int> words_of_sentences(std::string_view text, std::string_view tag) {
    std::vector<int> words;
    for (const ByteRange& sentence : text::sentences(text, tag)) words.push_back(count_words(text.substr(sentence.from, sentence.size())));
    return words;
}

}  // namespace waylight::press
