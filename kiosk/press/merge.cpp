#include "press/merge.h"

#include <algorithm>
#include <set>

#include "base/files.h"
#include "press/locale_source.h"
#include "press/replace_files.h"
#include "press/subprocess.h"
#include "press/templates.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// A file beside another that is taken away again, whatever happens.
class Scratch {
public:
    explicit Scratch(const fs::path& beside) : m_path(beside.string() + ".merging") {}
    ~Scratch() {
        std::error_code code;
        fs::remove(m_path, code);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

std::vector<fs::path> translations_in(const fs::path& locales) {
    std::vector<fs::path> folders;
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(locales, code))
        if (entry.path().filename() != source_tag && fs::exists(entry.path() / "locale.toml", code)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Every translation in a file, wherever it stands.
std::set<std::string> translations_of(const PoFile& file) {
    std::set<std::string> texts(file.obsolete.begin(), file.obsolete.end());
    for (const PoEntry& entry : file.entries) texts.insert(entry.text);
    texts.erase("");
    return texts;
}

const PoEntry* same_in(const PoFile& file, const PoEntry& entry) {
    const auto is_it = [&](const PoEntry& other) { return other.context == entry.context && other.id == entry.id; };
    const auto found = std::find_if(file.entries.begin(), file.entries.end(), is_it);
    return found == file.entries.end() ? nullptr : &*found;
}

MergedFile numbers_of(const PoFile& before, const PoFile& after) {
    MergedFile merged{after.name};
    for (const PoEntry& entry : after.entries) {
        const PoEntry* old = same_in(before, entry);
        if (entry.translated()) ++merged.translated;
        if (entry.fuzzy && (old == nullptr || !old->fuzzy)) ++merged.became_fuzzy;
        if (old == nullptr && entry.text.empty()) ++merged.added;
    }
    return merged;
}

class Merger {
public:
    Merger(fs::path po, fs::path pot, Diagnostics& diagnostics)
        : m_po(std::move(po)), m_pot(std::move(pot)), m_name(shown(m_po)), m_diagnostics(diagnostics) {}

    std::optional<MergedFile> begin(const std::string& text) { return write(text, PoFile{m_name, {}, {}, {}}); }

    std::optional<MergedFile> update(std::string_view text) {
        if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        const std::optional<PoFile> before = parse_po(text, m_name, m_diagnostics);
        const std::optional<std::string> merged = before ? run_msgmerge(text) : std::nullopt;
        return merged ? write(*merged, *before) : std::nullopt;
    }

private:
    std::nullopt_t fail(const std::string& message) {
        m_diagnostics.problem({m_name}, message, Severity::Environment);
        return std::nullopt;
    }

    /// msgmerge writes over a copy: where the disk is full it leaves half a file and says that all went well.
    std::optional<std::string> run_msgmerge(std::string_view text) {
        const Scratch scratch(m_po);
        if (const Result<void> copied = write_file(scratch.path(), bytes_of(text)); !copied)
            return fail(copied.error().message + "; make room on the disk and its folder writable");
        const Result<Completed> run = run_program({"msgmerge", "--quiet", "--previous", "--no-wrap", "--output-file",
                                                   scratch.path().string(), scratch.path().string(), m_pot.string()});
        if (!run) {
            m_diagnostics.problem(run.error(), Severity::Environment);
            return std::nullopt;
        }
        if (run->exit_code != 0) return fail("msgmerge failed and the file stays as it is: " + first_line(run->output));
        const Result<std::string> merged = read_text_file(scratch.path());
        if (!merged) return fail(merged.error().message);
        return *merged;
    }

    /// Only a file that holds every translation of before takes its place.
    std::optional<MergedFile> write(const std::string& text, const PoFile& before) {
        Diagnostics of_merged;
        const std::optional<PoFile> after = parse_po(text, m_name, of_merged);
        if (!after || !keeps_all(before, *after))
            return fail("msgmerge would lose translations, so the file stays as it is; make room on the disk and merge again");
        const Result<std::string> old = read_text_file(m_po);
        if (!old || *old != text)
            if (const Result<void> written = replace_files({{m_po, bytes_of(text)}}); !written)
                return fail(written.error().message + "; make room on the disk and its folder writable");
        return numbers_of(before, *after);
    }

    static bool keeps_all(const PoFile& before, const PoFile& after) {
        const std::set<std::string> there = translations_of(before);
        const std::set<std::string> here = translations_of(after);
        return std::includes(here.begin(), here.end(), there.begin(), there.end());
    }

    fs::path m_po;
    fs::path m_pot;
    std::string m_name;
    Diagnostics& m_diagnostics;
};

/// Nothing to keep: a file that is missing, or one that somebody made and left empty.
bool is_new(const fs::path& po) {
    std::error_code code;
    if (!fs::exists(po, code)) return true;
    const Result<std::string> text = read_text_file(po);
    return text && text->find_first_not_of(" \t\r\n") == std::string::npos;
}

std::optional<MergedFile> merge_one(const fs::path& po, const std::vector<SourceText>& texts, const fs::path& templates,
                                    Diagnostics& diagnostics, Progress& progress) {
    const std::string catalogue = po.stem().string();
    Merger merger(po, templates / (catalogue + ".pot"), diagnostics);
    const bool begins = is_new(po);
    progress.stage((begins ? "writing " : "merging ") + shown(po));
    if (begins) return merger.begin(template_for(catalogue, texts, po.parent_path().filename().string()));
    const Result<std::string> text = read_text_file(po);
    if (text) return merger.update(*text);
    diagnostics.problem({shown(po)}, text.error().message + "; make the file readable", Severity::Environment);
    return std::nullopt;
}

}  // namespace

std::vector<MergedFile> merge(const std::vector<SourceText>& texts, const fs::path& locales, Diagnostics& diagnostics, Progress& progress) {
    std::vector<MergedFile> merged;
    for (const fs::path& folder : translations_in(locales))
        for (const std::string& name : catalogues_of(texts))
            if (std::optional<MergedFile> file = merge_one(folder / (name + ".po"), texts, locales / "templates", diagnostics, progress))
                merged.push_back(*std::move(file));
    return merged;
}

}  // namespace waylight::press
