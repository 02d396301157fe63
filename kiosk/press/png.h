#pragma once

#include "base/files.h"

namespace waylight::press {

/// Width and height as a PNG's head says; an error without a place when it is none.
struct PngSize {
    int width = 0;
    int height = 0;
};
Result<PngSize> png_size(ByteView png);

/// The first bytes of a PNG of this size, as far as png_size() reads.
Bytes png_head(PngSize size);

/// True when the file is a PNG from its first byte to its last: signature, every chunk's checksum, and its end.
bool is_whole_png(ByteView png);

}  // namespace waylight::press
