#include <algorithm>
#include <set>

#include "press/check.h"
#include "press/display.h"
#include "press/hint.h"

namespace waylight::press {
namespace {

using Shelves = std::set<model::Shelf>;

/// "slug/page-id", "glossary/term", "ui/id": what exceptions name.
std::string owner_of(const SourceText& text) { return text.catalogue + "/" + text.context.substr(0, text.context.find('/')); }

TextPart part_of(const SourceText& text) {
    if (text.context == "booklet/title") return TextPart::Title;
    if (text.is_heading) return TextPart::Heading;
    return text.context.ends_with("/tip") ? TextPart::Tip : TextPart::Text;
}

bool holds(const auto& list, const auto& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

/// Who meets a text: a booklet's on its shelf, words and pictures wherever a booklet shows them, words of screens everywhere.
class Audience {
public:
    explicit Audience(const Sources& sources) {
        for (const BookletSource& booklet : sources.booklets) {
            m_shelves[booklet.slug].insert(booklet.shelf);
            const BookletNeeds needs = needs_of(booklet, sources);
            for (const std::string& term : needs.terms) m_shelves["glossary/" + term].insert(booklet.shelf);
            for (const std::string& picture : needs.pictures) m_shelves["pictures/" + picture].insert(booklet.shelf);
        }
        const Shelves all{model::Shelf::Younger, model::Shelf::YoungPeople, model::Shelf::Professionals};
        m_shelves["ui"] = all;
        m_shelves["icons"] = all;
        for (const std::string& picture : pictures_of_screens) m_shelves["pictures/" + picture] = all;
    }

    [[nodiscard]] bool meets(const SourceText& text, const std::vector<model::Shelf>& shelves) const {
        const bool is_shared = text.catalogue == "glossary" || text.catalogue == "pictures";
        const auto found = m_shelves.find(is_shared ? owner_of(text) : text.catalogue);
        if (found == m_shelves.end()) return false;
        return std::any_of(shelves.begin(), shelves.end(), [&](model::Shelf shelf) { return found->second.contains(shelf); });
    }

private:
    std::map<std::string, Shelves> m_shelves;
};

class WordingChecker {
public:
    WordingChecker(const Sources& sources, const Edition& edition, Diagnostics& diagnostics)
        : m_sources(sources), m_audience(sources), m_rules(edition.locale->wording), m_tag(edition.locale->tag),
          m_diagnostics(diagnostics) {}

    void check(const EditionText& text) {
        const Result<model::RichText> shown_text = displayed(text.written.text, text.source->kind, m_sources.facts);
        if (!shown_text) return;  // told elsewhere
        const WordedText words(shown_text->text, m_tag);
        for (const WordingRule& rule : m_rules)
            if (applies(rule, *text.source)) find(rule, words, shown_text->text, text.written.place);
    }

private:
    [[nodiscard]] bool applies(const WordingRule& rule, const SourceText& text) const {
        if (!rule.parts.empty() && !holds(rule.parts, part_of(text))) return false;
        const auto names = [&](const Written& exception) { return exception.text == owner_of(text); };
        return m_audience.meets(text, rule.shelves) && std::none_of(rule.except.begin(), rule.except.end(), names);
    }

    void find(const WordingRule& rule, const WordedText& words, const std::string& text, const Place& place) {
        for (const Phrase& phrase : rule.phrases)
            if (const std::optional<ByteRange> found = phrase.find_in(words, rule.unless_after)) {
                const std::string said = in_quotes(text.substr(found->from, found->size()));
                const std::string fault = rule.id.empty() ? said + " is to be avoided" : said + " is never said (" + rule.id + ")";
                return m_diagnostics.problem(place, fault + "; " + rule.remedy);
            }
    }

    const Sources& m_sources;
    const Audience m_audience;
    const std::vector<WordingRule>& m_rules;
    const std::string& m_tag;
    Diagnostics& m_diagnostics;
};

/// An exception whose booklet is not listed, or is being put right, may lead somewhere later.
void check_exceptions(const Sources& sources, const std::vector<SourceText>& texts, const LocaleSource& locale, Diagnostics& diagnostics) {
    std::set<std::string> owners;
    std::set<std::string> catalogues;
    for (const SourceText& text : texts) {
        owners.insert(owner_of(text));
        catalogues.insert(text.catalogue);
    }
    for (const WordingRule& rule : locale.wording)
        for (const Written& exception : rule.except) {
            const std::string catalogue = exception.text.substr(0, exception.text.find('/'));
            const bool may_come = sources.booklet_files.contains(catalogue) && !catalogues.contains(catalogue);
            if (!owners.contains(exception.text) && !may_come)
                diagnostics.problem(exception.place, "the exception " + in_quotes(exception.text) + " leads nowhere" +
                                                         hint(exception.text, {owners.begin(), owners.end()},
                                                              "write \"booklet/page-id\" or \"glossary/term\", or take it out"));
        }
}

}  // namespace

void check_wording(const Sources& sources, const std::vector<SourceText>& texts, const Edition& edition, Diagnostics& diagnostics) {
    if (edition.locale->wording.empty()) return;
    check_exceptions(sources, texts, *edition.locale, diagnostics);
    WordingChecker checker(sources, edition, diagnostics);
    for (const auto& [key, text] : edition.texts) checker.check(text);
}

}  // namespace waylight::press
