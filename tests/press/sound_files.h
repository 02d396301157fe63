#pragma once

#include <vector>

#include "base/files.h"

namespace waylight::test {

/// Samples as a WAV of 16 bits; several channels are told frame by frame.
Bytes wav_of(const std::vector<float>& samples, int rate, int channels = 1);

/// The same in a coding of libsndfile: SF_FORMAT_FLAC | SF_FORMAT_PCM_16.
Bytes sound_file_of(const std::vector<float>& samples, int rate, int format);

/// A tone that swells four times a second, as speech does.
std::vector<float> syllables(double seconds, float loudness, int rate);

}  // namespace waylight::test
