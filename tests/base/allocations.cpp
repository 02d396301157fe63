#include "base/allocations.h"

#include <cstdlib>

// Whoever defines these replaces the C library's, also for `new` and for the libraries that the program uses. The sanitizers do so
// themselves and lend a hook.

#ifdef __SANITIZE_ADDRESS__

#include <sanitizer/allocator_interface.h>

namespace {

thread_local std::size_t count = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

[[maybe_unused]] const int is_hooked =
    __sanitizer_install_malloc_and_free_hooks([](const volatile void*, std::size_t) { ++count; }, [](const volatile void*) {});

}  // namespace

#else

namespace {

thread_local std::size_t count = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t number, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);

void* malloc(std::size_t size) {
    ++count;
    return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) {
    ++count;
    return __libc_calloc(number, size);
}
void* realloc(void* memory, std::size_t size) {
    ++count;
    return __libc_realloc(memory, size);
}

}  // extern "C"

#endif

namespace waylight::test {

std::size_t allocations() { return count; }

}  // namespace waylight::test
