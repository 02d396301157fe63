#pragma once

#include <string>
#include <vector>

#include "press/trial_project.h"

namespace waylight::test {

/// How waylight-press ended and what it said.
struct Ran {
    int exit_code = 0;
    std::string output;
};

Ran run(std::vector<std::string> words);

/// A command on a trial project's folders, without progress.
Ran run_on(const TrialProject& project, const std::string& command, const std::vector<std::string>& more = {});

/// Builds into `out` with this key.
Ran run_build(const TrialProject& project, const std::string& out, const std::string& key = "build/keys/trial.key");

bool holds(const std::string& text, const std::string& part);

/// As long as this lives programs are looked for here.
class SearchPath {
public:
    explicit SearchPath(const std::string& folders);
    ~SearchPath();
    SearchPath(const SearchPath&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;
    /// Folders that were searched before.
    [[nodiscard]] static std::string usual();

private:
    std::string m_before;
};

}  // namespace waylight::test
