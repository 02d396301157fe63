#include <iostream>

#include "press/command.h"
#include "press/merge.h"
#include "press/release.h"
#include "press/templates.h"

namespace waylight::press {
namespace {

std::vector<std::string> tags_in(const std::string& list) {
    std::vector<std::string> tags;
    std::size_t at = 0;
    while (at < list.size()) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        if (end > at) tags.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return tags;
}

constexpr std::string_view content_remedy = "name the folder with --content";
constexpr std::string_view locales_remedy = "name the folder with --locales";
constexpr std::string_view fonts_remedy = "build the program, or name the folder with --fonts";
constexpr std::string_view key_remedy = "make a key with waylight-press keygen, or name another with --key";

}  // namespace

ExitCode run_build(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, content_remedy},
                    {folders.locales, locales_remedy},
                    {folders.fonts, fonts_remedy},
                    {folders.key, key_remedy}}))
        return ExitCode::Usage;
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const Care care = arguments.has("--draft") ? Care::Draft : Care::Full;
    const Sound sound = arguments.has("--no-voice") ? Sound::Silent : Sound::Spoken;
    const std::optional<BuildReport> report = build(folders, tags_in(arguments.value_or("--only", "")), diagnostics, progress, care, sound);
    const ExitCode code = finish(progress, diagnostics);
    if (report && code == ExitCode::Fine)
        std::cout << count_of(report->written.size(), "pack") << " written to " << shown(folders.out) << ", " << report->unchanged.size()
                  << " unchanged, " << count_of(static_cast<std::size_t>(report->painted), "picture") << " painted"
                  << (report->spoken > 0 ? ", " + count_of(static_cast<std::size_t>(report->spoken), "text") + " spoken" : "")
                  << (report->recorded > 0 ? ", " + count_of(static_cast<std::size_t>(report->recorded), "recording") + " taken in" : "")
                  << "\n";
    return code;
}

ExitCode run_check(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, content_remedy}, {folders.locales, locales_remedy}, {folders.fonts, fonts_remedy}}))
        return ExitCode::Usage;
    const std::string day = arguments.value_or("--today", today());
    if (!is_date(day)) return wrong_usage("--today " + day + " is no date; write YYYY-MM-DD");
    const Purpose purpose = arguments.has("--release") ? Purpose::Release : Purpose::Trial;
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const std::unique_ptr<Project> project = check(folders, {purpose, {}}, diagnostics, progress);
    if (project) {
        check_ages(project->sources, day, purpose, diagnostics);
        check_readings(*project, folders.locales, day, purpose, diagnostics);
    }
    const ExitCode code = finish(progress, diagnostics);
    if (project && code == ExitCode::Fine)
        std::cout << "no problem in " << count_of(project->sources.booklets.size(), "booklet") << " and "
                  << count_of(project->editions.size(), "language") << "\n";
    return code;
}

ExitCode run_pot(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, content_remedy}, {folders.locales, locales_remedy}})) return ExitCode::Usage;
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const std::unique_ptr<Project> project = read_english(folders, diagnostics, progress);
    // Templates of texts that are about to be put right would spoil what is translated.
    const int changed = diagnostics.clean() ? write_templates(project->texts, folders.locales, diagnostics) : 0;
    const ExitCode code = finish(progress, diagnostics);
    if (code == ExitCode::Fine)
        std::cout << count_of(static_cast<std::size_t>(changed), "template") << " changed in " << shown(folders.locales / "templates")
                  << "\n";
    return code;
}

ExitCode run_merge(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, content_remedy}, {folders.locales, locales_remedy}})) return ExitCode::Usage;
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const std::unique_ptr<Project> project = read_english(folders, diagnostics, progress);
    if (diagnostics.clean()) write_templates(project->texts, folders.locales, diagnostics);
    std::vector<MergedFile> merged;
    if (diagnostics.clean()) merged = merge(project->texts, folders.locales, diagnostics, progress);
    const ExitCode code = finish(progress, diagnostics);
    for (const MergedFile& file : merged)
        std::cout << file.file << ": " << file.translated << " translated, " << file.became_fuzzy << " became fuzzy, " << file.added
                  << " new\n";
    return code;
}

}  // namespace waylight::press
