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

/// Two readings of the same words laid beside each other: matches from the two first moments to the two last, neither index ever falling
/// (dynamic time warping). One may run ahead of the other by at most a fifth of the longer. Nothing where either list is empty.
std::vector<Match> warp(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording);

}  // namespace waylight::press
