#include "audio/ogg.h"

#include <array>
#include <cstdint>
#include <optional>

namespace waylight::audio {
namespace {

// RFC 3533, section 6.
constexpr std::string_view mark = "OggS";
constexpr std::size_t at_flags = 5, at_stream = 14, at_number = 18, at_sum = 22, at_sizes = 26, head_size = 27;
constexpr unsigned is_first = 2, is_last = 4;

constexpr std::array<std::uint32_t, 256> sums_of_bytes = [] {
    std::array<std::uint32_t, 256> sums{};
    for (std::uint32_t byte = 0; byte < sums.size(); ++byte) {
        std::uint32_t sum = byte << 24;
        for (int bit = 0; bit < 8; ++bit) sum = sum << 1 ^ ((sum >> 31) != 0 ? 0x04C11DB7U : 0);
        sums[byte] = sum;
    }
    return sums;
}();

struct Page {
    ByteView bytes;

    [[nodiscard]] unsigned byte(std::size_t at) const { return std::to_integer<unsigned>(bytes[at]); }
    [[nodiscard]] std::uint32_t number(std::size_t at) const {
        return byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16 | byte(at + 3) << 24;
    }
    [[nodiscard]] bool is_marked(unsigned flag) const { return (byte(at_flags) & flag) != 0; }

    /// Over all bytes, those of the sum itself taken for zeros.
    [[nodiscard]] bool has_right_sum() const {
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const bool of_sum = i >= at_sum && i < at_sum + 4;
            sum = sum << 8 ^ sums_of_bytes[(sum >> 24) ^ (of_sum ? 0 : byte(i))];
        }
        return sum == number(at_sum);
    }
};

/// The page with which these bytes begin, if they hold all of it and its sum is right.
std::optional<Page> page_at(ByteView rest) {
    const Page all{rest};
    if (rest.size() < head_size || !text_of(rest).starts_with(mark)) return std::nullopt;
    const std::size_t sizes = all.byte(at_sizes);
    if (rest.size() < head_size + sizes) return std::nullopt;
    std::size_t size = head_size + sizes;
    for (std::size_t i = 0; i < sizes; ++i) size += all.byte(head_size + i);
    if (rest.size() < size) return std::nullopt;
    const Page page{rest.first(size)};
    return page.has_right_sum() ? std::optional(page) : std::nullopt;
}

}  // namespace

Result<void> check_ogg(ByteView file, const std::string& where) {
    const Error damaged{where, "is damaged; make the clip again"};
    if (!text_of(file).starts_with(mark)) return Error{where, "is no Opus file; make the clip again"};
    std::uint32_t stream = 0, number = 0;
    for (bool was_last = false; !file.empty(); ++number) {
        const std::optional<Page> page = page_at(file);
        if (!page) return damaged;
        if (number > 0 && page->is_marked(is_first)) return Error{where, "is several files in one; keep one"};
        if (number == 0) stream = page->number(at_stream);
        const bool follows = !was_last && page->number(at_stream) == stream && page->number(at_number) == number;
        if (!follows || page->is_marked(is_first) != (number == 0)) return damaged;
        was_last = page->is_marked(is_last);
        file = file.subspan(page->bytes.size());
        if (file.empty() && !was_last) return damaged;
    }
    return {};
}

}  // namespace waylight::audio
