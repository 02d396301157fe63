// What translators get: templates, and their files brought up to date without losing a word.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "press/running.h"
#include "press/subprocess.h"

namespace fs = std::filesystem;
using namespace waylight;
using namespace waylight::test;

TEST_CASE("templates hold every text without dates, and a second run changes nothing") {
    const TrialProject project;
    CHECK(run_on(project, "pot").output == "5 templates changed in " + project.path("locales/templates").string() + "\n");
    CHECK(run_on(project, "pot").output == "0 templates changed in " + project.path("locales/templates").string() + "\n");
    CHECK(project.read("locales/templates/kites.pot") == R"(msgid ""
msgstr ""
"Project-Id-Version: Waylight\n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

msgctxt "booklet/title"
msgid "Kites"
msgstr ""

msgctxt "wind/heading"
msgid "A kite in the wind"
msgstr ""

#. Keep the marks: **...**, [...](term:...) and {...}.
msgctxt "wind/text"
msgid "A [kite](term:kite) is **light**."
msgstr ""

msgctxt "wind/text"
msgid "It needs wind, not rain."
msgstr ""

#. For the adult beside the child; the child may read it too.
msgctxt "wind/tip"
msgid "Hold the string together."
msgstr ""

msgctxt "string/heading"
msgid "If the string breaks"
msgstr ""

#. Keep the marks: **...**, [...](term:...) and {...}.
msgctxt "string/text"
msgid "You can ring {childline.phone}."
msgstr ""

msgctxt "string/text"
msgid "One kite can fly with 2 strings."
msgstr ""
)");
    const std::string words = project.read("locales/templates/ui.pot");
    CHECK(holds(words, "#. A note.\nmsgctxt \"ledge.hide\"\n"));
    for (const fs::path& pot : list_files(project.path("locales/templates"), ".pot")) {
        const Result<press::Completed> checked = press::run_program({"msgfmt", "--check", "-o", "/dev/null", pot.string()});
        INFO(checked->output);
        CHECK(checked->exit_code == 0);
    }
    project.write("locales/templates/old.pot", "gone");
    CHECK(holds(run_on(project, "pot").output, "1 template changed"));
    CHECK_FALSE(fs::exists(project.path("locales/templates/old.pot")));
}

TEST_CASE("merge keeps translations, marks what changed with what it was, and begins what is missing") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "It needs wind, not rain.", "It needs good wind, not rain.");
    project.write("locales/sq/locale.toml", project.read("locales/vi/locale.toml"));
    const Ran ran = run_on(project, "merge");
    CHECK(holds(ran.output, project.path("locales/vi/kites.po").string() + ": 7 translated, 1 became fuzzy, 0 new\n"));
    CHECK(holds(ran.output, project.path("locales/sq/kites.po").string() + ": 0 translated, 0 became fuzzy, 8 new\n"));
    CHECK(ran.exit_code == 0);
    const std::string kites = project.read("locales/vi/kites.po");
    CHECK(holds(kites, "msgstr \"Những con diều\""));
    CHECK(holds(kites, "#, fuzzy\n#| msgctxt \"wind/text\"\n#| msgid \"It needs wind, not rain.\"\nmsgctxt \"wind/text\"\nmsgid \"It needs "
                       "good wind, not rain.\""));
    CHECK(holds(project.read("locales/sq/kites.po"), "\"Language: sq\\n\""));
    CHECK_FALSE(fs::exists(project.path("locales/en/kites.po")));
    CHECK(holds(run_on(project, "check").output, "1 text is fuzzy (wind/text)"));
    const std::string merged = project.read("locales/vi/kites.po");
    run_on(project, "merge");
    CHECK(project.read("locales/vi/kites.po") == merged);
    const Ran told = run({"merge", "--content", project.path("content").string(), "--locales", project.path("locales").string()});
    CHECK(holds(told.output, "merging " + project.path("locales/vi/kites.po").string() + "\n"));
}

