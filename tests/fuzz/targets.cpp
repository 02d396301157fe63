#include "fuzz/targets.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "fuzz/input.h"

namespace waylight::fuzz {
namespace {

constexpr std::array<Target, 20> targets{{{"command_line", try_command_line},
                                          {"documents", try_documents},
                                          {"fonts", try_fonts},
                                          {"json", try_json},
                                          {"keys", try_keys},
                                          {"library", try_library},
                                          {"opus", try_opus},
                                          {"pack_blobs", try_pack_blobs},
                                          {"pack_head", try_pack_head},
                                          {"pack_index", try_pack_index},
                                          {"png", try_png},
                                          {"po", try_po},
                                          {"recording", try_recording},
                                          {"replay", try_replay},
                                          {"rich_text", try_rich_text},
                                          {"site", try_site},
                                          {"sources", try_sources},
                                          {"text", try_text},
                                          {"toml", try_toml},
                                          {"visit", try_visit}}};

}  // namespace

std::span<const Target> all_targets() { return targets; }

const Target* find_target(std::string_view name) {
    const auto* found = std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.name == name; });
    return found == targets.end() ? nullptr : found;
}

void try_in_time(const Target& target, ByteView bytes) {
    constexpr std::clock_t most = CLOCKS_PER_SEC;
    const std::clock_t start = std::clock();
    target.try_bytes(bytes);
    require(std::clock() - start <= most, "an input takes at most a second");
}

}  // namespace waylight::fuzz
