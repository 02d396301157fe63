#pragma once

#include <optional>

#include "press/build.h"
#include "press/recordings/recorded_texts.h"
#include "press/speech/speak.h"

namespace waylight::press {

/// What is looked at: everything that is heard, or only what people recorded, to tell what could be better.
enum class Heard : std::uint8_t { Everything, Recordings };

/// The passes speak and listen: what people recorded, and the languages' voices for the rest, but for what a release has from people only.
/// Nothing, and all problems told, when anything fails.
std::optional<Narrations> narrate(const Project& project, const Folders& folders, Purpose purpose, Heard heard, Diagnostics& diagnostics,
                                  Progress& progress);

/// What is recorded of one language of the folder `locales`.
RecordedTexts recorded_in(const Project& project, const Edition& edition, const std::filesystem::path& locales, Diagnostics& diagnostics);

/// Writes down which words each recording was read from, where that is not written yet. To be done when packs were made of them.
void write_down_recordings(const Project& project, const std::filesystem::path& locales, Diagnostics& diagnostics);

}  // namespace waylight::press
