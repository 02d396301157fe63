#include "press/templates.h"

#include <algorithm>

#include "base/files.h"
#include "press/locale_source.h"
#include "press/po_string.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> catalogues_of(const std::vector<SourceText>& texts) {
    std::vector<std::string> names;
    for (const SourceText& text : texts)
        if (names.empty() || names.back() != text.catalogue) names.push_back(text.catalogue);
    return names;
}

std::string header_for(const std::string& language) {
    return "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Waylight\\n\"\n\"Language: " + language +
           "\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n";
}

std::string entry_for(const SourceText& text) {
    std::string entry = "\n";
    if (!text.note.empty()) entry += "#. " + text.note + "\n";
    return entry + "msgctxt " + po_quoted(text.context) + "\nmsgid " + po_quoted(text.english) + "\nmsgstr \"\"\n";
}

/// True when the file had to be written.
bool write_if_changed(const fs::path& path, const std::string& text, Diagnostics& diagnostics) {
    if (const Result<std::string> old = read_text_file(path); old && *old == text) return false;
    if (const Result<void> written = write_file(path, bytes_of(text)); !written) diagnostics.problem(written.error());
    return true;
}

std::vector<fs::path> translations_in(const fs::path& locales) {
    std::vector<fs::path> folders;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(locales, code))
        if (entry.path().filename() != source_tag && fs::exists(entry.path() / "locale.toml", code)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

void update(const fs::path& po, const fs::path& pot, Diagnostics& diagnostics) {
    const Result<Completed> run =
        run_program({"msgmerge", "--quiet", "--previous", "--no-wrap", "--update", "--backup=none", po.string(), pot.string()});
    if (!run)
        diagnostics.problem(run.error());
    else if (run->exit_code != 0)
        diagnostics.problem({shown(po)}, "msgmerge failed: " + last_line(run->output));
}

}  // namespace

std::string template_for(const std::string& catalogue, const std::vector<SourceText>& texts, const std::string& language) {
    std::string all = header_for(language);
    for (const SourceText& text : texts)
        if (text.catalogue == catalogue) all += entry_for(text);
    return all;
}

int write_templates(const std::vector<SourceText>& texts, const fs::path& locales, Diagnostics& diagnostics) {
    const std::vector<std::string> names = catalogues_of(texts);
    const fs::path folder = locales / "templates";
    int changed = 0;
    for (const std::string& name : names)
        if (write_if_changed(folder / (name + ".pot"), template_for(name, texts, ""), diagnostics)) ++changed;
    std::error_code code;
    for (const fs::path& path : list_files(folder, ".pot"))
        if (std::find(names.begin(), names.end(), path.stem().string()) == names.end() && fs::remove(path, code)) ++changed;
    return changed;
}

void merge(const std::vector<SourceText>& texts, const fs::path& locales, Diagnostics& diagnostics, Progress& progress) {
    for (const fs::path& folder : translations_in(locales)) {
        for (const std::string& name : catalogues_of(texts)) {
            const fs::path po = folder / (name + ".po");
            std::error_code code;
            const bool is_new = !fs::exists(po, code);
            progress.stage((is_new ? "writing " : "merging ") + shown(po));
            if (is_new)
                write_if_changed(po, template_for(name, texts, folder.filename().string()), diagnostics);
            else
                update(po, locales / "templates" / (name + ".pot"), diagnostics);
        }
    }
}

}  // namespace waylight::press
