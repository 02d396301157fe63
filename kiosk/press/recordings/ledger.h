#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "press/diagnostics.h"

namespace waylight::press {

/// What is known of one recording: an entry of locales/TAG/recordings.toml.
struct LedgerEntry {
    std::string text_hash;                     ///< BLAKE2b-256 in hex of the text that it was read from, as it is displayed
    std::vector<std::string> sentence_hashes;  ///< of its sentences, where it is a whole text of several
    std::string sound_hash;                    ///< of the file itself: another file was recorded anew
    std::string reader;                        ///< whom to thank; may be empty
    std::string session;                       ///< recordings of one session are made louder alike; may be empty
    bool operator==(const LedgerEntry&) const = default;
};

/// By the file's name below recordings/: "kites/wind/block-1.wav".
using Ledger = std::map<std::string, LedgerEntry, std::less<>>;

/// Empty where the file is not there.
Ledger read_ledger(const std::filesystem::path& file, Diagnostics& diagnostics);

/// Nothing is written when that is what the file says already.
Result<void> write_ledger(const std::filesystem::path& file, const Ledger& ledger);

}  // namespace waylight::press
