#include "model/base_content.h"

#include "model/emergency.h"
#include "model/pack_documents.h"

namespace waylight::model {
namespace {

std::map<std::string, PictureInfo, std::less<>> present_pictures(const LibraryDocument& library, const pack::Pack& pack) {
    auto pictures = library.pictures;
    std::erase_if(pictures, [&](const auto& picture) { return !pack.has(picture_entry(picture.first)); });
    return pictures;
}

using Numbers = std::map<std::string, TelephoneNumber, std::less<>>;

Numbers numbers_in(const FactsDocument& facts) {
    Numbers numbers;
    for (const auto& [key, fact] : facts)
        if (!fact.value.empty()) numbers.emplace(key, TelephoneNumber{key, fact.value, fact.groups});
    return numbers;
}

/// Childline's number and 999 are never missing: where the facts leave one out, the compiled-in card has it.
void add_emergency_card(Numbers& numbers, const std::string& where, const Refused& refused) {
    for (const EmergencyNumber& number : emergency_card) {
        const std::string key(number.key);
        const TelephoneNumber own{key, std::string(number.value), groups_of(number.value)};
        if (numbers.emplace(key, own).second)
            refused(Error{where, "the number \"" + key + "\" is missing; the kiosk shows its own; press the packs again"});
    }
}

/// A picture that is not there leaves its place quiet.
void empty_if_unknown(std::string& picture, const BaseContent& base) {
    if (!base.pictures.contains(picture)) picture.clear();
}

Result<BookletStructure> read_structure(const BaseContent& base, const std::string& slug) {
    const std::string entry = booklet_entry(slug);
    Result<BookletStructure> booklet = read_document(base.pack, entry, decode_booklet);
    if (!booklet) return booklet;
    empty_if_unknown(booklet->cover, base);
    for (PageStructure& page : booklet->pages) {
        empty_if_unknown(page.picture, base);
        for (const std::string& key : page.numbers)
            if (!base.numbers.contains(key))
                return Error{place_of(base.pack, entry),
                             "page \"" + page.id + "\" shows the number \"" + key + "\", which no fact has; press the packs again"};
    }
    return booklet;
}

}  // namespace

std::optional<std::string> BaseContent::number_of(std::string_view key) const {
    const auto found = numbers.find(key);
    return found == numbers.end() ? std::nullopt : std::optional<std::string>(found->second.value);
}

Result<BaseContent> read_base(const std::filesystem::path& path, const std::vector<pack::PublicKey>& keys, const Refused& refused) {
    Result<pack::Pack> pack = open_named(path, keys);
    if (!pack) return pack.error();
    const Result<LibraryDocument> library = read_document(*pack, "library.json", decode_library);
    if (!library) return library.error();
    const Result<FactsDocument> facts = read_document(*pack, "facts.json", decode_facts);
    if (!facts) return facts.error();
    const Result<GlossaryDocument> glossary = read_document(*pack, "glossary.json", decode_glossary);
    if (!glossary) return glossary.error();

    BaseContent base{*pack, present_pictures(*library, *pack), numbers_in(*facts), *glossary, library->booklets, {}};
    add_emergency_card(base.numbers, place_of(base.pack, "facts.json"), refused);
    for (auto& [id, term] : base.glossary) empty_if_unknown(term.picture, base);
    return base;
}

void read_booklets(BaseContent& base, const Refused& refused) {
    for (const std::string& slug : base.slugs) {
        Result<BookletStructure> booklet = read_structure(base, slug);
        if (booklet)
            base.booklets.emplace(slug, *std::move(booklet));
        else
            refused(booklet.error());
    }
}

}  // namespace waylight::model
