#include <algorithm>
#include <cmath>

#include "audio/decode.h"
#include "audio/ogg_pages.h"
#include "fuzz/input.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

/// Longer ones are slow for a fuzzer, and no other code.
constexpr Milliseconds longest{10'000};

void try_decoding(ByteView file) {
    const Result<audio::Samples> samples = audio::decode(file, "fuzz.opus", longest);
    if (!samples) return require(!samples.error().message.empty(), "a refusal says why");
    require(!samples->empty() && samples->size() <= audio::sample_at(longest), "a clip is no longer than was asked for");
    const auto is_sound = [](float value) { return std::isfinite(value) && std::abs(value) <= 1; };
    require(std::all_of(samples->begin(), samples->end(), is_sound), "every sample is from -1 to 1");
}

}  // namespace

/// An Opus file; it is also tried with the sums of its pages put right, which a fuzzer seldom does.
void try_opus(ByteView bytes) {
    try_decoding(bytes);
    try_decoding(test::with_right_sums(bytes));
}

}  // namespace waylight::fuzz
