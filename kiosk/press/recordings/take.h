#pragma once

#include <vector>

#include "audio/samples.h"
#include "base/files.h"
#include "base/result.h"

namespace waylight::press {

/// The largest file that is read as a recording, in bytes: two minutes of stereo in 24 bits at 96 kHz.
inline constexpr std::uintmax_t largest_recording = std::uintmax_t{72} << 20U;
/// What is recorded with fewer samples a second sounds like a telephone.
inline constexpr int least_rate = 16'000;

/// A recording as it was dropped in: one channel, the mean of all that it had.
struct Take {
    audio::Samples samples;
    int rate = 0;          ///< samples a second in the file
    int clipped_runs = 0;  ///< how often three samples or more in a row were as loud as can be: what was louder is lost
};

/// Reads WAV, FLAC, Ogg Vorbis or Ogg Opus, whatever the file's name ends in. An error, which says what to do, for any other bytes, a file
/// that breaks off, more than eight channels, or more than two minutes. Neither time nor memory goes beyond what that needs.
Result<Take> read_take(ByteView file);

}  // namespace waylight::press
