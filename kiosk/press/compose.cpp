#include "press/compose.h"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "base/files.h"
#include "pack/pack.h"
#include "press/sources.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

bool is_of_kit(const fs::path& path) {
    const fs::path extension = path.extension();
    return extension == ".json" || extension == ".svg" || extension == ".py";
}

/// Changes when any file that the composing reads changes.
Result<std::string> key_of_kit(const fs::path& kit) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kit, code))
        if (entry.is_regular_file(code) && is_of_kit(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string all;
    for (const fs::path& path : files) {
        const Result<Bytes> bytes = read_file(path);
        if (!bytes) return bytes.error();
        all += path.lexically_relative(kit).string() + ' ' + pack::hash_hex(*bytes) + '\n';
    }
    return pack::hash_hex(bytes_of(all));
}

void remove_all_but(const fs::path& folder, const fs::path& kept) {
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        if (entry.path() != kept) fs::remove_all(entry.path(), code);
}

}  // namespace

std::optional<fs::path> compose(const fs::path& kit, const fs::path& cache, Diagnostics& diagnostics, Progress& progress) {
    const Result<std::string> key = key_of_kit(kit);
    if (!key) {
        diagnostics.problem(key.error(), Severity::Environment);
        return std::nullopt;
    }
    std::error_code code;
    const fs::path folder = cache / "svg" / *key;
    if (fs::is_directory(folder, code)) return folder;
    progress.stage("composing pictures");
    const fs::path unfinished = cache / "svg" / ("unfinished-" + std::to_string(getpid()));
    fs::remove_all(unfinished, code);
    const fs::path script = kit / "compose.py";
    const Result<Completed> run = run_program({"python3", "-B", script.string(), "--svg", unfinished.string()});
    if (!run || run->exit_code != 0) {
        const std::string reason = run ? last_line(run->output) : run.error().text();
        diagnostics.problem({shown(script)}, "the pictures cannot be composed: " + reason + "; compose.py --check names the faulty scene",
                            run && !tells_full_disk(run->output) ? Severity::Problem : Severity::Environment);
        return std::nullopt;
    }
    fs::rename(unfinished, folder, code);
    if (code && !fs::is_directory(folder)) {  // another press may have been quicker
        diagnostics.problem({folder.string()}, "cannot be put in place: " + code.message(), Severity::Environment);
        return std::nullopt;
    }
    remove_all_but(cache / "svg", folder);
    return folder;
}

}  // namespace waylight::press
