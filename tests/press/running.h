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

/// A folder with programs that goes before all others on the PATH as long as this lives.
class FirstOnPath {
public:
    explicit FirstOnPath(const std::filesystem::path& folder);
    ~FirstOnPath();
    FirstOnPath(const FirstOnPath&) = delete;
    FirstOnPath& operator=(const FirstOnPath&) = delete;

private:
    std::string m_before;
};

}  // namespace waylight::test
