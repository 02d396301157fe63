// Words to avoid and phrases that are never said, as each language lists them in its wording.toml.
#include <catch2/catch.hpp>

#include "press/phrase.h"
#include "press/trial_project.h"

using waylight::press::Phrase;
using waylight::press::WordedText;
using waylight::test::Lines;
using waylight::test::TrialProject;

namespace {

const std::string booklet = "content/booklets/kites.toml";
const std::string english = "locales/en/wording.toml";

/// What check tells once a language has this wording.toml.
Lines told_with(const std::string& wording, const std::string& file = english) {
    const TrialProject project;
    project.write(file, wording);
    return project.check();
}

std::string found(const std::string& phrase, const std::string& text, const std::string& tag = "en",
                  const std::vector<std::string>& unless_after = {}) {
    const auto range = Phrase(phrase, tag).find_in(WordedText(text, tag), unless_after);
    return range ? text.substr(range->from, range->size()) : "";
}

}  // namespace

TEST_CASE("a word to avoid is told with what to write instead") {
    const std::string avoid = "[[avoid]]\nwords = [\"rain*\", \"snow\"]\nuse = \"water\"\n";
    CHECK(told_with(avoid) == Lines{booklet + ":13: \"rain\" is to be avoided; write: water"});
    CHECK(told_with("[[avoid]]\nwords = [\"snow\"]\nuse = \"ice\"\n") == Lines{});
}

TEST_CASE("a phrase that is never said is told with the reason and what may be said") {
    const std::string never = "[[never]]\nid = \"N20\"\nphrases = [\"it needs WIND\"]\nbecause = \"it may be untrue\"\n";
    CHECK(told_with(never) == Lines{booklet + ":13: \"It needs wind\" is never said (N20); it may be untrue; leave it out"});
    CHECK(told_with(never + "say = \"it may fly\"\n") ==
          Lines{booklet + ":13: \"It needs wind\" is never said (N20); it may be untrue; say: it may fly"});
    CHECK(told_with(never + "unless_after = [\"not\"]\n").size() == 1);
}

TEST_CASE("every language has its own list, and its glossary and words of screens are read, too") {
    const std::string avoid = "[[avoid]]\nwords = [\"con diều\"]\nuse = \"chim\"\n";
    const Lines told = told_with(avoid, "locales/vi/wording.toml");
    CHECK(told.size() == 6);
    CHECK(told[0] == "locales/vi/glossary.po:9: \"con diều\" is to be avoided; write: chim");
    CHECK(told_with("[[avoid]]\nwords = [\"my hide\"]\nuse = \"Hide\"\n").size() == 1);
}

TEST_CASE("a list is for children's shelves, or those that it names, and for the parts that it names") {
    const auto rain = [](const std::string& more) { return told_with("[[avoid]]\nwords = [\"rain\"]\nuse = \"water\"\n" + more).size(); };
    CHECK(rain("") == 1);
    CHECK(rain("shelves = [\"young-people\", \"professionals\"]\n") == 0);
    CHECK(rain("shelves = [\"younger\"]\n") == 1);
    CHECK(rain("parts = [\"title\", \"heading\", \"tip\"]\n") == 0);
    CHECK(rain("parts = [\"text\"]\n") == 1);
    CHECK(told_with("[[avoid]]\nwords = [\"kites\"]\nuse = \"birds\"\nparts = [\"title\"]\n") ==
          Lines{booklet + ":4: \"Kites\" is to be avoided; write: birds"});
    CHECK(told_with("[[avoid]]\nwords = [\"hold\"]\nuse = \"keep\"\nparts = [\"tip\"]\n").size() == 1);
    CHECK(told_with("[[avoid]]\nwords = [\"breaks\"]\nuse = \"goes\"\nparts = [\"heading\"]\n").size() == 1);
}

TEST_CASE("a page or a word of the glossary may be an exception, and an exception leads somewhere") {
    const std::string avoid = "[[avoid]]\nwords = [\"rain\", \"toy\"]\nuse = \"water\"\n";
    CHECK(told_with(avoid + "except = [\"kites/wind\", \"glossary/kite\"]\n") == Lines{});
    CHECK(told_with(avoid + "except = [\"kites/wind\"]\n").size() == 1);
    CHECK(told_with(avoid + "except = [\"kites/wnid\", \"glossary/kite\"]\n")[1] ==
          english + ":4: the exception \"kites/wnid\" leads nowhere; did you mean \"kites/wind\"?");
}

TEST_CASE("faults of wording.toml are told") {
    CHECK(told_with("[[avoid]]\nwords = [\"*\"]\nuse = \"\"\nshelvs = [\"younger\"]\n") ==
          Lines{english + ":2: \"*\" holds no word; write one, with * at its end for any ending",
                english + ":3: \"use\" is empty; write its text", english + ":4: unknown key \"shelvs\"; did you mean \"shelves\"?"});
    CHECK(told_with("[[avoid]]\nuse = \"water\"\nshelves = [\"young\"]\nparts = [\"page\"]\n")[0] ==
          english + ":1: there are no words; write words = [\"...\"]");
    CHECK(told_with("[[avoid]]\nwords = [\"snow\"]\nuse = \"b\"\nshelves = [\"young\"]\n")[0] ==
          english + ":4: \"young\" is none of younger, young-people, professionals; did you mean \"younger\"?");
    CHECK(told_with("[[never]]\nphrases = [\"snow\"]\n") ==
          Lines{english + ":1: \"because\" is missing; write because = \"...\"", english + ":1: \"id\" is missing; write id = \"...\""});
    CHECK(told_with("[[nevre]]\n") == Lines{english + ":1: unknown key \"nevre\"; did you mean \"never\"?"});
    CHECK(told_with("[avoid\n")[0].starts_with(english + ":1: cannot be read as TOML: "));
}

TEST_CASE("phrases are whole words side by side in one sentence") {
    CHECK(found("stay", "You may STAY here.") == "STAY");
    CHECK(found("stay", "He stays, a mainstay.").empty());
    CHECK(found("stay*", "He stays.") == "stays");
    CHECK(found("*stay", "A mainstay.") == "mainstay");
    CHECK(found("*tay*", "A mainstays.") == "mainstays");
    CHECK(found("safe now", "You are “safe” – now!") == "safe” – now");
    CHECK(found("safe now", "You are safe. Now eat.").empty());
    CHECK(found("you * safe", "Are you really safe?") == "you really safe");
    CHECK(found("don't tell", "Please don’t tell.") == "don’t tell");
    CHECK(found("116 111", "Ring \u2066116\u00A0111\u2069 there.") == "116\u00A0111");
    CHECK(found("brother-in-law*", "Your brother-in-law’s house") == "brother-in-law’s");
}

TEST_CASE("phrases are found by each language's rules") {
    CHECK(found("ÎNTOTDEAUNA", "Te ajut întotdeauna.", "ro") == "întotdeauna");
    CHECK(found("*ضحية", "أنتِ الضَّحِيّة.", "ar") == "الضَّحِيّة");
    CHECK(found("завжди", "Завжди поруч", "uk") == "Завжди");
    CHECK(found("ปลอดภัย", "หนูปลอดภัยแล้ว", "th") == "ปลอดภัย");
}

TEST_CASE("a word that turns a phrase round excuses it") {
    CHECK(found("trebuie să spui", "Nu trebuie să spui tot.", "ro", {"nu"}).empty());
    CHECK(found("trebuie să spui", "Nu trebuie să taci, trebuie să spui.", "ro", {"nu"}) == "trebuie să spui");
}
