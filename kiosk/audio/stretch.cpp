#include "audio/stretch.h"

#include <sonic.h>

#include <cassert>
#include <limits>
#include <memory>
#include <new>

namespace waylight::audio {
namespace {

struct DestroyStream {
    void operator()(sonicStream stream) const { sonicDestroyStream(stream); }
};
using Stream = std::unique_ptr<sonicStreamStruct, DestroyStream>;

/// How many percent of the original's words are read in the same time.
int percent_of(Speed speed) {
    switch (speed) {
    case Speed::Slower:
        return 80;
    case Speed::Faster:
        return 120;
    case Speed::AsMade:
        break;
    }
    return 100;
}

/// Sonic says so only with what it returns.
void need_memory(bool has_memory) {
    if (!has_memory) throw std::bad_alloc();
}

/// Sonic's functions do not write to what they are given to read, but do not say so.
float* unchanged(const Samples& samples) { return const_cast<float*>(samples.data()); }  // NOLINT(cppcoreguidelines-pro-type-const-cast)

}  // namespace

Samples stretched(const Samples& samples, Speed speed) {
    if (speed == Speed::AsMade || samples.empty()) return samples;
    assert(samples.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max() / 4));
    const Stream stream(sonicCreateStream(static_cast<int>(samples_per_second), 1));
    need_memory(stream != nullptr);
    sonicSetSpeed(stream.get(), static_cast<float>(percent_of(speed)) / 100.0F);
    need_memory(sonicWriteFloatToStream(stream.get(), unchanged(samples), static_cast<int>(samples.size())) != 0);
    need_memory(sonicFlushStream(stream.get()) != 0);
    const int count = sonicSamplesAvailable(stream.get());
    Samples result(static_cast<std::size_t>(count));
    sonicReadFloatFromStream(stream.get(), result.data(), count);
    result.resize(samples.size() * 100 / static_cast<std::size_t>(percent_of(speed)));  // it ends up to 12 ms early or late
    return result;
}

Milliseconds stretched(Milliseconds as_made, Speed speed) { return {as_made.count * 100 / percent_of(speed)}; }

Milliseconds unstretched(Milliseconds heard, Speed speed) { return {heard.count * percent_of(speed) / 100}; }

}  // namespace waylight::audio
