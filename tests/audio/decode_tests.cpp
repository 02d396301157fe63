#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <random>

#include "audio/decode.h"
#include "audio/ogg_pages.h"
#include "audio/opus_files.h"
#include "audio/sounds.h"

using namespace waylight;
using namespace waylight::audio;
using namespace waylight::test;

namespace {

const std::string not_opus = "clip.opus: is no Opus file; make the clip again";
const std::string broken = "clip.opus: is damaged; make the clip again";
const std::string too_long = "clip.opus: is longer than 120 seconds; cut it into shorter clips";
const std::string not_mono = "clip.opus: has more than one channel; make it mono";
const std::string several = "clip.opus: is several files in one; keep one";
const std::string nothing = "clip.opus: holds no sound; make the clip again";

const std::string fine;

std::string verdict_on(ByteView file) {
    const Result<Samples> samples = decode(file, "clip.opus");
    return samples ? "" : samples.error().text();
}

/// A sixth of a second of chatter, in one page.
const Bytes& small_file() {
    static const Bytes file = opus_file(chatter({160}));
    return file;
}

Bytes joined(Bytes a, ByteView b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// The same file with a number put into its page's place, and right sums.
Bytes with_number(ByteView file, std::size_t page, std::size_t at, std::uint64_t number, std::size_t width) {
    std::string text(text_of(file));
    put_number(text, pages_in(file).at(page) + at, number, width);
    return with_right_sums(bytes_of(text));
}

constexpr std::size_t flags = 5, granule = 6, stream = 14, number = 18,
                      head = 28;  // places in a page; the packet of a page with one packet

bool is_sound(const Samples& samples) {
    return std::all_of(samples.begin(), samples.end(), [](float value) { return std::isfinite(value) && std::abs(value) <= 1; });
}

/// True when a file is refused in words, or is sound of no more than its length.
bool is_answered(ByteView file, std::size_t most_samples) {
    const Result<Samples> samples = decode(file, "clip.opus");
    return samples ? is_sound(*samples) && samples->size() <= most_samples : !samples.error().message.empty();
}

double seconds_of_work(ByteView file) {
    const std::clock_t start = std::clock();
    static_cast<void>(decode(file, "clip.opus"));
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("a clip comes back as it was, sample for sample in its place") {
    const Samples made = chatter({3210});
    const Result<Samples> heard = decode(opus_file(made), "clip.opus");
    REQUIRE(heard);
    CHECK(heard->size() == made.size());
    CHECK(correlation(*heard, made) > 0.97);
    CHECK(is_sound(*heard));
}

TEST_CASE("silence that was made by hand has its length") {
    const Result<Samples> heard = decode(silence_file({60'000}), "clip.opus");
    REQUIRE(heard);
    CHECK(heard->size() == 60 * samples_per_second);
    CHECK(loudest(*heard) < 0.001F);
}

TEST_CASE("a clip that breaks off anywhere is refused, at the edge of a page as well") {
    for (std::size_t size = 4; size < small_file().size(); ++size) {
        INFO("the first " << size << " bytes");
        REQUIRE(verdict_on(ByteView(small_file()).first(size)) == broken);
    }
    const Bytes file = opus_file(chatter({3500}));
    const std::vector<std::size_t> pages = pages_in(file);
    REQUIRE(pages.size() >= 5);
    for (std::size_t page = 1; page < pages.size(); ++page) CHECK(verdict_on(ByteView(file).first(pages[page])) == broken);
    CHECK(verdict_on(file) == fine);
}

TEST_CASE("a clip is one stream and nothing else") {
    const std::string text(text_of(small_file()));
    CHECK(verdict_on(bytes_of(text + "x")) == broken);
    CHECK(verdict_on(bytes_of("x" + text)) == not_opus);
    CHECK(verdict_on(joined(small_file(), silence_file({1200}))) == several);
    CHECK(verdict_on(with_number(small_file(), 2, stream, 99, 4)) == broken);
    CHECK(verdict_on(with_number(small_file(), 2, number, 3, 4)) == broken);
    CHECK(verdict_on(with_number(small_file(), 0, flags, 0, 1)) == broken);
    CHECK(verdict_on(with_number(small_file(), 1, flags, 4, 1)) == broken);
}

TEST_CASE("whatever byte of a clip is another one, behind right sums or wrong ones, it is answered") {
    for (std::size_t i = 0; i < small_file().size(); ++i) {
        INFO("byte " << i);
        Bytes file = small_file();
        file[i] ^= std::byte{0xFF};
        REQUIRE(is_answered(file, sample_at(longest_clip)));
        REQUIRE(is_answered(with_right_sums(file), sample_at(longest_clip)));
    }
}

TEST_CASE("a clip that lacks a page in its midst is damaged, also where the pages' numbers hide it") {
    Bytes file = opus_file(chatter({3500}));
    const std::vector<std::size_t> pages = pages_in(file);
    file.erase(file.begin() + std::ptrdiff_t(pages[3]), file.begin() + std::ptrdiff_t(pages[4]));
    CHECK(verdict_on(file) == broken);
    for (std::size_t page = 3; page < pages_in(file).size(); ++page) file = with_number(file, page, number, page, 4);
    CHECK(verdict_on(file) == broken);
}

TEST_CASE("a wrong sum is damage") {
    Bytes file = small_file();
    file[file.size() - 5] ^= std::byte{1};
    CHECK(verdict_on(file) == broken);
    CHECK(verdict_on(with_right_sums(small_file())) == fine);
}

TEST_CASE("what is no Opus file is refused") {
    CHECK(verdict_on({}) == not_opus);
    CHECK(verdict_on(bytes_of("RIFF....WAVEfmt ")) == not_opus);
    std::mt19937 random(7);
    for (const std::size_t size : {1U, 27U, 4096U, 100'000U}) {
        std::string garbage(size, '\0');
        for (char& c : garbage) c = static_cast<char>(random() & 0xFF);
        CHECK(verdict_on(bytes_of(garbage)) == not_opus);
        CHECK(verdict_on(bytes_of("OggS" + garbage)) == broken);
    }
}

TEST_CASE("more than one channel is refused") { CHECK(verdict_on(opus_file(chatter({300}), 2)) == not_mono); }

TEST_CASE("a clip without sound is refused") {
    const std::string first = page_bytes({Page::Kind::First, 0, 0, {opus_head(1)}});
    CHECK(verdict_on(bytes_of(first + page_bytes({Page::Kind::Last, 0, 1, {opus_tags()}}))) == nothing);
    CHECK(verdict_on(silence_file({120})) == fine);
}

TEST_CASE("the rate that a header names is only where the sound came from") {
    const Result<Samples> heard = decode(small_file(), "clip.opus");
    for (const std::uint32_t rate : {0U, 8000U, 44'100U, 0xFFFFFFFFU}) {
        const Result<Samples> again = decode(with_number(small_file(), 0, head + 12, rate, 4), "clip.opus");
        REQUIRE(again);
        CHECK(*again == *heard);
    }
}

TEST_CASE("a header that asks for a thousand times the loudness gets no sample beyond 1") {
    const Result<Samples> heard = decode(with_number(small_file(), 0, head + 16, 15'360, 2), "clip.opus");
    REQUIRE(heard);
    CHECK(loudest(*heard) == 1);
}

TEST_CASE("an hour is refused without being decoded") {
    const Bytes hour = silence_file({3'600'000});
    CHECK(verdict_on(hour) == too_long);
    CHECK(verdict_on(silence_file({120'000})) == fine);
    CHECK(verdict_on(silence_file({120'120})) == too_long);
    CHECK(seconds_of_work(hour) < 0.2 * seconds_of_work(silence_file({120'000})));
    CHECK(decode(silence_file({1200}), "clip.opus", {1000}).error().text() ==
          "clip.opus: is longer than 1 seconds; cut it into shorter clips");
}

TEST_CASE("what a page says of the length makes no clip longer than is allowed") {
    const std::uint64_t hour = 3600 * samples_per_second;
    const Bytes file = opus_file(chatter({3500}));
    CHECK(verdict_on(with_number(file, pages_in(file).size() - 1, granule, hour, 8)) == too_long);
    Bytes modest = silence_file({600'000});
    for (std::size_t page = 2; page < pages_in(modest).size(); ++page) modest = with_number(modest, page, granule, page * 4800, 8);
    CHECK(is_answered(modest, sample_at(longest_clip)));
    CHECK(seconds_of_work(modest) < 1);
}

TEST_CASE("a file that is larger than any clip is refused unread") {
    CHECK(verdict_on(joined(small_file(), Bytes(10'000'000))) == too_long);
}
