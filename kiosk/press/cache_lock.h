#pragma once

#include <filesystem>

#include "base/result.h"
#include "press/progress.h"

namespace waylight::press {

/// Keeps every other press out of a cache folder for as long as it lives: two at once would take away each other's unfinished work.
class CacheLock {
public:
    /// Makes the folder, and waits for a press that is at work in it.
    static Result<CacheLock> take(const std::filesystem::path& cache, Progress& progress);
    ~CacheLock();
    CacheLock(CacheLock&& other) noexcept;
    CacheLock& operator=(CacheLock&&) = delete;

private:
    explicit CacheLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;  ///< of the file "lock", or -1
};

}  // namespace waylight::press
