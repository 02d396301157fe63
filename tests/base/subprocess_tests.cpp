#include <catch2/catch.hpp>

#include <csignal>

#include "base/files.h"
#include "base/subprocess.h"
#include "base/temporary_folder.h"

using namespace waylight;

namespace {

Subprocess started(const std::string& script) {
    Result<Subprocess> program = Subprocess::start({"sh", "-c", script});
    REQUIRE(program);
    return *std::move(program);
}

/// A program's first words, which it says when it is there.
std::string first_words(const std::filesystem::path& file) {
    Result<std::string> text = Error{};
    while (!text || !text->ends_with('\n')) text = read_text_file(file);
    return *text;
}

}  // namespace

TEST_CASE("a program is waited for, with all it says on both outputs") {
    const Completed completed = started("echo one; echo two >&2; exit 3").wait();
    CHECK(completed.exit_code == 3);
    CHECK(completed.output == "one\ntwo\n");
    CHECK(started("kill -9 $$").wait().exit_code == 128 + 9);
    const Result<Subprocess> none = Subprocess::start({"waylight-no-such-program"});
    REQUIRE_FALSE(none);
    CHECK(none.error().text() == "waylight-no-such-program: cannot be started (No such file or directory)");
}

TEST_CASE("a program that still runs is looked at without waiting, and answers once") {
    const test::TemporaryFolder folder;
    const std::filesystem::path gate = folder.path() / "gate";
    REQUIRE(std::system(("mkfifo '" + gate.string() + "'").c_str()) == 0);
    Subprocess program = started("read line < '" + gate.string() + "'; echo \"$line\"");
    CHECK_FALSE(program.poll());
    REQUIRE(std::system(("echo open > '" + gate.string() + "'").c_str()) == 0);
    std::optional<Completed> completed;
    while (!completed) completed = program.poll();
    CHECK(completed->exit_code == 0);
    CHECK(completed->output == "open\n");
    CHECK_FALSE(program.poll());
}

TEST_CASE("a program does not outlive its owner") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "number";
    pid_t number = 0;
    {
        const Subprocess program = started("echo $$ > '" + file.string() + "'; exec sleep 600");
        number = std::stoi(first_words(file));
        CHECK(kill(number, 0) == 0);
    }
    CHECK(kill(number, 0) != 0);
}
