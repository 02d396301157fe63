#include <catch2/catch.hpp>

#include "model/sample_library.h"

using namespace waylight;
using namespace waylight::test;
using Lines = std::vector<std::string>;

namespace {

/// Nothing may be shown from an unusable library, and nobody may crash on it.
void check_unusable(const model::Library& library) {
    CHECK_FALSE(library.usable());
    CHECK(library.language(0) == nullptr);
    CHECK(library.locale("ro") == nullptr);
}

}  // namespace

TEST_CASE("without a base pack that can be trusted nothing is shown, and one line says why") {
    SampleFolder folder;
    SECTION("absent") {
        folder.add(SampleLocale("ro"));
        check_unusable(folder.open());
        CHECK(folder.refused() == Lines{"base.waypack: cannot be opened: No such file or directory"});
    }
    SECTION("garbage") {
        add_sound_packs(folder);
        folder.add_garbage("base");
        check_unusable(folder.open());
        CHECK(folder.refused().size() == 1);
    }
    SECTION("signed by somebody else") {
        add_sound_packs(folder);
        folder.keys = {public_half(second_test_key())};
        check_unusable(folder.open());
        CHECK_THAT(folder.refused().at(0), Catch::StartsWith("base.waypack: is signed with a key that is not known here"));
    }
    SECTION("another pack under its name") {
        add_sound_packs(folder);
        folder.add("base", "ro", entries_of(SampleBase()));
        check_unusable(folder.open());
        CHECK(folder.refused() == Lines{"base.waypack: is the pack of \"ro\"; give it its own name back: ro.waypack"});
    }
    SECTION("a document of it is damaged") {
        for (const auto& [inside, name] :
             {std::pair("\"booklets\"", "library.json"), std::pair("0800 1111", "facts.json"), std::pair("G02", "glossary.json")}) {
            add_sound_packs(folder);
            folder.damage("base", inside);
            check_unusable(folder.open());
            CHECK(folder.refused() == Lines{"base.waypack/" + std::string(name) +
                                            ": is damaged: its hash does not hold; copy the pack again from where it came from"});
        }
    }
    SECTION("made for a newer program") {
        SampleBase base;
        base.library.format = 2;
        folder.add(base);
        check_unusable(folder.open());
        CHECK(folder.refused() == Lines{"base.waypack/library.json: format is 2, made by a newer Waylight: update the program"});
    }
}

TEST_CASE("an unusable library has no pictures, numbers or trial") {
    SampleFolder folder;
    const model::Library library = folder.open();
    CHECK(library.picture("door") == nullptr);
    CHECK(library.number("childline.phone") == nullptr);
    CHECK_FALSE(library.picture_bytes("door"));
    CHECK_FALSE(library.icon_bytes("next"));
    CHECK_FALSE(library.trial());
}

TEST_CASE("without a locale that can be trusted the library is not usable") {
    SampleFolder folder;
    folder.add(SampleBase());
    CHECK_FALSE(folder.open().usable());
    folder.add_garbage("ro");
    CHECK_FALSE(folder.open().usable());
    folder.add(SampleLocale("en"));
    CHECK(folder.open().usable());
}

TEST_CASE("a refused locale only leaves, with one line however often it is asked for") {
    SampleFolder folder;
    add_sound_packs(folder, {"en", "ro", "so"});
    folder.add_garbage("ro");
    const model::Library library = folder.open();
    for (int i = 0; i < 3; ++i) CHECK(languages_of(library) == Lines{"en", "so"});
    CHECK(library.locale("ro") == nullptr);
    CHECK(library.locale("so") != nullptr);
    const Lines lines = folder.refused();
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Catch::StartsWith("ro.waypack:1: should be \"untrusted comment: waylight pack signature\""));
}

TEST_CASE("a language in letters that no face draws leaves, with one line") {
    SampleFolder folder;
    add_sound_packs(folder, {"en", "ro"});
    SampleLocale arabic("ar");
    arabic.about.script = "Arab";
    folder.add(arabic);
    const model::Library library = folder.open({}, [](const std::string& script) { return script == "Latn"; });
    CHECK(languages_of(library) == Lines{"en", "ro"});
    CHECK(library.locale("ar") == nullptr);
    CHECK(folder.refused() == Lines{"ar.waypack: is written in Arab, which no face here draws; build the fonts again"});
}

TEST_CASE("a locale is refused when its identity or its interface cannot be trusted") {
    SampleFolder folder;
    const SampleBase base;
    folder.add(base);
    SampleLocale ro("ro");
    const std::string again = "; press the locale's pack again";
    const auto only_line = [&] {
        const model::Library library = folder.open();
        CHECK(library.locale("ro") == nullptr);
        CHECK_FALSE(library.usable());
        const Lines lines = folder.refused();
        return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " lines";
    };
    SECTION("damaged locale.json") {
        folder.add(ro);
        folder.damage("ro", "Name of ro");
        CHECK(only_line() == "ro.waypack/locale.json: is damaged: its hash does not hold; copy the pack again from where it came from");
    }
    SECTION("damaged ui.json") {
        folder.add(ro);
        folder.damage("ro", "ro ledge.hide");
        CHECK(only_line() == "ro.waypack/ui.json: is damaged: its hash does not hold; copy the pack again from where it came from");
    }
    SECTION("a missing id") {
        ro.ui.erase("help.childline");
        folder.add(ro);
        CHECK(only_line() == "ro.waypack/ui.json: lacks the text \"help.childline\"" + again);
    }
    SECTION("an empty text") {
        ro.ui["help.childline"] = "";
        folder.add(ro);
        CHECK(only_line() == "ro.waypack/ui.json: lacks the text \"help.childline\"" + again);
    }
    SECTION("a number typed into the interface") {
        ro.ui["help.childline"] = "0800 1112";
        folder.add(ro);
        CHECK(only_line() ==
              "ro.waypack/ui.json: \"help.childline\" has a number of three digits or more typed into it; only a placeholder may bring it");
    }
    SECTION("a pack of another locale under its name") {
        ro.id = "ar";
        folder.add(ro);
        CHECK(only_line() == "ro.waypack: is the pack of \"ar\"; give it its own name back: ar.waypack");
    }
    SECTION("another locale's document in its pack") {
        SampleLocale ar("ar");
        folder.add("ro", "ro", entries_of(ar, base));
        CHECK(only_line() == "ro.waypack/locale.json: is of the locale \"ar\"" + again);
    }
    SECTION("a key that is not known") {
        pack::Entries entries = entries_of(ro, base);
        const ByteView text = bytes_of(R"({"tag":"ro","colour":"red"})");
        entries["locale.json"] = Bytes(text.begin(), text.end());
        folder.add("ro", "ro", entries);
        CHECK(only_line() == "ro.waypack/locale.json: name is missing");
    }
    SECTION("a document missing") {
        pack::Entries entries = entries_of(ro, base);
        entries.erase("ui.json");
        folder.add("ro", "ro", entries);
        CHECK(only_line() == "ro.waypack/ui.json: is not in this pack; press the pack again");
    }
}

TEST_CASE("a text of the interface that this program does not know is passed over") {
    SampleFolder folder;
    folder.add(SampleBase());
    SampleLocale ro("ro");
    ro.ui["later.words"] = "x";
    folder.add(ro);
    CHECK(folder.open().locale("ro") != nullptr);
    CHECK(folder.refused().empty());
}
