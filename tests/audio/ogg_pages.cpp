#include "audio/ogg_pages.h"

#include <algorithm>

namespace waylight::test {
namespace {

constexpr std::string_view mark = "OggS";
constexpr std::size_t at_granule = 6, at_number = 18, at_sum = 22, at_count = 26, head_size = 27;

/// Ogg's sum: a CRC of 32 bits, polynomial 0x04c11db7, nothing reflected and nothing turned round.
std::uint32_t sum_of(std::string_view page) {
    std::uint32_t sum = 0;
    for (const char c : page) {
        sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << 24;
        for (int bit = 0; bit < 8; ++bit) sum = (sum << 1) ^ ((sum & 0x80000000U) != 0 ? 0x04c11db7U : 0);
    }
    return sum;
}

std::size_t byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How long the page that begins here is, or 0 when it goes on after the file's end.
std::size_t size_of_page(std::string_view rest) {
    if (rest.size() < head_size || rest.size() < head_size + byte_at(rest, at_count)) return 0;
    std::size_t size = head_size + byte_at(rest, at_count);
    for (std::size_t i = 0; i < byte_at(rest, at_count); ++i) size += byte_at(rest, head_size + i);
    return size <= rest.size() ? size : 0;
}

void put_sum(std::string& file, std::size_t page, std::size_t size) {
    put_number(file, page + at_sum, 0, 4);
    put_number(file, page + at_sum, sum_of(std::string_view(file).substr(page, size)), 4);
}

Bytes to_bytes(std::string_view text) {
    const ByteView view = bytes_of(text);
    return {view.begin(), view.end()};
}

}  // namespace

void put_number(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<char>(number >> (8 * i) & 0xFF);
}

std::vector<std::size_t> pages_in(ByteView file) {
    const std::string_view text = text_of(file);
    std::vector<std::size_t> pages;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) pages.push_back(at);
    return pages;
}

Bytes with_right_sums(ByteView file) {
    std::string text(text_of(file));
    for (const std::size_t page : pages_in(file)) {
        const std::size_t size = size_of_page(std::string_view(text).substr(page));
        if (size > 0) put_sum(text, page, size);
    }
    return to_bytes(text);
}

std::string page_bytes(const Page& page) {
    std::string bytes(head_size, '\0');
    bytes.replace(0, mark.size(), mark);
    bytes[5] = static_cast<char>(page.kind);
    put_number(bytes, at_granule, page.granule, 8);
    put_number(bytes, at_number, page.number, 4);
    bytes[at_count] = static_cast<char>(page.packets.size());
    for (const std::string& packet : page.packets) bytes += static_cast<char>(packet.size());
    for (const std::string& packet : page.packets) bytes += packet;
    put_sum(bytes, 0, bytes.size());
    return bytes;
}

std::string opus_head(std::uint8_t channels, std::uint16_t skipped_samples) {
    std::string head = "OpusHead";
    head += '\1';
    head += static_cast<char>(channels);
    head += std::string(9, '\0');
    put_number(head, 10, skipped_samples, 2);
    put_number(head, 12, 48000, 4);
    return head;
}

std::string opus_tags() { return "OpusTags" + std::string(8, '\0'); }

Bytes silence_file(Milliseconds length) {
    const std::string packet = "\x0B\x06";  // six frames of 20 ms, none of which holds anything
    const auto packets = static_cast<std::uint64_t>(length.count / 120);
    std::string file = page_bytes({Page::Kind::First, 0, 0, {opus_head(1)}}) + page_bytes({Page::Kind::Middle, 0, 1, {opus_tags()}});
    std::uint32_t number = 2;
    for (std::uint64_t done = 0; done < packets;) {
        const std::uint64_t count = std::min<std::uint64_t>(255, packets - done);
        done += count;
        const Page::Kind kind = done == packets ? Page::Kind::Last : Page::Kind::Middle;
        file += page_bytes({kind, done * 120 * 48, number++, std::vector<std::string>(count, packet)});
    }
    return to_bytes(file);
}

}  // namespace waylight::test
