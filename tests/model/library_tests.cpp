#include <array>
#include <catch2/catch.hpp>
#include <thread>

#include "model/sample_library.h"

using namespace waylight;
using namespace waylight::test;
using Lines = std::vector<std::string>;

TEST_CASE("a sound folder gives a library with everything in it") {
    SampleFolder folder;
    add_sound_packs(folder);
    const model::Library library = folder.open();
    CHECK(library.usable());
    CHECK(languages_of(library) == Lines{"en", "ro"});

    const model::Locale* ro = library.locale("ro");
    REQUIRE(ro != nullptr);
    CHECK(ro->about == SampleLocale("ro").about);
    CHECK(ro->text(model::UiText::ledge_hide) == "ro ledge.hide");
    CHECK(ro->glossary.at("asylum").meaning.text == "A safe place.");
    CHECK(ro->glossary.at("asylum").picture == "door");
    CHECK(ro->alt("door") == "An open door");
    CHECK(ro->alt("unknown").empty());
    CHECK(library.locale("xx") == nullptr);
    CHECK(folder.refused().empty());
}

TEST_CASE("a page carries what is shown and what is said of it") {
    SampleFolder folder;
    add_sound_packs(folder);
    const model::Library library = folder.open();
    const model::Booklet* asking = library.locale("ro")->find_booklet("asking");
    REQUIRE(asking != nullptr);
    CHECK(asking->title == "ro asking");
    CHECK(asking->code == "Y10");
    CHECK(asking->cover == "door");
    CHECK(asking->find_page("next-step") == 2);
    CHECK(asking->find_page("absent") == -1);

    const model::Page& page = asking->pages[0];
    CHECK(page.picture == "door");
    CHECK(page.heading.text == "A safe place");
    CHECK(page.blocks[0].text.text == "You may ask for asylum.");
    CHECK(page.tip.text == "Say it slowly.");
    CHECK(page.terms == Lines{"asylum", "lawyer"});
    const model::Page& next_step = asking->pages[2];
    CHECK(next_step.sensitivity == model::Sensitivity::Amber);
    CHECK(next_step.adults_only);
    CHECK(next_step.tip.text.empty());
}

TEST_CASE("before every run of hard pages stands one gentle warning, for the same eyes, and no page changes its number") {
    using model::Sensitivity;
    SampleFolder folder;
    SampleBase base;
    SampleLocale locale("en");
    locale.ui["warning.heading"] = "First";
    locale.ui["warning.text"] = "Something hard. You may skip it.";
    model::BookletStructure& structure = base.booklets["asking"];
    model::BookletTexts& texts = locale.booklets["asking"];
    structure.pages.clear();
    texts.pages.clear();
    const std::vector<Sensitivity> pages{Sensitivity::Green, Sensitivity::Amber, Sensitivity::Red, Sensitivity::Green, Sensitivity::Red};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string id = "page-" + std::to_string(i + 1);
        structure.pages.push_back({id, "", pages[i], i == 4, {model::BlockKind::Text}, false, {}, {}, {}});
        texts.pages[id] = {"Heading", {"Text."}, ""};
    }
    folder.add(base);
    folder.add(locale, base);
    const model::Library library = folder.open();
    const model::Booklet* asking = library.locale("en")->find_booklet("asking");
    REQUIRE(asking != nullptr);
    Lines ids;
    std::vector<int> numbers;
    for (const model::Page& page : asking->pages) {
        ids.push_back(page.id);
        numbers.push_back(page.number);
    }
    CHECK(ids == Lines{"page-1", "warning.1", "page-2", "page-3", "page-4", "warning.2", "page-5"});
    CHECK(numbers == std::vector<int>{1, 0, 2, 3, 4, 0, 5});
    CHECK(asking->pages[1].heading.text == "First");
    CHECK(asking->pages[1].blocks.at(0).text.text == "Something hard. You may skip it.");
    CHECK(asking->pages[1].sensitivity == Sensitivity::Amber);
    CHECK_FALSE(asking->pages[1].adults_only);
    CHECK(asking->pages[5].sensitivity == Sensitivity::Red);
    CHECK(asking->pages[5].adults_only);
}

TEST_CASE("every number on a page comes from the facts") {
    SampleFolder folder;
    add_sound_packs(folder);
    const model::Library library = folder.open();
    const model::Page& page = library.locale("ro")->find_booklet("calling")->pages[0];
    CHECK(page.blocks[0].text.text == "Ring \u2066"
                                      "0800\u00A0"
                                      "1111\u2069.");
    REQUIRE(page.numbers.size() == 1);
    CHECK(page.numbers[0].value == "0800 1111");
    CHECK(page.numbers[0].groups == std::vector<int>{4, 4});
    REQUIRE(library.number("emergency.phone") != nullptr);
    CHECK(library.number("emergency.phone")->value == "999");
    CHECK(library.number("childline.free") == nullptr);
    CHECK(library.number("unknown") == nullptr);
}

