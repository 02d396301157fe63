#include "base/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

namespace waylight {
namespace {

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Starts the program with both outputs going into `out`; 0 or an error number.
int spawn(std::vector<std::string>& command, int out, pid_t& child) {
    std::vector<char*> arguments;
    for (std::string& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDERR_FILENO);
    const int failure = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

}  // namespace

Result<Subprocess> Subprocess::start(std::vector<std::string> command) {
    int ends[2];
    // Closed in every child but through dup2, so that no other child keeps this pipe open.
    if (pipe2(ends, O_CLOEXEC) != 0) return Error{command[0], std::string("cannot be started: ") + std::strerror(errno)};
    pid_t child = 0;
    const int failure = spawn(command, ends[1], child);
    close(ends[1]);
    if (failure == 0) return Subprocess(child, ends[0]);
    close(ends[0]);
    return Error{command[0], std::string("cannot be started (") + std::strerror(failure) + ")"};
}

Subprocess::Subprocess(Subprocess&& other) noexcept
    : m_child(std::exchange(other.m_child, 0)), m_pipe(std::exchange(other.m_pipe, -1)), m_output(std::move(other.m_output)) {}

Subprocess& Subprocess::operator=(Subprocess&& other) noexcept {
    std::swap(m_child, other.m_child);
    std::swap(m_pipe, other.m_pipe);
    std::swap(m_output, other.m_output);
    return *this;
}

Subprocess::~Subprocess() {
    if (m_child == 0) return;
    kill(m_child, SIGTERM);
    static_cast<void>(finish());
}

std::optional<Completed> Subprocess::poll() {
    if (m_child == 0) return std::nullopt;
    pollfd waiting{m_pipe, POLLIN, 0};
    while (::poll(&waiting, 1, 0) > 0)
        if (!read_some()) return finish();
    return std::nullopt;
}

Completed Subprocess::wait() {
    while (read_some()) {
    }
    return finish();
}

bool Subprocess::read_some() {
    char chunk[4096];
    const ssize_t count = read(m_pipe, chunk, sizeof chunk);
    if (count > 0) m_output.append(chunk, static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

Completed Subprocess::finish() {
    close(std::exchange(m_pipe, -1));
    return {wait_for(std::exchange(m_child, 0)), std::move(m_output)};
}

}  // namespace waylight
