#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "pack/test_packs.h"

using namespace waylight;
using namespace waylight::test;

TEST_CASE("what is not a file is refused without waiting") {
    const TemporaryFolder folder;
    const std::vector<pack::PublicKey> keys{public_half(first_test_key())};
    const std::filesystem::path absent = folder.path() / "absent.waypack";
    CHECK(pack::Pack::open(absent, keys).error().text() == absent.string() + ": cannot be opened: No such file or directory");
    CHECK(pack::Pack::open(folder.path(), keys).error().message == "is not a file; take it away, or give it another name");
    const std::filesystem::path pipe = folder.path() / "pipe.waypack";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(pack::Pack::open(pipe, keys).error().message == "is not a file; take it away, or give it another name");
}

TEST_CASE("a pack over 512 MiB is refused before it is read") {
    const PackFile file(small_pack());
    std::filesystem::resize_file(file.path(), pack::Limits::pack_bytes + 1);  // a hole: takes no room on the disk
    CHECK(file.verdict() == ": is larger than 512 MiB, the most for a pack; leave some entries out");
    std::filesystem::resize_file(file.path(), pack::Limits::pack_bytes);
    CHECK(file.verdict() == ": goes on after its last entry: something was added to it; copy it again from where it came from");
}

TEST_CASE("an open pack stays what was verified when its name is given to another file") {
    const PackFile file(small_pack());
    const Result<pack::Pack> opened = file.open();
    REQUIRE(opened);
    file.write(bytes_of("something else under the same name"));  // by renaming, as an installer does
    CHECK_THAT(file.verdict(), Catch::StartsWith(":1: "));
    const Result<Bytes> read = opened->read("ui.json");
    REQUIRE(read);
    CHECK(*read == small_entries().at("ui.json"));
}

TEST_CASE("bytes that change on the disk after the pack was opened are not handed out") {
    const PackFile file(small_pack());
    const Result<pack::Pack> opened = file.open();
    REQUIRE(opened);
    REQUIRE(opened->read("ui.json"));
    {
        std::fstream in_place(file.path(), std::ios::in | std::ios::out | std::ios::binary);
        in_place.seekp(-3, std::ios::end);
        in_place.put('!');
    }
    CHECK_THAT(opened->read("ui.json").error().message, Catch::StartsWith("is damaged: its hash does not hold"));
    std::filesystem::resize_file(file.path(), small_pack().size() - 1);
    CHECK_THAT(opened->read("ui.json").error().message, Catch::StartsWith("has become shorter while it was read"));
    CHECK(opened->read("locale.json"));
}
