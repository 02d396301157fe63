#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/files.h"
#include "press/diagnostics.h"
#include "press/paint/compose.h"
#include "press/png.h"
#include "press/progress.h"

namespace waylight::press {

/// A kiosk keeps many pictures in little room: no painted scene may take more.
inline constexpr std::uintmax_t most_picture_bytes = 400'000;

/// Tells a painted scene that takes too much room. `place` is where it was drawn.
void prove_weight(const Place& place, std::uintmax_t bytes, Diagnostics& diagnostics);

/// How pngquant is asked to reduce the colours of a picture, word for word.
using ColourOptions = std::span<const std::string_view>;

/// Half of the usual dithering: all of it scatters dots over flat colours too (17 % more bytes, and a worse picture by PSNR); with none a
/// glow breaks into rings.
inline constexpr std::array<std::string_view, 3> scene_colours{"--quality", "80-98", "--floyd=0.5"};

/// PNG bytes by name: "open-door"; "next", "next.contrast".
struct Artwork {
    std::map<std::string, Bytes> pictures;
    std::map<std::string, Bytes> icons;
    int painted = 0;  ///< how many were not in the cache
};

/// Paints the named pictures and every icon, on all processors. What was painted before
/// from the same SVG by the same tools comes from `cache`, which the caller has locked and which may be deleted at any time; what is
/// damaged there is painted again. Nothing, and problems told, when anything fails.
std::optional<Artwork> paint(const Drawings& drawings, const std::set<std::string, std::less<>>& pictures,
                             const std::filesystem::path& cache, Diagnostics& diagnostics, Progress& progress);

/// The colours of a PNG file are reduced to a palette's, where nobody sees it and it takes less room.
Result<void> reduce_colours(const std::filesystem::path& png, ColourOptions options);

/// What the tools that paint call themselves: another version may paint other pixels.
Result<std::string> tool_versions();

/// The name in the cache of what is painted from an SVG: all that changes a pixel changes it.
std::string cached_name(std::string_view svg, PngSize size, ColourOptions options, std::string_view versions);

}  // namespace waylight::press
