#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/documents.h"
#include "model/library.h"
#include "pack/pack.h"

namespace waylight::model {

/// What every language shares: the base pack and the documents in it, checked against one another. Booklets are read apart: Welcome needs
/// none of them, and there may be hundreds.
struct BaseContent {
    pack::Pack pack;
    std::map<std::string, PictureInfo, std::less<>> pictures;       ///< those that are really in the pack
    std::map<std::string, TelephoneNumber, std::less<>> numbers;    ///< by the fact's key
    GlossaryDocument glossary;                                      ///< unknown pictures are emptied
    std::vector<std::string> slugs;                                 ///< of all booklets
    std::map<std::string, BookletStructure, std::less<>> booklets;  ///< by slug, once they are read; unknown pictures are emptied

    /// What the placeholder {key} stands for.
    [[nodiscard]] std::optional<std::string> number_of(std::string_view key) const;
};

/// An error when the pack or one of its documents cannot be trusted. No booklet is read yet.
Result<BaseContent> read_base(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys, const Refused& refused);
/// A damaged booklet only goes to `refused`.
void read_booklets(BaseContent& base, const Refused& refused);

inline constexpr std::string_view pack_extension = ".waypack";
inline std::string picture_entry(std::string_view name) { return "pictures/" + std::string(name) + ".png"; }
inline std::string booklet_entry(std::string_view slug) { return "booklets/" + std::string(slug) + ".json"; }

}  // namespace waylight::model
