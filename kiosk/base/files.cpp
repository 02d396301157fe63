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

std::vector<fs::path> list_files(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        if (entry.is_regular_file(code) && entry.path().extension() == extension) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

fs::path program_folder() {
    std::error_code code;
    const fs::path self = fs::read_symlink("/proc/self/exe", code);
    return code ? fs::current_path(code) : self.parent_path();
}

}  // namespace waylight
