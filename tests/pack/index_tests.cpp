#include <catch2/catch.hpp>

#include "pack/index.h"
#include "pack/test_packs.h"

using namespace waylight;
using namespace waylight::test;

namespace {

const std::string start = "id ro\nserial 7\n";
const std::string hash = pack::hash_hex({});
const std::string again = "; press the pack again";

std::string entry(const std::string& size, const std::string& name) { return size + " " + hash + " " + name + "\n"; }

/// The verdict on an index that is signed, so that the parser behind the signature is reached.
std::string verdict_on_index(const std::string& index) { return verdict_on(signed_index(index)); }

Bytes zeros(std::size_t count) { return Bytes(count); }

std::string making(const std::string& id, std::uint64_t serial, const pack::Entries& entries) {
    const Result<Bytes> made = pack::make_pack(id, serial, entries, secret_half(first_test_key()));
    return made ? "made" : made.error().text();
}

}  // namespace

TEST_CASE("numbers have one spelling") {
    CHECK(pack::parse_number("0") == 0);
    CHECK(pack::parse_number("7") == 7);
    CHECK(pack::parse_number("999999999999") == 999'999'999'999);
    for (const char* text : {"", "00", "07", "+7", "-7", " 7", "7 ", "0x7", "7.0", "1000000000000", "99999999999999999999999", "\xD9\xA7"})
        CHECK_FALSE(pack::parse_number(text));
}

TEST_CASE("a signed index that breaks the format is refused with its line") {
    CHECK(verdict_on_index("") == ":7: should be \"id NAME\"" + again);
    CHECK(verdict_on_index("id ro") == ":7: should be \"id NAME\"" + again);
    CHECK(verdict_on_index("name ro\n") == ":7: should be \"id NAME\"" + again);
    for (const char* serial : {"", "serial 7", "serial 07\n", "serial -7\n", "serial \n", "serial 7\r\n", "serial 1000000000000\n"})
        CHECK(verdict_on_index(std::string("id ro\n") + serial) == ":8: should be \"serial N\" with a plain number" + again);
    for (const std::string& line : {std::string("\n"), std::string("0\n"), "0 " + hash + "\n", entry("00", "a"), entry("+0", "a"),
                                    entry("", "a"), entry("1000000000000", "a"), "0 " + hash + " a"})
        CHECK(verdict_on_index(start + line) == ":9: should be \"SIZE HASH NAME\" with a plain number" + again);
    CHECK(verdict_on_index(start + entry("0", "a") + "rubbish\n") == ":10: should be \"SIZE HASH NAME\" with a plain number" + again);
}

TEST_CASE("an id is short and plain") {
    for (const char* id : {"base", "ro", "zh-hant", "x1"}) CHECK_THAT(making(id, 1, {}), Catch::Equals("made"));
    for (const char* id : {"", "-ro", "ro-", "RO", "../ro", "r/o", "r.o", "r o", "abcdefghijklmnopqrstuvwxyzabcdefghij"}) {
        CHECK_THAT(making(id, 1, {}), Catch::Contains("is not allowed: a to z, 0 to 9 and - only, at most 35"));
        CHECK_THAT(verdict_on_index("id " + std::string(id) + "\nserial 7\n"), Catch::StartsWith(":7: the id \""));
    }
}

TEST_CASE("a name is a key, and none looks like a path that leads elsewhere") {
    const std::string long_name(121, 'a');
    for (const std::string& name : {std::string("../a"), std::string("/a"), std::string("a/"), std::string("a//b"), std::string("a/../b"),
                                    std::string(".a"), std::string("a/.b"), std::string("A"), std::string("a b"), std::string("a\\b"),
                                    std::string("\xC3\xA9"), std::string(), long_name}) {
        CHECK(verdict_on_index(start + entry("0", name)) ==
              ":9: the name \"" + name + "\" is not allowed: a to z, 0 to 9, . _ - and / only, at most 120, no part hidden or empty");
        CHECK_THAT(making("ro", 7, {{name, {}}}), Catch::Contains("is not allowed"));
    }
    CHECK(verdict_on_index(start + entry("0", long_name.substr(1))) == "accepted");
    CHECK(verdict_on_index(start + entry("0", "a/b-c_d.e")) == "accepted");
}

TEST_CASE("entries are sorted and unique") {
    CHECK(verdict_on_index(start + entry("0", "a") + entry("0", "b")) == "accepted");
    CHECK(verdict_on_index(start + entry("0", "b") + entry("0", "a")) == ":10: \"a\" is out of order: entries are sorted by name" + again);
    CHECK(verdict_on_index(start + entry("0", "a") + entry("0", "a")) == ":10: \"a\" is listed twice" + again);
    CHECK(verdict_on_index(start + entry("0", "a/b") + entry("0", "a-b")) ==
          ":10: \"a-b\" is out of order: entries are sorted by name" + again);
}

TEST_CASE("a hash is 64 lower-case hex digits") {
    std::string upper = hash;
    upper[hash.find_first_of("abcdef")] = 'A';
    for (const std::string& wrong : {upper, hash.substr(1), hash + "0", std::string(64, 'g'), std::string()})
        CHECK(verdict_on_index(start + "0 " + wrong + " a\n") == ":9: the hash of \"a\" is not 64 hex digits" + again);
}

TEST_CASE("what is over a limit is refused before anything is allocated") {
    CHECK(verdict_on_index(start + entry("1048576", "a.json")) ==
          ": ends before its last entry does: it was copied only in part; copy it again");
    CHECK(verdict_on_index(start + entry("1048577", "a.json")) ==
          ":9: \"a.json\" is larger than 1 MiB, the most for a text; make it smaller");
    CHECK(verdict_on_index(start + entry("67108865", "a.png")) ==
          ":9: \"a.png\" is larger than 64 MiB, the most for an entry; make it smaller");
    CHECK(verdict_on_index(start + entry("999999999999", "a.png")) ==
          ":9: \"a.png\" is larger than 64 MiB, the most for an entry; make it smaller");
    std::string nine_large = start;
    for (char c = 'a'; c < 'j'; ++c) nine_large += entry("67108864", std::string(1, c));
    CHECK(verdict_on_index(nine_large) == ": its entries together are larger than 512 MiB; leave some out");
}

TEST_CASE("8192 entries are read and 8193 are refused") {
    std::string index = start;
    for (int i = 10'000; i < 10'000 + 8192; ++i) index += entry("0", std::to_string(i));
    CHECK(verdict_on_index(index) == "accepted");
    CHECK(verdict_on_index(index + entry("0", "x")) == ": has more than 8192 entries; split it or leave some out");
    CHECK(verdict_on_index(index + entry("0", "x") + "rubbish\n") == ": has more than 8192 entries; split it or leave some out");
}

TEST_CASE("an index of more than 1 MiB is refused before it is read") {
    CHECK(verdict_on(signed_head("waylight-pack 1\nindex 1048577\n")) == ":6: its index is larger than 1 MiB; leave some entries out");
    CHECK(verdict_on(signed_head("waylight-pack 1\nindex 1048576\n")) ==
          ": ends inside its index: it was copied only in part; copy it again");
    for (const char* line : {"index 010", "index", "index ", "index +1", "index 1 ", "Index 1", "index 1000000000000"})
        CHECK(verdict_on(signed_head(std::string("waylight-pack 1\n") + line + "\n")) ==
              ":6: should be \"index N\" with a plain number: the file was changed or damaged; copy it again");
}

TEST_CASE("the writer keeps the same rules as the reader") {
    CHECK_THAT(making("ro", 1'000'000'000'000, {}), Catch::Contains("the serial has more than twelve digits"));
    CHECK_THAT(making("ro", 7, {{"a.json", zeros(pack::Limits::text_bytes + 1)}}), Catch::Contains("larger than 1 MiB"));
    CHECK_THAT(making("ro", 7, {{"a.json", zeros(pack::Limits::text_bytes)}}), Catch::Equals("made"));
    CHECK_THAT(making("ro", 7, {{"a.png", zeros(pack::Limits::entry_bytes + 1)}}), Catch::Contains("larger than 64 MiB"));

    pack::Entries many;
    for (int i = 0; i < 8193; ++i) many.emplace(std::to_string(i), Bytes{});
    CHECK_THAT(making("ro", 7, many), Catch::Contains("has more than 8192 entries"));
    pack::Entries long_names;
    for (int i = 10'000; i < 16'000; ++i) long_names.emplace(std::string(115, 'a') + std::to_string(i), Bytes{});
    CHECK_THAT(making("ro", 7, long_names), Catch::Contains("its index is larger than 1 MiB"));
}

TEST_CASE("an empty pack and an empty entry are packs like any other") {
    CHECK(verdict_on_index(start) == "accepted");
    const PackFile file(*pack::make_pack("ro", 0, {{"empty", {}}}, secret_half(first_test_key())));
    const Result<pack::Pack> opened = file.open();
    REQUIRE(opened);
    const Result<Bytes> read = opened->read("empty");
    REQUIRE(read);
    CHECK(read->empty());
}
