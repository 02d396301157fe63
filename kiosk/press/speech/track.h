#pragma once

#include <string>
#include <vector>

#include "model/narration.h"
#include "press/speech/utterance.h"

namespace waylight::press {

/// One sentence as an engine said it.
struct SpokenSentence {
    int rate = 0;  ///< samples a second
    std::vector<float> samples;
    std::vector<std::pair<int, int>> spans;  ///< of each saying, in milliseconds
};

/// The sound of one text before it is encoded.
struct Track {
    int rate = 0;
    std::vector<float> samples;
    std::vector<model::SpokenWord> words;

    [[nodiscard]] int milliseconds() const { return static_cast<int>(static_cast<std::int64_t>(samples.size()) * 1000 / rate); }
};

/// Between two sentences of a text.
inline constexpr int pause_ms = 450;

/// Puts sentences together, with pauses between them. Both lists are of the same text; sayings for several words share their time by the
/// words' lengths.
Track assemble(const std::string& text, const std::vector<SayingList>& sentences, const std::vector<SpokenSentence>& spoken);

}  // namespace waylight::press
