#include "model/library.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/base_content.h"
#include "model/locale_pack.h"
#include "model/pack_documents.h"

namespace waylight::model {
namespace {

enum class Reached : std::uint8_t { Nothing, Refused, Interface, Words, Everything };

/// One locale's file and how far it has been read.
struct Shelved {
    std::string tag;
    std::filesystem::path path;
    Reached reached = Reached::Nothing;
    std::optional<LocalePack> pack;
    std::map<std::string, NarrationDocument, std::less<>> narrations;  ///< by catalogue, once they are read; empty where there is none
};

/// The files of a folder in Welcome's order: the site's languages first, then the rest by tag.
std::vector<Shelved> locales_in(const std::filesystem::path& folder, const std::vector<std::string>& languages_first,
                                const Refused& refused) {
    std::vector<Shelved> locales;
    const Listing listing = list_folder(folder, pack_extension);
    for (const Error& fault : listing.faults) refused(fault);
    for (const std::filesystem::path& path : listing.files)
        if (path.stem() != "base") locales.push_back({path.stem().string(), path, Reached::Nothing, std::nullopt, {}});
    const auto rank = [&](const Shelved& locale) {
        const auto place = std::find(languages_first.begin(), languages_first.end(), locale.tag) - languages_first.begin();
        return std::pair(place, locale.tag);
    };
    std::sort(locales.begin(), locales.end(), [&](const Shelved& a, const Shelved& b) { return rank(a) < rank(b); });
    return locales;
}

}  // namespace

/// Of `base` only the booklets change once the library is open, so that another thread may read pictures from it.
struct Library::State {
    std::vector<pack::PublicKey> keys;
    Refused refused;
    CanDraw can_draw;
    std::optional<BaseContent> base;
    bool has_booklets = false;
    std::vector<Shelved> locales;  ///< never grows, so that pointers into it last

    bool reach_interface(Shelved& locale) const {
        if (!base || locale.reached != Reached::Nothing) return base && locale.reached != Reached::Refused;
        Result<LocalePack> opened = open_locale(locale.path, keys);
        if (opened && can_draw && !can_draw(opened->locale.about.script))
            opened = Error{locale.path.string(),
                           "is written in " + opened->locale.about.script + ", which no face here draws; build the fonts again"};
        locale.reached = opened ? Reached::Interface : Reached::Refused;
        if (opened)
            locale.pack = *std::move(opened);
        else
            refused(opened.error());
        return locale.pack.has_value();
    }

    const Locale* words(Shelved& locale) const {
        if (!reach_interface(locale)) return nullptr;
        if (locale.reached == Reached::Interface) read_words(*locale.pack, *base, refused);
        locale.reached = std::max(locale.reached, Reached::Words);
        return &locale.pack->locale;
    }

    const Locale* everything(Shelved& locale) {
        if (words(locale) == nullptr) return nullptr;
        if (!std::exchange(has_booklets, true)) read_booklets(*base, refused);
        if (locale.reached == Reached::Words) read_booklets(*locale.pack, *base, refused);
        locale.reached = Reached::Everything;
        return &locale.pack->locale;
    }

    const NarrationDocument& narration(Shelved& locale, const std::string& catalogue) const {
        const auto [place, is_new] = locale.narrations.try_emplace(catalogue);
        const std::string entry = narration_entry(catalogue);
        if (!is_new || !locale.pack->pack.has(entry)) return place->second;
        Result<NarrationDocument> read = read_document(locale.pack->pack, entry, decode_narration);
        if (read)
            place->second = *std::move(read);
        else
            refused(read.error());
        return place->second;
    }

