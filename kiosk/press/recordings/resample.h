#pragma once

#include <vector>

#include "base/result.h"

namespace waylight::press {

/// Sound of one channel at another number of samples a second. The same samples give the same samples; an error where the two rates lie
/// further apart than 256 to 1.
Result<std::vector<float>> resampled(const std::vector<float>& samples, int from_rate, int to_rate);

}  // namespace waylight::press
