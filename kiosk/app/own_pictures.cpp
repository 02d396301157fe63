#include "app/own_pictures.h"

asm(".section .rodata\n"
    ".balign 16\n"
    "waylight_resting_begin: .incbin \"" WAYLIGHT_RESTING_PNG "\"\n"
    "waylight_resting_end: .byte 0\n"
    ".balign 16\n"
    "waylight_sorry_begin: .incbin \"" WAYLIGHT_SORRY_PNG "\"\n"
    "waylight_sorry_end: .byte 0\n"
    ".globl waylight_resting_begin, waylight_resting_end, waylight_sorry_begin, waylight_sorry_end\n"
    ".previous\n");

extern "C" const std::byte waylight_resting_begin[];
extern "C" const std::byte waylight_resting_end[];
extern "C" const std::byte waylight_sorry_begin[];
extern "C" const std::byte waylight_sorry_end[];

namespace waylight::app {

ByteView own_picture(std::string_view name) {
    if (name == "resting") return {waylight_resting_begin, waylight_resting_end};
    if (name == "sorry") return {waylight_sorry_begin, waylight_sorry_end};
    return {};
}

}  // namespace waylight::app
