#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

#include "press/sources.h"

namespace waylight::press {

inline constexpr std::array<std::string_view, 3> shelf_names{"younger", "young-people", "professionals"};
inline constexpr std::array<std::string_view, 3> sensitivity_names{"green", "amber", "red"};

/// Reads content/booklets/SLUG.toml; nothing when it is not TOML.
std::optional<BookletSource> read_booklet(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace waylight::press
