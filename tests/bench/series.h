#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace waylight::bench {

/// CPU time of this thread that some work takes.
inline double milliseconds_of(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double begin = now();
    work();
    return now() - begin;
}

/// Times of one kind of work: prints the median, the 95th percentile and how many there are.
struct Series {
    const char* name;
    std::vector<double> values;

    void print() {
        std::sort(values.begin(), values.end());
        if (values.empty()) return;
        const double middle = values[values.size() / 2], high = values[values.size() * 95 / 100];
        std::printf("%-60s %8.2f      p95 %8.2f   (%zu)\n", name, middle, high, values.size());
    }
};

}  // namespace waylight::bench
