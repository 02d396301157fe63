#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "press/progress.h"
#include "press/texts.h"

namespace waylight::press {

/// A PO file without translations; with a language it is the start of a translation. No dates: the same texts give the same bytes.
std::string template_for(const std::string& catalogue, const std::vector<SourceText>& texts, const std::string& language);

/// Writes templates/NAME.pot for every catalogue and takes away those of booklets that are gone; says how many changed.
int write_templates(const std::vector<SourceText>& texts, const std::filesystem::path& locales, Diagnostics& diagnostics);

/// Brings the PO files of every locale up to date with the templates: runs msgmerge, or writes a new file where there is none.
void merge(const std::vector<SourceText>& texts, const std::filesystem::path& locales, Diagnostics& diagnostics, Progress& progress);

}  // namespace waylight::press
