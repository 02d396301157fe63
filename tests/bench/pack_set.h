#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "model/documents.h"
#include "pack/pack.h"

namespace waylight::bench {

/// Throws what cannot be done: a benchmark has nobody to apologise to.
template <typename T>
T expected(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().text());
    return *std::move(result);
}

/// The packs that were really pressed, with booklets added: everything beside those is what a visitor would get.
class PackSet {
public:
    PackSet(const std::filesystem::path& packs, const std::filesystem::path& public_keys);

    /// The same texts under another tag: one language more.
    void copy_locale(const std::string& from, const std::string& tag);
    /// Keeps these languages only.
    void keep_locales(const std::vector<std::string>& tags);
    /// Takes away every booklet that was pressed.
    void drop_booklets();

    void add_picture(const std::string& name, const model::PictureInfo& info, Bytes png);
    /// `texts`: by tag; their base_hash is filled in.
    void add_booklet(const std::string& slug, const model::BookletStructure& structure, std::map<std::string, model::BookletTexts> texts);

    /// A picture of the pack once more, under a name of its own.
    void copy_picture(const std::string& from, const std::string& name);

    [[nodiscard]] std::vector<std::string> locales() const;
    [[nodiscard]] std::vector<std::string> pictures() const;

    /// Signs with the secret key and writes TAG.waypack into a folder, which is made.
    void write(const std::filesystem::path& folder, const std::filesystem::path& secret_key);

private:
    template <typename Document>
    [[nodiscard]] Document document(const std::string& id, const std::string& entry,
                                    Result<Document> (*decode)(const Tree&, const std::string&)) const;

    std::map<std::string, pack::Entries> m_packs;  ///< by id
    model::LibraryDocument m_library;              ///< of the base pack
};

}  // namespace waylight::bench
