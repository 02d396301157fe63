// Spelling, against small dictionaries of the tests' own: what is installed on the machine is not asked.
#include <catch2/catch.hpp>

#include <set>

#include "press/dictionary.h"
#include "press/trial_project.h"
#include "text/bare_words.h"

using waylight::ByteRange;
using waylight::press::Dictionary;
using waylight::test::Lines;
using waylight::test::TrialProject;

namespace {

const std::string kites = "locales/vi/kites.po";
const std::string list = "locales/vi/words.txt";

void write_dictionary(const TrialProject& project, const std::string& name, const std::set<std::string>& words,
                      const std::string& encoding = "UTF-8") {
    std::string lines = std::to_string(words.size()) + "\n";
    for (const std::string& word : words) lines += word + "\n";
    project.write("dictionaries/" + name + ".aff", "SET " + encoding + "\nTRY aeiouhntm\nREP 1\nREP f ph\n");
    project.write("dictionaries/" + name + ".dic", lines);
}

/// A project whose Vietnamese dictionary knows every word of its translation.
struct Spelled : TrialProject {
    explicit Spelled(const std::string& encoding = "UTF-8") {
        std::set<std::string> words;
        for (const std::string file : {"ui", "kites", "glossary", "pictures", "icons"}) {
            const std::string text = read("locales/vi/" + file + ".po");
            for (const ByteRange& word : waylight::text::bare_words(text, "vi")) words.insert(text.substr(word.from, word.size()));
        }
        write_dictionary(*this, "vi_VN", words, encoding);
        append("locales/vi/locale.toml", "spelling = \"vi_VN\"\n");
    }
    [[nodiscard]] Lines told_with(const std::string& from, const std::string& to) const {
        replace(kites, from, to);
        return check();
    }
};

}  // namespace

TEST_CASE("right words are nothing to tell, and a language without a dictionary is not checked") {
    CHECK(Spelled().check() == Lines{});
    CHECK(TrialProject().check() == Lines{});
}

TEST_CASE("a wrong word is told with the nearest right ones") {
    CHECK(Spelled().told_with("Những con diều", "Những con dềiu") ==
          Lines{kites + ":9: \"dềiu\" is in no dictionary; did you mean \"diều\"? If it is right, add it to locales/vi/words.txt"});
    CHECK(Spelled().told_with("Những con diều", "Những con qqqqqqqq") ==
          Lines{kites + ":9: \"qqqqqqqq\" is in no dictionary; write it otherwise, or add it to locales/vi/words.txt"});
}

TEST_CASE("the project's own list makes a word right") {
    const Spelled project;
    project.write(list, "Zorp\nđiđi\n");
    CHECK(project.told_with("Những con diều", "Zorp ĐIĐI điđi") == Lines{});
    CHECK(project.told_with("Zorp ĐIĐI điđi", "zorp điđi") ==
          Lines{kites + ":9: \"zorp\" is in no dictionary; did you mean \"Zorp\"? If it is right, add it to locales/vi/words.txt"});
}

TEST_CASE("the project's own list is sorted, holds one word a line, and none that nothing needs") {
    const Spelled project;
    project.write(list, "con\nZorp\nzzz\n\ntwo words\nzzz\n");
    CHECK(project.check() == Lines{list + ":1: note: the dictionary knows \"con\"; take it out",
                                   list + ":2: \"Zorp\" is out of order; sort the lines as LC_ALL=C sort -u does",
                                   list + ":3: note: no text uses \"zzz\"; take it out",
                                   list + ":4: is not one word; write one word a line, without spaces",
                                   list + ":5: is not one word; write one word a line, without spaces",
                                   list + ":6: \"zzz\" is out of order; sort the lines as LC_ALL=C sort -u does"});
    project.write(list, "\xFF\n");
    CHECK(project.check() == Lines{list + ": is not UTF-8; save it again as UTF-8"});
}

TEST_CASE("a dictionary that is not there, or is written in an old way, is a note") {
    const Spelled project;
    project.remove("dictionaries/vi_VN.dic");
    const int line = project.line_of("locales/vi/locale.toml", "spelling");
    const std::string at = "locales/vi/locale.toml:" + std::to_string(line) + ": note: the dictionary \"vi_VN\" ";
    CHECK(project.check() == Lines{at + "is not installed, and no spelling was checked; install hunspell-vi"});
    CHECK(Dictionary::package_of("en_GB") == "hunspell-en-gb");
    CHECK(Dictionary::package_of("ar") == "hunspell-ar");
    CHECK(Spelled("ISO8859-1").check() ==
          Lines{at + "is not in UTF-8, and no spelling was checked; install one that is, or take spelling out"});
}

TEST_CASE("names stay as the English writes them") {
    const Spelled project;
    project.replace("content/booklets/kites.toml", "title = \"Kites\"", "title = \"Zorp kites\"");
    project.replace(kites, "msgid \"Kites\"", "msgid \"Zorp kites\"");
    CHECK(project.told_with("Những con diều", "Con diều Zorp") == Lines{});
    CHECK(project.told_with("Nếu dây bị đứt", "Nếu Zorp").size() == 1);
}

TEST_CASE("numbers, addresses and other scripts are no words to spell") {
    CHECK(Spelled().told_with("bằng 2 sợi dây", "bằng qwq2 sợi hide.page.uk कखग") == Lines{});
}

TEST_CASE("words are known as wholes or by their parts, with any apostrophe, owners and Arabic vowel marks") {
    const Spelled project;
    write_dictionary(project, "en_GB", {"don't", "x-ray", "child"});
    project.append("locales/en/locale.toml", "spelling = \"en_GB\"\n");
    const std::string title = "title = \"Kites\"";
    project.replace("content/booklets/kites.toml", title, "title = \"Don’t child-child x-ray child’s zap\"");
    Lines unknown;
    for (const std::string& line : project.check())
        if (line.starts_with("content/booklets/kites.toml:4: ")) unknown.push_back(line.substr(31, line.find(" is in") - 31));
    CHECK(unknown == Lines{"\"zap\""});

    const TrialProject arabic;
    arabic.copy_locale("vi", "ar");
    write_dictionary(arabic, "ar", {"طفل"});
    const std::string table = "locales/ar/locale.toml";
    arabic.replace(table, "Latn", "Arab");
    arabic.replace(table, "ltr", "rtl");
    arabic.replace(table, "name = \"ar: Tiếng Việt", "spelling = \"ar\"\nname = \"العربية");
    arabic.replace("locales/ar/kites.po", "Những con diều", "طِفْلٌ طفـــل");
    CHECK(arabic.check() == Lines{});
    arabic.replace("locales/ar/kites.po", "طِفْلٌ", "طقل");
    CHECK(arabic.check()[0].starts_with("locales/ar/kites.po:9: \"طقل\" is in no dictionary; "));
}
