#include "app/resting.h"

asm(".section .rodata\n"
    ".balign 16\n"
    "waylight_resting_begin: .incbin \"" WAYLIGHT_RESTING_PNG "\"\n"
    "waylight_resting_end: .byte 0\n"
    ".globl waylight_resting_begin, waylight_resting_end\n"
    ".previous\n");

extern "C" const std::byte waylight_resting_begin[];
extern "C" const std::byte waylight_resting_end[];

namespace waylight::app {

ByteView resting_picture() { return {waylight_resting_begin, waylight_resting_end}; }

}  // namespace waylight::app
