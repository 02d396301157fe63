#include "press/speech/track.h"

#include <algorithm>
#include <cassert>

namespace waylight::press {
namespace {

int letters_in(std::string_view word) {
    return static_cast<int>(
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The words of one saying, from `from` to `to`.
void add_words(const std::string& text, const Saying& saying, int from, int to, std::vector<model::SpokenWord>& words) {
    int all = 0;
    for (const ByteRange& word : saying.words) all += letters_in(std::string_view(text).substr(word.from, word.size()));
    int before = 0;
    int start = from;
    for (const ByteRange& word : saying.words) {
        before += letters_in(std::string_view(text).substr(word.from, word.size()));
        const int end = from + (to - from) * before / std::max(all, 1);
        words.push_back({static_cast<int>(word.from), static_cast<int>(word.to), start, end});
        start = end;
    }
}

}  // namespace

Track assemble(const std::string& text, const std::vector<SayingList>& sentences, const std::vector<SpokenSentence>& spoken) {
    assert(sentences.size() == spoken.size());
    Track track;
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        track.rate = spoken[i].rate;
        if (i > 0) track.samples.resize(track.samples.size() + static_cast<std::size_t>(track.rate) * pause_ms / 1000);
        const int start = track.milliseconds();
        assert(sentences[i].size() == spoken[i].spans.size());
        for (std::size_t k = 0; k < sentences[i].size(); ++k)
            add_words(text, sentences[i][k], start + spoken[i].spans[k].first, start + spoken[i].spans[k].second, track.words);
        track.samples.insert(track.samples.end(), spoken[i].samples.begin(), spoken[i].samples.end());
    }
    return track;
}

}  // namespace waylight::press
