#include "press/png.h"

#include <array>
#include <cstdint>

namespace waylight::press {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
constexpr std::size_t width_at = 16;
constexpr std::size_t height_at = 20;
constexpr std::size_t chunk_frame = 12;  // length, name and checksum round a chunk's data

std::uint32_t number_at(ByteView bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    return number;
}

constexpr std::array<std::uint32_t, 256> crc_table = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xEDB88320U ^ value >> 1U : value >> 1U;
        table[i] = value;
    }
    return table;
}();

/// The CRC-32 of PNG's chunks.
std::uint32_t crc_of(ByteView bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes) crc = crc_table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFFU] ^ crc >> 8U;
    return ~crc;
}

/// Length of the chunk that the bytes begin with, its frame included; 0 when it is cut off or damaged.
std::size_t whole_chunk(ByteView bytes) {
    if (bytes.size() < chunk_frame) return 0;
    const std::size_t length = number_at(bytes, 0);
    if (length > bytes.size() - chunk_frame) return 0;
    const ByteView summed = bytes.subspan(4, length + 4);
    return crc_of(summed) == number_at(bytes, length + 8) ? length + chunk_frame : 0;
}

}  // namespace

Bytes png_head(PngSize size) {
    const ByteView start = bytes_of(signature);
    Bytes head(start.begin(), start.end());
    head.resize(width_at, std::byte{0});  // the first chunk's length and name, which nobody asks for
    for (const int number : {size.width, size.height})
        for (int shift = 24; shift >= 0; shift -= 8) head.push_back(static_cast<std::byte>(number >> shift & 0xFF));
    return head;
}

Result<PngSize> png_size(ByteView png) {
    if (png.size() < height_at + 4 || !text_of(png).starts_with(signature)) return Error{"", "is no PNG picture"};
    return PngSize{static_cast<int>(number_at(png, width_at)), static_cast<int>(number_at(png, height_at))};
}

bool is_whole_png(ByteView png) {
    if (!text_of(png).starts_with(signature)) return false;
    png = png.subspan(signature.size());
    while (const std::size_t length = whole_chunk(png)) {
        if (text_of(png.subspan(4, 4)) == "IEND") return length == png.size();
        png = png.subspan(length);
    }
    return false;
}

}  // namespace waylight::press
