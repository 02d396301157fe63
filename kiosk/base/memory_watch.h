#pragma once

#include <cerrno>
#include <new>

namespace waylight {

/// For calls into C libraries, many of which only do less when they are given no memory, and say nothing. malloc says it in errno; so
/// what was made meanwhile can be thrown away, instead of being kept and shown as if it were right.
class MemoryWatch {
public:
    MemoryWatch() { errno = 0; }
    // NOLINTBEGIN(readability-convert-member-functions-to-static): a question without a watch has no sense
    /// Whether it did since the watch began.
    [[nodiscard]] bool ran_out() const { return errno == ENOMEM; }
    /// std::bad_alloc when it did.
    void check() const {
        if (ran_out()) throw std::bad_alloc();
    }
    // NOLINTEND(readability-convert-member-functions-to-static)
};

}  // namespace waylight
