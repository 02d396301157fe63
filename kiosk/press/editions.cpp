#include "press/editions.h"

#include <algorithm>

#include "press/hint.h"
#include "press/missing.h"

namespace waylight::press {
namespace {

/// Puts one locale's PO files beside the English texts.
class EditionMaker {
public:
    EditionMaker(const Sources& sources, const std::vector<SourceText>& texts, const LocaleSource& locale, const Scope& scope,
                 Diagnostics& diagnostics)
        : m_sources(sources), m_texts(texts), m_scope(scope), m_diagnostics(diagnostics) {
        m_edition.locale = &locale;
    }

    Edition make() {
        for (const SourceText& text : m_texts) m_catalogues[text.catalogue].push_back(&text);
        if (m_edition.is_source()) take_source();
        for (const auto& [name, file] : m_edition.locale->catalogues) take_catalogue(name, file);
        check_screens();
        check_pictograms();
        for (const BookletSource& booklet : m_sources.booklets) check_booklet(booklet);
        tell_not_begun();
        return std::move(m_edition);
    }

private:
    void take_source() {
        for (const SourceText& text : m_texts) m_edition.texts[key_of(text)] = {&text, {text.english, text.place}};
    }

    void take_catalogue(const std::string& name, const PoFile& file) {
        if (m_sources.booklet_files.contains(name) && !m_catalogues.contains(name)) return;  // a booklet that is not listed or not readable
        if (!m_catalogues.contains(name))
            return m_diagnostics.problem({file.name},
                                         "there is no booklet " + in_quotes(name) +
                                             hint(name, keys_of(m_catalogues), "give this file the name of its booklet, or take it away"));
        for (const PoEntry& entry : file.entries) take_entry(name, file, entry);
    }

    void take_entry(const std::string& catalogue, const PoFile& file, const PoEntry& entry) {
        const std::vector<const SourceText*>& texts = m_catalogues.at(catalogue);
        const auto same = [&](const SourceText* text) { return text->context == entry.context && text->english == entry.id; };
        const auto found = std::find_if(texts.begin(), texts.end(), same);
        if (found == texts.end()) return check_context(texts, file, entry);
        const Place place{file.name, entry.text_line};
        if (entry.translated())
            m_edition.texts[key_of(**found)] = {*found, {entry.text, place}};
        else
            m_waiting[key_of(**found)] = {*found, entry.fuzzy ? Lack::Fuzzy : Lack::Untranslated, place};
    }

    /// An entry whose English was changed waits for a merge; one whose place is nowhere was mistyped or taken out.
    void check_context(const std::vector<const SourceText*>& texts, const PoFile& file, const PoEntry& entry) {
        std::vector<std::string> contexts;
        for (const SourceText* text : texts) contexts.push_back(text->context);
        if (std::find(contexts.begin(), contexts.end(), entry.context) != contexts.end()) return;
        // The place may be there once the English is put right: a merge now would spoil its translation.
        if (!texts.empty() && m_diagnostics.blames(texts.front()->place.file)) return;
        m_diagnostics.problem({file.name, entry.line}, "msgctxt " + in_quotes(entry.context) + " names no text" +
                                                           hint(entry.context, contexts, "if it was taken out, run waylight-press merge"));
    }

    MissingText missing_text(const SourceText& text) {
        const auto waiting = m_waiting.find(key_of(text));
        return waiting != m_waiting.end() ? waiting->second : MissingText{&text, Lack::NotMerged, place_of(text.catalogue)};
    }

    std::vector<MissingText> missing_of(const std::string& catalogue) {
        std::vector<MissingText> missing;
        for (const SourceText* text : m_catalogues[catalogue])
            if (!m_edition.texts.contains(key_of(*text))) missing.push_back(missing_text(*text));
        return missing;
    }

    /// Of glossary or pictures: the texts of these ids only.
    void add_missing(const std::string& catalogue, const std::set<std::string, std::less<>>& ids, std::vector<MissingText>& missing) {
        for (const MissingText& text : missing_of(catalogue))
            if (ids.contains(text.source->context.substr(0, text.source->context.find('/')))) missing.push_back(text);
    }

