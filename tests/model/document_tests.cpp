#include <catch2/catch.hpp>

#include "base/temporary_folder.h"
#include "model/sample_library.h"
#include "model/site.h"

using namespace waylight;
using namespace waylight::model;
using namespace waylight::test;

namespace {

template <typename Document>
using Decode = Result<Document> (*)(const Tree&, const std::string&);

/// Through the bytes of a file and back.
Tree through_json(const Tree& tree) { return *read_json(write_json(tree), "x.json"); }

template <typename Document>
void check_round_trip(const Document& document, Decode<Document> decode) {
    const Result<Document> back = decode(through_json(encode(document)), "x.json");
    REQUIRE(back);
    CHECK(*back == document);
}

/// Finds "pages[0].id" in a tree, to change it.
Tree* at(Tree& tree, std::string_view path) {
    Tree* here = &tree;
    while (!path.empty()) {
        if (path.front() == '[') {
            here = &here->list()->at(static_cast<std::size_t>(path[1] - '0'));
            path.remove_prefix(path.size() > 3 && path[3] == '.' ? 4 : 3);
            continue;
        }
        const std::size_t end = std::min(path.find_first_of("/["), path.size());
        here = &here->table()->at(std::string(path.substr(0, end)));
        path.remove_prefix(end < path.size() && path[end] == '/' ? end + 1 : end);
    }
    return here;
}

/// Every way to spoil a tree of one document: a member removed, one added to a table, each value replaced by another kind.
template <typename Document>
void check_every_spoiled_member(const Tree& tree, Tree& whole, Decode<Document> decode, const std::vector<std::string>& free_tables,
                                const std::string& path = "") {
    if (tree.table() == nullptr) return;
    const bool is_free = std::find(free_tables.begin(), free_tables.end(), path) != free_tables.end();
    Tree::Table& members = *at(whole, path)->table();
    const auto refusal = [&] {
        const Result<Document> result = decode(whole, "x.json");
        return result ? "accepted" : result.error().message;
    };
    for (const auto& [key, value] : *tree.table()) {
        const std::string member_path = path.empty() ? key : path + "/" + key;
        std::string shown = member_path;
        std::replace(shown.begin(), shown.end(), '/', '.');
        INFO(shown);
        if (!is_free) {
            members.erase(key);
            CHECK(refusal() == shown + " is missing");
        }
        members[key] = value.list() != nullptr ? Tree(true) : Tree(Tree::List{});
        CHECK_THAT(refusal(),
                   Catch::StartsWith(shown + (value.list() != nullptr ? " is true or false; it must be " : " is a list; it must be ")));
        members[key] = value;
        check_every_spoiled_member(value, whole, decode, free_tables, member_path);
    }
    if (is_free) return;
    members["colour"] = 1;
    std::string shown = path.empty() ? "colour" : path + ".colour";
    std::replace(shown.begin(), shown.end(), '/', '.');
    CHECK_THAT(refusal(), Catch::StartsWith(shown + " is unknown; "));
    members.erase("colour");
}

template <typename Document>
void check_refusals(const Document& document, Decode<Document> decode, const std::vector<std::string>& free_tables = {}) {
    const Tree good = encode(document);
    Tree whole = good;
    check_every_spoiled_member(good, whole, decode, free_tables);
    CHECK(whole == good);
    const Result<Document> list = decode(Tree(Tree::List{}), "x.json");
    REQUIRE_FALSE(list);
    CHECK(list.error().text() == "x.json: is a list; it must be a table");
}

/// What a document says when one value in it is changed.
template <typename Document>
std::string with(const Document& document, Decode<Document> decode, const std::string& path, Tree value) {
    Tree tree = encode(document);
    *at(tree, path) = std::move(value);
    const Result<Document> result = decode(tree, "x.json");
    return result ? "accepted" : result.error().text();
}

BookletTexts sample_texts() {
    BookletTexts texts = SampleLocale("ro").booklets.at("asking");
    texts.base_hash = std::string(64, 'a');
    return texts;
}

std::string site_error(const std::string& toml) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "site.toml";
    REQUIRE(write_file(path, bytes_of(toml)));
    std::string said;
    const Site site = read_site(path, [&](const Error& error) { said += error.text().substr(folder.path().string().size() + 1) + "\n"; });
    CHECK((said.empty() || site.room == Room::Public));
    return said.empty() ? "accepted" : said.substr(0, said.size() - 1);
}

}  // namespace

