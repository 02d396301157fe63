#pragma once

#include <vector>

namespace waylight::press {

/// Turns the sound down round every peak that would be above `ceiling` (1.0 is full scale), from 5 ms before it to 5 ms after it: smoothly,
/// so that nothing clicks. Peaks between the samples count, as a loudspeaker plays them. What is below the ceiling all over is not touched.
void limit(std::vector<float>& samples, int rate, float ceiling);

/// Whether the sound gets louder than the ceiling, between its samples too.
bool exceeds(const std::vector<float>& samples, float ceiling);

}  // namespace waylight::press