TEST_CASE("where the facts lack Childline's number or 999 the compiled-in card has it, and a line says so") {
    SampleFolder folder;
    SampleBase base;
    base.facts.erase("emergency.phone");
    folder.add(base);
    folder.add(SampleLocale("ro"), base);
    const model::Library library = folder.open();
    REQUIRE(library.number("emergency.phone") != nullptr);
    CHECK(library.number("emergency.phone")->value == "999");
    CHECK(library.number("emergency.phone")->groups == std::vector<int>{3});
    CHECK(folder.refused() ==
          Lines{"base.waypack/facts.json: the number \"emergency.phone\" is missing; the kiosk shows its own; press the packs again"});
}

TEST_CASE("booklets stand in the order of their codes") {
    SampleFolder folder;
    add_sound_packs(folder);
    const model::Library library = folder.open();
    const std::vector<model::Booklet>& booklets = library.locale("ro")->booklets;
    REQUIRE(booklets.size() == 2);
    CHECK(booklets[0].code == "Y9");
    CHECK(booklets[1].code == "Y10");
}

TEST_CASE("the site's languages come first, the rest by tag") {
    SampleFolder folder;
    add_sound_packs(folder, {"ar", "en", "ro", "ro-md", "so"});
    CHECK(languages_of(folder.open()) == Lines{"ar", "en", "ro", "ro-md", "so"});
    CHECK(languages_of(folder.open({"so", "en", "xx", "base"})) == Lines{"so", "en", "ar", "ro", "ro-md"});
    CHECK(folder.refused().empty());
}

TEST_CASE("a pack is opened only when somebody asks for it") {
    SampleFolder folder;
    folder.add(SampleBase());
    folder.add(SampleLocale("ro"));
    for (const char* tag : {"aa", "bb", "zz"}) folder.add_garbage(tag);
    CHECK(folder.open().locale("ro") != nullptr);
    CHECK(folder.refused().empty());
    const model::Library library = folder.open({"ro"});
    CHECK(folder.refused().empty());
    CHECK(library.usable());
    REQUIRE(library.language(0) != nullptr);
    CHECK(library.language(0)->tag == "ro");
    CHECK(library.locale("ro") != nullptr);
    CHECK(folder.refused().empty());
    CHECK(library.language(1) == nullptr);
    CHECK(folder.refused().size() == 3);
    CHECK(library.language(1) == nullptr);
    CHECK(folder.refused().empty());
}

TEST_CASE("what keeps every language from being shown is told") {
    SampleFolder folder;
    folder.add(SampleBase());
    CHECK_FALSE(folder.open().usable());
    const Lines alone = folder.refused();
    REQUIRE(alone.size() == 1);
    CHECK_THAT(alone.front(), Catch::EndsWith(": holds no pack of a language beside its base pack; copy one there"));
    std::filesystem::create_directory(folder.path() / "ro.waypack");
    CHECK_FALSE(folder.open().usable());
    CHECK(folder.refused().front() == "ro.waypack: is not a file; take it away, or give it another name");
}

TEST_CASE("asking for the languages does not read their booklets") {
    SampleFolder folder;
    add_sound_packs(folder, {"ro"});
    folder.damage("ro", "ro asking");
    const model::Library library = folder.open();
    CHECK(languages_of(library) == Lines{"ro"});
    CHECK(folder.refused().empty());
    CHECK(library.locale("ro")->booklets.size() == 1);
    CHECK(folder.refused().size() == 1);
}

TEST_CASE("a language's words come without its booklets, which are read once they are asked for") {
    SampleFolder folder;
    add_sound_packs(folder, {"ro"});
    folder.damage("base", "next-step");
    const model::Library library = folder.open();
    const model::Locale* words = library.words("ro");
    REQUIRE(words != nullptr);
    CHECK(words->glossary.size() == 2);
    CHECK(words->alt("door") == "An open door");
    CHECK(words->booklets.empty());
    CHECK(folder.refused().empty());
    CHECK(library.locale("ro") == words);
    CHECK(words->booklets.size() == 1);
    CHECK(folder.refused().size() == 1);
    CHECK(library.words("ro") == words);
    CHECK(library.words("xx") == nullptr);
    CHECK(folder.refused().empty());
}

TEST_CASE("what was handed out stays the same for the library's life, even when it moves") {
    SampleFolder folder;
    add_sound_packs(folder, {"ar", "en", "ro"});
    model::Library library = folder.open();
    const model::LocaleDocument* first = library.language(0);
    const model::Locale* ro = library.locale("ro");
    const model::TelephoneNumber* number = library.number("childline.phone");
    folder.add_garbage("ro");
    const model::Library moved = std::move(library);
    CHECK(languages_of(moved) == Lines{"ar", "en", "ro"});
    CHECK(moved.language(0) == first);
    CHECK(moved.locale("ro") == ro);
    CHECK(moved.number("childline.phone") == number);
}

