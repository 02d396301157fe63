#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "press/progress.h"
#include "press/texts.h"

namespace waylight::press {

/// One PO file that is up to date now, in numbers of texts.
struct MergedFile {
    std::string file;
    std::size_t translated = 0;
    std::size_t became_fuzzy = 0;
    std::size_t added = 0;
};

/// Brings the PO files of every locale up to date with the templates: runs msgmerge, or writes a new file where there is none. A file
/// that cannot be read, or would lose a translation, stays as it is and is told.
std::vector<MergedFile> merge(const std::vector<SourceText>& texts, const std::filesystem::path& locales, Diagnostics& diagnostics,
                              Progress& progress);

}  // namespace waylight::press
