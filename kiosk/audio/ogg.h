#pragma once

#include <string>

#include "base/files.h"
#include "base/result.h"

namespace waylight::audio {

/// Whether a file is one Ogg stream and nothing else: whole pages from the first byte to the last, with right sums, numbered in order, the
/// first and the last marked as such. opusfile would look for pages in anything, and forgets memory where it finds a second stream that is
/// damaged (0.12); so it only sees what is sound as Ogg. `where` goes into the error.
Result<void> check_ogg(ByteView file, const std::string& where);

}  // namespace waylight::audio
