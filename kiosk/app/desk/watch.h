#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace waylight::app {

/// Notices what is saved under some folders, by looking when it is asked.
class Watch {
public:
    explicit Watch(std::vector<std::filesystem::path> folders);

    /// True when a file has come, gone or been saved since the last call; at first, since the watch began. Hidden files and the copies
    /// that editors keep ("kites.po~") do not count.
    bool changed();

private:
    struct Stamp {
        std::filesystem::file_time_type saved;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    using Stamps = std::map<std::string, Stamp>;
    [[nodiscard]] Stamps look() const;

    std::vector<std::filesystem::path> m_folders;
    Stamps m_seen;
};

}  // namespace waylight::app
