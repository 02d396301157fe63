#include "model/sample_library.h"

#include <stdexcept>

#include "base/tree.h"

namespace waylight::test {
namespace {

Bytes as_bytes(std::string_view text) {
    const ByteView view = bytes_of(text);
    return Bytes(view.begin(), view.end());
}

Bytes json_bytes(const Tree& tree) { return as_bytes(write_json(tree)); }

}  // namespace

SampleBase::SampleBase() : pictures{"door", "desk"} {
    using namespace model;
    library = {LibraryDocument::current_format,
               {"asking", "calling"},
               {{"door", {1600, 1200, 800, 600}}, {"desk", {1600, 1200, 0, 1199}}},
               {"next"}};
    facts["childline.phone"] = {"F01", "0800 1111", {4, 4}, {Shelf::Younger}, "2025", ""};
    facts["emergency.phone"] = {"F13", "999", {3}, {Shelf::Younger}, "2025", ""};
    facts["childline.free"] = {"F02", "", {}, {Shelf::Younger}, "2025", ""};
    glossary["asylum"] = {"G01", "door"};
    glossary["lawyer"] = {"G02", "desk"};
    BookletStructure& asking = booklets["asking"];
    asking = {"Y10", Shelf::Younger, Sensitivity::Green, "door", {}};
    asking.pages.push_back(
        {"safe-place", "door", Sensitivity::Green, false, {BlockKind::Text, BlockKind::Text}, true, {}, {"F02"}, {"S56"}});
    asking.pages.push_back({"next-step", "desk", Sensitivity::Amber, true, {BlockKind::Text}, false, {}, {}, {}});
    BookletStructure& calling = booklets["calling"];
    calling = {"Y9", Shelf::Younger, Sensitivity::Green, "desk", {}};
    calling.pages.push_back({"number", "desk", Sensitivity::Green, false, {BlockKind::Text}, false, {"childline.phone"}, {"F01"}, {}});
}

SampleLocale::SampleLocale(const std::string& tag) : id(tag) {
    using namespace model;
    about = {tag, "Name of " + tag, "in " + tag, "English " + tag, "Hello " + tag, "Latn", Direction::LeftToRight, 1000};
    for (const std::string_view ui_id : ui_text_ids) ui.emplace(ui_id, tag + " " + std::string(ui_id));
    glossary["asylum"] = {"asylum", "A **safe** place."};
    glossary["lawyer"] = {"lawyer", "Knows the law."};
    pictures = {{"door", "An open door"}, {"desk", "A desk"}};
    BookletTexts& asking = booklets["asking"];
    asking.title = tag + " asking";
    asking.pages["safe-place"] = {"A safe place",
                                  {"You may ask for [asylum](term:asylum).", "A [lawyer](term:lawyer) helps with [it](term:asylum)."},
                                  "Say it slowly."};
    asking.pages["next-step"] = {"Next", {"One step at a time."}, ""};
    BookletTexts& calling = booklets["calling"];
    calling.title = tag + " calling";
    calling.pages["number"] = {"The number", {"Ring {childline.phone}."}, ""};
}

pack::Entries entries_of(const SampleBase& base) {
    pack::Entries entries;
    entries["library.json"] = json_bytes(encode(base.library));
    entries["facts.json"] = json_bytes(encode(base.facts));
    entries["glossary.json"] = json_bytes(encode(base.glossary));
    entries["statements.json"] = json_bytes(model::encode_texts({{"S56", "I do not know what asylum is."}}));
    for (const auto& [slug, booklet] : base.booklets) entries["booklets/" + slug + ".json"] = json_bytes(encode(booklet));
    for (const std::string& name : base.pictures) entries["pictures/" + name + ".png"] = as_bytes("the bytes of " + name);
    entries["icons/next.png"] = as_bytes("the bytes of an arrow");
    return entries;
}

pack::Entries entries_of(const SampleLocale& locale, const SampleBase& base) {
    const pack::Entries base_entries = entries_of(base);
    pack::Entries entries;
    entries["locale.json"] = json_bytes(encode(locale.about));
    entries["ui.json"] = json_bytes(model::encode_texts(locale.ui));
    entries["glossary.json"] = json_bytes(encode(locale.glossary));
    entries["pictures.json"] = json_bytes(model::encode_texts(locale.pictures));
    for (auto [slug, booklet] : locale.booklets) {
        const std::string name = "booklets/" + slug + ".json";
        if (booklet.base_hash.empty()) booklet.base_hash = pack::hash_hex(base_entries.at(name));
        entries[name] = json_bytes(encode(booklet));
    }
    for (const auto& [catalogue, narration] : locale.narration) {
        entries[model::narration_entry(catalogue)] = json_bytes(encode(narration));
        for (const auto& [key, clip] : narration) entries[model::sound_entry({catalogue, key})] = as_bytes("the sound of " + key);
    }
    return entries;
}

model::Clip sample_clip(const std::string& text) {
    model::Clip clip{pack::hash_hex(bytes_of(text)), "a test", false, 0, {}};
    const std::string no_break_space = "\xC2\xA0";
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t group_end = text.find(no_break_space, from);
        const std::size_t to = std::min({text.find(' ', from), group_end, text.size()});
        clip.words.push_back({static_cast<int>(from), static_cast<int>(to), clip.milliseconds, clip.milliseconds + sample_word_time});
        clip.milliseconds += 2 * sample_word_time;
        from = to + (to == group_end ? no_break_space.size() : 1);
    }
    return clip;
}

void SampleFolder::add(const std::string& stem, const std::string& id, const pack::Entries& entries) const {
    const Result<Bytes> bytes = pack::make_pack(id, 1, entries, secret_half(first_test_key()));
    if (!bytes || !write_file(path() / (stem + ".waypack"), *bytes)) throw std::runtime_error("the sample pack cannot be made");
}

void SampleFolder::add_garbage(const std::string& stem) const {
    if (!write_file(path() / (stem + ".waypack"), bytes_of("not a pack"))) throw std::runtime_error("the sample pack cannot be made");
}

void SampleFolder::damage(const std::string& stem, const std::string& text_inside) const {
    const std::filesystem::path file = path() / (stem + ".waypack");
    Result<std::string> read = read_text_file(file);
    std::string text = *std::move(read);
    text.at(text.rfind(text_inside)) ^= 1;
    if (!write_file(file, bytes_of(text))) throw std::runtime_error("the sample pack cannot be damaged");
}

model::Library SampleFolder::open(const std::vector<std::string>& languages_first, model::CanDraw can_draw) {
    return model::Library::open(
        path(), keys, languages_first, [this](const Error& error) { m_refused.push_back(error.text()); }, std::move(can_draw));
}

std::vector<std::string> SampleFolder::refused() {
    std::vector<std::string> lines = std::exchange(m_refused, {});
    const std::string start = path().string() + "/";
    for (std::string& line : lines)
        if (line.starts_with(start)) line.erase(0, start.size());
    return lines;
}

void add_sound_packs(const SampleFolder& folder, const std::vector<std::string>& tags) {
    folder.add(SampleBase());
    for (const std::string& tag : tags) folder.add(SampleLocale(tag));
}

std::vector<std::string> languages_of(const model::Library& library) {
    std::vector<std::string> tags;
    for (std::size_t i = 0; const model::LocaleDocument* language = library.language(i); ++i) tags.push_back(language->tag);
    return tags;
}

}  // namespace waylight::test
