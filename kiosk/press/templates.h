#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "press/diagnostics.h"
#include "press/texts.h"

namespace waylight::press {

/// Names of the PO files that these texts make.
std::vector<std::string> catalogues_of(const std::vector<SourceText>& texts);

/// A PO file without translations; with a language it is the start of a translation. No dates: the same texts give the same bytes.
std::string template_for(const std::string& catalogue, const std::vector<SourceText>& texts, const std::string& language);

/// Writes templates/NAME.pot for every catalogue and takes away those of booklets that are gone; says how many changed.
int write_templates(const std::vector<SourceText>& texts, const std::filesystem::path& locales, Diagnostics& diagnostics);

}  // namespace waylight::press
