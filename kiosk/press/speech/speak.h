#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "press/diagnostics.h"
#include "press/progress.h"
#include "press/speech/clip_cache.h"
#include "press/speech/texts_to_say.h"

namespace waylight::press {

/// What one language is heard to say.
struct Narration {
    std::map<std::string, model::NarrationDocument, std::less<>> documents;  ///< by catalogue
    std::map<std::string, Bytes> sounds;                                     ///< by the pack's entry
};

/// Everything that is heard.
struct Narrations {
    std::map<std::string, Narration, std::less<>> languages;  ///< by tag
    int spoken = 0;                                           ///< texts that were not in the cache
    int recorded = 0;                                         ///< the same of what people recorded
};

/// What one language's voice is to say.
struct Speech {
    const Edition* edition = nullptr;
    Written voice;  ///< who says it
    std::vector<TextToSay> texts;
};

/// Has the voices say every text, on all processors, by the program waylight-speak. What was said before by the same engines in the same
/// words comes from `cache`, which the caller has locked and which may be deleted at any time; then the program is not even started.
/// Nothing, and problems told, when anything fails.
std::optional<Narrations> speak(const std::vector<Speech>& speeches, const std::filesystem::path& program,
                                const std::filesystem::path& cache, Diagnostics& diagnostics, Progress& progress);

}  // namespace waylight::press