TEST_CASE("every document comes back as it was") {
    const SampleBase base;
    SampleLocale locale("ar");
    locale.about.direction = Direction::RightToLeft;
    check_round_trip(base.library, decode_library);
    check_round_trip(base.facts, decode_facts);
    check_round_trip(base.glossary, decode_glossary);
    check_round_trip(base.booklets.at("asking"), decode_booklet);
    check_round_trip(base.booklets.at("calling"), decode_booklet);
    check_round_trip(locale.about, decode_locale);
    check_round_trip(locale.glossary, decode_glossary_texts);
    check_round_trip(sample_texts(), decode_booklet_texts);
    const Result<TextsDocument> texts = decode_texts(through_json(encode_texts(locale.ui)), "ui.json");
    REQUIRE(texts);
    CHECK(*texts == locale.ui);
}

TEST_CASE("every shelf, sensitivity and direction has its word") {
    BookletStructure booklet = SampleBase().booklets.at("asking");
    for (const Shelf shelf : {Shelf::Younger, Shelf::YoungPeople, Shelf::Professionals})
        for (const Sensitivity sensitivity : {Sensitivity::Green, Sensitivity::Amber, Sensitivity::Red}) {
            booklet.shelf = shelf;
            booklet.sensitivity = sensitivity;
            check_round_trip(booklet, decode_booklet);
        }
}

TEST_CASE("a missing member, an unknown one and one of another kind are refused with their path") {
    const SampleBase base;
    const SampleLocale locale("ro");
    check_refusals(base.library, decode_library, {"pictures"});
    check_refusals(base.facts, decode_facts, {""});
    check_refusals(base.glossary, decode_glossary, {""});
    check_refusals(base.booklets.at("asking"), decode_booklet);
    check_refusals(locale.about, decode_locale);
    check_refusals(locale.glossary, decode_glossary_texts, {""});
    check_refusals(sample_texts(), decode_booklet_texts, {"pages"});
}

TEST_CASE("what is wrong inside a list is named by its place") {
    const BookletStructure booklet = SampleBase().booklets.at("asking");
    CHECK(
        with(booklet, decode_booklet, "pages[1].blocks", Tree(Tree::List{"text", "song"})) ==
        "x.json: pages[1].blocks[1] is \"song\"; it must be \"text\", \"list\", \"checklist\", \"steps\", \"contact\" or \"contact-text\"");
    CHECK(with(booklet, decode_booklet, "pages[0].facts", Tree(Tree::List{"F1", 2})) ==
          "x.json: pages[0].facts[1] is a whole number; it must be a text");
    CHECK(with(SampleBase().facts, decode_facts, "childline.phone/audience", Tree(Tree::List{"younger", "babies"})) ==
          "x.json: childline.phone.audience[1] is \"babies\"; it must be \"younger\", \"young-people\" or \"professionals\"");
    CHECK(with(booklet, decode_booklet, "pages[1]", 3) == "x.json: pages[1] is a whole number; it must be a table");
    CHECK(with(sample_texts(), decode_booklet_texts, "pages/next-step/blocks", Tree(Tree::List{true})) ==
          "x.json: pages.next-step.blocks[0] is true or false; it must be a text");
}

TEST_CASE("an unknown key near a right one is answered with the right one") {
    Tree tree = encode(SampleLocale("ro").about);
    tree.table()->emplace("greetings", "x");
    CHECK(decode_locale(tree, "x.json").error().text() == "x.json: greetings is unknown; did you mean \"greeting\"?");
}

