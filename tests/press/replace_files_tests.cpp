// What a full disk may not do.
#include <catch2/catch.hpp>

#include "press/replace_files.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::TrialProject;

TEST_CASE("files that belong together change together or not at all, and leave nothing beside them") {
    const TrialProject project;
    project.write("out/a", "old");
    project.write("out/b", "old");
    const std::string now = "new";
    const std::vector<press::NewFile> files{{project.path("out/a"), bytes_of(now)}, {project.path("out/b"), bytes_of(now)}};
    fs::create_symlink("/dev/full", project.path("out/b.unfinished"));
    const Result<void> full = press::replace_files(files);
    REQUIRE_FALSE(full);
    CHECK(full.error().message == "cannot be written: No space left on device");
    CHECK(project.read("out/a") + project.read("out/b") == "oldold");
    CHECK(std::distance(fs::directory_iterator(project.path("out")), fs::directory_iterator()) == 2);
    CHECK(press::replace_files(files));
    CHECK(project.read("out/a") + project.read("out/b") == "newnew");
}
