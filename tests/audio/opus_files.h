#pragma once

#include "audio/samples.h"
#include "base/files.h"

namespace waylight::test {

/// An Opus file as the press makes them: 20 kb/s, a serial number that never changes, no comments. The same samples in every channel.
Bytes opus_file(const audio::Samples& samples, int channels = 1);

}  // namespace waylight::test
