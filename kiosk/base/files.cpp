#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace waylight {
namespace fs = std::filesystem;

Result<Bytes> read_file(const fs::path& path) {
    std::error_code code;
    if (fs::is_directory(path, code)) return Error{path.string(), "is a folder, not a file"};
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path.string(), std::string("cannot be opened: ") + std::strerror(errno)};
    Bytes bytes;
    char chunk[65536];
    while (in.read(chunk, sizeof chunk) || in.gcount() > 0) {
        const auto view = std::as_bytes(std::span(chunk, static_cast<std::size_t>(in.gcount())));
        bytes.insert(bytes.end(), view.begin(), view.end());
    }
    if (in.bad()) return Error{path.string(), "cannot be read to its end"};
    return bytes;
}

Result<std::string> read_text_file(const fs::path& path) {
    Result<Bytes> bytes = read_file(path);
    if (!bytes) return bytes.error();
    return std::string(text_of(*bytes));
}

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
    std::error_code code, ignored;
    // A range-for would throw where a disk cannot be read on.
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (entry->path().extension() != extension) continue;
        if (entry->is_regular_file(ignored)) {
            listing.files.push_back(entry->path());
        } else {
            listing.faults.push_back({entry->path().string(), "is not a file; take it away, or give it another name"});
        }
    }
    if (code) listing.faults.push_back({folder.string(), "cannot be read: " + code.message()});
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
