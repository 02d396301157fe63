#include "press/command.h"

int main(int argc, char** argv) {
    return static_cast<int>(waylight::press::run_command_line(std::vector<std::string>(argv + 1, argv + argc)));
}
