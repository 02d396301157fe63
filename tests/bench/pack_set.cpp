#include "bench/pack_set.h"

#include <algorithm>
#include <stdexcept>

namespace waylight::bench {
namespace {

namespace fs = std::filesystem;

void refuse(const Error& error) { throw std::runtime_error(error.text()); }

std::string booklet_entry(const std::string& slug) { return "booklets/" + slug + ".json"; }

Bytes json(const Tree& tree) {
    const std::string text = write_json(tree);
    const ByteView bytes = bytes_of(text);
    return {bytes.begin(), bytes.end()};
}

pack::Entries entries_of(const pack::Pack& pack) {
    pack::Entries entries;
    for (const std::string& name : pack.names()) entries[name] = expected(pack.read(name));
    return entries;
}

}  // namespace

PackSet::PackSet(const fs::path& packs, const fs::path& public_keys) {
    const std::vector<pack::PublicKey> keys = expected(pack::read_public_keys(public_keys, refuse));
    for (const fs::path& path : list_folder(packs, ".waypack").files) {
        const pack::Pack pack = expected(pack::Pack::open(path, keys));
        m_packs[pack.id()] = entries_of(pack);
    }
    if (!m_packs.contains("base")) throw std::runtime_error(packs.string() + ": there is no base pack; run packaging/build");
    m_library = document("base", "library.json", model::decode_library);
}

template <typename Document>
Document PackSet::document(const std::string& id, const std::string& entry,
                           Result<Document> (*decode)(const Tree&, const std::string&)) const {
    return expected(decode(expected(read_json(text_of(m_packs.at(id).at(entry)), entry)), entry));
}

void PackSet::copy_locale(const std::string& from, const std::string& tag) {
    model::LocaleDocument about = document(from, "locale.json", model::decode_locale);
    about.tag = tag;
    about.name += " " + tag;
    m_packs[tag] = m_packs.at(from);
    m_packs[tag]["locale.json"] = json(model::encode(about));
}

void PackSet::keep_locales(const std::vector<std::string>& tags) {
    std::erase_if(m_packs,
                  [&](const auto& pack) { return pack.first != "base" && std::find(tags.begin(), tags.end(), pack.first) == tags.end(); });
}

void PackSet::drop_booklets() {
    for (auto& [id, entries] : m_packs) std::erase_if(entries, [](const auto& entry) { return entry.first.starts_with("booklets/"); });
    m_library.booklets.clear();
}

void PackSet::add_picture(const std::string& name, const model::PictureInfo& info, Bytes png) {
    m_library.pictures[name] = info;
    m_packs["base"]["pictures/" + name + ".png"] = std::move(png);
}

void PackSet::copy_picture(const std::string& from, const std::string& name) {
    add_picture(name, m_library.pictures.at(from), m_packs["base"].at("pictures/" + from + ".png"));
}

void PackSet::add_booklet(const std::string& slug, const model::BookletStructure& structure,
                          std::map<std::string, model::BookletTexts> texts) {
    m_library.booklets.push_back(slug);
    const Bytes& base = m_packs["base"][booklet_entry(slug)] = json(model::encode(structure));
    for (auto& [tag, translated] : texts) {
        translated.base_hash = pack::hash_hex(base);
        m_packs.at(tag)[booklet_entry(slug)] = json(model::encode(translated));
    }
}

std::vector<std::string> PackSet::locales() const {
    std::vector<std::string> tags;
    for (const auto& [id, entries] : m_packs)
        if (id != "base") tags.push_back(id);
    return tags;
}

std::vector<std::string> PackSet::pictures() const {
    std::vector<std::string> names;
    for (const auto& [name, info] : m_library.pictures) names.push_back(name);
    return names;
}

void PackSet::write(const fs::path& folder, const fs::path& secret_key) {
    m_packs["base"]["library.json"] = json(model::encode(m_library));
    fs::create_directories(folder);
    const pack::SecretKey key = expected(pack::read_secret_key(secret_key));
    for (const auto& [id, entries] : m_packs) {
        const Result<void> written = write_file(folder / (id + ".waypack"), expected(pack::make_pack(id, 1, entries, key)));
        if (!written) refuse(written.error());
    }
}

}  // namespace waylight::bench