    Shelved* find(std::string_view tag) {
        const auto found = std::find_if(locales.begin(), locales.end(), [&](const Shelved& locale) { return locale.tag == tag; });
        return found == locales.end() ? nullptr : &*found;
    }
};

Library::Library(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Library Library::open(const std::filesystem::path& folder, std::vector<pack::PublicKey> keys,
                      const std::vector<std::string>& languages_first, Refused refused, CanDraw can_draw) {
    auto state = std::make_unique<State>();
    state->keys = std::move(keys);
    state->refused = std::move(refused);
    state->can_draw = std::move(can_draw);
    state->locales = locales_in(folder, languages_first, state->refused);
    Result<BaseContent> base = read_base(folder / ("base" + std::string(pack_extension)), state->keys, state->refused);
    if (base)
        state->base = *std::move(base);
    else
        state->refused(base.error());
    if (state->base && state->locales.empty())
        state->refused({folder.string(), "holds no pack of a language beside its base pack; copy one there"});
    return Library(std::move(state));
}

Library Library::none() { return Library(std::make_unique<State>()); }

bool Library::usable() const { return language(0) != nullptr; }

bool Library::trial() const {
    const auto is_trial = [](const pack::Pack& pack) { return pack.trust() == pack::Trust::Trial; };
    const auto shows_trial = [&](const Shelved& locale) { return locale.pack && is_trial(locale.pack->pack); };
    return (m_state->base && is_trial(m_state->base->pack)) || std::any_of(m_state->locales.begin(), m_state->locales.end(), shows_trial);
}

const LocaleDocument* Library::language(std::size_t index) const {
    for (Shelved& locale : m_state->locales)
        if (m_state->reach_interface(locale) && index-- == 0) return &locale.pack->locale.about;
    return nullptr;
}

const LocaleDocument* Library::about(std::string_view tag) const {
    Shelved* locale = m_state->find(tag);
    return locale != nullptr && m_state->reach_interface(*locale) ? &locale->pack->locale.about : nullptr;
}

const Locale* Library::locale(std::string_view tag) const {
    Shelved* locale = m_state->find(tag);
    return locale == nullptr ? nullptr : m_state->everything(*locale);
}

const Locale* Library::words(std::string_view tag) const {
    Shelved* locale = m_state->find(tag);
    return locale == nullptr ? nullptr : m_state->words(*locale);
}

const PictureInfo* Library::picture(std::string_view name) const {
    if (!m_state->base) return nullptr;
    const auto found = m_state->base->pictures.find(name);
    return found == m_state->base->pictures.end() ? nullptr : &found->second;
}

const TelephoneNumber* Library::number(std::string_view key) const {
    if (!m_state->base) return nullptr;
    const auto found = m_state->base->numbers.find(key);
    return found == m_state->base->numbers.end() ? nullptr : &found->second;
}

const Clip* Library::clip(std::string_view tag, const TextName& name, std::string_view text) const {
    Shelved* locale = m_state->find(tag);
    if (locale == nullptr || !m_state->reach_interface(*locale)) return nullptr;
    const NarrationDocument& narration = m_state->narration(*locale, name.catalogue);
    const auto found = narration.find(name.key);
    return found != narration.end() && is_sound_of(found->second, text) ? &found->second : nullptr;
}

Result<Bytes> Library::sound_bytes(std::string_view tag, const TextName& name) const {
    const Shelved* locale = m_state->find(tag);
    if (locale == nullptr || !locale->pack) return Error{std::string(tag), "cannot be heard: there is no pack of it that can be trusted"};
    return locale->pack->pack.read(sound_entry(name));
}

Result<Bytes> Library::picture_bytes(std::string_view name) const {
    if (!m_state->base) return Error{std::string(name), "cannot be shown: there is no base pack that can be trusted"};
    return m_state->base->pack.read(picture_entry(name));
}

Result<Bytes> Library::icon_bytes(std::string_view name) const {
    if (!m_state->base) return Error{std::string(name), "cannot be shown: there is no base pack that can be trusted"};
    return m_state->base->pack.read("icons/" + std::string(name) + ".png");
}

int Booklet::find_page(std::string_view id) const {
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const Page& page) { return page.id == id; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

const Booklet* Locale::find_booklet(std::string_view slug) const {
    const auto found = std::find_if(booklets.begin(), booklets.end(), [&](const Booklet& booklet) { return booklet.slug == slug; });
    return found == booklets.end() ? nullptr : &*found;
}

const std::string& Locale::alt(std::string_view picture) const {
    static const std::string none;
    const auto found = alt_texts.find(picture);
    return found == alt_texts.end() ? none : found->second;
}

}  // namespace waylight::model
