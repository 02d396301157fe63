#include "press/missing.h"

#include <array>

namespace waylight::press {
namespace {

constexpr std::size_t most_named = 3;
constexpr std::array<std::string_view, 3> lacks{"not translated", "fuzzy", "new or changed in English"};  // by Lack

/// Booklets lean on texts of other files, too.
std::string name_of(const SourceText& text) {
    const bool own_file = text.catalogue == "glossary" || text.catalogue == "pictures";
    return (own_file ? text.catalogue + ".po " : "") + text.context;
}

/// "2 texts are fuzzy (a, b)"; empty when there are none.
std::string count_and_names(const std::vector<MissingText>& missing, Lack lack) {
    std::size_t count = 0;
    std::string names;
    for (const MissingText& text : missing) {
        if (text.lack != lack) continue;
        if (count < most_named) names += (count == 0 ? "" : ", ") + name_of(*text.source);
        ++count;
    }
    if (count == 0) return "";
    return std::to_string(count) + (count == 1 ? " text is " : " texts are ") + std::string(lacks[static_cast<std::size_t>(lack)]) + " (" +
           names + (count > most_named ? " ..." : "") + ")";
}

}  // namespace

std::string missing_and_remedy(const std::vector<MissingText>& missing) {
    std::string all;
    for (const Lack lack : {Lack::Untranslated, Lack::Fuzzy, Lack::NotMerged})
        if (const std::string some = count_and_names(missing, lack); !some.empty()) all += (all.empty() ? "" : ", ") + some;
    const bool must_merge = !count_and_names(missing, Lack::NotMerged).empty();
    return all + (must_merge ? "; run waylight-press merge, then translate" : "; translate") + (missing.size() == 1 ? " it" : " them");
}

}  // namespace waylight::press
