#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/files.h"
#include "pack/signature_block.h"

namespace waylight::pack {

/// The lines before a pack's index, taken apart but not believed.
struct Head {
    /// No head is longer; what a reader reads first.
    static constexpr std::size_t most_bytes = 1024;

    SignatureBlock signature;
    std::size_t signed_from = 0;  ///< byte of "waylight-pack"
    std::size_t index_from = 0;
    std::uint64_t index_bytes = 0;
};

/// `start`: the first `Head::most_bytes` of the file, or all of a shorter one.
Result<Head> parse_head(std::string_view start, const std::string& name);

/// "waylight-pack 1\nindex N\n": what stands between signature and index, and is signed, too.
std::string write_format_lines(std::size_t index_bytes);

}  // namespace waylight::pack
