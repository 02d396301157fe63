#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "press/recordings/align.h"
#include "press/recordings/spectrum.h"
#include "press/recordings/take.h"

namespace waylight::press {

/// A recording as it is used: without the silence round it, with 10 ms of fading at both ends.
struct Reading {
    audio::Samples samples;
    std::vector<Moment> moments;
    int cut_ms = 0;                   ///< taken away before the first word
    std::vector<std::string> advice;  ///< what could be better, each with what to do

    [[nodiscard]] int milliseconds() const { return static_cast<int>(samples.size() / audio::samples_per_millisecond); }
};

/// 10 ms at both ends: what begins or ends in the middle of a sound clicks.
void fade_ends(audio::Samples& samples);

/// An error where nobody could use it: silence, a telephone's sound.
Result<Reading> make_reading(const Take& take);

/// Why this recording can hardly be of its text, whose synthetic narration takes `expected_ms`; empty when it may be.
std::string fault_of_length(int milliseconds, int expected_ms);

/// Audacity's labels: a line for each word, start TAB end TAB word, in seconds from the beginning of the file. An error, with the line in
/// `where`, where they are not the words, in order, or lie outside of the sound. What is told of them is not changed by `cut_ms`.
Result<std::vector<Span>> read_labels(const std::string& text, const std::vector<std::string>& words, const Reading& reading);

}  // namespace waylight::press
