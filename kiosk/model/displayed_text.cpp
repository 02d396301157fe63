#include "model/displayed_text.h"

#include <algorithm>

#include "model/show_card.h"

namespace waylight::model {
namespace {

std::optional<std::string> interface_text(const Locale& locale, const std::string& id) {
    const auto found = std::find(ui_text_ids.begin(), ui_text_ids.end(), id);
    if (found == ui_text_ids.end()) return std::nullopt;
    return locale.ui[static_cast<std::size_t>(found - ui_text_ids.begin())];
}

/// A key without its last part, where that is `end`.
std::optional<std::string> before(const std::string& key, std::string_view end) {
    if (!key.ends_with(end)) return std::nullopt;
    return key.substr(0, key.size() - end.size());
}

std::optional<std::string> glossary_text(const Locale& locale, const std::string& key) {
    for (const bool is_word : {true, false}) {
        const std::optional<std::string> id = before(key, is_word ? "/word" : "/meaning");
        const auto term = id ? locale.glossary.find(*id) : locale.glossary.end();
        if (term != locale.glossary.end()) return is_word ? term->second.word : term->second.meaning.text;
    }
    return std::nullopt;
}

std::optional<std::string> page_text(const Booklet& booklet, const Page& page, const TextName& name) {
    if (name == name_of_heading(booklet.slug, page.id)) return page.heading.text;
    if (name == name_of_tip(booklet.slug, page.id)) return page.tip.text;
    for (std::size_t i = 0; i < page.blocks.size(); ++i)
        if (name == name_of_block(booklet.slug, page.id, i)) return page.blocks[i].text.text;
    return std::nullopt;
}

std::optional<std::string> booklet_text(const Booklet& booklet, const TextName& name) {
    if (name == name_of_title(booklet.slug)) return booklet.title;
    const int page = booklet.find_page(name.key.substr(0, name.key.find('/')));
    if (page < 0) return std::nullopt;
    return page_text(booklet, booklet.pages[static_cast<std::size_t>(page)], name);
}

/// A language's pack has the card in its own words, the English one those for every child.
std::optional<std::string> card_text(const Library& library, std::string_view tag, const std::string& child) {
    const Locale* words = tag == child || tag == "en" ? library.words(tag) : nullptr;
    const LocaleDocument* about = library.about(child);
    if (words == nullptr || about == nullptr) return std::nullopt;
    return joined_sentences(show_card_sentences([&](UiText id) { return words->text(id); },
                                                tag == child ? about->name_in_sentence : about->english, child != "en"));
}

}  // namespace

std::optional<std::string> displayed_text(const Library& library, std::string_view tag, const TextName& name) {
    static const std::string glossary = name_of_word("").catalogue;
    if (name == name_of_greeting()) {
        const LocaleDocument* about = library.about(tag);
        return about == nullptr ? std::nullopt : std::optional(about->greeting);
    }
    if (name == name_of_number(name.key)) {
        const TelephoneNumber* number = library.number(name.key);
        return number == nullptr ? std::nullopt : std::optional(isolated_number(number->value));
    }
    if (name == name_of_card(name.key)) return card_text(library, tag, name.key);
    const bool is_short = name == name_of_interface(name.key) || name == name_of_alt(name.key) || name.catalogue == glossary;
    const Locale* locale = is_short ? library.words(tag) : library.locale(tag);
    if (locale == nullptr) return std::nullopt;
    if (name == name_of_interface(name.key)) return interface_text(*locale, name.key);
    if (name == name_of_alt(name.key)) return locale->alt(name.key);
    if (name.catalogue == glossary) return glossary_text(*locale, name.key);
    const Booklet* booklet = locale->find_booklet(name.catalogue);
    return booklet == nullptr ? std::nullopt : booklet_text(*booklet, name);
}

}  // namespace waylight::model
