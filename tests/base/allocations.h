#pragma once

#include <cstddef>

namespace waylight::test {

/// How often this thread has asked for memory since the program began: new, malloc, calloc and realloc of every library.
std::size_t allocations();

}  // namespace waylight::test