TEST_CASE("what is out of range is refused") {
    const SampleBase base;
    const BookletStructure& booklet = base.booklets.at("asking");
    CHECK(with(base.library, decode_library, "pictures/door/width", 0) == "x.json: pictures.door.width is 0; it must be from 1 to 4096");
    CHECK(with(base.library, decode_library, "pictures/door/height", 4097) ==
          "x.json: pictures.door.height is 4097; it must be from 1 to 4096");
    CHECK(with(base.library, decode_library, "pictures/door/focus_x", 1600) ==
          "x.json: pictures.door.focus_x is 1600; it must be from 0 to 1599");
    CHECK(with(base.library, decode_library, "pictures/door/focus_y", -1) ==
          "x.json: pictures.door.focus_y is -1; it must be from 0 to 1199");
    CHECK(with(base.library, decode_library, "format", 0) == "x.json: format is 0, older than this program reads: press the packs again");
    CHECK(with(base.library, decode_library, "format", 2) == "x.json: format is 2, made by a newer Waylight: update the program");
    CHECK(with(booklet, decode_booklet, "code", "y3") ==
          "x.json: code is \"y3\"; it must be a capital letter and a number, as in Y3 or P6A");
    CHECK(with(booklet, decode_booklet, "shelf", "babies") ==
          "x.json: shelf is \"babies\"; it must be \"younger\", \"young-people\" or \"professionals\"");
    CHECK(with(booklet, decode_booklet, "pages", Tree(Tree::List{})) == "x.json: pages is empty; a booklet has at least one page");
    CHECK(with(booklet, decode_booklet, "pages[1].id", "safe-place") ==
          "x.json: pages[1].id is \"safe-place\", as that of an earlier page");
    CHECK(with(booklet, decode_booklet, "pages[0].blocks", Tree(Tree::List(65, Tree("text")))) ==
          "x.json: pages[0].blocks are more than 64");
    CHECK(with(sample_texts(), decode_booklet_texts, "base_hash", std::string(64, 'G')) ==
          "x.json: base_hash is not 64 hex digits; press the pack again");
    CHECK(with(SampleLocale("ro").about, decode_locale, "size_permille", 499) ==
          "x.json: size_permille is 499; it must be from 500 to 2000");
    CHECK(with(SampleLocale("ro").about, decode_locale, "size_permille", std::int64_t{1} << 40) ==
          "x.json: size_permille is 1099511627776; it must be from 500 to 2000");
    CHECK(with(SampleLocale("ro").about, decode_locale, "name", "") == "x.json: name is empty");
    CHECK(with(SampleLocale("ro").about, decode_locale, "tag", "") == "x.json: tag is empty");
    for (const std::string key : {"name", "name_in_sentence", "english", "greeting"})
        CHECK(with(SampleLocale("ro").about, decode_locale, key, "Ring 0800 666 666") ==
              "x.json: " + key + " has a number of three digits or more typed into it");
}

TEST_CASE("a number and its groups agree") {
    const FactsDocument facts = SampleBase().facts;
    const auto with_value = [&](Tree value) { return with(facts, decode_facts, "childline.phone/value", std::move(value)); };
    CHECK(with(facts, decode_facts, "childline.phone/groups", Tree(Tree::List{4, 3})) ==
          "x.json: childline.phone.groups add up to 7; the number has 8 digits");
    CHECK(with(facts, decode_facts, "childline.free/groups", Tree(Tree::List{1})) ==
          "x.json: childline.free.groups add up to 1; the number has 0 digits");
    CHECK(with_value("+800 11111") == "accepted");
    for (const char* value :
         {"0800-1111", "0800  1111", " 08001111", "08001111 ", "0800 111a", "\u0660\u0668\u0660\u0660 1111", "+", "0800+1111"})
        CHECK(with_value(value) ==
              "x.json: childline.phone.value is no telephone number; write digits with single spaces between their groups");
}

