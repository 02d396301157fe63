#include "press/replace_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

fs::path unfinished(const fs::path& path) { return path.string() + ".unfinished"; }

bool write_to_end(int descriptor, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

/// A name may be changed only when the bytes are on the disk: after a power cut it would lead to an empty file.
Result<void> write_unfinished(const NewFile& file) {
    std::error_code code;
    if (file.path.has_parent_path()) fs::create_directories(file.path.parent_path(), code);
    constexpr mode_t readable_by_all = 0666;
    const int descriptor = open(unfinished(file.path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all);
    const bool is_written = descriptor >= 0 && write_to_end(descriptor, file.bytes) && fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0) close(descriptor);
    if (is_written) return {};
    return Error{file.path.string(), std::string("cannot be written: ") + std::strerror(reason)};
}

Result<void> write_all(const std::vector<NewFile>& files) {
    for (const NewFile& file : files)
        if (Result<void> written = write_unfinished(file); !written) return written;
    return {};
}

Result<void> rename_all(const std::vector<NewFile>& files) {
    std::error_code code;
    for (const NewFile& file : files) {
        fs::rename(unfinished(file.path), file.path, code);
        if (code) return Error{file.path.string(), "cannot be put in place: " + code.message()};
    }
    return {};
}

}  // namespace

Result<void> replace_files(const std::vector<NewFile>& files) {
    Result<void> done = write_all(files);
    if (done) done = rename_all(files);
    std::error_code code;
    for (const NewFile& file : files) fs::remove(unfinished(file.path), code);
    return done;
}

}  // namespace waylight::press
