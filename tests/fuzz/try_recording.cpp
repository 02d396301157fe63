#include <algorithm>
#include <cmath>

#include "audio/decode.h"
#include "audio/ogg_pages.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "press/recordings/take.h"

namespace waylight::fuzz {
namespace {

void try_reading(ByteView file) {
    const Result<press::Take> take = press::read_take(file);
    if (!take) return require(!take.error().message.empty(), "a refusal says why");
    const std::size_t most = audio::sample_at(audio::longest_clip) + audio::samples_per_second / 10;  // where it was resampled
    require(!take->samples.empty() && take->samples.size() <= most, "a recording is no longer than two minutes");
    require(take->rate > 0 && take->clipped_runs >= 0, "a recording says how it was made");
    require(std::all_of(take->samples.begin(), take->samples.end(), [](float value) { return std::isfinite(value); }),
            "every sample is a number");
}

}  // namespace

/// A file that a narrator drops in: WAV, FLAC, Ogg or Opus; Ogg is also tried with the sums of its pages put right.
void try_recording(ByteView bytes) {
    try_reading(bytes);
    if (text_of(bytes).starts_with("OggS")) try_reading(test::with_right_sums(bytes));
}

}  // namespace waylight::fuzz
