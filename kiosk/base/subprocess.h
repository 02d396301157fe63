#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace waylight {

struct Completed {
    int exit_code = 0;   ///< 128 and more: ended by a signal
    std::string output;  ///< standard output and standard error, as they came
};

/// A program that was started with nothing to read. It does not outlive its owner.
class Subprocess {
public:
    /// Found on the PATH. An error when it cannot be started. May be called from several threads.
    static Result<Subprocess> start(std::vector<std::string> command);
    ~Subprocess();
    Subprocess(Subprocess&& other) noexcept;
    Subprocess& operator=(Subprocess&& other) noexcept;

    /// Takes in what it has said so far and waits for nothing. The answer comes once, when it has ended.
    std::optional<Completed> poll();
    /// Waits until it has ended.
    Completed wait();

private:
    Subprocess(pid_t child, int pipe) : m_child(child), m_pipe(pipe) {}
    /// False when there will be no more.
    bool read_some();
    Completed finish();

    pid_t m_child = 0;  ///< 0: none, or ended
    int m_pipe = -1;
    std::string m_output;
};

}  // namespace waylight
