#pragma once

#include <chrono>
#include <filesystem>

#include "press/cache_lock.h"

namespace waylight::press {

/// What nobody used for so long is taken out of the cache.
inline constexpr std::chrono::days kept_unused{30};

/// Says by the time of its file that an entry of the cache was used: to the day, so that a build that changes nothing writes nothing.
void mark_as_used(const std::filesystem::path& entry);

/// Takes out of a cache folder the entries that nobody used for long, and returns how many. An entry is a file, and no link, that is called
/// by the hash of all that went into it and lies where such entries lie; everything else stays. The lock keeps others from looking for
/// them.
int remove_unused(const CacheLock& lock, const std::filesystem::path& cache);

}  // namespace waylight::press
