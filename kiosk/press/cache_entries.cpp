#include "press/cache_entries.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/files.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Where entries lie, and how their names end.
struct Kind {
    std::string_view folder;
    std::string_view extension;
};
constexpr std::array<Kind, 6> kinds{{{"png", ".png"},
                                     {"recordings", ".advice"},
                                     {"recordings", ".clip"},
                                     {"recordings", ".gain"},
                                     {"speech", ".clip"},
                                     {"speech", ".gain"}}};

fs::file_time_type now() { return fs::file_time_type::clock::now(); }

bool is_hash(std::string_view name) {
    constexpr std::size_t digits = 64;
    return name.size() == digits && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_unused_entry(const fs::path& path) {
    std::error_code code;
    if (!is_hash(path.stem().string()) || !fs::is_regular_file(fs::symlink_status(path, code))) return false;
    const fs::file_time_type used = fs::last_write_time(path, code);
    return !code && used < now() - kept_unused;
}

}  // namespace

void mark_as_used(const fs::path& entry) {
    std::error_code code;
    const fs::file_time_type used = fs::last_write_time(entry, code);
    // Where it cannot be marked it may be made again one day, no more.
    if (!code && used < now() - std::chrono::days(1)) fs::last_write_time(entry, now(), code);
}

int remove_unused(const CacheLock& /*lock*/, const fs::path& cache) {
    int removed = 0;
    std::error_code code;
    for (const Kind& kind : kinds)
        for (const fs::path& path : list_files(cache / kind.folder, kind.extension))
            if (is_unused_entry(path) && fs::remove(path, code)) ++removed;
    return removed;
}

}  // namespace waylight::press
