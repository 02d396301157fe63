#include <algorithm>
#include <array>

#include "press/fields.h"
#include "press/read_booklet.h"
#include "press/wording.h"
#include "text/bare_words.h"

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 4> part_names{"title", "heading", "text", "tip"};

/// The tables of one language's file.
class WordingReader {
public:
    WordingReader(std::string file, std::string_view tag, Diagnostics& diagnostics)
        : m_file(std::move(file)), m_tag(tag), m_diagnostics(diagnostics) {}

    std::vector<WordingRule> read(const Tree& tree) {
        Fields fields(tree, {m_file, 1}, m_diagnostics);
        for (const Tree& table : fields.tables("avoid")) read_avoid(table);
        for (const Tree& table : fields.tables("never")) read_never(table);
        fields.finish();
        return std::move(m_rules);
    }

private:
    void read_avoid(const Tree& table) {
        Fields fields(table, {m_file, table.line}, m_diagnostics);
        WordingRule rule;
        add_phrases(rule, fields, "words");
        rule.remedy = "write: " + fields.text("use").text;
        finish(rule, fields);
    }

    void read_never(const Tree& table) {
        Fields fields(table, {m_file, table.line}, m_diagnostics);
        WordingRule rule;
        rule.id = fields.text("id").text;
        add_phrases(rule, fields, "phrases");
        const std::string because = fields.text("because").text;
        const std::string say = fields.optional_text("say").text;
        rule.remedy = because + (say.empty() ? "; leave it out" : "; say: " + say);
        finish(rule, fields);
    }

    void add_phrases(WordingRule& rule, Fields& fields, std::string_view key) {
        const std::vector<Written> written = fields.texts(key);
        if (written.empty()) fields.problem("there are no " + std::string(key) + "; write " + std::string(key) + " = [\"...\"]");
        for (const Written& words : written) {
            Phrase phrase(words.text, m_tag);
            if (phrase.has_words())
                rule.phrases.push_back(std::move(phrase));
            else
                m_diagnostics.problem(words.place, in_quotes(words.text) + " holds no word; write one, with * at its end for any ending");
        }
    }

    /// What both kinds have.
    void finish(WordingRule& rule, Fields& fields) {
        rule.place = fields.where();
        rule.shelves = fields.choices<model::Shelf>("shelves", shelf_names);
        if (rule.shelves.empty()) rule.shelves = {model::Shelf::Younger, model::Shelf::YoungPeople};
        rule.parts = fields.choices<TextPart>("parts", part_names);
        for (const Written& word : fields.texts("unless_after")) rule.unless_after.push_back(text::folded(word.text));
        rule.except = fields.texts("except");
        fields.finish();
        m_rules.push_back(std::move(rule));
    }

    std::string m_file;
    std::string m_tag;
    Diagnostics& m_diagnostics;
    std::vector<WordingRule> m_rules;
};

}  // namespace

std::vector<WordingRule> read_wording(const std::filesystem::path& folder, std::string_view tag, Diagnostics& diagnostics) {
    const std::filesystem::path path = folder / "wording.toml";
    std::error_code code;
    if (!std::filesystem::exists(path, code)) return {};
    const std::optional<Tree> tree = read_toml_file(path, diagnostics);
    return tree ? WordingReader(shown(path), tag, diagnostics).read(*tree) : std::vector<WordingRule>();
}

}  // namespace waylight::press
