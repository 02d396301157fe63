#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "model/digits.h"
#include "press/check.h"
#include "press/dictionary.h"
#include "press/display.h"
#include "press/script.h"
#include "text/bare_words.h"

namespace waylight::press {
namespace {

constexpr std::size_t most_suggested = 3;

/// Numbers, and addresses such as childline.org.uk.
bool is_no_word(std::string_view token) {
    for (std::uint32_t at = 0; at < token.size();) {
        const Decoded next = decode_utf8(token, at);
        if (model::decimal_digit(next.code_point) || next.code_point == '.' || next.code_point == '_') return true;
        at += next.bytes;
    }
    return false;
}

bool is_hyphen(std::string_view text) { return text == "-" || text == "\u2011"; }

/// Words of a text, those that hyphens join as one: dictionaries know "m-am" and not its halves.
std::vector<std::string> tokens_of(std::string_view text, std::string_view tag) {
    std::vector<std::string> tokens;
    ByteRange token;
    const auto finish = [&] {
        if (token.size() > 0) tokens.emplace_back(text.substr(token.from, token.size()));
    };
    for (const ByteRange& word : text::bare_words(text, tag)) {
        if (token.size() > 0 && is_hyphen(text.substr(token.to, word.from - token.to))) {
            token.to = word.to;
            continue;
        }
        finish();
        token = word;
    }
    finish();
    return tokens;
}

/// Holds the texts of one edition against its dictionary and the project's own list.
class SpellingChecker {
public:
    SpellingChecker(const Sources& sources, const Edition& edition, Dictionary& dictionary, Diagnostics& diagnostics)
        : m_sources(sources), m_edition(edition), m_dictionary(dictionary), m_diagnostics(diagnostics) {}

    void check() {
        for (const Written& word : m_edition.locale->words) take(word);
        for (const auto& [key, text] : m_edition.texts) check(text);
        for (const Written& word : m_edition.locale->words)
            if (!m_used.contains(text::folded(word.text)))
                m_diagnostics.note(word.place, "no text uses " + in_quotes(word.text) + "; take it out");
    }

private:
    void take(const Written& word) {
        if (m_dictionary.knows(dictionary_form(word.text)))
            m_diagnostics.note(word.place, "the dictionary knows " + in_quotes(word.text) + "; take it out");
        m_dictionary.add(dictionary_form(word.text));
    }

    void check(const EditionText& text) {
        const Result<model::RichText> shown_text = displayed(text.written.text, text.source->kind, m_sources.facts);
        if (!shown_text) return;  // told elsewhere
        m_names = names_kept(text);
        std::set<std::string> unknown;
        for (const std::string& token : tokens_of(shown_text->text, m_edition.locale->tag))
            if (!is_right(token)) unknown.insert(token);
        for (const std::string& token : unknown)
            m_diagnostics.problem(text.written.place, in_quotes(token) + " is in no dictionary; " + remedy_for(token));
    }

    /// Names stay as the English writes them, and its own dictionary has seen them.
    [[nodiscard]] std::set<std::string> names_kept(const EditionText& text) const {
        if (m_edition.is_source()) return {};
        const Result<model::RichText> english = displayed(text.source->english, text.source->kind, m_sources.facts);
        if (!english) return {};
        std::set<std::string> names;
        for (const ByteRange& word : text::bare_words(english->text, source_tag))
            names.insert(english->text.substr(word.from, word.size()));
        return names;
    }

    /// As a whole, or its parts between hyphens.
    bool is_right(const std::string& token) {
        if (is_no_word(token) || !is_written_in(token, m_edition.locale->script.text)) return true;
        bool parts_are_right = true;
        std::size_t parts = 0;
        for (const ByteRange& part : text::bare_words(token, m_edition.locale->tag)) {
            ++parts;
            parts_are_right &= is_known(token.substr(part.from, part.size()));
        }
        return (parts > 1 && is_known(token)) || parts_are_right;
    }

    /// Any name may own something in English.
    bool is_known(const std::string& word) {
        const std::string form = dictionary_form(word);
        m_used.insert(text::folded(word));
        if (m_names.contains(word)) return true;
        if (m_edition.is_source() && form.ends_with("'s")) {
            const std::string owner = form.substr(0, form.size() - 2);
            m_used.insert(text::folded(owner));
            if (m_dictionary.knows(owner)) return true;
        }
        return m_dictionary.knows(form);
    }

    /// Dictionaries are written with straight apostrophes, and without Arabic vowel marks.
    [[nodiscard]] std::string dictionary_form(const std::string& word) const {
        if (m_edition.locale->script.text == "Arab") return text::folded(word);
        std::string form;
        for (std::uint32_t at = 0; at < word.size();) {
            const Decoded next = decode_utf8(word, at);
            append_utf8(form, next.code_point == U'’' ? U'\'' : (next.code_point == 0x2011 ? U'-' : next.code_point));
            at += next.bytes;
        }
        return form;
    }

    const std::string& remedy_for(const std::string& word) {
        const auto [found, is_new] = m_remedies.try_emplace(word);
        if (!is_new) return found->second;
        const std::string otherwise = "add it to " + m_edition.locale->folder + "/words.txt";
        std::string suggested;
        for (const std::string& suggestion : m_dictionary.suggestions(dictionary_form(word), most_suggested))
            suggested += (suggested.empty() ? "" : ", ") + in_quotes(suggestion);
        found->second =
            suggested.empty() ? "write it otherwise, or " + otherwise : "did you mean " + suggested + "? If it is right, " + otherwise;
        return found->second;
    }

    const Sources& m_sources;
    const Edition& m_edition;
    Dictionary& m_dictionary;
    Diagnostics& m_diagnostics;
    std::set<std::string> m_names;  ///< of the text that is being read
    std::set<std::string> m_used;   ///< folded
    std::map<std::string, std::string> m_remedies;
};

}  // namespace

void check_spelling(const Sources& sources, const Edition& edition, const std::filesystem::path& dictionaries, Diagnostics& diagnostics) {
    const Written& name = edition.locale->spelling;
    if (name.text.empty()) return;
    const std::unique_ptr<Dictionary> dictionary = Dictionary::open(dictionaries, name.text);
    if (dictionary == nullptr)
        return diagnostics.note(name.place, "the dictionary " + in_quotes(name.text) +
                                                " is not installed, and no spelling was checked; install " +
                                                Dictionary::package_of(name.text));
    if (!dictionary->is_utf8())
        return diagnostics.note(name.place, "the dictionary " + in_quotes(name.text) +
                                                " is not in UTF-8, and no spelling was checked; install one that is, or take spelling out");
    SpellingChecker(sources, edition, *dictionary, diagnostics).check();
}

}  // namespace waylight::press
