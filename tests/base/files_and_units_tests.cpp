#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "base/clock.h"
#include "base/files.h"
#include "base/geometry.h"
#include "base/temporary_folder.h"

using namespace waylight;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("what was written is what is read, every byte of it") {
    const test::TemporaryFolder folder;
    Bytes bytes;
    for (int i = 0; i < 200'000; ++i) bytes.push_back(static_cast<std::byte>(i * 7));
    REQUIRE(write_file(folder.path() / "new" / "file.bin", bytes));
    const Result<Bytes> back = read_file(folder.path() / "new" / "file.bin");
    REQUIRE(back);
    CHECK(*back == bytes);
    CHECK(names_in(folder.path() / "new") == std::vector<std::string>{"file.bin"});
}

TEST_CASE("a reader that has the old file open keeps the old file") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "file.txt";
    REQUIRE(write_file(path, bytes_of("old")));
    fs::create_hard_link(path, folder.path() / "as-seen-before.txt");
    REQUIRE(write_file(path, bytes_of("new")));
    CHECK(*read_text_file(path) == "new");
    CHECK(*read_text_file(folder.path() / "as-seen-before.txt") == "old");
}

TEST_CASE("a file that cannot be put in place leaves the old one whole and says why") {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "taken";
    fs::create_directories(path / "inside");
    const Result<void> written = write_file(path, bytes_of("x"));
    REQUIRE_FALSE(written);
    CHECK(written.error().where == path.string());
    CHECK_THAT(written.error().message, Catch::StartsWith("cannot be put in place: "));
    CHECK(fs::is_directory(path / "inside"));
}

TEST_CASE("a file that is not there or is a folder is an error with its path") {
    const test::TemporaryFolder folder;
    const Result<Bytes> absent = read_file(folder.path() / "absent");
    REQUIRE_FALSE(absent);
    CHECK(absent.error().text() == (folder.path() / "absent").string() + ": cannot be opened: No such file or directory");
    const Result<Bytes> directory = read_file(folder.path());
    REQUIRE_FALSE(directory);
    CHECK(directory.error().message == "is a folder, not a file");
}

TEST_CASE("a pipe that carries a file's name is refused without waiting, and read where somebody named it") {
    const test::TemporaryFolder folder;
    const fs::path pipe = folder.path() / "site.toml";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const Result<std::string> refused = read_text_file(pipe);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text() == pipe.string() + ": is not a file; take it away, or give it another name");
    std::thread writer([&] { std::ofstream(pipe) << "through the pipe"; });
    const Result<std::string> read = read_text_file_or_pipe(pipe);
    writer.join();
    REQUIRE(read);
    CHECK(*read == "through the pipe");
}

TEST_CASE("what a function returns can be walked through at once") {
    const auto numbers = [] { return Result(std::vector<int>(1000, 7)); };
    int sum = 0;
    for (const int number : *numbers()) sum += number;
    CHECK(sum == 7000);
    STATIC_REQUIRE(std::is_same_v<decltype(*numbers()), std::vector<int>>);
}

TEST_CASE("listing gives regular files of one extension in order") {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.toml", "a.toml", "c.txt", "toml"}) REQUIRE(write_file(folder.path() / name, {}));
    fs::create_directory(folder.path() / "d.toml");
    const std::vector<fs::path> files = list_files(folder.path(), ".toml");
    CHECK(files == std::vector<fs::path>{folder.path() / "a.toml", folder.path() / "b.toml"});
    CHECK(list_files(folder.path() / "absent", ".toml").empty());
}

TEST_CASE("a listing tells of what carries a file's name and is none, and of a folder that cannot be read") {
    const test::TemporaryFolder folder;
    REQUIRE(write_file(folder.path() / "a.toml", {}));
    fs::create_directory(folder.path() / "folder.toml");
    fs::create_symlink("gone", folder.path() / "link.toml");
    fs::create_directory(folder.path() / "other");
    std::vector<std::string> said;
    const auto keep = [&](const Listing& listing) {
        for (const Error& fault : listing.faults) said.push_back(fault.text().substr(folder.path().string().size()));
        std::sort(said.begin(), said.end());
        return listing.files.size();
    };
    CHECK(keep(list_folder(folder.path(), ".toml")) == 1);
    CHECK(std::exchange(said, {}) == std::vector<std::string>{"/folder.toml: is not a file; take it away, or give it another name",
                                                              "/link.toml: is not a file; take it away, or give it another name"});
    CHECK(keep(list_folder(folder.path() / "absent", ".toml")) == 0);
    CHECK(said == std::vector<std::string>{"/absent: cannot be read: No such file or directory"});
}

TEST_CASE("the program's folder holds this program") { CHECK(fs::exists(program_folder() / "base_tests")); }

TEST_CASE("lengths round to whole pixels half upwards and floor below zero, too") {
    CHECK(Px::raw(31).round() == 0);
    CHECK(Px::raw(32).round() == 1);
    CHECK(Px::raw(-32).round() == 0);
    CHECK(Px::raw(-33).round() == -1);
    CHECK(Px::raw(-1).floor() == -1);
    CHECK(Px::raw(1).ceil() == 1);
    CHECK(Px::raw(-63).ceil() == 0);
    CHECK(Px::nearest(1.5).steps() == 96);
    CHECK(Px::of(3).to_float() == 3.0F);
    CHECK(Px::raw(100).snapped() == Px::of(2));
}

TEST_CASE("scaling rounds to the nearest step, halves away from zero") {
    CHECK(Px::raw(10).scaled(1, 4) == Px::raw(3));    // 2.5
    CHECK(Px::raw(-10).scaled(1, 4) == Px::raw(-3));  // -2.5
    CHECK(Px::raw(9).scaled(1, 4) == Px::raw(2));     // 2.25
    CHECK(Px::raw(11).scaled(1, 4) == Px::raw(3));    // 2.75
    CHECK(Px::raw(-9).scaled(1, 4) == Px::raw(-2));
    CHECK(Px::raw(7).scaled(2, 3) == Px::raw(5));  // 4.67
    CHECK(Px::of(10'000).scaled(1'000'000, 1'000'000) == Px::of(10'000));
}

TEST_CASE("rectangles touch without overlapping, and snapping keeps neighbours together") {
    const Rect left{Px::of(0), Px::of(0), Px::raw(650), Px::of(10)};
    const Rect right = {left.right(), Px::of(0), Px::of(5), Px::of(10)};
    CHECK_FALSE(left.overlaps(right));
    CHECK(left.overlaps(right.moved(Px::raw(-1), Px())));
    CHECK(left.snapped().right() == right.snapped().x);
    CHECK(left.contains(Point{Px(), Px()}));
    CHECK_FALSE(left.contains(Point{left.right(), Px()}));
    CHECK(left.grown(Px::of(1)).contains(left));
    CHECK_FALSE(left.contains(left.grown(Px::of(1))));
    CHECK(Rect{}.empty());
}

TEST_CASE("a manual clock moves only when told to") {
    ManualClock clock;
    CHECK(clock.now() == Milliseconds{0});
    clock.advance(Milliseconds{1500});
    CHECK(clock.now() - Milliseconds{500} == Milliseconds{1000});
}
