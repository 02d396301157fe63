#include "press/running.h"

#include <catch2/catch.hpp>

#include <cstdlib>

#include "press/subprocess.h"

namespace waylight::test {

Ran run(std::vector<std::string> words) {
    words.insert(words.begin(), std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-press");
    const Result<press::Completed> completed = press::run_program(words);
    REQUIRE(completed);
    return {completed->exit_code, completed->output};
}

Ran run_on(const TrialProject& project, const std::string& command, const std::vector<std::string>& more) {
    std::vector<std::string> words{
        command, "--quiet", "--content", project.path("content").string(), "--locales", project.path("locales").string()};
    if (command == "check") words.insert(words.end(), {"--cache", project.path("build/cache").string()});
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
}

Ran run_build(const TrialProject& project, const std::string& out, const std::string& key) {
    return run_on(project, "build", {"--key", project.path(key).string(), "--cache", project.path("build/cache").string(), "--out", out});
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

SearchPath::SearchPath(const std::string& folders) : m_before(usual()) { setenv("PATH", folders.c_str(), 1); }

SearchPath::~SearchPath() { setenv("PATH", m_before.c_str(), 1); }

std::string SearchPath::usual() { return std::getenv("PATH"); }

}  // namespace waylight::test