TEST_CASE("the library is a trial as soon as one pack in use is") {
    SampleFolder folder;
    add_sound_packs(folder);
    CHECK(folder.open().trial());

    folder.keys.front().trust = pack::Trust::Release;
    folder.keys.push_back(public_half(second_test_key()));
    const pack::Entries trial_entries = entries_of(SampleLocale("ro"), SampleBase());
    REQUIRE(write_file(folder.path() / "ro.waypack", *pack::make_pack("ro", 1, trial_entries, secret_half(second_test_key()))));
    const model::Library library = folder.open();
    CHECK(library.language(0)->tag == "en");
    CHECK_FALSE(library.trial());
    REQUIRE(library.locale("ro") != nullptr);
    CHECK(library.trial());
}

TEST_CASE("pictures are handed out only while their hash holds") {
    SampleFolder folder;
    add_sound_packs(folder);
    {
        const model::Library library = folder.open();
        const Result<Bytes> door = library.picture_bytes("door");
        REQUIRE(door);
        CHECK(text_of(*door) == "the bytes of door");
        CHECK(text_of(*library.icon_bytes("next")) == "the bytes of an arrow");
        REQUIRE(library.picture("desk") != nullptr);
        CHECK(library.picture("desk")->focus_y == 1199);
        CHECK(library.picture("unknown") == nullptr);
        CHECK_FALSE(library.picture_bytes("unknown"));
    }
    folder.damage("base", "the bytes of door");
    const model::Library library = folder.open();
    CHECK(library.usable());
    REQUIRE_FALSE(library.picture_bytes("door"));
    CHECK_THAT(library.picture_bytes("door").error().text(), Catch::Contains("base.waypack/pictures/door.png: is damaged"));
    CHECK(library.picture_bytes("desk"));
    CHECK(folder.refused().empty());
}

TEST_CASE("a picture nobody has leaves an empty name") {
    SampleFolder folder;
    SampleBase base;
    base.pictures = {"desk"};  // the library lists "door", the pack does not hold it
    base.booklets["asking"].pages[1].picture = "never-heard-of";
    folder.add(base);
    folder.add(SampleLocale("ro"), base);
    const model::Library library = folder.open();
    CHECK(library.picture("door") == nullptr);
    const model::Locale* ro = library.locale("ro");
    const model::Booklet* asking = ro->find_booklet("asking");
    REQUIRE(asking != nullptr);
    CHECK(asking->cover.empty());
    CHECK(asking->pages[0].picture.empty());
    CHECK(asking->pages[1].picture.empty());
    CHECK(ro->glossary.at("asylum").picture.empty());
    CHECK(ro->find_booklet("calling")->cover == "desk");
    CHECK(folder.refused().empty());
}

TEST_CASE("pictures may be read from other threads while languages are opened") {
    SampleFolder folder;
    std::vector<std::string> tags;
    for (char c = 'a'; c <= 'z'; ++c) tags.push_back(std::string("x") + c);
    add_sound_packs(folder, tags);
    const model::Library library = folder.open();
    std::vector<std::thread> threads;
    std::array<int, 4> good{};
    for (int& count : good)
        threads.emplace_back([&library, &count] {
            for (int i = 0; i < 200; ++i) {
                const Result<Bytes> bytes = library.picture_bytes(i % 2 == 0 ? "door" : "desk");
                if (bytes && text_of(*bytes) == (i % 2 == 0 ? "the bytes of door" : "the bytes of desk")) ++count;
            }
        });
    for (const std::string& tag : tags) CHECK(library.locale(tag) != nullptr);
    for (std::thread& thread : threads) thread.join();
    for (const int count : good) CHECK(count == 200);
}

TEST_CASE("a library writes nothing") {
    SampleFolder folder;
    add_sound_packs(folder);
    folder.add_garbage("zz");
    const auto snapshot = [&] {
        std::vector<std::string> files;
        for (const auto& file : std::filesystem::directory_iterator(folder.path()))
            files.push_back(file.path().string() + " " + std::to_string(file.last_write_time().time_since_epoch().count()) + " " +
                            pack::hash_hex(*read_file(file.path())));
        std::sort(files.begin(), files.end());
        return files;
    };
    const auto before = snapshot();
    const model::Library library = folder.open();
    CHECK(languages_of(library).size() == 2);
    CHECK(library.locale("ro") != nullptr);
    CHECK(library.picture_bytes("door"));
    CHECK(snapshot() == before);
}
