#include "base/tree.h"
#include "fuzz/input.h"
#include "fuzz/sample_house.h"
#include "fuzz/signing.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

struct Document {
    bool is_of_base;
    std::string_view name;
};
constexpr std::array<Document, 12> documents{{{true, "library.json"},
                                              {true, "facts.json"},
                                              {true, "glossary.json"},
                                              {true, "statements.json"},
                                              {true, "booklets/asking.json"},
                                              {true, "booklets/calling.json"},
                                              {false, "locale.json"},
                                              {false, "ui.json"},
                                              {false, "glossary.json"},
                                              {false, "pictures.json"},
                                              {false, "booklets/asking.json"},
                                              {false, "booklets/calling.json"}}};

Bytes as_bytes(std::string_view text) {
    const ByteView view = bytes_of(text);
    return Bytes(view.begin(), view.end());
}

/// A booklet's texts name the base booklet that they were pressed against by its hash: this puts the right one in.
void fit_to_base(pack::Entries& locale, const pack::Entries& base, const std::string& name) {
    Result<Tree> tree = read_json(text_of(locale[name]), name);
    if (!tree || tree->table() == nullptr) return;
    (*tree->table())["base_hash"] = Tree(pack::hash_hex(base.at(name)));
    locale[name] = as_bytes(write_json(*tree));
}

/// Sample packs whose words of screens a mutated document need not repeat: what it leaves out stays as it was.
void keep_words_of_screens(pack::Entries& locale) {
    static const Tree sample = *read_json(write_json(model::encode_texts(test::SampleLocale("en").ui)), "ui.json");
    Result<Tree> tree = read_json(text_of(locale["ui.json"]), "ui.json");
    if (!tree || tree->table() == nullptr) return;
    tree->table()->insert(sample.table()->begin(), sample.table()->end());
    locale["ui.json"] = as_bytes(write_json(*tree));
}

}  // namespace

/// Documents with a byte FF between them, each behind a letter that says which of the sample packs' it replaces ('a' is the first).
/// They are packed, hashed and signed as if the press had made them; then everything a visitor can see is built.
void try_library(ByteView bytes) {
    static const test::SampleFolder folder;
    static const pack::Entries sample_base = test::entries_of(test::SampleBase());
    static const pack::Entries sample_locale = test::entries_of(test::SampleLocale("en"), test::SampleBase());
    pack::Entries base = sample_base, locale = sample_locale;
    for (const std::string_view part : parts_of(text_of(bytes))) {
        if (part.empty()) continue;
        const auto letter = static_cast<unsigned char>(part.front());
        const Document& document = documents[(letter + documents.size() * 26 - 'a') % documents.size()];
        (document.is_of_base ? base : locale)[std::string(document.name)] = as_bytes(part.substr(1));
    }
    keep_words_of_screens(locale);
    for (const char* booklet : {"booklets/asking.json", "booklets/calling.json"}) fit_to_base(locale, base, booklet);
    const Result<Bytes> base_pack = pack::make_pack("base", 1, base, signing_key());
    const Result<Bytes> locale_pack = pack::make_pack("en", 1, locale, signing_key());
    if (!base_pack || !locale_pack) return;  // a document that is larger than any may be
    require(write_file(folder.path() / "base.waypack", *base_pack) && write_file(folder.path() / "en.waypack", *locale_pack),
            "packs are written");
    build_every_place(model::Library::open(folder.path(), trusted_keys(), {}, [](const Error&) {}));
}

}  // namespace waylight::fuzz
