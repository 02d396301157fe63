#include <malloc.h>

#include "app/images/images.h"

namespace waylight::images {

void keep_freed_memory() {
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
    mallopt(M_ARENA_MAX, 1);
}

}  // namespace waylight::images
