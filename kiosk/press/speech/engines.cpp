#include "press/speech/engines.h"

#include <sstream>

#include "base/files.h"
#include "pack/pack.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Size and time of change of a file; another text when it is another file.
std::string stamp_of(const fs::path& file) {
    std::error_code code;
    const auto size = fs::file_size(file, code);
    const auto time = fs::last_write_time(file, code);
    return code ? "gone" : std::to_string(size) + " " + std::to_string(time.time_since_epoch().count());
}

/// What the program said when it was asked: versions, then files.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

Engines engines_of(const std::vector<std::string>& lines) {
    Engines engines;
    std::string stamps;
    for (const std::string& line : lines) {
        if (!line.starts_with('/'))
            engines.versions.push_back(line);
        else
            stamps += line + " " + stamp_of(line) + "\n";
    }
    for (const std::string& version : engines.versions) stamps += version + "\n";
    engines.mark = pack::hash_hex(bytes_of(stamps));
    return engines;
}

}  // namespace

std::string Engines::made_by(const std::string& voice, int rate) const {
    const std::size_t colon = voice.find(':');
    for (const std::string& version : versions)
        if (version.starts_with(voice.substr(0, colon))) return version + " " + voice.substr(colon + 1) + " " + std::to_string(rate);
    return voice;
}

Result<Engines> ask_engines(const fs::path& program, const fs::path& memory) {
    const std::string first = program.string() + " " + stamp_of(program);
    if (const Result<std::string> remembered = read_text_file(memory)) {
        std::vector<std::string> lines = lines_of(*remembered);
        if (!lines.empty() && lines[0] == first) return engines_of({lines.begin() + 1, lines.end()});
    }
    std::error_code code;
    if (!fs::exists(program, code))
        return Error{program.string(), "is not there, and nothing else can speak; build it with packaging/build, or press with --no-voice"};
    const Result<Completed> asked = run_program({program.string(), "--engines"});
    if (!asked) return asked.error();
    if (asked->exit_code != 0) return Error{program.string(), "does not say what it is made of: " + last_line(asked->output)};
    if (const Result<void> written = write_file(memory, bytes_of(first + "\n" + asked->output)); !written) return written.error();
    return engines_of(lines_of(asked->output));
}

}  // namespace waylight::press
