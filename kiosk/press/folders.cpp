#include "press/folders.h"

#include <algorithm>

#include "base/files.h"
#include "press/sources.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

bool can_be_opened(const fs::path& folder, Diagnostics& diagnostics) {
    std::error_code code;
    const fs::directory_iterator opened(folder, code);
    if (!code) return true;
    if (code != std::errc::no_such_file_or_directory)
        diagnostics.problem({shown(folder)}, "cannot be opened as a folder: " + code.message() + "; make it one that you may read",
                            Severity::Environment);
    return false;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension, Diagnostics& diagnostics) {
    if (!can_be_opened(folder, diagnostics)) return {};
    std::vector<fs::path> files = list_files(folder, extension);
    std::erase_if(files, is_hidden);
    return files;
}

std::vector<fs::path> folders_in(const fs::path& folder, Diagnostics& diagnostics) {
    std::vector<fs::path> folders;
    if (!can_be_opened(folder, diagnostics)) return folders;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        if (entry.is_directory(code) && !is_hidden(entry.path())) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

void tell_unreadable(const fs::path& file, const Error& error, std::string_view remedy_when_missing, Diagnostics& diagnostics) {
    std::error_code code;
    const bool is_missing = !fs::exists(file, code) && !code;
    diagnostics.problem({shown(file)},
                        error.message + "; " + std::string(is_missing ? remedy_when_missing : "make it a file that you may read"),
                        is_missing ? Severity::Problem : Severity::Environment);
}

}  // namespace waylight::press
