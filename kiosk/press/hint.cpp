#include "press/hint.h"

#include <array>

#include "base/nearest.h"
#include "text/language.h"

namespace waylight::press {
namespace {

constexpr std::size_t short_id = 4;
constexpr std::array<std::string_view, 5> extensions{".toml", ".json", ".svg", ".png", ".po"};

/// Names are often typed as their file is called.
std::string_view without_extension(std::string_view written) {
    for (const std::string_view extension : extensions)
        if (written.ends_with(extension)) return written.substr(0, written.size() - extension.size());
    return written;
}

}  // namespace

std::string hint(std::string_view written, const std::vector<std::string>& candidates, std::string_view otherwise) {
    const std::string_view name = without_extension(written);
    const std::optional<std::string> near = nearest(name, candidates);
    // Of a short id half the others are two letters away: that is no help.
    if (near && (name.size() > short_id || edit_distance(name, *near) <= 1)) return "; did you mean \"" + *near + "\"?";
    return "; " + std::string(otherwise);
}

std::string script_hint(const std::string& script, const text::FontTable& fonts, std::string_view otherwise) {
    std::vector<std::string> scripts;
    if (!text::is_script(script))
        for (const text::ScriptFaces& faces : fonts.scripts) scripts.push_back(faces.script);
    return hint(script, scripts, otherwise);
}

}  // namespace waylight::press
