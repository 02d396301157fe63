#pragma once

#include <vector>

#include "base/result.h"
#include "press/speech/track.h"

namespace waylight::press {

inline constexpr double target_lufs = -18.0;
inline constexpr double most_true_peak_db = -2.0;  ///< of what is heard

/// How much louder every track of one voice is made, in quarters of a decibel, so that together, limited and encoded, they are as loud as
/// the target. One gain for all of them: a single word levelled for itself would jump out.
Result<int> quarter_decibels_for(const std::vector<Track>& tracks);

/// Makes a track louder by so much, and keeps its peaks below the ceiling.
void level(Track& track, int quarter_decibels);

/// A ratio as a factor of samples.
float factor_of(double decibels);

/// Integrated loudness of all tracks together (EBU R 128).
Result<double> loudness_of(const std::vector<Track>& tracks);

}  // namespace waylight::press
