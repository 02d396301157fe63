#pragma once

#include <cstdint>

namespace waylight::test {

/// While it lives, the n-th allocation from its beginning on fails, in C++ and in C libraries, on every thread.
/// One at a time.
class FailingMemory {
public:
    enum class Lasting { Once, UntilMended };

    FailingMemory(std::uint64_t nth, Lasting lasting);
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;
    ~FailingMemory() { mend(); }

    /// There is memory again.
    static void mend();
    /// Whether any allocation has failed since the last one began.
    static bool has_failed();
};

/// Blocks of memory that are in use.
std::int64_t blocks_in_use();

}  // namespace waylight::test
