#include <iostream>

#include "press/command.h"
#include "press/text_finder.h"

namespace waylight::press {
namespace {

/// An author may ask about a page while another file is being put right.
std::optional<TextFinder::Text> find_text(const Project& project, const std::string& tag, const std::string& words,
                                          const std::string& place) {
    for (const Edition& edition : project.editions)
        if (edition.locale->tag == tag) return TextFinder(project.sources, project.editions, edition).find_text(words, place);
    return std::nullopt;
}

}  // namespace

ExitCode run_where(const Arguments& arguments) {
    if (arguments.operands().size() != 1 || !arguments.has("--locale"))
        return wrong_usage("where needs --locale TAG and the words, as one word for this program: put them in quotation marks");
    const std::string tag = arguments.value_or("--locale", "");
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const std::unique_ptr<Project> project = read_project(folders_of(arguments), {Purpose::Trial, {tag}}, diagnostics, progress);
    progress.clear();
    if (!project) {
        diagnostics.print(std::cerr);
        return diagnostics.environment_failed() ? ExitCode::Usage : ExitCode::Problems;
    }
    const std::optional<TextFinder::Text> text = find_text(*project, tag, arguments.operands()[0], arguments.value_or("--place", ""));
    if (!text) {
        std::cerr << "no text in " << tag << " shows these words\n";
        return ExitCode::Problems;
    }
    std::cout << text->id << '\n' << text->place.text() << '\n';
    if (text->in_english != text->place) std::cout << text->in_english.text() << '\n';
    return ExitCode::Fine;
}

}  // namespace waylight::press
