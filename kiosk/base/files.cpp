#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <new>
#include <system_error>

namespace waylight {
namespace fs = std::filesystem;

namespace {

class OpenFile {
public:
    OpenFile(const fs::path& path, int how) : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | how)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }

    [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
    [[nodiscard]] bool is_regular() const {
        struct stat about {};
        return fstat(m_descriptor, &about) == 0 && S_ISREG(about.st_mode);
    }
    /// False when the disk fails on the way.
    bool read_to_end(Bytes& bytes) const {
        std::array<std::byte, 65536> chunk{};
        while (true) {
            const ssize_t got = ::read(m_descriptor, chunk.data(), chunk.size());
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return got == 0;
            bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + got);
        }
    }

private:
    int m_descriptor;
};

enum class Pipes : std::uint8_t { Refused, Read };

Result<Bytes> read_all(const fs::path& path, Pipes pipes) {
    std::error_code code;
    if (fs::is_directory(path, code)) return Error{path.string(), "is a folder, not a file"};
    const OpenFile file(path, pipes == Pipes::Refused ? O_NONBLOCK : 0);
    if (!file.is_open()) return Error{path.string(), std::string("cannot be opened: ") + std::strerror(errno)};
    if (pipes == Pipes::Refused && !file.is_regular()) return Error{path.string(), "is not a file; take it away, or give it another name"};
    Bytes bytes;
    if (!file.read_to_end(bytes)) return Error{path.string(), "cannot be read to its end"};
    return bytes;
}

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

/// Zero at the folder's end, else the errno of what keeps it from being read, or read on. (libstdc++ 12's own iterator ends the program
/// where there is no memory for it.)
int each_name(const fs::path& folder, const std::function<void(const char*)>& use) {
    const std::unique_ptr<DIR, CloseFolder> opened(opendir(folder.c_str()));
    if (!opened) return errno;
    while (true) {
        errno = 0;
        const dirent* entry = readdir(opened.get());
        if (entry == nullptr) return errno;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") use(entry->d_name);
    }
}

Result<std::string> as_text(const Result<Bytes>& bytes) {
    if (!bytes) return bytes.error();
    return std::string(text_of(*bytes));
}

}  // namespace

Result<Bytes> read_file(const fs::path& path) { return read_all(path, Pipes::Refused); }
Result<std::string> read_text_file(const fs::path& path) { return as_text(read_file(path)); }
Result<std::string> read_text_file_or_pipe(const fs::path& path) { return as_text(read_all(path, Pipes::Read)); }

Result<void> write_file(const fs::path& path, ByteView bytes) {
    std::error_code code;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
    fs::path unfinished = path;
    unfinished += ".unfinished";
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::string fault;
    if (!out) fault = std::string("cannot be written: ") + std::strerror(errno);
    if (fault.empty()) {
        fs::rename(unfinished, path, code);
        if (!code) return {};
        fault = "cannot be put in place: " + code.message();
    }
    fs::remove(unfinished, code);
    return Error{path.string(), fault};
}

Listing list_folder(const fs::path& folder, std::string_view extension) {
    Listing listing;
    std::error_code ignored;
    const auto put = [&](const fs::path& path) {
        if (path.extension() != extension) return;
        if (fs::is_regular_file(path, ignored)) {
            listing.files.push_back(path);
        } else {
            listing.faults.push_back({path.string(), "is not a file; take it away, or give it another name"});
        }
    };
    const int fault = each_name(folder, [&](const char* name) { put(folder / name); });
    if (fault == ENOMEM) throw std::bad_alloc();
    if (fault != 0) listing.faults.push_back({folder.string(), std::string("cannot be read: ") + std::strerror(fault)});
    std::sort(listing.files.begin(), listing.files.end());
    return listing;
}

std::vector<fs::path> list_files(const fs::path& folder, std::string_view extension) { return list_folder(folder, extension).files; }

fs::path program_folder() {
    std::error_code code;
    const fs::path self = fs::read_symlink("/proc/self/exe", code);
    return code ? fs::current_path(code) : self.parent_path();
}

}  // namespace waylight
