#include "press/compose.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/files.h"
#include "pack/pack.h"
#include "press/arguments.h"
#include "press/sources.h"
#include "press/subprocess.h"
#include "screens/screens.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

bool is_of_kit(const fs::path& path) {
    const fs::path extension = path.extension();
    return extension == ".json" || extension == ".svg" || extension == ".py";
}

/// Changes when any drawing, scene or script of a folder changes.
Result<std::string> hash_of_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, code))
        if (entry.is_regular_file(code) && is_of_kit(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string all;
    for (const fs::path& path : files) {
        const Result<Bytes> bytes = read_file(path);
        if (!bytes) return bytes.error();
        all += path.lexically_relative(folder).string() + ' ' + pack::hash_hex(*bytes) + '\n';
    }
    return pack::hash_hex(bytes_of(all));
}

std::string icons_in_one_line() {
    std::string icons;
    for (const std::string_view icon : screens::icons_of_screens) icons += std::string(icon) + ' ';
    return icons;
}

/// The file in a composed folder that says what else was in it when it was finished.
constexpr std::string_view seal = "seal";

bool is_whole(const fs::path& folder) {
    const Result<std::string> sealed = read_text_file(folder / seal);
    const Result<std::string> now = hash_of_files(folder);
    return sealed && now && *sealed == *now;
}

/// compose.py tells faults as "FILE:LINE: what is wrong; what to do". False when it told none, but something else.
bool tell_faults(const std::string& output, Diagnostics& diagnostics) {
    std::istringstream lines(output);
    bool has_told = false;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t end = line.find(": ");
        const std::size_t middle = end == std::string::npos || end == 0 ? std::string::npos : line.rfind(':', end - 1);
        if (middle == std::string::npos) continue;
        const std::optional<int> number = positive_number(std::string_view(line).substr(middle + 1, end - middle - 1));
        if (!number) continue;
        diagnostics.problem({shown(line.substr(0, middle)), *number}, line.substr(end + 2));
        has_told = true;
    }
    return has_told;
}

void run_kit(const fs::path& kit, const fs::path& folder, Diagnostics& diagnostics) {
    const fs::path script = kit / "compose.py";
    std::vector<std::string> command{"python3", "-B", script.string(), "--svg", folder.string(), "--icons"};
    command.insert(command.end(), screens::icons_of_screens.begin(), screens::icons_of_screens.end());
    const Result<Completed> run = run_program(command);
    if (run && run->exit_code == 0) return;
    if (run && tell_faults(run->output, diagnostics)) return;
    diagnostics.problem({shown(script)},
                        "the pictures cannot be composed: " + (run ? last_line(run->output) : run.error().text()) +
                            "; compose.py --check says more",
                        run && !tells_full_disk(run->output) ? Severity::Problem : Severity::Environment);
}

Result<void> put_in_place(const fs::path& unfinished, const fs::path& folder) {
    const Result<std::string> hash = hash_of_files(unfinished);
    if (!hash) return hash.error();
    if (Result<void> sealed = write_file(unfinished / seal, bytes_of(*hash)); !sealed) return sealed;
    std::error_code code;
    fs::remove_all(folder, code);
    fs::rename(unfinished, folder, code);
    if (code) return Error{folder.string(), "cannot be put in place: " + code.message()};
    return {};
}

void remove_all_but(const fs::path& folder, const fs::path& kept) {
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        if (entry.path() != kept) fs::remove_all(entry.path(), code);
}

}  // namespace

std::optional<fs::path> compose(const fs::path& kit, const fs::path& cache, Diagnostics& diagnostics, Progress& progress) {
    const Result<std::string> files = hash_of_files(kit);
    if (!files) {
        diagnostics.problem(files.error(), Severity::Environment);
        return std::nullopt;
    }
    const fs::path folder = cache / "svg" / pack::hash_hex(bytes_of(*files + icons_in_one_line()));
    const fs::path unfinished = cache / "svg" / "unfinished";
    std::error_code code;
    fs::remove_all(unfinished, code);
    if (is_whole(folder)) return folder;
    progress.stage("composing pictures");
    const std::size_t before = diagnostics.problems();
    run_kit(kit, unfinished, diagnostics);
    if (diagnostics.problems() > before) return std::nullopt;
    if (const Result<void> placed = put_in_place(unfinished, folder); !placed) {
        diagnostics.problem(placed.error(), Severity::Environment);
        return std::nullopt;
    }
    remove_all_but(cache / "svg", folder);
    return folder;
}

}  // namespace waylight::press
