#pragma once

#include <span>
#include <string_view>

#include "base/files.h"

/// What is tried with any bytes, one file a target. The same functions are driven by libFuzzer (libfuzzer.cpp) and, in the ordinary
/// build, by corpora (replay.cpp). A target ends the process when something does not hold that must hold whatever the bytes are.
namespace waylight::fuzz {

struct Target {
    std::string_view name;
    void (*try_bytes)(ByteView bytes);
};

std::span<const Target> all_targets();
/// Null when there is none of that name.
const Target* find_target(std::string_view name);
/// Tries, and ends the process after more than a second of processor time: a busy machine makes no hang.
void try_in_time(const Target& target, ByteView bytes);

void try_command_line(ByteView bytes);
void try_documents(ByteView bytes);
void try_fonts(ByteView bytes);
void try_json(ByteView bytes);
void try_keys(ByteView bytes);
void try_library(ByteView bytes);
void try_opus(ByteView bytes);
void try_pack_head(ByteView bytes);
void try_pack_index(ByteView bytes);
void try_pack_blobs(ByteView bytes);
void try_png(ByteView bytes);
void try_po(ByteView bytes);
void try_recording(ByteView bytes);
void try_replay(ByteView bytes);
void try_rich_text(ByteView bytes);
void try_site(ByteView bytes);
void try_sources(ByteView bytes);
void try_text(ByteView bytes);
void try_toml(ByteView bytes);
void try_visit(ByteView bytes);

}  // namespace waylight::fuzz
