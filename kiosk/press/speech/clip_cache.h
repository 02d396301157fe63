#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "model/narration.h"

namespace waylight::press {

/// The sound of one text, and its words.
struct SpokenClip {
    model::Clip clip;
    Bytes sound;  ///< Ogg Opus
};

/// What was spoken before, in a folder that the caller has locked and that may be deleted at any time. What is found there is marked as
/// used.
class ClipCache {
public:
    explicit ClipCache(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Nothing when it is not there, or is damaged.
    [[nodiscard]] std::optional<SpokenClip> find(const std::string& key) const;
    [[nodiscard]] Result<void> keep(const std::string& key, const SpokenClip& clip) const;

    /// How much louder a voice was made, by what it was measured on.
    [[nodiscard]] std::optional<int> find_gain(const std::string& key) const;
    [[nodiscard]] Result<void> keep_gain(const std::string& key, int quarter_decibels) const;

private:
    std::filesystem::path m_folder;
};

}  // namespace waylight::press
