#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "fuzz/targets.h"

// libFuzzer's two doors. Which target is meant says the name that the program is called by: tests/fuzz/run makes a link for each.

namespace {

const waylight::fuzz::Target* chosen = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** arguments) {
    const std::string name = std::filesystem::path(**arguments).filename().string();
    chosen = waylight::fuzz::find_target(name);
    if (chosen != nullptr) return 0;
    std::fprintf(stderr, "\"%s\" is the name of no target; use tests/fuzz/run\n", name.c_str());
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    waylight::fuzz::try_in_time(*chosen, std::as_bytes(std::span(data, size)));
    return 0;
}

/// libsndfile 1.2.0 forgets a piece of libvorbis's memory where an Ogg file is damaged: the press reads a file once and ends.
extern "C" const char* __lsan_default_suppressions() { return "leak:vorbis_info_init"; }  // NOLINT(bugprone-reserved-identifier)
