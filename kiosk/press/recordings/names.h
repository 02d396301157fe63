#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/narration.h"
#include "press/diagnostics.h"

namespace waylight::press {

/// How names of recordings may end.
inline constexpr std::string_view recording_endings = "wav, flac, ogg or opus";

/// What the name of a file below recordings/ says.
struct RecordingName {
    model::TextName text;
    int sentence = 0;  ///< from 1; 0: the whole text
    bool is_labels = false;
    bool operator==(const RecordingName&) const = default;
};

/// Nothing where the name ends otherwise than recordings and their labels do: "kites/wind/block-1.sentence-2.wav".
std::optional<RecordingName> parse_recording_name(std::string_view name);

/// "kites/wind/block-1.sentence-2", without an ending.
std::string stem_of(const RecordingName& name);

/// One recording, and the labels beside it.
struct RecordingFile {
    std::filesystem::path path;
    std::string name;  ///< below recordings/
    RecordingName says;
    std::filesystem::path labels;  ///< empty: none
};

/// Every recording of a folder and the folders in it, sorted by name. Tells two of one text, labels of no recording, and (notes) files that
/// end otherwise. Hidden files, links and what lies too deep are not looked at.
std::vector<RecordingFile> list_recordings(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace waylight::press
