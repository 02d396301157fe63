// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/personality.h>
#include <unistd.h>

#include "speak/program.h"

namespace {

/// Begins the program again at addresses that are the same every time. espeak-ng 1.51 looks at the stress of the vowel after the last one
/// of a word (SetWordStress), which nobody set: there lie bytes of addresses, and Linux shuffles these from start to start, so that some
/// Arabic numbers were longer one time than another. Where a container forbids this, the program speaks all the same.
void keep_addresses(char** words) {
    constexpr unsigned long ask_only = 0xffffffff;
    const int traits = personality(ask_only);
    if (traits < 0 || (traits & ADDR_NO_RANDOMIZE) != 0) return;
    if (personality(static_cast<unsigned long>(traits) | ADDR_NO_RANDOMIZE) < 0) return;
    execv("/proc/self/exe", words);
}

}  // namespace

int main(int argc, char** argv) {
    keep_addresses(argv);
    return static_cast<int>(waylight::speak::run(std::vector<std::string>(argv + 1, argv + argc)));
}
