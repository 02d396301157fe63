#pragma once

#include <vector>

#include "press/recordings/spectrum.h"

namespace waylight::press {

/// One pair of moments that sound alike: indices into the two lists.
struct Match {
    std::size_t reference = 0;
    std::size_t recording = 0;
    float distance = 0;  ///< 0 is the same sound; about 1 is any two
};

/// Two readings of the same words laid beside each other: for each moment of the reference where the recording comes to it, in order, as
/// the middle of all ways that let neither run back (dynamic time warping whose ways are weighted: Cuturi and Blondel, "Soft-DTW", 2017).
/// One may run ahead of the other by at most a fifth of the longer. Nothing where either list is empty.
std::vector<Match> warp(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording);

}  // namespace waylight::press
