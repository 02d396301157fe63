#include "press/recordings/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "press/sources.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 4> endings{".wav", ".flac", ".ogg", ".opus"};
constexpr std::string_view labels_ending = ".labels.txt";
constexpr std::string_view sentence_mark = ".sentence-";
constexpr int most_folders = 4;  // CATALOGUE/PAGE/KEY and one to spare

/// Cameras write .WAV.
bool ends_with(std::string_view name, std::string_view ending) {
    const auto is_same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
    return name.size() > ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending), [&](char b, char a) { return is_same(a, b); });
}

std::string_view without_ending(std::string_view name) {
    if (ends_with(name, labels_ending)) return name.substr(0, name.size() - labels_ending.size());
    for (const std::string_view ending : endings)
        if (ends_with(name, ending)) return name.substr(0, name.size() - ending.size());
    return {};
}

/// The number behind ".sentence-", and the mark taken away; 0 where there is none.
int take_sentence(std::string_view& stem) {
    const std::size_t mark = stem.rfind(sentence_mark);
    if (mark == std::string_view::npos) return 0;
    const std::string_view digits = stem.substr(mark + sentence_mark.size());
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || number < 1) return 0;
    stem = stem.substr(0, mark);
    return number;
}

/// All files below a folder, by their names from there.
std::map<std::string, fs::path> files_below(const fs::path& folder, Diagnostics& diagnostics) {
    std::map<std::string, fs::path> files;
    std::error_code code;
    if (!fs::exists(folder, code)) return files;
    fs::recursive_directory_iterator at(folder, code);
    for (; !code && at != fs::recursive_directory_iterator(); at.increment(code)) {
        const bool is_hidden = at->path().filename().string().starts_with('.');
        if (is_hidden || at.depth() >= most_folders) at.disable_recursion_pending();
        if (!is_hidden && !at->is_symlink(code) && at->is_regular_file(code))
            files.emplace(at->path().lexically_relative(folder).generic_string(), at->path());
    }
    if (code) diagnostics.problem({shown(folder)}, "cannot be read: " + code.message(), Severity::Environment);
    return files;
}

}  // namespace

std::optional<RecordingName> parse_recording_name(std::string_view name) {
    std::string_view stem = without_ending(name);
    if (stem.empty()) return std::nullopt;
    RecordingName found;
    found.is_labels = ends_with(name, labels_ending);
    found.sentence = take_sentence(stem);
    const std::size_t slash = stem.find('/');
    if (slash == std::string_view::npos)
        found.text.key = stem;
    else
        found.text = {std::string(stem.substr(0, slash)), std::string(stem.substr(slash + 1))};
    return found;
}

std::string stem_of(const RecordingName& name) {
    return (name.text.catalogue.empty() ? "" : name.text.catalogue + "/") + name.text.key +
           (name.sentence > 0 ? std::string(sentence_mark) + std::to_string(name.sentence) : "");
}

std::vector<RecordingFile> list_recordings(const fs::path& folder, Diagnostics& diagnostics) {
    std::map<std::string, RecordingFile> by_stem;
    std::map<std::string, fs::path> labels;
    for (const auto& [name, path] : files_below(folder, diagnostics)) {
        const std::optional<RecordingName> says = parse_recording_name(name);
        if (!says) {
            diagnostics.note({shown(path)}, "is not looked at: recordings end in " + std::string(recording_endings) +
                                                "; save it as one of them, or take it away");
            continue;
        }
        if (says->is_labels) {
            labels.emplace(stem_of(*says), path);
            continue;
        }
        const auto [first, is_new] = by_stem.emplace(stem_of(*says), RecordingFile{path, name, *says, {}});
        if (!is_new)
            diagnostics.problem({shown(path)}, "and " + shown(first->second.path) + " are of the same words; take one of the two away");
    }
    for (const auto& [stem, path] : labels) {
        if (const auto recording = by_stem.find(stem); recording != by_stem.end())
            recording->second.labels = path;
        else
            diagnostics.problem({shown(path)}, "are labels of no recording; name it like the recording, or take it away");
    }
    std::vector<RecordingFile> all;
    for (auto& [stem, file] : by_stem) all.push_back(std::move(file));
    return all;
}

}  // namespace waylight::press
