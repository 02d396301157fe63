#include <array>
#include <catch2/catch.hpp>
#include <set>

#include "pack/crypto.h"
#include "pack/head.h"
#include "pack/test_packs.h"

using namespace waylight;
using namespace waylight::test;

namespace {

const std::string wrong_first_line =
    ":1: should be \"untrusted comment: waylight pack signature\": this is not a Waylight pack, or it was changed; copy it again";
const std::string unreadable_signature =
    ": its signature lines cannot be read: the file was changed or damaged; copy it again from where it came from";
const std::string legacy = ": has a legacy signature, which is not accepted; sign it again without minisign's option -l";
const std::string wrong_signature = ": its signature does not hold: the file was changed or damaged; copy it again from where it came from";
const std::string wrong_comment_signature =
    ": the signature over its comment does not hold: the comment was changed; copy the file again from where it came from";
const std::string unknown_key = ": is signed with a key that is not known here (number ";
const std::string wrong_format = ":5: should be \"waylight-pack 1\": this is not a Waylight pack, or it was changed; copy it again";
const std::string older = ": is of an older format than this program reads: press it again with this version's press";
const std::string newer = ": was made by a newer Waylight: update the program";
const std::string wrong_index_line = ":6: should be \"index N\" with a plain number: the file was changed or damaged; copy it again";
const std::string large_index = ":6: its index is larger than 1 MiB; leave some entries out";
const std::string cut_in_head = ": ends inside its first lines: it was copied only in part; copy it again";
const std::string cut_in_index = ": ends inside its index: it was copied only in part; copy it again";
const std::string cut_in_blobs = ": ends before its last entry does: it was copied only in part; copy it again";
const std::string something_added = ": goes on after its last entry: something was added to it; copy it again from where it came from";

std::string as_text(const Bytes& bytes) { return std::string(text_of(bytes)); }

/// The verdict without what differs from file to file: the number of an unknown key.
std::string kind_of(std::string verdict) { return verdict.starts_with(unknown_key) ? unknown_key : verdict; }

/// Where the small pack's parts end, in bytes.
struct Places {
    std::array<std::size_t, 6> line_ends{};
    std::size_t index_end = 0;
};

Places places_in(const std::string& pack) {
    Places places;
    std::size_t at = 0;
    for (std::size_t& end : places.line_ends) end = at = pack.find('\n', at) + 1;
    places.index_end = pack.find("ui.json\n") + 8;
    return places;
}

std::size_t line_of(const Places& places, std::size_t byte) {
    std::size_t line = 0;
    while (line < places.line_ends.size() && byte >= places.line_ends[line]) ++line;
    return line;
}

const std::set<std::string> reasons_in_index{wrong_signature};

/// Which reasons a flipped bit may have, by the line it is in. A flip of a line's end joins it to the next line.
std::set<std::string> reasons_at(std::size_t line) {
    switch (line) {
    case 0:
        return {wrong_first_line};
    case 1:
        return {unreadable_signature, legacy, unknown_key, wrong_signature, wrong_format};
    case 2:
        return {unreadable_signature, wrong_comment_signature, wrong_format};
    case 3:
        return {unreadable_signature, wrong_comment_signature, wrong_format};
    case 4:
        return {wrong_format, older, newer};
    case 5:
        return {wrong_index_line, wrong_signature, large_index, cut_in_index};
    default:
        return reasons_in_index;
    }
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The small pack, signed over these format lines instead of its own.
std::string with_format_line(const std::string& line) {
    const std::string pack = as_text(small_pack());
    const std::string signed_part = pack.substr(pack.find("waylight-pack 1\n"), places_in(pack).index_end - pack.find("waylight-pack 1\n"));
    return signed_head(replaced(signed_part, "waylight-pack 1", line));
}

}  // namespace

TEST_CASE("the small pack itself is accepted and reads back") {
    const PackFile file(small_pack());
    REQUIRE(small_pack().size() < 1024);
    const Result<pack::Pack> opened = file.open();
    REQUIRE(opened);
    CHECK(opened->id() == "ro");
    CHECK(opened->serial() == 7);
    CHECK(opened->trust() == pack::Trust::Trial);
    CHECK(opened->path() == file.path());
    CHECK(opened->names() == std::vector<std::string>{"locale.json", "ui.json"});
    CHECK(opened->has("ui.json"));
    CHECK_FALSE(opened->has("ui"));
    for (const auto& [name, bytes] : small_entries()) {
        const Result<Bytes> read = opened->read(name);
        REQUIRE(read);
        CHECK(*read == bytes);
        CHECK(opened->hash_of(name) == pack::hash_hex(bytes));
    }
    CHECK(opened->hash_of("absent").empty());
    REQUIRE_FALSE(opened->read("absent"));
    CHECK_THAT(opened->read("absent").error().message, Catch::StartsWith("is not in this pack"));
}

TEST_CASE("the same input gives the same pack") { CHECK(small_pack() == small_pack()); }

TEST_CASE("no flipped bit of signature or index is accepted, and each is refused for its own reason") {
    const Bytes good = small_pack();
    const Places places = places_in(as_text(good));
    const PackFile file(good);
    std::set<std::string> seen;
    for (std::size_t bit = 0; bit < places.index_end * 8; ++bit) {
        Bytes changed = good;
        changed[bit / 8] ^= std::byte{1} << (bit % 8);
        file.write(changed);
        const std::string reason = kind_of(file.verdict());
        INFO("bit " << bit % 8 << " of byte " << bit / 8 << ": " << reason);
        if (!reasons_at(line_of(places, bit / 8)).contains(reason)) FAIL("not a reason for line " << line_of(places, bit / 8) + 1);
        seen.insert(reason);
    }
    CHECK(seen == std::set<std::string>{wrong_first_line, unreadable_signature, legacy, unknown_key, wrong_signature,
                                        wrong_comment_signature, wrong_format, older, newer, wrong_index_line, cut_in_index});
}

TEST_CASE("a flipped bit in an entry spoils that entry and no other") {
    const Bytes good = small_pack();
    const std::size_t first_blob = places_in(as_text(good)).index_end;
    const std::size_t second_blob = first_blob + small_entries().at("locale.json").size();
    const PackFile file(good);
    for (std::size_t bit = first_blob * 8; bit < good.size() * 8; ++bit) {
        Bytes changed = good;
        changed[bit / 8] ^= std::byte{1} << (bit % 8);
        file.write(changed);
        const Result<pack::Pack> opened = file.open();
        REQUIRE(opened);
        const bool is_first = bit / 8 < second_blob;
        const Result<Bytes> damaged = opened->read(is_first ? "locale.json" : "ui.json");
        const Result<Bytes> sound = opened->read(is_first ? "ui.json" : "locale.json");
        if (damaged || !sound) FAIL("bit " << bit % 8 << " of byte " << bit / 8);
        if (damaged.error().message != "is damaged: its hash does not hold; copy the pack again from where it came from")
            FAIL(damaged.error().text());
    }
}

TEST_CASE("a pack that was cut anywhere is refused, and says in which part") {
    const Bytes good = small_pack();
    const Places places = places_in(as_text(good));
    const PackFile file(good);
    for (std::size_t size = 0; size < good.size(); ++size) {
        file.write(ByteView(good).first(size));
        const std::string expected = size < places.line_ends[5] ? cut_in_head : size < places.index_end ? cut_in_index : cut_in_blobs;
        if (file.verdict() != expected) FAIL(size << " bytes" << file.verdict());
    }
}

TEST_CASE("a pack with anything after its end is refused") {
    for (const std::string& added : {std::string(1, '\0'), std::string("\n"), as_text(small_pack())})
        CHECK(verdict_on(as_text(small_pack()) + added) == something_added);
}

TEST_CASE("a pack of somebody else is refused") {
    const pack::PublicKey first = public_half(first_test_key());
    const pack::PublicKey second = public_half(second_test_key());
    const PackFile file(small_pack());
    CHECK(file.verdict({}) == unknown_key + "E8BBD8EEEB98A89C); if you trust its owner, put the owner's .pub file into the folder of keys");
    CHECK_THAT(file.verdict({second}), Catch::StartsWith(unknown_key));
    CHECK(file.verdict({second, first}) == "accepted");

    pack::PublicKey impostor = second;
    impostor.number = first.number;
    CHECK(file.verdict({impostor}) == wrong_signature);
    CHECK(file.verdict({impostor, first}) == "accepted");
}

TEST_CASE("how far a pack is believed is how far its key is believed") {
    pack::PublicKey key = public_half(first_test_key());
    const PackFile file(small_pack());
    CHECK(file.open({key})->trust() == pack::Trust::Trial);
    key.trust = pack::Trust::Release;
    CHECK(file.open({key})->trust() == pack::Trust::Release);
}

TEST_CASE("another format is named as older or newer, whether its signature holds or not") {
    CHECK(verdict_on(with_format_line("waylight-pack 0")) == older);
    CHECK(verdict_on(with_format_line("waylight-pack 2")) == newer);
    CHECK(verdict_on(with_format_line("waylight-pack 999999999999")) == newer);
    CHECK(verdict_on(replaced(as_text(small_pack()), "waylight-pack 1\n", "waylight-pack 0\n")) == older);
    CHECK(verdict_on(replaced(as_text(small_pack()), "waylight-pack 1\n", "waylight-pack 2\n")) == newer);
}

TEST_CASE("a format line that is not canonical is no format line") {
    for (const char* line : {"waylight-pack 01", "waylight-pack +1", "waylight-pack ", "waylight-pack 1 ", "waylight-pack 1\r",
                             "waylight-pack 1.0", "Waylight-pack 1", "waylight-pack 1000000000000"})
        CHECK(verdict_on(with_format_line(line)) == wrong_format);
}

TEST_CASE("a legacy signature is refused though it holds") {
    const std::string pack = as_text(small_pack());
    const Places places = places_in(pack);
    const std::string signed_part = pack.substr(places.line_ends[3], places.index_end - places.line_ends[3]);
    std::array<std::byte, 74> line{};
    REQUIRE(pack::from_base64(std::string_view(pack).substr(places.line_ends[0], 100), line));
    line[1] = std::byte{'d'};
    const pack::SignatureBytes signature = pack::sign(bytes_of(signed_part), secret_half(first_test_key()).key);
    std::copy(signature.begin(), signature.end(), line.begin() + 10);
    std::string changed = pack;
    CHECK(verdict_on(changed.replace(places.line_ends[0], 100, pack::to_base64(line))) == legacy);
}

TEST_CASE("each signature line has one spelling") {
    const std::string pack = as_text(small_pack());
    const Places places = places_in(pack);
    const auto with = [&](std::size_t at, std::size_t count, const std::string& text) {
        return std::string(pack).replace(at, count, text);
    };

    // libsodium 1.0.18 reads these bytes as the same digits.
    int spellings = 0;
    for (const auto& [digit, twin] : {std::pair('A', '\xC1'), std::pair('+', '\xAB'), std::pair('/', '\xAF')})
        for (std::size_t at = places.line_ends[0]; at < places.line_ends[3]; ++at) {
            const bool is_base64 = at < places.line_ends[1] || at >= places.line_ends[2];
            if (!is_base64 || pack[at] != digit) continue;
            CHECK(verdict_on(with(at, 1, std::string(1, twin))) == unreadable_signature);
            ++spellings;
        }
    CHECK(spellings > 0);

    const std::size_t padding = places.line_ends[1] - 2;
    REQUIRE(pack[padding] == '=');
    CHECK(verdict_on(with(padding, 1, "")) == unreadable_signature);
    CHECK(verdict_on(with(padding, 1, "==")) == unreadable_signature);
    CHECK(verdict_on(with(padding + 1, 1, "\r\n")) == unreadable_signature);
    CHECK(verdict_on(with(places.line_ends[0], 0, " ")) == unreadable_signature);
}

TEST_CASE("the untrusted comment is fixed, so that no byte of a pack is free") {
    CHECK(verdict_on(replaced(as_text(small_pack()), "waylight pack signature", "waylight pack Signature")) == wrong_first_line);
    CHECK(verdict_on(replaced(as_text(small_pack()), "waylight pack signature", "signature from minisign")) == wrong_first_line);
    CHECK(verdict_on(std::string("PNG")) == wrong_first_line);
    CHECK(verdict_on(std::string(5000, 'x')) == wrong_first_line);
    CHECK(verdict_on("untrusted comment: waylight pack signature\n" + std::string(5000, 'x')) ==
          ": is not a Waylight pack: its first lines are too long; look whether it is the right file");
}

TEST_CASE("the trusted comment must be signed and must agree with the index") {
    const std::string pack = as_text(small_pack());
    CHECK(verdict_on(replaced(pack, "pack=ro serial=7", "pack=ro serial=8")) == wrong_comment_signature);
    CHECK(verdict_on(replaced(pack, "trusted comment: waylight pack=ro serial=7", "trusted comment:waylight pack=ro serial=7")) ==
          unreadable_signature);
    const std::string disagrees =
        ":3: its trusted comment does not say \"waylight pack=ro serial=7\" as its index does; press the pack again";
    for (const char* comment :
         {"waylight pack=ro serial=8", "waylight pack=ar serial=7", "", "waylight pack=ro serial=7 ", "waylight pack=ro serial=07"})
        CHECK(verdict_on(signed_index("id ro\nserial 7\n", comment)) == disagrees);
    CHECK(verdict_on(signed_index("id ro\nserial 7\n")) == "accepted");
}
