#include "app/desk/watch.h"

namespace waylight::app {
namespace fs = std::filesystem;
namespace {

bool counts(const fs::path& file) {
    const std::string name = file.filename().string();
    return !name.starts_with('.') && !name.ends_with('~');
}

}  // namespace

Watch::Watch(std::vector<fs::path> folders) : m_folders(std::move(folders)), m_seen(look()) {}

bool Watch::changed() {
    Stamps now = look();
    if (now == m_seen) return false;
    m_seen = std::move(now);
    return true;
}

/// A file that goes while it is looked at is simply not there.
Watch::Stamps Watch::look() const {
    Stamps stamps;
    for (const fs::path& folder : m_folders) {
        std::error_code code;
        for (fs::recursive_directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
            std::error_code gone;
            if (!at->is_regular_file(gone) || !counts(at->path())) continue;
            const Stamp stamp{at->last_write_time(gone), at->file_size(gone)};
            if (!gone) stamps.emplace(at->path().string(), stamp);
        }
    }
    return stamps;
}

}  // namespace waylight::app