TEST_CASE("a site file says what it wants, and nothing that is not known") {
    CHECK(site_error("") == "accepted");
    CHECK(site_error("languages = [\"so\", \"ro\"]\nroom = \"public\"\nscreen_width_mm = 344\n") == "accepted");
    CHECK(site_error("languages = []\nroom = \"hall\"\n") == "site.toml:2: room is \"hall\"; it must be \"private\" or \"public\"");
    CHECK(site_error("\n\nscreen_width = 344\n") == "site.toml:3: screen_width is unknown; did you mean \"screen_width_mm\"?");
    CHECK(site_error("zzz = 1\n") ==
          "site.toml:1: zzz is unknown; it may be \"adults_code\", \"contacts\", \"idle_seconds\", "
          "\"idle_seconds_together\", \"languages\", \"room\", \"screen_width_mm\", \"speaker\" or \"volume_ceiling\"");
    CHECK(site_error("screen_width_mm = \"344\"\n") == "site.toml:1: screen_width_mm is a text; it must be a whole number");
    CHECK(site_error("idle_seconds = 30\nidle_seconds_together = 3600\n") == "accepted");
    CHECK(site_error("idle_seconds = 29\n") == "site.toml:1: idle_seconds is 29; it must be from 30 to 3600");
    CHECK(site_error("idle_seconds_together = 0\n") == "site.toml:1: idle_seconds_together is 0; it must be from 30 to 3600");
    CHECK(site_error("screen_width_mm = 3\n") == "site.toml:1: screen_width_mm is 3; it must be from 50 to 5000");
    CHECK_THAT(site_error("room = \n"), Catch::StartsWith("site.toml:1: cannot be read as TOML"));
    CHECK(site_error("zz = 1\nroom = 3\nlanguages = [\"ro\"]\n").find('\n') != std::string::npos);
    CHECK(site_error("adults_code = \"$argon2id$\"\nspeaker = \"quiet\"\n[[contacts]]\nnames = [\"A\", \"B\"]\n") == "accepted");
    std::string said;
    CHECK(read_site("absent.toml", [&](const Error& error) { said = error.text(); }).room == Room::Public);
    CHECK_THAT(said, Catch::StartsWith("absent.toml: cannot be opened"));
}

TEST_CASE("a mistake in the site file leaves what is sound, and makes the room a public one") {
    const TemporaryFolder folder;
    const std::string file = "languages = [\"so\", \"ro\"]\nroom = \"private\"\nscreen_width_mm = 3\n";
    REQUIRE(write_file(folder.path() / "site.toml", bytes_of(file)));
    const Site site = read_site(folder.path() / "site.toml", [](const Error&) {});
    CHECK(site.languages == std::vector<std::string>{"so", "ro"});
    CHECK(site.room == Room::Public);
    CHECK(site.screen_width_mm == 0);
}

TEST_CASE("an absent key of the site file keeps its default") {
    const TemporaryFolder folder;
    REQUIRE(write_file(folder.path() / "site.toml", bytes_of("languages = [\"so\", \"ro\"]\nroom = \"public\"\nidle_seconds = 300\n")));
    const Site site = read_site(folder.path() / "site.toml", [](const Error& error) { FAIL(error.text()); });
    CHECK(site.languages == std::vector<std::string>{"so", "ro"});
    CHECK(site.room == Room::Public);
    CHECK(site.screen_width_mm == 0);
    CHECK(site.idle_seconds == 300);
    CHECK(site.idle_seconds_together == 600);
    REQUIRE(write_file(folder.path() / "site.toml", bytes_of("idle_seconds_together = 900\n")));
    const Site together = read_site(folder.path() / "site.toml", [](const Error& error) { FAIL(error.text()); });
    CHECK(together.idle_seconds == 120);
    CHECK(together.idle_seconds_together == 900);
}
