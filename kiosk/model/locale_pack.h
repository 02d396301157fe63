#pragma once

#include <filesystem>
#include <vector>

#include "model/base_content.h"
#include "model/library.h"

namespace waylight::model {

/// A locale's pack, read in three steps: who it is and the words of the interface, then words and descriptions of pictures, then booklets.
/// A tile on Welcome needs only the first.
struct LocalePack {
    pack::Pack pack;
    Locale locale;
};

/// The first step. An error refuses the whole locale.
Result<LocalePack> open_locale(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys);

/// The second step: glossary and alt texts. Each thing left out is one line to `refused`.
void read_words(LocalePack& opened, const BaseContent& base, const Refused& refused);
/// The third step: the booklets that are complete, where the base's are read; likewise.
void read_booklets(LocalePack& opened, const BaseContent& base, const Refused& refused);

}  // namespace waylight::model
