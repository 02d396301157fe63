#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace waylight::model {

enum class Room : std::uint8_t { Private, Public };

/// site.toml: what the people of one place wrote about it by hand. Read, never written.
struct Site {
    std::vector<std::string> languages;  ///< tags to show first
    Room room = Room::Private;
    int screen_width_mm = 0;  ///< 0 when not stated
};

/// An absent key keeps its default; an unknown key or a wrong kind is an error that names the nearest right key.
Result<Site> read_site(const std::filesystem::path& path);

}  // namespace waylight::model
