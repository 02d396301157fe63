#include "press/subprocess.h"

#include <cerrno>
#include <cstring>

namespace waylight::press {
namespace {

constexpr std::string_view said_nothing = "it said nothing";

}  // namespace

Result<Completed> run_program(const std::vector<std::string>& command) {
    Result<Subprocess> program = Subprocess::start(command);
    if (!program) return Error{program.error().where, program.error().message + "; run packaging/deps to install what is missing"};
    return program->wait();
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
