#include "press/processors.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace waylight::press {

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

void do_on_all_processors(std::size_t jobs, AfterFault after_fault, const DoJob& do_job, Diagnostics& diagnostics, unsigned threads) {
    std::vector<Diagnostics> told(jobs);
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stops = false;
    // Jobs are begun in their order, so that every job before one that was begun is done, too.
    const auto work = [&](unsigned thread) {
        while (!stops) {
            const std::size_t job = next++;
            if (job >= jobs) return;
            do_job(job, thread, told[job]);
            if (after_fault == AfterFault::Stop && !told[job].clean()) stops = true;
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned thread = 0; thread < std::min<std::size_t>(threads, jobs); ++thread)
            workers.emplace_back([&work, thread] { work(thread); });
    }  // waits for them
    for (const Diagnostics& of_job : told) {
        diagnostics.add(of_job);
        if (after_fault == AfterFault::Stop && !of_job.clean()) return;
    }
}

}  // namespace waylight::press
