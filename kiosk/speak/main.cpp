// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/program.h"

int main(int argc, char** argv) { return static_cast<int>(waylight::speak::run(std::vector<std::string>(argv + 1, argv + argc))); }
