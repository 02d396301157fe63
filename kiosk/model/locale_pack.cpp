#include "model/locale_pack.h"

#include <algorithm>
#include <tuple>

#include "model/booklet_builder.h"
#include "model/digits.h"
#include "model/pack_documents.h"

namespace waylight::model {
namespace {

Result<std::vector<std::string>> texts_by_id(const TextsDocument& texts, const std::string& where) {
    std::vector<std::string> ui;
    for (const std::string_view id : ui_text_ids) {
        const auto found = texts.find(id);
        if (found == texts.end() || found->second.empty())
            return Error{where, "lacks the text \"" + std::string(id) + "\"; press the locale's pack again"};
        if (has_typed_number({found->second, {}}))
            return Error{where,
                         "\"" + std::string(id) + "\" has a number of three digits or more typed into it; only a placeholder may bring it"};
        ui.push_back(found->second);
    }
    return ui;
}

Glossary read_glossary(const pack::Pack& pack, const BaseContent& base, const Refused& refused) {
    Glossary glossary;
    const Result<GlossaryTextsDocument> terms = read_document(pack, "glossary.json", decode_glossary_texts);
    if (!terms) refused(terms.error());
    if (!terms) return glossary;
    const Glossary no_words_within_words;
    const TextReader reader(base, no_words_within_words);
    for (const auto& [id, term] : *terms) {
        const std::string where = place_of(pack, "glossary.json") + ": \"" + id + "\"";
        const auto known = base.glossary.find(id);
        const Result<std::string> word = reader.read_plain(term.word, where);
        const Result<RichText> meaning = reader.read(term.meaning, where);
        if (!word || !meaning)
            refused(!word ? word.error() : meaning.error());
        else if (word->empty() || meaning->text.empty() || known == base.glossary.end())
            refused({where, "is a word without its meaning, or one the base does not know; press the locale's pack again"});
        else
            glossary.emplace(id, Term{*word, *meaning, known->second.picture});
    }
    return glossary;
}

std::map<std::string, std::string, std::less<>> read_alt_texts(const pack::Pack& pack, const BaseContent& base, const Refused& refused) {
    std::map<std::string, std::string, std::less<>> alt_texts;
    const Result<TextsDocument> texts = read_document(pack, "pictures.json", decode_texts);
    if (!texts) refused(texts.error());
    if (!texts) return alt_texts;
    const Glossary no_words;
    const TextReader reader(base, no_words);
    for (const auto& [picture, text] : *texts) {
        const Result<std::string> alt = reader.read_plain(text, place_of(pack, "pictures.json") + ": \"" + picture + "\"");
        if (alt)
            alt_texts.emplace(picture, *alt);
        else
            refused(alt.error());
    }
    return alt_texts;
}

/// Nobody comes upon a hard page unawares: before each run of them stands a gentle warning in the words of the interface. It is shown
/// wherever they are, and nowhere else.
void add_warnings(Booklet& booklet, const Locale& locale) {
    std::vector<Page> pages;
    int warnings = 0;
    Sensitivity before = Sensitivity::Green;
    for (Page& page : booklet.pages) {
        if (before == Sensitivity::Green && page.sensitivity != Sensitivity::Green) {
            Page warning;
            warning.id = "warning." + std::to_string(++warnings);  // no author may write a dot
            warning.sensitivity = page.sensitivity;
            warning.adults_only = page.adults_only;
            warning.heading = {locale.text(UiText::warning_heading), {}};
            warning.blocks = {{BlockKind::Text, {locale.text(UiText::warning_text), {}}}};
            pages.push_back(std::move(warning));
        }
        before = page.sensitivity;
        pages.push_back(std::move(page));
    }
    booklet.pages = std::move(pages);
}

Result<Booklet> read_booklet(const pack::Pack& pack, const std::string& slug, const BaseContent& base, const Glossary& glossary) {
    const std::string entry = booklet_entry(slug);
    const Result<BookletTexts> texts = read_document(pack, entry, decode_booklet_texts);
    if (!texts) return texts.error();
    return build_booklet(slug, *texts, base, glossary, place_of(pack, entry));
}

/// "Y3" before "Y10", "P6A" before "P6B" before "P7".
bool comes_before(const Booklet& a, const Booklet& b) {
    const auto order = [](const Booklet& booklet) {
        const std::string& code = booklet.code;
        const std::size_t end = std::min(code.find_first_not_of("0123456789", 1), code.size());
        return std::tuple(code[0], end, code.substr(1, end - 1), code.substr(end), booklet.slug);
    };
    return order(a) < order(b);
}

}  // namespace

Result<LocalePack> open_locale(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys) {
    const Result<pack::Pack> pack = open_named(path, keys);
    if (!pack) return pack.error();
    Result<LocaleDocument> about = read_document(*pack, "locale.json", decode_locale);
    if (!about) return about.error();
    if (about->tag != pack->id())
        return Error{place_of(*pack, "locale.json"), "is of the locale \"" + about->tag + "\"; press the locale's pack again"};
    const Result<TextsDocument> texts = read_document(*pack, "ui.json", decode_texts);
    if (!texts) return texts.error();
    Result<std::vector<std::string>> ui = texts_by_id(*texts, place_of(*pack, "ui.json"));
    if (!ui) return ui.error();
    return LocalePack{*pack, Locale{*std::move(about), *std::move(ui), {}, {}, {}}};
}

void read_words(LocalePack& opened, const BaseContent& base, const Refused& refused) {
    opened.locale.glossary = read_glossary(opened.pack, base, refused);
    opened.locale.alt_texts = read_alt_texts(opened.pack, base, refused);
}

void read_booklets(LocalePack& opened, const BaseContent& base, const Refused& refused) {
    Locale& locale = opened.locale;
    for (const auto& [slug, structure] : base.booklets) {
        if (!opened.pack.has(booklet_entry(slug))) continue;  // not translated yet
        Result<Booklet> booklet = read_booklet(opened.pack, slug, base, locale.glossary);
        if (!booklet) {
            refused(booklet.error());
            continue;
        }
        locale.booklets.push_back(*std::move(booklet));
        add_warnings(locale.booklets.back(), locale);
    }
    std::sort(locale.booklets.begin(), locale.booklets.end(), comes_before);
}

}  // namespace waylight::model
