#pragma once

#include <filesystem>
#include <vector>

#include "base/files.h"

namespace waylight::press {

struct NewFile {
    std::filesystem::path path;
    ByteView bytes;
};

/// Puts files in place that belong together: all bytes are on the disk before the first name changes, and names change in this order.
/// A full disk changes nothing and leaves nothing behind.
Result<void> replace_files(const std::vector<NewFile>& files);

}  // namespace waylight::press
