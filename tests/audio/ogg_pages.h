#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/units.h"

/// Opus files taken apart and put together page by page, so that damage can stand behind sums that are right.
namespace waylight::test {

/// Where the pages of an Ogg file begin; what only looks like a page, too.
std::vector<std::size_t> pages_in(ByteView file);

/// The same file with the sum of every whole page put right.
Bytes with_right_sums(ByteView file);

struct Page {
    enum class Kind : std::uint8_t { Middle = 0, First = 2, Last = 4 } kind = Kind::Middle;
    std::uint64_t granule = 0;  ///< how many samples there are up to the end of this page
    std::uint32_t number = 0;
    std::vector<std::string> packets;  ///< at most 255, each shorter than 255 bytes
};
std::string page_bytes(const Page& page);

/// A packet that says who made the file, and one that says what is in it.
std::string opus_head(std::uint8_t channels, std::uint16_t skipped_samples = 0);
std::string opus_tags();

/// Silence in packets of three bytes that last 120 ms each: the shortest file of its length.
Bytes silence_file(Milliseconds length);

void put_number(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t width);

}  // namespace waylight::test
