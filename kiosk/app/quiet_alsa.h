#pragma once

namespace waylight::app {

/// ALSA writes up to a dozen lines on standard error for a device that is not there; from now on it says nothing. What it would have
/// said is in SDL's error.
void silence_alsa();

}  // namespace waylight::app
