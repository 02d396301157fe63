#include "memory/failing_memory.h"

#include <atomic>
#include <cerrno>
#include <cstddef>

// This program's own malloc, which stands before the C library's for every library it links: operator new comes here, too.

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void __libc_free(void* memory);
}

namespace {

constexpr std::uint64_t never = UINT64_MAX;
std::atomic<std::uint64_t> left = never;  ///< allocations until one fails
std::atomic<bool> stays_failed = false;
std::atomic<bool> failed = false;
std::atomic<std::int64_t> in_use = 0;

bool fails() {
    if (left.load() == never) return false;
    const bool is_now = left.load() == 0 || left.fetch_sub(1) == 1;
    if (!is_now) return false;
    if (!stays_failed) left = never;
    failed = true;
    errno = ENOMEM;
    return true;
}

void* counted(void* memory) {
    if (memory != nullptr) ++in_use;
    return memory;
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) noexcept { return fails() ? nullptr : counted(__libc_malloc(size)); }
void* calloc(std::size_t count, std::size_t size) noexcept { return fails() ? nullptr : counted(__libc_calloc(count, size)); }
void* realloc(void* memory, std::size_t size) noexcept {
    if (size > 0 && fails()) return nullptr;
    if (memory == nullptr) return counted(__libc_realloc(memory, size));
    if (size == 0) --in_use;
    return __libc_realloc(memory, size);
}
void free(void* memory) noexcept {
    if (memory != nullptr) --in_use;
    __libc_free(memory);
}
}

namespace waylight::test {

FailingMemory::FailingMemory(std::uint64_t nth, Lasting lasting) {
    failed = false;
    stays_failed = lasting == Lasting::UntilMended;
    left = nth;
}

void FailingMemory::mend() { left = never; }

bool FailingMemory::has_failed() { return failed; }

std::int64_t blocks_in_use() { return in_use; }

}  // namespace waylight::test
