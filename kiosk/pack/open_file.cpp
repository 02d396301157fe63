#include "pack/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace waylight::pack {

Result<OpenFile> OpenFile::open(const std::filesystem::path& path) {
    // O_NONBLOCK: a pipe that carries a pack's name must not make the kiosk wait for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return Error{path.string(), std::string("cannot be opened: ") + std::strerror(errno)};
    OpenFile file(descriptor, 0);
    struct stat about {};
    if (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode))
        return Error{path.string(), "is not a file; take it away, or give it another name"};
    file.m_size = static_cast<std::uint64_t>(about.st_size);
    return file;
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(std::exchange(other.m_size, 0)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

OpenFile::~OpenFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<Bytes> OpenFile::read(std::uint64_t from, std::size_t count, const std::string& name) const {
    Bytes bytes(count);
    for (std::size_t done = 0; done < count;) {
        const ssize_t got = ::pread(m_descriptor, bytes.data() + done, count - done, static_cast<off_t>(from + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Error{name, std::string("cannot be read: ") + std::strerror(errno)};
        if (got == 0) return Error{name, "has become shorter while it was read; copy the pack again"};
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace waylight::pack
