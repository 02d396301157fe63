#pragma once

#include <string>

#include "audio/samples.h"
#include "base/files.h"
#include "base/result.h"

namespace waylight::audio {

/// The longest clip that is decoded unless something else is said: a block of a page, read slowly, takes half a minute.
inline constexpr Milliseconds longest_clip{120'000};

/// The whole of an Opus file with one channel. An error when it is not one, is damaged, is empty, or is longer than `longest`, whatever it
/// says of itself; so neither time nor memory goes beyond what `longest` needs. `where` goes into the error.
Result<Samples> decode(ByteView opus, const std::string& where, Milliseconds longest = longest_clip);

}  // namespace waylight::audio
