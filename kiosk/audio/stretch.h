#pragma once

#include "audio/samples.h"

namespace waylight::audio {

/// The same voice at the same pitch, slower or faster, and as long as that says to the sample. A minute takes a tenth of a second.
Samples stretched(const Samples& samples, Speed speed);

/// Where in the stretched clip a time of the clip as it was made is heard.
Milliseconds stretched(Milliseconds as_made, Speed speed);
/// The other way: a time in the stretched clip, in the clip as it was made, in which the times of words are given.
Milliseconds unstretched(Milliseconds heard, Speed speed);

}  // namespace waylight::audio
