#include "press/subprocess.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace waylight::press {
namespace {

constexpr std::string_view said_nothing = "it said nothing";

std::string read_to_end(int descriptor) {
    std::string output;
    char chunk[4096];
    for (;;) {
        const ssize_t count = read(descriptor, chunk, sizeof chunk);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return output;
        output.append(chunk, static_cast<std::size_t>(count));
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Starts the program with both outputs going into `out`; 0 or an error number.
int spawn(std::vector<std::string> command, int out, pid_t& child) {
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

Result<Completed> run_program(const std::vector<std::string>& command) {
    int ends[2];
    // Closed in every child but through dup2, so that no other child keeps this pipe open.
    if (pipe2(ends, O_CLOEXEC) != 0) return Error{command[0], std::string("cannot be started: ") + std::strerror(errno)};
    pid_t child = 0;
    const int failure = spawn(command, ends[1], child);
    close(ends[1]);
    if (failure != 0) {
        close(ends[0]);
        return Error{command[0],
                     std::string("cannot be started (") + std::strerror(failure) + "); run packaging/deps to install what is missing"};
    }
    Completed completed;
    completed.output = read_to_end(ends[0]);
    close(ends[0]);
    completed.exit_code = wait_for(child);
    return completed;
}

bool tells_full_disk(std::string_view output) { return output.find(std::strerror(ENOSPC)) != std::string_view::npos; }

std::string first_line(const std::string& output) {
    return output.empty() ? std::string(said_nothing) : output.substr(0, output.find('\n'));
}

std::string last_line(const std::string& output) {
    const std::size_t end = output.find_last_not_of("\n\r ");
    if (end == std::string::npos) return std::string(said_nothing);
    const std::size_t start = output.rfind('\n', end);
    return output.substr(start == std::string::npos ? 0 : start + 1, end - (start == std::string::npos ? 0 : start + 1) + 1);
}

}  // namespace waylight::press