    [[nodiscard]] bool unreadable(const std::string& catalogue) const { return m_edition.locale->unreadable.contains(catalogue); }
    [[nodiscard]] Place place_of(const std::string& catalogue) const { return {m_edition.locale->folder + "/" + catalogue + ".po"}; }

    /// What every visitor meets must be whole.
    void check_screens() {
        std::vector<MissingText> missing = missing_of("ui");
        add_missing("pictures", pictures_of_screens, missing);
        m_edition.screens_are_whole = missing.empty();
        if (missing.empty() || unreadable("ui") || unreadable("pictures")) return;
        const std::string& tag = m_edition.locale->tag;
        m_diagnostics.problem(missing.front().place,
                              in_quotes(tag) + " is left out: of the words on screens " + missing_and_remedy(missing),
                              m_scope.needs(tag) ? Severity::Problem : Severity::Note);
    }

    /// Nothing waits for them: no screen shows their words yet.
    void check_pictograms() {
        const std::vector<MissingText> missing = missing_of("icons");
        if (missing.empty() || unreadable("icons")) return;
        m_diagnostics.note(missing.front().place,
                           "of the pictograms' words in " + in_quotes(m_edition.locale->tag) + " " + missing_and_remedy(missing));
    }

    void check_booklet(const BookletSource& booklet) {
        const BookletNeeds needs = needs_of(booklet, m_sources);
        std::vector<MissingText> missing = missing_of(booklet.slug);
        add_missing("glossary", needs.terms, missing);
        add_missing("pictures", needs.pictures, missing);
        if (missing.empty()) return m_edition.booklets.push_back(booklet.slug);
        // A missing id is already told; a file that cannot be read too. An English text that is being put right may come back.
        if (m_edition.is_source() || m_diagnostics.blames(booklet.place.file)) return;
        if (unreadable(booklet.slug) || unreadable("glossary") || unreadable("pictures")) return;
        if (missing_of(booklet.slug).size() == m_catalogues[booklet.slug].size()) return m_not_begun.push_back(booklet.code.text);
        m_diagnostics.note(missing.front().place, in_quotes(booklet.title.text) + " is left out of " + in_quotes(m_edition.locale->tag) +
                                                      ": " + missing_and_remedy(missing));
    }

    /// One note for all of them: a language begins with few booklets.
    void tell_not_begun() {
        if (m_not_begun.empty()) return;
        std::string codes;
        for (const std::string& code : m_not_begun) codes += (codes.empty() ? "" : ", ") + code;
        m_diagnostics.note({m_edition.locale->folder}, std::to_string(m_not_begun.size()) +
                                                           (m_not_begun.size() == 1 ? " booklet is" : " booklets are") + " not begun in " +
                                                           in_quotes(m_edition.locale->tag) + " and left out of it (" + codes +
                                                           "); run waylight-press merge, then translate");
    }

    const Sources& m_sources;
    const std::vector<SourceText>& m_texts;
    const Scope& m_scope;
    Diagnostics& m_diagnostics;
    std::map<std::string, std::vector<const SourceText*>> m_catalogues;
    std::map<TextKey, MissingText> m_waiting;  ///< that have an entry, but no translation of these words
    std::vector<std::string> m_not_begun;      ///< codes of booklets without a translated text
    Edition m_edition;
};

}  // namespace

const std::string& Edition::text(const std::string& catalogue, const std::string& context, const std::string& english) const {
    static const std::string none;
    const auto found = texts.find({catalogue, context, english});
    return found == texts.end() ? none : found->second.written.text;
}

bool Edition::has(std::string_view slug) const { return std::find(booklets.begin(), booklets.end(), slug) != booklets.end(); }

std::vector<Edition> make_editions(const Sources& sources, const std::vector<SourceText>& texts, const std::vector<LocaleSource>& locales,
                                   const Scope& scope, Diagnostics& diagnostics) {
    std::vector<Edition> editions;
    for (const LocaleSource& locale : locales) {
        editions.push_back(EditionMaker(sources, texts, locale, scope, diagnostics).make());
        editions.back().languages = &locales;
    }
    return editions;
}

}  // namespace waylight::press
