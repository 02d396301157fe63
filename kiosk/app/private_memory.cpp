#include "app/private_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace waylight::app {

void keep_memory_private() {
    constexpr rlimit nothing{0, 0};
    setrlimit(RLIMIT_CORE, &nothing);
#ifndef __SANITIZE_ADDRESS__  // which looks for leaks through the same door
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

}  // namespace waylight::app
