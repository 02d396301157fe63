#include <array>

#include "fuzz/input.h"
#include "fuzz/targets.h"
#include "model/documents.h"

namespace waylight::fuzz {
namespace {

using namespace model;

template <typename Document>
using Decode = Result<Document> (*)(const Tree&, const std::string&);

/// A document that is accepted is written and read again as it was: what the press checks is what the kiosk shows.
template <typename Document, Decode<Document> decode, Tree (*encode)(const Document&)>
void try_document(const Tree& tree) {
    const Result<Document> document = decode(tree, "fuzz.json");
    if (!document) return require(!document.error().message.empty(), "a refusal says why");
    const Result<Document> again = decode(encode(*document), "again.json");
    require(again && *again == *document, "a document is encoded and decoded again as it was");
}

constexpr std::array<void (*)(const Tree&), 8> kinds{
    try_document<LibraryDocument, decode_library, encode>,
    try_document<FactsDocument, decode_facts, encode>,
    try_document<GlossaryDocument, decode_glossary, encode>,
    try_document<TextsDocument, decode_texts, encode_texts>,
    try_document<GlossaryTextsDocument, decode_glossary_texts, encode>,
    try_document<BookletStructure, decode_booklet, encode>,
    try_document<LocaleDocument, decode_locale, encode>,
    try_document<BookletTexts, decode_booklet_texts, encode>,
};

}  // namespace

/// First byte: which kind of document ('0' to '7' in seeds); the rest: JSON.
void try_documents(ByteView bytes) {
    Input input(bytes);
    const auto kind = kinds[input.index(kinds.size())];
    if (const Result<Tree> tree = read_json(input.rest(), "fuzz.json")) kind(*tree);
}

}  // namespace waylight::fuzz
