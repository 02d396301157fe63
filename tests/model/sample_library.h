#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/documents.h"
#include "model/library.h"
#include "pack/test_packs.h"

namespace waylight::test {

/// The documents of a small base pack: two booklets, two pictures, two words, two numbers. Sound as it stands; tests damage it.
struct SampleBase {
    SampleBase();

    std::string id = "base";
    model::LibraryDocument library;
    model::FactsDocument facts;
    model::GlossaryDocument glossary;
    std::map<std::string, model::BookletStructure> booklets;
    std::vector<std::string> pictures;
};

/// The documents of a complete locale for it.
struct SampleLocale {
    explicit SampleLocale(const std::string& tag);

    std::string id;
    model::LocaleDocument about;
    model::TextsDocument ui;
    model::GlossaryTextsDocument glossary;
    model::TextsDocument pictures;
    std::map<std::string, model::BookletTexts> booklets;        ///< an empty base_hash is filled in when the pack is made
    std::map<std::string, model::NarrationDocument> narration;  ///< by catalogue
};

/// A clip of a text as it is displayed: each word, between spaces, takes `sample_word_time`, and as long a pause follows it.
model::Clip sample_clip(const std::string& text);
inline constexpr int sample_word_time = 200;  // ms

pack::Entries entries_of(const SampleBase& base);
pack::Entries entries_of(const SampleLocale& locale, const SampleBase& base);

/// A folder of packs and a library that is opened from it. Keeps every refused line.
class SampleFolder {
public:
    void add(const SampleBase& base) const { add("base", base.id, entries_of(base)); }
    void add(const SampleLocale& locale, const SampleBase& base = {}) const { add(locale.about.tag, locale.id, entries_of(locale, base)); }
    void add(const std::string& stem, const std::string& id, const pack::Entries& entries) const;
    void add_garbage(const std::string& stem) const;
    /// Changes a byte inside an entry's text, behind the signature's back.
    void damage(const std::string& stem, const std::string& text_inside) const;

    model::Library open(const std::vector<std::string>& languages_first = {}, model::CanDraw can_draw = {});
    /// Refused lines since the last call, without the folder.
    std::vector<std::string> refused();

    std::vector<pack::PublicKey> keys{public_half(first_test_key())};
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    std::vector<std::string> m_refused;
};

/// The base and these complete locales.
void add_sound_packs(const SampleFolder& folder, const std::vector<std::string>& tags = {"en", "ro"});

/// The tags of Welcome, in order.
std::vector<std::string> languages_of(const model::Library& library);

}  // namespace waylight::test
