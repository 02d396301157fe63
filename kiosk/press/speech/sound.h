#pragma once

#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "press/speech/track.h"

namespace waylight::press {

/// A track as the Opus file that a pack holds. What will be heard of it is held against what was said: libopus 1.3 was seen to make clicks,
/// some as loud as can be, where a sound follows perfect silence. So there is none: noise of 74 dB below full scale lies under everything,
/// and other noise where there still is a click. The same track gives the same bytes.
Result<Bytes> sound_of(const Track& track);

/// Whether `heard`, 48,000 samples a second, is what was said: nowhere louder than the sound round it was, nor above the peak that is
/// allowed.
bool is_faithful(const std::vector<float>& heard, const Track& said);

}  // namespace waylight::press
