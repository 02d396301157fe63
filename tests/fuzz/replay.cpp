#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <vector>

#include "fuzz/targets.h"

// Feeds every file of FOLDER/TARGET/ to its target, without a fuzzer: what was found once is never found again.

namespace {

using namespace waylight;
namespace fs = std::filesystem;

std::vector<fs::path> files_for(const fuzz::Target& target, const std::vector<fs::path>& folders) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::path& folder : folders)
        for (const fs::directory_entry& entry : fs::directory_iterator(folder / target.name, code)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// False when the file cannot be read. What crashes or hangs is the last name that was printed.
bool replay(const fuzz::Target& target, const fs::path& file) {
    const Result<Bytes> bytes = read_file(file);
    std::printf("%s %s\n", std::string(target.name).c_str(), file.filename().c_str());
    std::fflush(stdout);
    if (bytes) fuzz::try_in_time(target, *bytes);
    if (!bytes) std::printf("%s\n", bytes.error().text().c_str());
    return bool(bytes);
}

/// False when a file fails, or when there is none: then nothing was tried.
bool replay_all(const fuzz::Target& target, const std::vector<fs::path>& folders) {
    const std::vector<fs::path> files = files_for(target, folders);
    bool holds = !files.empty();
    if (files.empty()) std::printf("%s has no corpus\n", std::string(target.name).c_str());
    for (const fs::path& file : files) holds &= replay(target, file);
    return holds;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<fs::path> folders(argv + 1, argv + argc);
    bool holds = true;
    for (const fuzz::Target& target : fuzz::all_targets()) holds &= replay_all(target, folders);
    return holds ? 0 : 1;
}
