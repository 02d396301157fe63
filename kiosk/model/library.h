#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "model/documents.h"
#include "model/narration.h"
#include "model/rich_text.h"
#include "model/ui_text.h"
#include "pack/keys.h"

/// What a visitor can see, as immutable values in one language at a time.
namespace waylight::model {

struct TelephoneNumber {
    std::string key;    ///< "childline.phone"
    std::string value;  ///< "0800 1111"
    std::vector<int> groups;
};

struct Block {
    BlockKind kind = BlockKind::Text;
    RichText text;
};

struct Page {
    std::string id;
    int number = 0;  ///< in the booklet as it was written, from 1, whatever is shown of it; 0: a gentle warning, which nobody wrote for it
    std::string picture;  ///< a picture's name; empty when there is none
    Sensitivity sensitivity = Sensitivity::Green;
    bool adults_only = false;
    RichText heading;
    std::vector<Block> blocks;
    RichText tip;  ///< may be empty
    std::vector<TelephoneNumber> numbers;
    std::vector<std::string> terms;  ///< glossary terms marked in heading and blocks, in order, once each
};

struct Booklet {
    std::string slug;
    std::string code;  ///< "Y3"
    Shelf shelf = Shelf::Younger;
    Sensitivity sensitivity = Sensitivity::Green;
    std::string title;
    std::string cover;  ///< empty when there is none
    std::vector<Page> pages;

    /// Index of a page, or -1.
    [[nodiscard]] int find_page(std::string_view id) const;
};

struct Term {
    std::string word;
    RichText meaning;
    std::string picture;
};

/// One language: who it is, and everything that is shown in it.
struct Locale {
    LocaleDocument about;
    std::vector<std::string> ui;  ///< by UiText
    std::map<std::string, Term, std::less<>> glossary;
    std::map<std::string, std::string, std::less<>> alt_texts;  ///< by picture
    std::vector<Booklet> booklets;                              ///< complete ones only, in the order of their codes

    [[nodiscard]] const std::string& text(UiText id) const { return ui[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Booklet* find_booklet(std::string_view slug) const;
    [[nodiscard]] const std::string& alt(std::string_view picture) const;  ///< empty when there is none
};

/// Called once for each file or entry that is refused: one line for standard error.
using Refused = std::function<void(const Error&)>;

/// The packs of one folder: base.waypack and TAG.waypack. Opens a locale when it is first asked for and remembers it; to its
/// callers it never changes, except that a refused locale is simply not there.
/// Whether there are faces for a script (ISO 15924). Empty: for every one.
using CanDraw = std::function<bool(const std::string& script)>;

class Library {
public:
    /// Never fails: without a base pack or a locale that can be trusted it is not usable() and the kiosk apologises.
    /// `languages_first`: tags that stand first on Welcome (from the site file). A language that `can_draw` denies is refused: it would
    /// stand there without letters.
    static Library open(const std::filesystem::path& folder, std::vector<pack::PublicKey> keys,
                        const std::vector<std::string>& languages_first, Refused refused, CanDraw can_draw = {});
    /// Without any pack: not usable(), and takes next to no memory.
    static Library none();
    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;
    ~Library();

    [[nodiscard]] bool usable() const;
    /// True as soon as one pack in use is a trial pack.
    [[nodiscard]] bool trial() const;
    /// The index-th language of Welcome, or null past the last. Opens only as many locale packs as it needs.
    [[nodiscard]] const LocaleDocument* language(std::size_t index) const;
    /// Who a language is; null when it is not there or refused.
    [[nodiscard]] const LocaleDocument* about(std::string_view tag) const;
    /// Everything in one language; null when it is not there or refused. The pointer lives as long as the library.
    [[nodiscard]] const Locale* locale(std::string_view tag) const;
    /// The same locale when no booklet is needed: they may not be there yet. There may be hundreds, and each takes time to check.
    [[nodiscard]] const Locale* words(std::string_view tag) const;
    /// Size and focus of a picture; null when there is no such picture.
    [[nodiscard]] const PictureInfo* picture(std::string_view name) const;
    /// A telephone number by its fact's key.
    [[nodiscard]] const TelephoneNumber* number(std::string_view key) const;

    /// What is heard for `text`, as it is displayed in a language; null when it has no sound or the sound is of another text. Reads the
    /// catalogue when it is first asked for.
    [[nodiscard]] const Clip* clip(std::string_view tag, const TextName& name, std::string_view text) const;
    /// Opus bytes of a clip, hash checked. May be called from another thread than the other functions, once clip() has named it.
    [[nodiscard]] Result<Bytes> sound_bytes(std::string_view tag, const TextName& name) const;

    /// Encoded PNG bytes, hash checked. May be called from another thread than the other functions.
    [[nodiscard]] Result<Bytes> picture_bytes(std::string_view name) const;
    [[nodiscard]] Result<Bytes> icon_bytes(std::string_view name) const;  ///< "next", "next.contrast"

private:
    struct State;
    explicit Library(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace waylight::model
