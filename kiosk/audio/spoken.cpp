#include "audio/spoken.h"

#include <algorithm>

namespace waylight::audio {

std::optional<std::size_t> spoken_at(std::span<const WordTimes> words, Milliseconds time) {
    const auto next =
        std::upper_bound(words.begin(), words.end(), time, [](Milliseconds at, const WordTimes& word) { return at < word.from; });
    if (next == words.begin()) return std::nullopt;
    return static_cast<std::size_t>(next - words.begin()) - 1;
}

}  // namespace waylight::audio
