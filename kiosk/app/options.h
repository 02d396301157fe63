#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "screens/session.h"
#include "ui/surface.h"

namespace waylight::app {

/// What the command line asks for. Lists are empty and texts are empty where nothing was said; see the functions below for defaults.
struct Options {
    enum class Task : std::uint8_t { Show, Tour, Replay, Help, Version } task = Task::Show;
    bool kiosk = false;
    std::optional<ui::Surface> window;  ///< pixels only
    int width_mm = 0;
    std::filesystem::path packs, keys, fonts;
    std::optional<std::filesystem::path> site;
    std::vector<std::string> locales;
    std::string pair;
    std::vector<ui::ThemeName> themes;
    std::vector<int> text_steps;
    std::vector<std::string> places;  ///< where to begin: the last; a tour goes to all of them
    std::filesystem::path tour;
    std::vector<ui::Surface> sizes;
    bool png = false;
    std::filesystem::path replay, frames;
    bool counters = false;
    bool desk = false;
    std::filesystem::path content, translations;  ///< for the desk
};

/// Reads the arguments after the program's name. Folders that are not given lie beside the program. An error names the nearest right
/// option; its reader ends with exit code 2.
Result<Options> parse_options(std::span<const char* const> arguments, const std::filesystem::path& program_folder);

/// The same table, for people.
std::string help_text();

/// How a visit begins: the first locale, theme and step of those asked for.
screens::Start start_of(const Options& options);

}  // namespace waylight::app
