#include "model/documents.h"
#include "model/words.h"

namespace waylight::model {
namespace {

template <typename Value>
Tree list_of(const std::vector<Value>& values) {
    return Tree(Tree::List(values.begin(), values.end()));
}

/// A table with one member for each member of a map.
template <typename Map, typename Encode>
Tree members_of(const Map& map, Encode encode_one) {
    Tree::Table table;
    for (const auto& [key, value] : map) table.emplace(key, encode_one(value));
    return {std::move(table)};
}

Tree encode_picture(const PictureInfo& picture) {
    return Tree(
        Tree::Table{{"width", picture.width}, {"height", picture.height}, {"focus_x", picture.focus_x}, {"focus_y", picture.focus_y}});
}

Tree encode_fact(const FactEntry& fact) {
    Tree::List audience;
    for (const Shelf shelf : fact.audience) audience.push_back(Tree(word_of(shelf, shelf_words)));
    return Tree(Tree::Table{{"id", fact.id},
                            {"value", fact.value},
                            {"groups", list_of(fact.groups)},
                            {"audience", std::move(audience)},
                            {"source_date", fact.source_date},
                            {"checked_on", fact.checked_on}});
}

Tree encode_term(const TermEntry& term) { return Tree(Tree::Table{{"number", term.number}, {"picture", term.picture}}); }

Tree encode_term_texts(const TermTexts& term) { return Tree(Tree::Table{{"word", term.word}, {"meaning", term.meaning}}); }

Tree encode_structure(const PageStructure& page) {
    Tree::List blocks;
    for (const BlockKind kind : page.blocks) blocks.push_back(Tree(word_of(kind, block_words)));
    return Tree(Tree::Table{{"id", page.id},
                            {"picture", page.picture},
                            {"sensitivity", Tree(word_of(page.sensitivity, sensitivity_words))},
                            {"adults_only", page.adults_only},
                            {"blocks", std::move(blocks)},
                            {"has_tip", page.has_tip},
                            {"numbers", list_of(page.numbers)},
                            {"facts", list_of(page.facts)},
                            {"answers", list_of(page.answers)}});
}

Tree encode_page_texts(const PageTexts& page) {
    return Tree(Tree::Table{{"heading", page.heading}, {"blocks", list_of(page.blocks)}, {"tip", page.tip}});
}

}  // namespace

Tree encode(const LibraryDocument& document) {
    return Tree(Tree::Table{{"format", document.format},
                            {"booklets", list_of(document.booklets)},
                            {"pictures", members_of(document.pictures, encode_picture)},
                            {"icons", list_of(document.icons)}});
}

Tree encode(const FactsDocument& document) { return members_of(document, encode_fact); }
Tree encode(const GlossaryDocument& document) { return members_of(document, encode_term); }
Tree encode(const GlossaryTextsDocument& document) { return members_of(document, encode_term_texts); }

Tree encode_texts(const TextsDocument& document) {
    return members_of(document, [](const std::string& text) { return Tree(text); });
}

Tree encode(const BookletStructure& document) {
    Tree::List pages;
    for (const PageStructure& page : document.pages) pages.push_back(encode_structure(page));
    return Tree(Tree::Table{{"code", document.code},
                            {"shelf", Tree(word_of(document.shelf, shelf_words))},
                            {"sensitivity", Tree(word_of(document.sensitivity, sensitivity_words))},
                            {"cover", document.cover},
                            {"pages", std::move(pages)}});
}

Tree encode(const LocaleDocument& document) {
    return Tree(Tree::Table{{"tag", document.tag},
                            {"name", document.name},
                            {"name_in_sentence", document.name_in_sentence},
                            {"english", document.english},
                            {"greeting", document.greeting},
                            {"script", document.script},
                            {"direction", Tree(word_of(document.direction, direction_words))},
                            {"size_permille", document.size_permille}});
}

Tree encode(const BookletTexts& document) {
    return Tree(Tree::Table{
        {"base_hash", document.base_hash}, {"title", document.title}, {"pages", members_of(document.pages, encode_page_texts)}});
}

}  // namespace waylight::model
