#include "press/cache_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "press/sources.h"

namespace waylight::press {
namespace {

/// The kernel frees the lock with the process that holds it, so that a press that was killed keeps nobody out.
int lock(int descriptor, int operation) {
    int done = flock(descriptor, operation);
    while (done != 0 && errno == EINTR) done = flock(descriptor, operation);
    return done;
}

}  // namespace

Result<CacheLock> CacheLock::take(const std::filesystem::path& cache, Progress& progress) {
    std::error_code code;
    std::filesystem::create_directories(cache, code);
    const auto fault = [&](int number) {
        return Error{shown(cache), std::string("cannot be written (") + std::strerror(number) + "); name another folder with --cache"};
    };
    const int descriptor = open((cache / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) return fault(errno);
    CacheLock taken(descriptor);
    if (lock(descriptor, LOCK_EX | LOCK_NB) == 0) return taken;
    progress.stage("waiting for another press that uses " + shown(cache));
    if (lock(descriptor, LOCK_EX) != 0) return fault(errno);
    return taken;
}

CacheLock::~CacheLock() {
    if (m_descriptor >= 0) close(m_descriptor);
}

CacheLock::CacheLock(CacheLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

}  // namespace waylight::press
