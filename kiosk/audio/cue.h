#pragma once

#include <memory>

#include "audio/samples.h"

namespace waylight::audio {

/// What is to be heard: the samples of a clip from one place up to another, at a loudness from 0 to 1.
struct Cue {
    std::shared_ptr<const Samples> clip;
    std::size_t from = 0;
    std::size_t until = 0;  ///< what lies beyond the clip's end is not there
    float gain = 1;
};

/// How far a playing has come. `playing` is the number that play() gave it, so that nobody takes one clip's place for another's; 0 when
/// nothing was ever played.
struct Progress {
    std::uint64_t playing = 0;
    std::size_t position = 0;  ///< in samples of the clip
    bool has_ended = true;     ///< nothing of it sounds or will
    bool operator==(const Progress&) const = default;
};

}  // namespace waylight::audio
