#include "press/emit.h"

#include <algorithm>

#include "model/documents.h"
#include "press/png.h"

namespace waylight::press {
namespace {

std::string string_of(const Written& written) { return written.text; }

std::vector<std::string> strings(const std::vector<Written>& list) {
    std::vector<std::string> all(list.size());
    std::transform(list.begin(), list.end(), all.begin(), string_of);
    return all;
}

Bytes json(const Tree& tree) {
    const std::string text = write_json(tree);
    const ByteView bytes = bytes_of(text);
    return {bytes.begin(), bytes.end()};
}

std::string booklet_entry(const std::string& slug) { return "booklets/" + slug + ".json"; }

model::PageStructure structure_of(const PageSource& page, const BookletSource& booklet) {
    model::PageStructure structure;
    structure.id = page.id.text;
    structure.picture = page.picture.text;
    structure.sensitivity = page.sensitivity.value_or(booklet.sensitivity);
    structure.adults_only = page.adults_only;
    for (const BlockSource& block : page.blocks) structure.blocks.push_back(block.kind);
    structure.has_tip = !page.tip.text.empty();
    structure.numbers = strings(page.numbers);
    structure.facts = strings(page.facts);
    structure.answers = strings(page.answers);
    return structure;
}

Bytes structure_of(const BookletSource& booklet) {
    model::BookletStructure structure{booklet.code.text, booklet.shelf, booklet.sensitivity, booklet.cover.text, {}};
    for (const PageSource& page : booklet.pages) structure.pages.push_back(structure_of(page, booklet));
    return json(model::encode(structure));
}

model::FactsDocument facts_of(const Sources& sources) {
    model::FactsDocument facts;
    for (const auto& [key, fact] : sources.facts)
        facts[key] = {fact.id.text, fact.value.text, fact.groups, fact.audience, fact.source_date, fact.checked_on.text};
    return facts;
}

model::GlossaryDocument glossary_of(const Sources& sources) {
    model::GlossaryDocument glossary;
    for (const auto& [id, term] : sources.glossary) glossary[id] = {term.number.text, term.picture.text};
    return glossary;
}

model::TextsDocument statements_of(const Sources& sources) {
    model::TextsDocument statements;
    for (const auto& [id, statement] : sources.statements) statements[id] = statement.text;
    return statements;
}

/// Size from the painted picture; the middle is the focus where authors set none.
model::PictureInfo info_of(const std::string& name, const Bytes& png, const Sources& sources, Diagnostics& diagnostics) {
    const Result<PngSize> size = png_size(png);
    if (!size) diagnostics.problem({name + ".png"}, size.error().message + "; delete the cache folder and build again");
    if (!size) return {};
    const auto source = sources.pictures.find(name);
    const bool has_focus = source != sources.pictures.end() && source->second.focus;
    const auto [x, y] = has_focus ? *source->second.focus : std::pair(size->width / 2, size->height / 2);
    return {size->width, size->height, x, y};
}

PackContent base_content(const Sources& sources, const Artwork& artwork, Diagnostics& diagnostics) {
    PackContent base{"base", sources.serial, {}};
    model::LibraryDocument library;
    for (const BookletSource& booklet : sources.booklets) {
        library.booklets.push_back(booklet.slug);
        base.entries[booklet_entry(booklet.slug)] = structure_of(booklet);
    }
    for (const auto& [name, png] : artwork.pictures) {
        library.pictures[name] = info_of(name, png, sources, diagnostics);
        base.entries["pictures/" + name + ".png"] = png;
    }
    for (const auto& [name, png] : artwork.icons) {
        library.icons.push_back(name);
        base.entries["icons/" + name + ".png"] = png;
    }
    base.entries["library.json"] = json(model::encode(library));
    base.entries["facts.json"] = json(model::encode(facts_of(sources)));
    base.entries["glossary.json"] = json(model::encode(glossary_of(sources)));
    base.entries["statements.json"] = json(model::encode_texts(statements_of(sources)));
    return base;
}

/// Texts of one edition by what they are the translation of.
class EditionWriter {
public:
    EditionWriter(const Sources& sources, const Edition& edition) : m_sources(sources), m_edition(edition) {}