TEST_CASE("merge and pot change nothing while the content is not in order") {
    const std::string booklet = "content/booklets/kites.toml";
    const auto spoiled = [&](const std::string& file, const std::string& from, const std::string& to) {
        const TrialProject project;
        run_on(project, "pot");
        const std::string before = project.read("locales/vi/kites.po");
        project.replace(file, from, to);
        CHECK(run_on(project, "merge").exit_code == 1);
        CHECK(run_on(project, "pot").exit_code == 1);
        CHECK(project.read("locales/vi/kites.po") == before);
        return fs::exists(project.path("locales/templates/kites.pot"));
    };
    CHECK(spoiled(booklet, "[[page]]", "[page]]"));
    CHECK(spoiled(booklet, "id = \"string\"", "id = \"wind\""));
    CHECK(spoiled(booklet, "(term:kite)", "(term:kiet)"));
    CHECK(spoiled(booklet, "It needs wind, not rain.", "It doesn't need rain."));
    CHECK(spoiled("content/library.toml", "[\"kites\"]", "[\"kitse\"]"));
}

TEST_CASE("merge keeps a file that msgmerge would spoil") {
    const TrialProject project;
    const auto fake = [&](const std::string& lines) {
        project.write("bin/msgmerge", "#!/bin/sh\n" + lines + "\n");
        fs::permissions(project.path("bin/msgmerge"), fs::perms::owner_all);
        const SearchPath path(project.path("bin").string() + ":" + SearchPath::usual());
        return run_on(project, "merge");
    };
    const std::string before = project.read("locales/vi/kites.po");
    const Ran half = fake("head -c 400 \"$5\" > \"$5.half\"; mv \"$5.half\" \"$5\"");
    CHECK(half.exit_code == 2);
    CHECK(holds(half.output,
                "kites.po: msgmerge would lose translations, so the file stays as it is; make room on the disk and merge again"));
    const Ran shorter = fake("head -n 9 \"$5\" > \"$5.half\"; mv \"$5.half\" \"$5\"");
    CHECK(shorter.exit_code == 2);
    CHECK(holds(shorter.output, "kites.po: msgmerge would lose translations"));
    const Ran failed = fake("echo 'no space'; echo 'found 1 fatal error'; exit 1");
    CHECK(failed.exit_code == 2);
    CHECK(holds(failed.output, "kites.po: msgmerge failed and the file stays as it is: no space\n"));
    CHECK(project.read("locales/vi/kites.po") == before);
    CHECK_FALSE(fs::exists(project.path("locales/vi/kites.po.merging")));
}

TEST_CASE("translations of texts that are gone are kept at the end of the file") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "tip = \"Hold the string together.\"\n", "");
    CHECK(run_on(project, "merge").exit_code == 0);
    CHECK(holds(project.read("locales/vi/kites.po"), "#~ msgstr \"Hãy cùng nhau giữ sợi dây.\""));
    CHECK(run_on(project, "merge").exit_code == 0);
    CHECK(holds(project.read("locales/vi/kites.po"), "#~ msgstr \"Hãy cùng nhau giữ sợi dây.\""));
}

TEST_CASE("merge tells a broken file line by line and merges the others") {
    const TrialProject project;
    project.replace("locales/vi/kites.po", "msgid \"Kites\"", "msgid \"Kites");
    const std::string before = project.read("locales/vi/kites.po");
    const Ran ran = run_on(project, "merge");
    CHECK(ran.exit_code == 1);
    CHECK(holds(ran.output, "kites.po:8: the closing quotation mark is missing;"));
    CHECK(holds(ran.output, "glossary.po: 2 translated, 0 became fuzzy, 0 new"));
    CHECK(project.read("locales/vi/kites.po") == before);
}

TEST_CASE("merge takes a file with a byte order mark, and one that is empty") {
    const TrialProject project;
    project.write("locales/vi/kites.po", "\xEF\xBB\xBF" + project.read("locales/vi/kites.po"));
    project.write("locales/vi/glossary.po", "");
    const Ran ran = run_on(project, "merge");
    CHECK(ran.exit_code == 0);
    CHECK(holds(ran.output, "kites.po: 8 translated, 0 became fuzzy, 0 new"));
    CHECK(project.read("locales/vi/kites.po").starts_with("msgid \"\""));
    CHECK(holds(project.read("locales/vi/glossary.po"), "\"Language: vi\\n\""));
    CHECK(holds(run_on(project, "check").output, "glossary.po:11: note: "));
}
