#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace waylight::press {

/// Sound of one channel as an Ogg Opus file of 20 kb/s. The same samples give the same bytes: one serial number for all, no comments.
Result<Bytes> encode_opus(const std::vector<float>& samples, int rate);

/// What encodes: another version may give other bytes.
std::string opus_version();

}  // namespace waylight::press
