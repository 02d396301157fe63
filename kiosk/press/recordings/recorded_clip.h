#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "press/diagnostics.h"
#include "press/recordings/recorded_texts.h"
#include "press/speech/clip_cache.h"

namespace waylight::press {

/// Something that could be better in a recording.
struct Advice {
    std::string file;  ///< below recordings/
    std::string message;
    bool operator==(const Advice&) const = default;
};

/// How much louder a recording is made, in quarters of a decibel.
using GainOf = std::function<int(const UsedRecording&)>;

/// Makes the sound of one text from its recordings, and finds when its words are spoken: as its labels say, else by laying it beside
/// `reference`, the text's synthetic narration. Without both no word has a time, and nothing can be cut out of a recording. Nothing, and
/// problems told, when a file cannot be used; `advice` is what could be better.
std::optional<SpokenClip> make_recorded_clip(const RecordedText& text, std::string_view tag, const SpokenClip* reference,
                                             const GainOf& gain, std::vector<Advice>& advice, Diagnostics& diagnostics);

}  // namespace waylight::press
