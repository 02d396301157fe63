#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "press/check.h"
#include "press/diagnostics.h"
#include "press/progress.h"

namespace waylight::press {

/// Where everything lies. The defaults fit a program in build/ with its sources in the folder above.
struct Folders {
    std::filesystem::path content;
    std::filesystem::path locales;
    std::filesystem::path fonts;
    std::filesystem::path cache;
    std::filesystem::path out;
    std::filesystem::path key;
    std::filesystem::path dictionaries = "/usr/share/hunspell";
    std::filesystem::path speaker = program_folder() / "waylight-speak";  ///< the program that says sentences
};
Folders usual_folders();

/// Everything that was read, put together. Editions borrow from the rest, so it is made once and never copied.
struct Project {
    Sources sources;
    std::vector<SourceText> texts;
    std::vector<LocaleSource> locales;
    std::vector<Edition> editions;

    Project() = default;
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;
    ~Project() = default;
};

/// The passes read and resolve. Nothing when what others lean on cannot be read.
std::unique_ptr<Project> read_project(const Folders& folders, const Scope& scope, Diagnostics& diagnostics, Progress& progress);

/// The content alone, for translators: read, resolved, its English checked.
std::unique_ptr<Project> read_english(const Folders& folders, Diagnostics& diagnostics, Progress& progress);

/// What can be said without painting: reads, resolves, checks, looks at every screen, composes every scene. Nothing when what others
/// lean on cannot be read.
std::unique_ptr<Project> check(const Folders& folders, const Scope& scope, Diagnostics& diagnostics, Progress& progress);

struct BuildReport {
    int painted = 0;                   ///< pictures and icons that were not in the cache
    int spoken = 0;                    ///< texts that were not in the cache
    int recorded = 0;                  ///< the same of what people recorded
    std::vector<std::string> written;  ///< pack files that changed
    std::vector<std::string> unchanged;
};

/// A draft is for its authors, who look at its screens themselves: the press does not, which takes most of its time.
enum class Care : std::uint8_t { Full, Draft };

/// Speaking a library for the first time takes minutes. Drafts are always silent.
enum class Sound : std::uint8_t { Spoken, Silent };

/// Sources to signed packs. `only`: tags whose packs are made beside the base; empty means all. A release key asks for what a release
/// needs, and makes no drafts. Writes no pack when there is any problem.
std::optional<BuildReport> build(const Folders& folders, const std::vector<std::string>& only, Diagnostics& diagnostics, Progress& progress,
                                 Care care = Care::Full, Sound sound = Sound::Spoken);

}  // namespace waylight::press
