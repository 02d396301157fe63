#include "press/speech/texts_to_say.h"

#include <algorithm>
#include <array>

#include "model/show_card.h"
#include "press/display.h"

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 3> booklets_for_people{"Y4", "T5", "Y8"};

struct PlaceForPeople {
    std::string_view id;  ///< of a text, or how its id begins
    std::string_view place;
};
constexpr std::array<PlaceForPeople, 3> screens_for_people{{{"help.", "Help"}, {"welcome.", "Welcome"}, {"say.", "Say"}}};
constexpr std::array<PlaceForPeople, 2> pictures_for_people{{{"phone", "Help"}, {"welcome", "Welcome"}}};
constexpr std::array<PlaceForPeople, 2> numbers_for_people{{{"childline.phone", "Help"}, {"emergency.phone", "Help"}}};

std::string place_of_screen(std::string_view id) {
    for (const PlaceForPeople& screen : screens_for_people)
        if (id.starts_with(screen.id)) return std::string(screen.place);
    return {};
}

template <std::size_t Count>
std::string place_in(const std::array<PlaceForPeople, Count>& places, std::string_view id) {
    for (const PlaceForPeople& place : places)
        if (id == place.id) return std::string(place.place);
    return {};
}

class TextCollector {
public:
    TextCollector(const Sources& sources, const Edition& edition) : m_sources(sources), m_edition(edition) {}

    std::vector<TextToSay> collect() {
        for (const BookletSource& booklet : m_sources.booklets)
            if (m_edition.has(booklet.slug)) add_booklet(booklet);
        add_interface();
        add_glossary();
        add_pictures();
        add_numbers();
        add_cards();
        const LocaleSource& locale = *m_edition.locale;
        m_texts.push_back({model::name_of_greeting(), {locale.greeting.text, {}}, locale.greeting.place, "Welcome"});
        return std::move(m_texts);
    }

private:
    /// `shown` is what stands on the page for the English text, in this language; nothing where that is empty or its marks are wrong.
    void add(model::TextName name, const TextKey& key, const std::string& shown, TextKind kind, const std::string& person_for) {
        if (shown.empty()) return;
        const Result<model::RichText> text = displayed(shown, kind, m_sources.facts);
        if (!text) return;  // told elsewhere
        const auto found = m_edition.texts.find(key);
        m_texts.push_back({std::move(name), *text, found == m_edition.texts.end() ? Place{} : found->second.written.place, person_for});
    }

    void add_text(const model::TextName& name, const TextKey& key, TextKind kind, const std::string& person_for) {
        add(name, key, m_edition.text(key.catalogue, key.context, key.english), kind, person_for);
    }

    void add_booklet(const BookletSource& booklet) {
        const std::string& code = booklet.code.text;
        const bool is_for_people = std::find(booklets_for_people.begin(), booklets_for_people.end(), code) != booklets_for_people.end();
        const std::string person_for = is_for_people ? code : "";
        const std::string& slug = booklet.slug;
        add_text(model::name_of_title(slug), {slug, "booklet/title", booklet.title.text}, TextKind::Plain, person_for);
        for (const PageSource& page : booklet.pages) {
            const std::string& id = page.id.text;
            add_text(model::name_of_heading(slug, id), {slug, id + "/heading", page.heading.text}, TextKind::Rich, person_for);
            for (std::size_t i = 0; i < page.blocks.size(); ++i) {
                const BlockSource& block = page.blocks[i];
                const TextKey key{slug, context_of(page, block), block.text.text};
                const std::string shown = with_number(block, m_edition.text(key.catalogue, key.context, key.english));
                add(model::name_of_block(slug, id, i), key, shown, TextKind::Rich, person_for);
            }
            add_text(model::name_of_tip(slug, id), {slug, id + "/tip", page.tip.text}, TextKind::Rich, person_for);
        }
    }

    void add_interface() {
        for (const auto& [id, text] : m_sources.interface) {
            const TextKey key{"ui", id, text.text.text};
            std::string shown = m_edition.text("ui", id, text.text.text);
            // "I speak {language}." stands on the card that a child shows, and each language knows its own name.
            shown = model::fill_in(shown, {{"language", m_edition.locale->name_in_sentence.text}});
            if (shown.find('{') == std::string::npos) add(model::name_of_interface(id), key, shown, TextKind::Plain, place_of_screen(id));
        }
    }

    void add_glossary() {
        for (const auto& [id, term] : m_sources.glossary) {
            const TextKey word{"glossary", id + "/word", term.word.text};
            const TextKey meaning{"glossary", id + "/meaning", term.meaning.text};
            if (!m_edition.texts.contains(word) || !m_edition.texts.contains(meaning)) continue;
            add_text(model::name_of_word(id), word, TextKind::Plain, "");
            add_text(model::name_of_meaning(id), meaning, TextKind::Rich, "");
        }
    }

    void add_pictures() {
        for (const std::string& name : used_pictures(m_sources)) {
            const auto source = m_sources.pictures.find(name);
            if (source == m_sources.pictures.end()) continue;
            add_text(model::name_of_alt(name), {"pictures", name + "/alt", source->second.alt.text}, TextKind::Plain,
                     place_in(pictures_for_people, name));
        }
    }

    void add_numbers() {
        for (const auto& [key, fact] : m_sources.facts) {
            if (fact.value.text.empty()) continue;
            const std::string text = model::isolated_number(fact.value.text);
            const model::Mark all{{0, static_cast<std::uint32_t>(text.size())}, model::MarkKind::Number, key};
            m_texts.push_back({model::name_of_number(key), {text, {all}}, fact.value.place, place_in(numbers_for_people, key)});
        }
    }

    /// The card that a child shows: in the child's words, and in English for every child.
    void add_cards() {
        add_card(*m_edition.locale, m_edition.locale->name_in_sentence);
        if (!m_edition.is_source()) return;
        for (const LocaleSource& child : *m_edition.languages)
            if (child.tag != m_edition.locale->tag) add_card(child, child.english);
    }

    void add_card(const LocaleSource& child, const Written& spoken_language) {
        const auto text_of = [&](model::UiText id) {
            const std::string name(model::ui_text_ids[static_cast<std::size_t>(id)]);
            const auto source = m_sources.interface.find(name);
            return source == m_sources.interface.end() ? "" : m_edition.text("ui", name, source->second.text.text);
        };
        const std::vector<std::string> sentences = model::show_card_sentences(text_of, spoken_language.text, child.tag != source_tag);
        if (std::any_of(sentences.begin(), sentences.end(), [](const std::string& sentence) { return sentence.empty(); })) return;
        m_texts.push_back({model::name_of_card(child.tag), {model::joined_sentences(sentences), {}}, spoken_language.place, "Help"});
    }

    const Sources& m_sources;
    const Edition& m_edition;
    std::vector<TextToSay> m_texts;
};

}  // namespace

std::vector<TextToSay> texts_to_say(const Sources& sources, const Edition& edition) { return TextCollector(sources, edition).collect(); }

}  // namespace waylight::press