    PackContent write(const PackContent& base) {
        const LocaleSource& locale = *m_edition.locale;
        PackContent content{locale.tag, locale.serial, {}};
        content.entries["locale.json"] = json(model::encode(about()));
        content.entries["ui.json"] = json(model::encode_texts(interface()));
        content.entries["glossary.json"] = json(model::encode(glossary()));
        content.entries["pictures.json"] = json(model::encode_texts(pictures()));
        for (const BookletSource& booklet : m_sources.booklets) {
            const std::string entry = booklet_entry(booklet.slug);
            if (m_edition.has(booklet.slug))
                content.entries[entry] = json(model::encode(texts_of(booklet, pack::hash_hex(base.entries.at(entry)))));
        }
        return content;
    }

private:
    [[nodiscard]] model::LocaleDocument about() const {
        const LocaleSource& locale = *m_edition.locale;
        return {locale.tag,         locale.name.text, locale.name_in_sentence.text, locale.english.text, locale.greeting.text,
                locale.script.text, locale.direction, locale.size_permille};
    }

    [[nodiscard]] model::TextsDocument interface() const {
        model::TextsDocument texts;
        for (const auto& [id, text] : m_sources.interface) texts[id] = m_edition.text("ui", id, text.text.text);
        return texts;
    }

    /// Words whose meaning is there too.
    [[nodiscard]] model::GlossaryTextsDocument glossary() const {
        model::GlossaryTextsDocument texts;
        for (const auto& [id, term] : m_sources.glossary) {
            const model::TermTexts both{m_edition.text("glossary", id + "/word", term.word.text),
                                        m_edition.text("glossary", id + "/meaning", term.meaning.text)};
            if (!both.word.empty() && !both.meaning.empty()) texts[id] = both;
        }
        return texts;
    }

    [[nodiscard]] model::TextsDocument pictures() const {
        model::TextsDocument texts;
        for (const std::string& name : used_pictures(m_sources)) {
            const auto source = m_sources.pictures.find(name);
            const std::string text =
                source == m_sources.pictures.end() ? "" : m_edition.text("pictures", name + "/alt", source->second.alt.text);
            if (!text.empty()) texts[name] = text;
        }
        return texts;
    }

    [[nodiscard]] model::BookletTexts texts_of(const BookletSource& booklet, std::string base_hash) const {
        model::BookletTexts texts{std::move(base_hash), m_edition.text(booklet.slug, "booklet/title", booklet.title.text), {}};
        for (const PageSource& page : booklet.pages) {
            model::PageTexts& written = texts.pages[page.id.text];
            written.heading = m_edition.text(booklet.slug, page.id.text + "/heading", page.heading.text);
            for (const BlockSource& block : page.blocks)
                written.blocks.push_back(with_number(block, m_edition.text(booklet.slug, context_of(page, block), block.text.text)));
            if (!page.tip.text.empty()) written.tip = m_edition.text(booklet.slug, page.id.text + "/tip", page.tip.text);
        }
        return texts;
    }

    const Sources& m_sources;
    const Edition& m_edition;
};

void add_narration(const Narration& narration, pack::Entries& entries) {
    for (const auto& [catalogue, document] : narration.documents)
        entries[model::narration_entry(catalogue)] = json(model::encode(document));
    for (const auto& [entry, sound] : narration.sounds) entries[entry] = sound;
}

}  // namespace

std::vector<PackContent> make_contents(const Sources& sources, const std::vector<Edition>& editions, const Artwork& artwork,
                                       const Narrations& narrations, Diagnostics& diagnostics) {
    std::vector<PackContent> contents{base_content(sources, artwork, diagnostics)};
    contents.reserve(editions.size() + 1);
    for (const Edition& edition : editions) {
        contents.push_back(EditionWriter(sources, edition).write(contents.front()));
        const auto narration = narrations.languages.find(edition.locale->tag);
        if (narration != narrations.languages.end()) add_narration(narration->second, contents.back().entries);
    }
    return contents;
}

}  // namespace waylight::press
