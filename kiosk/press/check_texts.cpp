#include <algorithm>

#include "press/check.h"
#include "press/digits.h"
#include "press/display.h"
#include "press/hint.h"

namespace waylight::press {
namespace {

constexpr std::size_t most_text_bytes = 64U << 10;

std::vector<std::string> only_in(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    std::vector<std::string> only;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(only));
    return only;
}

std::vector<std::string> sorted_digits(const model::RichText& text) {
    std::vector<std::string> sorted;
    for (const DigitRun& run : digit_runs(text)) sorted.push_back(run.digits);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// Some errors of marks say what to do, others only what is wrong.
std::string with_remedy(const std::string& message) {
    if (message.find("; write") != std::string::npos || message.find("; put") != std::string::npos) return message;
    return message + "; write **strong**, [word](term:ID) or {fact.key}, or take the sign out";
}

class TextChecker {
public:
    TextChecker(const Sources& sources, const Edition& edition, Diagnostics& diagnostics)
        : m_sources(sources), m_edition(edition), m_diagnostics(diagnostics) {}

    void check(const EditionText& text) {
        if (text.written.text.size() > most_text_bytes) return problem(text, "the text is longer than 64 KiB; make several pages of it");
        const std::size_t before = m_diagnostics.problems();
        check_characters(text.written, m_edition.locale->tag, m_diagnostics);
        if (!m_edition.is_source()) compare_marks(text);
        // A broken mark would be told a second time.
        if (m_diagnostics.problems() > before || m_diagnostics.blames(text.written.place)) return;
        const Result<model::RichText> shown_text = displayed(text.written.text, text.source->kind, m_sources.facts);
        if (!shown_text) return problem(text, with_remedy(shown_text.error().message));
        check_typography(text.written.place, shown_text->text, m_edition.locale->tag, m_diagnostics);
        check_digits(text, *shown_text);
    }

private:
    void problem(const EditionText& text, std::string message) { m_diagnostics.problem(text.written.place, std::move(message)); }

    void compare_marks(const EditionText& text) {
        const std::vector<std::string> ours = marks_of(text.written.text, text.source->kind);
        const std::vector<std::string> theirs = marks_of(text.source->english, text.source->kind);
        const std::vector<std::string> missing = only_in(theirs, ours);
        for (const std::string& mark : missing) problem(text, "the English has " + mark + " and this has not; put it in");
        for (const std::string& mark : only_in(ours, theirs))
            problem(text, "this has " + mark + " and the English has not" + hint(mark, missing, "take it out"));
    }

    void check_digits(const EditionText& text, const model::RichText& shown_text) {
        if (const std::string digits = typed_number(shown_text); !digits.empty())
            return problem(text,
                           "a number of three digits or more (" + digits + ") is typed into the text; " + remedy_for(digits, *text.source));
        const Result<model::RichText> english = displayed(text.source->english, text.source->kind, m_sources.facts);
        if (!english || m_edition.is_source()) return;
        const std::vector<std::string> ours = sorted_digits(shown_text);
        const std::vector<std::string> theirs = sorted_digits(*english);
        for (const std::string& digits : only_in(theirs, ours))
            problem(text, "the English has the number " + digits + " and this has not; write it in digits");
        for (const std::string& digits : only_in(ours, theirs))
            problem(text, "this has the number " + digits + " and the English has not; take it out");
    }

    /// A translation brings in no number that its English has not.
    [[nodiscard]] std::string remedy_for(const std::string& digits, const SourceText& source) const {
        if (source.kind != TextKind::Rich) return "say it without the number";
        const std::string key = key_of_number(digits);
        const std::string placeholder = "{" + key + "}";
        if (!m_edition.is_source()) {
            const bool is_in_english = !key.empty() && source.english.find(placeholder) != std::string::npos;
            return is_in_english ? "write " + placeholder + " instead" : "take it out";
        }
        return key.empty() ? "write it once in facts.toml and its {fact.key} here instead" : "write " + placeholder + " instead";
    }

    [[nodiscard]] std::string key_of_number(const std::string& digits) const {
        for (const auto& [key, fact] : m_sources.facts) {
            std::string value = fact.value.text;
            value.erase(std::remove(value.begin(), value.end(), ' '), value.end());
            if (value == digits) return key;
        }
        return "";
    }

    const Sources& m_sources;
    const Edition& m_edition;
    Diagnostics& m_diagnostics;
};

}  // namespace

void check_texts(const Sources& sources, const Edition& edition, Diagnostics& diagnostics) {
    TextChecker checker(sources, edition, diagnostics);
    for (const auto& [key, text] : edition.texts) checker.check(text);
    const LocaleSource& locale = *edition.locale;
    for (const Written* text : {&locale.name, &locale.name_in_sentence, &locale.greeting}) {
        check_characters(*text, locale.tag, diagnostics);
        check_typography(text->place, text->text, locale.tag, diagnostics);
        if (!digit_runs({text->text, {}}).empty()) diagnostics.problem(text->place, "a digit in a name or greeting; write it in words");
    }
    check_characters(locale.english, source_tag, diagnostics);
}

}  // namespace waylight::press
