#include <algorithm>
#include <array>
#include <iostream>

#include "press/command.h"
#include "press/display.h"
#include "press/length.h"
#include "press/release.h"
#include "press/speech/narrate.h"

namespace waylight::press {
namespace {

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell; numbers stand to the right.
void print_table(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - row[i].size(), ' ');
            const bool is_number = row[i].find_first_not_of("0123456789 %-") == std::string::npos;
            line += (i == 0 ? "" : "  ") + (is_number ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    }
}

std::size_t count_outdated(const LocaleSource& locale) {
    std::size_t count = 0;
    for (const auto& [name, file] : locale.catalogues)
        for (const PoEntry& entry : file.entries)
            if (entry.fuzzy) ++count;
    return count;
}

std::string percent(std::size_t part, std::size_t whole) { return std::to_string(whole == 0 ? 100 : part * 100 / whole) + " %"; }

/// Texts that the language's voice says, or "-" where it has none.
std::string count_spoken(const Project& project, const Edition& edition) {
    return edition.locale->voice.text.empty() ? "-" : std::to_string(texts_to_say(project.sources, edition).size());
}

/// Texts that people say, or "-" where nobody has recorded any. What is told of their files goes into `recordings`.
std::string count_recorded(const Project& project, const Edition& edition, const Folders& folders, Diagnostics& recordings) {
    const std::size_t count = recorded_in(project, edition, folders.locales, recordings).texts.size();
    return count == 0 ? "-" : std::to_string(count);
}

Row row_of(const Project& project, const Edition& edition, const Folders& folders, Diagnostics& diagnostics, Diagnostics& recordings) {
    const std::size_t translated = edition.texts.size();
    const std::size_t all = project.texts.size();
    return {edition.locale->tag,
            std::to_string(translated),
            percent(translated, all),
            std::to_string(count_outdated(*edition.locale)),
            std::to_string(all - translated),
            std::to_string(edition.booklets.size()),
            count_spoken(project, edition),
            count_recorded(project, edition, folders, recordings),
            std::to_string(count_read(project, edition, folders.locales, diagnostics))};
}

/// Entries of a booklet whose English has changed, or that a merge guessed.
std::size_t count_fuzzy(const LocaleSource& locale, const std::string& slug) {
    const auto found = locale.catalogues.find(slug);
    if (found == locale.catalogues.end()) return 0;
    const std::vector<PoEntry>& entries = found->second.entries;
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [](const PoEntry& entry) { return entry.fuzzy; }));
}

/// Of the blocks, as check counts them.
int count_words(const BookletSource& booklet, const Sources& sources) {
    const WordCounter counter(source_tag, "Latn");
    int words = 0;
    for (const PageSource& page : booklet.pages)
        for (const BlockSource& block : page.blocks)
            if (const Result<model::RichText> text = displayed(block.text.text, TextKind::Rich, sources.facts);
                text && block.kind != model::BlockKind::Contact)
                words += counter.count(text->text);
    return words;
}

/// "whole", "12 missing, 2 fuzzy" or, where nothing of it is translated, "-".
std::string state_of(const Project& project, const Edition& edition, const BookletSource& booklet) {
    if (edition.has(booklet.slug)) return "whole";
    std::size_t all = 0;
    std::size_t there = 0;
    for (const SourceText& text : project.texts) {
        if (text.catalogue != booklet.slug) continue;
        ++all;
        if (edition.texts.contains(key_of(text))) ++there;
    }
    const std::size_t fuzzy = std::min(count_fuzzy(*edition.locale, booklet.slug), all - there);
    if (there + fuzzy == 0) return "-";
    if (there == all) return "words or pictures missing";
    const std::size_t missing = all - there - fuzzy;
    std::string state = missing > 0 ? std::to_string(missing) + " missing" : "";
    if (fuzzy > 0) state += (state.empty() ? "" : ", ") + std::to_string(fuzzy) + " fuzzy";
    return state;
}

std::vector<Row> rows_of_booklets(const Project& project) {
    Row head{"booklet", "", "pages", "words"};
    for (const Edition& edition : project.editions) head.push_back(edition.locale->tag);
    std::vector<Row> rows{head};
    for (const BookletSource& booklet : project.sources.booklets) {
        Row row{booklet.code.text, booklet.slug, std::to_string(booklet.pages.size()),
                std::to_string(count_words(booklet, project.sources))};
        for (const Edition& edition : project.editions) row.push_back(state_of(project, edition, booklet));
        rows.push_back(std::move(row));
    }
    return rows;
}

void print_statements(const Sources& sources) {
    std::set<std::string, std::less<>> answered;
    for (const BookletSource& booklet : sources.booklets)
        for (const PageSource& page : booklet.pages)
            for (const Written& statement : page.answers) answered.insert(statement.text);
    std::string open;
    for (const auto& [id, says] : sources.statements)
        if (!answered.contains(id)) open += " " + id;
    const auto is_known = [&](const std::string& id) { return sources.statements.contains(id); };
    std::cout << std::count_if(answered.begin(), answered.end(), is_known) << " of " << sources.statements.size()
              << " statements are answered" << (open.empty() ? "" : "; not yet:" + open) << '\n';
}

}  // namespace

ExitCode run_status(const Arguments& arguments) {
    const Folders folders = folders_of(arguments);
    if (is_missing({{folders.content, "name the folder with --content"}, {folders.locales, "name the folder with --locales"}}))
        return ExitCode::Usage;
    Diagnostics diagnostics;
    Progress progress(progress_of(arguments));
    const std::unique_ptr<Project> project = read_project(folders, {}, diagnostics, progress);
    progress.clear();
    if (project && diagnostics.clean()) {
        Diagnostics recordings;
        std::vector<Row> rows{{"locale", "translated", "", "outdated", "missing", "booklets", "spoken", "recorded", "checked"}};
        for (const Edition& edition : project->editions) rows.push_back(row_of(*project, edition, folders, diagnostics, recordings));
        print_table(rows);
        std::cout << '\n';
        print_table(rows_of_booklets(*project));
        std::cout << '\n';
        print_statements(project->sources);
        for (const Diagnostic& told : recordings.sorted()) std::cout << told.text() << '\n';
        return ExitCode::Fine;
    }
    diagnostics.print(std::cerr);
    return diagnostics.environment_failed() ? ExitCode::Usage : ExitCode::Problems;
}

}  // namespace waylight::press
