#include "press/build.h"

#include <unistd.h>

#include <algorithm>

#include "press/cache_entries.h"
#include "press/cache_lock.h"
#include "press/emit.h"
#include "press/paint/compose.h"
#include "press/paint/paint.h"
#include "press/publish.h"
#include "press/release.h"
#include "press/resolve.h"
#include "press/speech/narrate.h"
#include "press/undrawn.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Packs of locales that are gone would still be shown: only a person may delete them.
void tell_left_overs(const fs::path& locales, const fs::path& out, Diagnostics& diagnostics) {
    std::error_code code;
    for (const fs::path& path : list_files(out, ".waypack")) {
        const std::string id = path.stem().string();
        if (id != "base" && !fs::exists(locales / id, code))
            diagnostics.note({shown(path)}, "there is no locale " + in_quotes(id) + " any more; delete this pack");
    }
}

std::optional<pack::SecretKey> read_key(const fs::path& path, Diagnostics& diagnostics) {
    const Result<pack::SecretKey> key = pack::read_secret_key(path);
    if (key) return *key;
    diagnostics.problem({shown(path)}, key.error().message + "; make one with waylight-press keygen, or name another with --key",
                        Severity::Environment);
    return std::nullopt;
}

/// Better now than when all pictures are painted.
void tell_unwritable(const fs::path& folder, const std::string& option, Diagnostics& diagnostics) {
    std::error_code code;
    fs::create_directories(folder, code);
    if (!fs::is_directory(folder, code) || access(folder.c_str(), W_OK | X_OK) != 0)
        diagnostics.problem({shown(folder)}, "is no folder that can be written to; make it one, or name another with " + option,
                            Severity::Environment);
}

/// Of a language that is not whole the old pack is kept.
void keep_makeable(std::vector<Edition>& editions, const Scope& scope) {
    std::erase_if(editions, [&](const Edition& edition) { return !scope.makes(edition.locale->tag) || !edition.screens_are_whole; });
}

std::vector<Edition> whole_ones(const std::vector<Edition>& editions) {
    std::vector<Edition> whole;
    std::copy_if(editions.begin(), editions.end(), std::back_inserter(whole), [](const Edition& e) { return e.screens_are_whole; });
    return whole;
}

/// The passes check and, of what is no draft, screens.
void check_project(const Project& project, const Folders& folders, Care care, Diagnostics& diagnostics, Progress& progress) {
    progress.stage("checking");
    check_reading(project.sources, project.editions, diagnostics);
    check_level(project.sources, diagnostics);
    check_alts(project.sources, diagnostics);
    check_placeholders(project.sources, diagnostics);
    for (const Edition& edition : project.editions) {
        check_texts(project.sources, edition, diagnostics);
        check_wording(project.sources, project.texts, edition, diagnostics);
        // Opening dictionaries takes longer than all the rest of a draft.
        if (care == Care::Full) check_spelling(project.sources, edition, folders.dictionaries, diagnostics);
        if (care == Care::Full) check_speech(project.sources, edition, diagnostics);
    }
    const Result<text::FontTable> table = text::read_font_table(folders.fonts);
    if (!table) return diagnostics.problem(table.error(), Severity::Environment);
    if (!check_fonts(*table, diagnostics)) return;
    text::Shaper shaper(*table);
    for (const Edition& edition : project.editions) {
        check_glyphs(project.sources, edition, shaper, diagnostics);
        check_headings(project.sources, edition, shaper, diagnostics);
    }
    if (!diagnostics.clean() || care == Care::Draft) return;
    // Of a page that is being put right nobody can say what it leaves unused.
    check_unused(project.sources, diagnostics);
    if (!diagnostics.clean()) return;
    // Only sound words make packs that can be looked at.
    check_screens(project.sources, whole_ones(project.editions), *table, folders.cache / "screens", diagnostics);
}

/// The pass compose, and what only drawn pictures tell. Nothing when a scene cannot be drawn.
std::optional<Drawings> compose_project(const Project& project, const Folders& folders, Care care, Diagnostics& diagnostics) {
    std::optional<Drawings> drawings = compose(folders.content / "pictures", diagnostics);
    if (drawings) check_signs(project.sources, *drawings, diagnostics);
    if (drawings) check_pictograms(project.sources, *drawings, diagnostics);
    if (!drawings || care == Care::Draft || !diagnostics.clean()) return drawings;
    check_unused_pictures(project.sources, *drawings, diagnostics);
    check_skin_tones(project.sources, *drawings, diagnostics);
    return drawings;
}

/// Sounds of words that nobody says any more would stay for ever. Only a build that uses everything tells which.
void keep_cache_small(const CacheLock& lock, const fs::path& cache, Progress& progress) {
    if (const int removed = remove_unused(lock, cache); removed > 0)
        progress.stage("took " + std::to_string(removed) + (removed == 1 ? " entry" : " entries") +
                       " out of the cache that nothing used for " + std::to_string(kept_unused.count()) + " days");
}

BuildReport report_of(const PackFiles& packs, std::vector<std::string> changed, int painted, const Narrations& narrations) {
    BuildReport report{painted, narrations.spoken, narrations.recorded, std::move(changed), {}};
    for (const auto& [name, bytes] : packs)
        if (std::find(report.written.begin(), report.written.end(), name) == report.written.end()) report.unchanged.push_back(name);
    return report;
}

}  // namespace

