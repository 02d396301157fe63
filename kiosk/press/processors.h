#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "press/diagnostics.h"

namespace waylight::press {

/// As many as this machine has, and at least one.
unsigned processors();

/// After a fault either the other jobs are done all the same, so that all faults are told, or none is begun any more.
enum class AfterFault : std::uint8_t { GoOn, Stop };

/// Does the job at an index, on one of several threads, which are numbered from 0. What it tells is of this job alone.
using DoJob = std::function<void(std::size_t job, unsigned thread, Diagnostics& diagnostics)>;

/// Does jobs that know nothing of each other, on all processors, and returns when all are done. What they tell is told in their order,
/// whoever was faster. With Stop the first job with a fault is the last that is told: it is the same one, whatever others were at work.
void do_on_all_processors(std::size_t jobs, AfterFault after_fault, const DoJob& do_job, Diagnostics& diagnostics,
                          unsigned threads = processors());

}  // namespace waylight::press
