#pragma once

#include <utility>
#include <vector>

#include "press/recordings/spectrum.h"

namespace waylight::press {

/// From and to, in milliseconds from the beginning of a sound.
using Span = std::pair<int, int>;

/// When a word of a recording is spoken, and how sure that is.
struct AlignedWord {
    Span span;
    bool is_doubtful = false;  ///< it sounds otherwise than the words round it would make one expect: another word, or none
};

struct Alignment {
    std::vector<AlignedWord> words;
    float distance = 0;  ///< how much the two differ: 0 is the same sound, 1 two sounds that have nothing in common
};

/// A recording that is further away is hardly of the reference's text. Measured (tests/bench/alignment.cpp): none of 720 recordings are
/// further from their own text, 38 of 80 where the reference is another language's voice, and 691 of 800 from another text.
inline constexpr float most_distance_of_text = 0.69F;

/// When each word of a recording is spoken: found by laying it beside a reference whose words' times are known, `spans`, one after another.
/// The reference may be another voice, a synthetic one, or of a neighbouring language. As many words as `spans`, one after another within
/// the recording, each at least 40 ms long where there is room; none where one of the two is without speech.
Alignment align(const std::vector<Moment>& recording, const std::vector<Moment>& reference, const std::vector<Span>& spans);

}  // namespace waylight::press