Folders usual_folders() {
    const fs::path build = program_folder();
    const fs::path root = build.parent_path();
    return {root / "content", root / "locales", build / "fonts", build / "cache", build / "packs", build / "keys" / "trial.key"};
}

std::unique_ptr<Project> read_project(const Folders& folders, const Scope& scope, Diagnostics& diagnostics, Progress& progress) {
    progress.stage("reading");
    auto project = std::make_unique<Project>();
    std::optional<Sources> sources = read_sources(folders.content, diagnostics);
    project->locales = read_locales(folders.locales, scope, diagnostics);
    if (!sources) return nullptr;
    project->sources = std::move(*sources);
    // No source is read from here on, scenes aside.
    leave_out_undrawn(project->sources, scope.purpose, diagnostics);
    resolve_shared(project->sources, diagnostics);
    resolve_booklets(project->sources, diagnostics);
    // Every id leads somewhere, or its author was told.
    project->texts = source_texts(project->sources);
    project->editions = make_editions(project->sources, project->texts, project->locales, scope, diagnostics);
    // An edition holds only up-to-date texts, and lists only whole booklets.
    return project;
}

std::unique_ptr<Project> read_english(const Folders& folders, Diagnostics& diagnostics, Progress& progress) {
    std::unique_ptr<Project> project = read_project(folders, {Purpose::Trial, {std::string(source_tag)}}, diagnostics, progress);
    if (!project) return nullptr;
    check_reading(project->sources, project->editions, diagnostics);
    check_level(project->sources, diagnostics);
    for (const Edition& edition : project->editions) {
        check_texts(project->sources, edition, diagnostics);
        check_wording(project->sources, project->texts, edition, diagnostics);
    }
    return project;
}

std::unique_ptr<Project> check(const Folders& folders, const Scope& scope, Diagnostics& diagnostics, Progress& progress) {
    const Result<CacheLock> lock = CacheLock::take(folders.cache, progress);
    if (!lock) diagnostics.problem(lock.error(), Severity::Environment);
    if (!lock) return nullptr;
    std::unique_ptr<Project> project = read_project(folders, scope, diagnostics, progress);
    if (!project) return nullptr;
    check_project(*project, folders, Care::Full, diagnostics, progress);
    static_cast<void>(compose_project(*project, folders, Care::Full, diagnostics));
    Diagnostics of_recordings;
    static_cast<void>(narrate(*project, folders, scope.purpose, Heard::Recordings, of_recordings, progress));
    diagnostics.add(of_recordings);
    return project;
}

std::optional<BuildReport> build(const Folders& folders, const std::vector<std::string>& only, Diagnostics& diagnostics, Progress& progress,
                                 Care care, Sound sound) {
    const Result<CacheLock> lock = CacheLock::take(folders.cache, progress);
    if (!lock) diagnostics.problem(lock.error(), Severity::Environment);
    const std::optional<pack::SecretKey> key = read_key(folders.key, diagnostics);
    const Scope scope{key && key->trust == pack::Trust::Release ? Purpose::Release : Purpose::Trial, only};
    const std::unique_ptr<Project> project = lock ? read_project(folders, scope, diagnostics, progress) : nullptr;
    if (!project) return std::nullopt;
    check_project(*project, folders, scope.purpose == Purpose::Release ? Care::Full : care, diagnostics, progress);
    keep_makeable(project->editions, scope);
    if (scope.purpose == Purpose::Release) {
        check_ages(project->sources, today(), scope.purpose, diagnostics);
        check_readings(*project, folders.locales, today(), scope.purpose, diagnostics);
    }
    const std::optional<Drawings> drawings = compose_project(*project, folders, care, diagnostics);
    if (!diagnostics.clean() || !drawings) return std::nullopt;
    // Beyond this point all words are right: only tools, disks and our own mistakes can fail.
    tell_unwritable(folders.cache, "--cache", diagnostics);
    tell_unwritable(folders.out, "--out", diagnostics);
    if (!diagnostics.clean()) return std::nullopt;
    const std::optional<Artwork> artwork = paint(*drawings, used_pictures(project->sources), folders.cache, diagnostics, progress);
    if (!artwork) return std::nullopt;
    const bool speaks = sound == Sound::Spoken && (care == Care::Full || scope.purpose == Purpose::Release);
    const std::optional<Narrations> narrations =
        speaks ? narrate(*project, folders, scope.purpose, Heard::Everything, diagnostics, progress) : Narrations();
    if (!narrations) return std::nullopt;
    progress.stage("signing");
    const std::vector<PackContent> contents = make_contents(project->sources, project->editions, *artwork, *narrations, diagnostics);
    const PackFiles packs = sign_contents(contents, *key, diagnostics);
    const std::vector<std::string> changed = changed_packs(packs, folders.out);
    if (!changed.empty() && diagnostics.clean()) prove(packs, *key, folders.cache / "proof", diagnostics);
    if (!diagnostics.clean()) return std::nullopt;
    // The kiosk takes every pack. Until here nothing in the out folder was touched.
    put_in_place(packs, changed, folders.out, diagnostics);
    tell_left_overs(folders.locales, folders.out, diagnostics);
    if (speaks) write_down_recordings(*project, folders.locales, diagnostics);
    if (speaks && only.empty() && diagnostics.clean()) keep_cache_small(*lock, folders.cache, progress);
    return report_of(packs, changed, artwork->painted, *narrations);
}

}  // namespace waylight::press
