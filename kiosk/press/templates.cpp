#include "press/templates.h"

#include <algorithm>

#include "base/files.h"
#include "press/po_string.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

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
    if (const Result<void> written = write_file(path, bytes_of(text)); !written)
        diagnostics.problem({shown(path)}, written.error().message + "; make room on the disk and its folder writable",
                            Severity::Environment);
    return true;
}

}  // namespace

std::vector<std::string> catalogues_of(const std::vector<SourceText>& texts) {
    std::vector<std::string> names;
    for (const SourceText& text : texts)
        if (names.empty() || names.back() != text.catalogue) names.push_back(text.catalogue);
    return names;
}

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

}  // namespace waylight::press
