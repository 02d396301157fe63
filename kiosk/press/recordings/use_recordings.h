#pragma once

#include <filesystem>

#include "press/processors.h"
#include "press/progress.h"
#include "press/recordings/recorded_texts.h"
#include "press/speech/speak.h"

namespace waylight::press {

/// Puts what people recorded of a language in the place of what its voice says of the same texts; these are what the recordings are laid
/// beside. What was made of the same files before comes from `cache`, which the caller has locked. Tells problems and, each time, advice on
/// every recording. Returns how many texts were not in the cache. Recordings are listened to on all processors; on how many changes
/// nothing.
int use_recordings(const RecordedTexts& recorded, const LocaleSource& locale, const std::filesystem::path& cache, Narration& narration,
                   Diagnostics& diagnostics, Progress& progress, unsigned threads = processors());

}  // namespace waylight::press
