#include <algorithm>
#include <iostream>

#include "press/cache_lock.h"
#include "press/command.h"
#include "press/recordings/script.h"
#include "press/speech/narrate.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// A file below locales/TAG/recordings/, wherever one stands.
struct NamedFile {
    std::string tag;
    RecordingFile file;
};

std::optional<NamedFile> named_file(const fs::path& file, const fs::path& locales) {
    std::error_code code;
    if (!fs::is_regular_file(file, code)) return std::nullopt;
    const fs::path inside = fs::weakly_canonical(file, code).lexically_relative(fs::weakly_canonical(locales, code));
    const std::vector<fs::path> parts(inside.begin(), inside.end());
    if (parts.size() < 3 || parts[1] != "recordings") return std::nullopt;
    const std::string name = inside.lexically_relative(parts[0] / parts[1]).generic_string();
    const std::optional<RecordingName> says = parse_recording_name(name);
    if (!says || says->is_labels) return std::nullopt;
    return NamedFile{parts[0].string(), {file, name, *says, {}}};
}

const Edition* find_edition(const Project& project, std::string_view tag) {
    const auto found =
        std::find_if(project.editions.begin(), project.editions.end(), [&](const Edition& edition) { return edition.locale->tag == tag; });
    return found == project.editions.end() ? nullptr : &*found;
}

ExitCode confirm(const std::string& file, const Folders& folders, Progress& progress) {
    const std::optional<NamedFile> named = named_file(file, folders.locales);
    if (!named) return wrong_usage(file + " is no recording in " + shown(folders.locales) + "/TAG/recordings/; name the file itself");
    Diagnostics diagnostics;
    const std::unique_ptr<Project> project = read_project(folders, {Purpose::Trial, {named->tag}}, diagnostics, progress);
    const Edition* edition = project ? find_edition(*project, named->tag) : nullptr;
    if (edition == nullptr) return finish(progress, diagnostics);
    const fs::path path = folders.locales / named->tag / "recordings.toml";
    Diagnostics of_ledger;
    Ledger ledger = read_ledger(path, of_ledger);
    if (!of_ledger.clean()) return finish(progress, of_ledger);
    if (!confirm_recording(named->file, texts_to_say(project->sources, *edition), named->tag, ledger))
        return wrong_usage(file + " is of no text that " + named->tag + " says; waylight-press recordings --script " + named->tag +
                           " lists all names");
    if (const Result<void> written = write_ledger(path, ledger); !written) {
        of_ledger.problem(written.error(), Severity::Environment);
        return finish(progress, of_ledger);
    }
    progress.clear();
    std::cout << named->file.name << " is of the words as they are now\n";
    return ExitCode::Fine;
}

}  // namespace

ExitCode run_recordings(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, "name the folder with --content"}, {folders.locales, "name the folder with --locales"}}))
        return ExitCode::Usage;
    Progress progress(progress_of(arguments));
    if (const std::optional<std::string> file = arguments.value("--confirm")) return confirm(*file, folders, progress);
    if (arguments.operands().size() != 1) return wrong_usage("recordings needs the tag of one language: waylight-press recordings ro");
    const std::string tag = arguments.operands()[0];
    Diagnostics diagnostics;
    const std::unique_ptr<Project> project = read_project(folders, {Purpose::Trial, {tag}}, diagnostics, progress);
    const Edition* edition = project ? find_edition(*project, tag) : nullptr;
    if (edition == nullptr) return finish(progress, diagnostics);
    Diagnostics told;
    const RecordedTexts recorded = recorded_in(*project, *edition, folders.locales, told);
    const std::vector<TextToSay> texts = texts_to_say(project->sources, *edition);
    const bool only_missing = arguments.has("--missing");
    if (arguments.has("--script") || only_missing) {
        progress.clear();
        std::cout << script_of(texts, recorded, tag, only_missing);
        return ExitCode::Fine;
    }
    std::erase_if(project->editions, [&](const Edition& one) { return one.locale->tag != tag; });
    const Result<CacheLock> lock = CacheLock::take(folders.cache, progress);
    if (!lock) told.problem(lock.error(), Severity::Environment);
    Diagnostics listened;
    if (lock) static_cast<void>(narrate(*project, folders, Purpose::Trial, Heard::Recordings, listened, progress));
    listened.add(told);
    progress.clear();
    std::cout << summary_of(texts, recorded, tag) << std::flush;
    return finish(progress, listened);
}

}  // namespace waylight::press
