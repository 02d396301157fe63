#include "press/build.h"

#include <algorithm>

#include "press/emit.h"
#include "press/hint.h"
#include "press/paint.h"
#include "press/publish.h"
#include "press/resolve.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Packs of locales that are gone would still be shown: only a person may delete them.
void tell_left_overs(const Project& project, const fs::path& out, Diagnostics& diagnostics) {
    for (const fs::path& path : list_files(out, ".waypack")) {
        const std::string id = path.stem().string();
        const auto is_it = [&](const LocaleSource& locale) { return locale.tag == id; };
        if (id != "base" && std::none_of(project.locales.begin(), project.locales.end(), is_it))
            diagnostics.note({shown(path)}, "there is no locale " + in_quotes(id) + " any more; delete this pack");
    }
}

void keep_only(std::vector<Edition>& editions, const std::vector<std::string>& only, Diagnostics& diagnostics) {
    std::vector<std::string> tags;
    for (const Edition& edition : editions) tags.push_back(edition.locale->tag);
    for (const std::string& tag : only)
        if (std::find(tags.begin(), tags.end(), tag) == tags.end())
            diagnostics.problem({"--only"},
                                "there is no locale " + in_quotes(tag) + hint(tag, tags, "make locales/" + tag + "/locale.toml"));
    std::erase_if(editions, [&](const Edition& edition) {
        return !only.empty() && std::find(only.begin(), only.end(), edition.locale->tag) == only.end();
    });
}

BuildReport report_of(const PackFiles& packs, std::vector<std::string> changed, int painted) {
    BuildReport report{painted, std::move(changed), {}};
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

std::unique_ptr<Project> read_project(const Folders& folders, Diagnostics& diagnostics, Progress& progress) {
    progress.stage("reading");
    auto project = std::make_unique<Project>();
    std::optional<Sources> sources = read_sources(folders.content, diagnostics);
    project->locales = read_locales(folders.locales, diagnostics);
    if (!sources) return nullptr;
    project->sources = std::move(*sources);
    // No source is read from here on, scenes aside.
    resolve_shared(project->sources, diagnostics);
    resolve_booklets(project->sources, diagnostics);
    // Every id leads somewhere, or its author was told.
    project->texts = source_texts(project->sources);
    project->editions = make_editions(project->sources, project->texts, project->locales, diagnostics);
    // An edition holds only up-to-date texts, and lists only whole booklets.
    return project;
}

void check_project(const Project& project, const fs::path& fonts, Diagnostics& diagnostics, Progress& progress) {
    progress.stage("checking");
    check_reading(project.sources, diagnostics);
    for (const Edition& edition : project.editions) check_texts(project.sources, edition, diagnostics);
    const Result<text::FontTable> table = text::read_font_table(fonts);
    if (!table) return diagnostics.problem(table.error());
    text::Shaper shaper(*table);
    for (const Edition& edition : project.editions) {
        check_glyphs(project.sources, edition, shaper, diagnostics);
        check_fit(project.sources, edition, shaper, diagnostics);
    }
}

std::optional<BuildReport> build(const Folders& folders, const std::vector<std::string>& only, Diagnostics& diagnostics,
                                 Progress& progress) {
    const std::unique_ptr<Project> project = read_project(folders, diagnostics, progress);
    if (!project) return std::nullopt;
    keep_only(project->editions, only, diagnostics);
    check_project(*project, folders.fonts, diagnostics, progress);
    const Result<pack::SecretKey> key = pack::read_secret_key(folders.key);
    if (!key)
        diagnostics.problem({key.error().where}, key.error().message + "; make one with waylight-press keygen, or name another with --key");
    if (!diagnostics.clean()) return std::nullopt;
    // Beyond this point all words are right: only tools, disks and our own mistakes can fail.
    const std::optional<Artwork> artwork =
        paint(folders.content / "pictures", used_pictures(project->sources), folders.cache, diagnostics, progress);
    if (!artwork) return std::nullopt;
    progress.stage("signing");
    const std::vector<PackContent> contents = make_contents(project->sources, project->editions, *artwork, diagnostics);
    const PackFiles packs = sign_contents(contents, *key, diagnostics);
    const std::vector<std::string> changed = changed_packs(packs, folders.out);
    if (!changed.empty() && diagnostics.clean()) prove(packs, *key, folders.cache / "proof", diagnostics);
    if (!diagnostics.clean()) return std::nullopt;
    // The kiosk takes every pack. Until here nothing in the out folder was touched.
    put_in_place(packs, changed, folders.out, diagnostics);
    tell_left_overs(*project, folders.out, diagnostics);
    return report_of(packs, changed, artwork->painted);
}

}  // namespace waylight::press
