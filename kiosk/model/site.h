#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace waylight::model {

enum class Room : std::uint8_t { Private, Public };
enum class Speaker : std::uint8_t { Off, Quiet, On };

/// site.toml: what the people of one place wrote about it by hand. Read, never written.
struct Site {
    std::vector<std::string> languages;  ///< tags to show first
    Room room = Room::Private;
    int screen_width_mm = 0;  ///< 0 when not stated
    int idle_seconds = 120;   ///< without a touch, before the kiosk asks whether somebody is still there
    int idle_seconds_together = 600;
    Speaker speaker = Speaker::On;  ///< Off: nothing is ever read aloud, and nothing offers it
    int volume_ceiling = 100;       ///< percent of full scale that no sample passes
};

/// An absent key keeps its default. What cannot be read, is unknown or is of a wrong kind is refused alone, and what is sound is kept; but
/// somebody meant to say something about the place that is not known now, so its room counts as public.
Site read_site(const std::filesystem::path& path, const std::function<void(const Error&)>& refused);

}  // namespace waylight::model
