#pragma once

#include <filesystem>
#include <vector>

#include "model/base_content.h"
#include "model/library.h"

namespace waylight::model {

/// A locale's pack, read in two steps: who it is and the words of the interface, then all it shows. Welcome needs only the first.
struct LocalePack {
    pack::Pack pack;
    Locale locale;
};

/// The first step. An error refuses the whole locale.
Result<LocalePack> open_locale(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys);

/// The second step: glossary, alt texts and the booklets that are complete. Each thing left out is one line to `refused`.
void read_content(LocalePack& opened, const BaseContent& base, const Refused& refused);

}  // namespace waylight::model
