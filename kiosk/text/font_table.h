#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waylight::text {

/// Which face writes a script, and how large and how far apart its lines are. Read from fonts/fonts.toml.
struct ScriptFaces {
    std::string script;                  ///< ISO 15924: "Latn"
    std::string variant_of;              ///< a script whose letters this row draws in another style, for some languages: "Arab" for "Aran"
    std::vector<std::string> languages;  ///< of a variant: those that are written in its style, without script or country: "ur"
    std::string regular;                 ///< file name in the fonts folder
    std::string bold;                    ///< file name of the 700 weight
    int size_permille = 1000;            ///< times the asked em, so that scripts look equally large
    int line_permille = 1500;            ///< distance of baselines in body text, of the scaled em
    int heading_line_permille = 1220;    ///< the same in headings and labels
    int baseline_permille = 360;         ///< how far below a line's middle the baseline lies, of the scaled em
};

struct FontTable {
    std::filesystem::path folder;
    std::vector<ScriptFaces> scripts;

    /// The row of a script, or null when no face is installed for it.
    [[nodiscard]] const ScriptFaces* find(std::string_view script) const;
    /// The same for a text in a language (BCP 47): its variant of the script where there is one.
    [[nodiscard]] const ScriptFaces* find(std::string_view script, std::string_view language) const;
};

/// Reads fonts.toml in `folder`; every named file must be there.
Result<FontTable> read_font_table(const std::filesystem::path& folder);

/// The same for a kiosk, which does without a script whose row or file is wrong. Without Latin nothing can be shown: an error.
Result<FontTable> read_font_table(const std::filesystem::path& folder, const std::function<void(const Error&)>& left_out);

}  // namespace waylight::text
