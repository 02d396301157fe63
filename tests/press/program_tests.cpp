// The program as scripts and authors call it.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/tree.h"
#include "pack/pack.h"
#include "press/release.h"
#include "press/subprocess.h"
#include "press/templates.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::Lines;
using test::TrialProject;

namespace {

struct Ran {
    int exit_code = 0;
    std::string output;
};

Ran run(std::vector<std::string> words) {
    words.insert(words.begin(), std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-press");
    const Result<press::Completed> completed = press::run_program(words);
    REQUIRE(completed);
    return {completed->exit_code, completed->output};
}

/// A command on a trial project's folders, without progress.
Ran run_on(const TrialProject& project, const std::string& command, std::vector<std::string> more = {}) {
    std::vector<std::string> words{
        command, "--quiet", "--content", project.path("content").string(), "--locales", project.path("locales").string()};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Ran build(const TrialProject& project, const std::string& out) {
    return run_on(project, "build",
                  {"--key", project.path("build/keys/trial.key").string(), "--cache", project.path("build/cache").string(), "--out", out});
}

Lines release_faults(const TrialProject& project, const std::string& today) {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto read = press::read_project(project.folders(), diagnostics, progress);
    REQUIRE(read);
    press::check_ages(read->sources, today, press::Purpose::Release, diagnostics);
    press::check_release(*read, project.folders().locales, diagnostics);
    return project.told(diagnostics);
}

}  // namespace

TEST_CASE("every command explains itself and tells the version") {
    CHECK(run({"--help"}).exit_code == 0);
    CHECK(run({"--version"}).output == run({"build", "--version"}).output);
    for (const std::string command : {"build", "check", "pot", "merge", "layout", "keygen", "verify"}) {
        CHECK(holds(run({"--help"}).output, "  " + command + " "));
        const Ran help = run({command, "--help"});
        CHECK(help.exit_code == 0);
        CHECK(holds(help.output, "waylight-press " + command));
    }
}

TEST_CASE("wrong usage ends with 2 and names the nearest right word") {
    const Ran command = run({"biuld"});
    CHECK(command.exit_code == 2);
    CHECK(holds(command.output, R"(there is no command "biuld"; did you mean "build"?)"));
    const Ran option = run({"build", "--contnet", "x"});
    CHECK(option.exit_code == 2);
    CHECK(holds(option.output, R"(there is no option --contnet; did you mean "--content"?)"));
    CHECK(holds(run({"build", "--out"}).output, "--out needs a value: --out DIR"));
    CHECK(holds(run({"check", "--quiet=yes"}).output, "--quiet takes no value"));
    CHECK(holds(run({"check", "words"}).output, R"(check takes no "words")"));
    CHECK(run({}).exit_code == 2);
    const Ran folder = run({"check", "--content", "/no/such/folder"});
    CHECK(folder.exit_code == 2);
    CHECK(holds(folder.output, "/no/such/folder is not there; name the folder with --content"));
}

TEST_CASE("build and check tell their result and end with 0 or 1") {
    const TrialProject project;
    const std::string out = project.path("build/packs with spaces").string();
    const Ran first = build(project, out);
    CHECK(first.exit_code == 0);
    CHECK(first.output == "3 packs written to " + out + ", 0 unchanged, 5 pictures painted\n");
    CHECK(build(project, out).output == "0 packs written to " + out + ", 3 unchanged, 0 pictures painted\n");
    CHECK(run_on(project, "check").output == "no problem in 1 booklet and 2 languages\n");
    project.replace("content/booklets/kites.toml", "\"kite\"", "\"kiet\"");
    const Ran check = run_on(project, "check");
    CHECK(check.exit_code == 1);
    CHECK(holds(check.output, R"(kites.toml:5: there is no cover "kiet"; did you mean "kite"?)"));
    CHECK(holds(check.output, "\n1 problem\n"));
    CHECK(build(project, out).exit_code == 1);
}

TEST_CASE("a build without a key says how to get one") {
    const TrialProject project;
    project.remove("build/keys/trial.key");
    const Ran ran = build(project, project.path("out").string());
    CHECK(ran.exit_code == 2);
    CHECK(holds(ran.output, "make a key with waylight-press keygen, or name another with --key"));
}

TEST_CASE("keygen makes a pair once, and only its owner can read the secret half") {
    const TrialProject project;
    const std::string folder = project.path("keys").string();
    const Ran first = run({"keygen", "--out", folder, "--name", "desk", "--comment", "TRIAL key"});
    CHECK(first.exit_code == 0);
    const fs::perms rights = fs::status(project.path("keys/desk.key")).permissions();
    CHECK((rights & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    CHECK(project.read("keys/desk.pub").starts_with("untrusted comment: TRIAL key\n"));
    const std::string secret = project.read("keys/desk.key");
    const Ran second = run({"keygen", "--out", folder, "--name", "desk", "--comment", "another"});
    CHECK(second.exit_code == 2);
    CHECK(holds(second.output, "a key is never overwritten"));
    CHECK(project.read("keys/desk.key") == secret);
}

TEST_CASE("verify reads every byte of a pack") {
    const TrialProject project;
    const std::string out = project.path("build/packs").string();
    REQUIRE(build(project, out).exit_code == 0);
    const std::string keys = project.path("build/keys").string();
    const Ran fine = run({"verify", "--keys", keys, out + "/vi.waypack", out + "/base.waypack"});
    CHECK(fine.exit_code == 0);
    CHECK(holds(fine.output, out + "/vi.waypack: fine, id vi, serial 2, 5 entries, trial\n"));
    CHECK(holds(fine.output, "/base.waypack: fine, id base, serial 3, 11 entries, trial\n"));
    std::string bytes = project.read("build/packs/vi.waypack");
    bytes.back() ^= 1;
    project.write("build/packs/vi.waypack", bytes);
    const Ran damaged = run({"verify", "--keys", keys, out + "/vi.waypack", out + "/en.waypack"});
    CHECK(damaged.exit_code == 1);
    CHECK_FALSE(holds(damaged.output, "vi.waypack: fine"));
    CHECK(holds(damaged.output, "en.waypack: fine"));
    CHECK(run({"verify", "--keys", project.path("content").string(), out + "/en.waypack"}).exit_code == 2);
}

TEST_CASE("layout traces each line of a file as a paragraph") {
    const TrialProject project;
    project.write("lines.txt", "Tiếng Việt\nHai\r\n");
    const auto layout = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"layout", "--size", "40", "--width", "300", "--locales", project.path("locales").string()});
        more.push_back(project.path("lines.txt").string());
        return run(more);
    };
    const Ran ran = layout({"--locale", "vi", "--json"});
    REQUIRE(ran.exit_code == 0);
    const std::size_t end = ran.output.find('\n');
    const Result<Tree> first = read_json(ran.output.substr(0, end), "first line");
    const Result<Tree> second = read_json(ran.output.substr(end + 1), "second line");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first->find("missing")->integer() == 0);
    const Tree& run_of_first = first->find("runs")->list()->front();
    CHECK(*run_of_first.find("language")->string() == "vi");
    CHECK(*run_of_first.find("script")->string() == "Latn");
    CHECK(*second->find("runs")->list()->front().find("to")->integer() == 3);
    CHECK(layout({"--locale", "vi"}).exit_code == 0);

    CHECK(holds(layout({"--locale", "fa"}).output, "there is no locales/fa; say its script with --script"));
    project.write("lines.txt", "abc\n");  // left to right within a right-to-left paragraph
    const Ran persian = layout({"--locale", "fa", "--script", "Arab", "--json"});
    REQUIRE(persian.exit_code == 0);
    const Result<Tree> tree = read_json(persian.output, "persian");
    REQUIRE(tree);
    CHECK(*tree->find("runs")->list()->front().find("level")->integer() == 2);
    CHECK(layout({"--locale", "vi", "--script", "Xsux"}).exit_code == 2);
    CHECK(run({"layout", "--locale", "vi", "--size", "big", "--width", "300", "--script", "Latn", project.path("lines.txt").string()})
              .exit_code == 2);
}

TEST_CASE("templates hold every text without dates, and a second run changes nothing") {
    const TrialProject project;
    CHECK(run_on(project, "pot").output == "4 templates changed in " + project.path("locales/templates").string() + "\n");
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
    CHECK(ran.output.empty());
    CHECK(ran.exit_code == 0);
    const std::string kites = project.read("locales/vi/kites.po");
    CHECK(holds(kites, "msgstr \"Những con diều\""));
    CHECK(holds(kites, "#, fuzzy\n#| msgctxt \"wind/text\"\n#| msgid \"It needs wind, not rain.\"\nmsgctxt \"wind/text\"\nmsgid \"It needs "
                       "good wind, not rain.\""));
    CHECK(holds(project.read("locales/sq/kites.po"), "\"Language: sq\\n\""));
    CHECK_FALSE(fs::exists(project.path("locales/en/kites.po")));
    CHECK(holds(run_on(project, "check").output, "1 text is not translated or fuzzy (wind/text)"));
    const std::string merged = project.read("locales/vi/kites.po");
    run_on(project, "merge");
    CHECK(project.read("locales/vi/kites.po") == merged);
    const Ran told = run({"merge", "--content", project.path("content").string(), "--locales", project.path("locales").string()});
    CHECK(holds(told.output, "merging " + project.path("locales/vi/kites.po").string() + "\n"));
}

TEST_CASE("merge changes nothing while the content is not in order") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "[[page]]", "[page]]");
    const std::string before = project.read("locales/vi/kites.po");
    CHECK(run_on(project, "merge").exit_code == 1);
    CHECK(project.read("locales/vi/kites.po") == before);
}

TEST_CASE("a release needs facts seen on their pages and words read by the right people") {
    const TrialProject project;
    const Lines told = release_faults(project, "2026-11-22");
    REQUIRE(told.size() == 4);
    CHECK(told[0] ==
          "content/facts.toml:2: \"childline.phone\" was never checked on the live page; do so and write checked_on = \"YYYY-MM-DD\"");
    CHECK(told[1].starts_with("content/facts.toml:15: \"emergency.phone\" was never checked"));
    CHECK(told[2].find(" texts are not checked, first ") != std::string::npos);
    CHECK(told[2].ends_with(
        "; a release needs a safeguarding lead (and a solicitor where the law is spoken of) to read exactly these words"));
    CHECK(told[3].ends_with("; a release needs two native readers to read exactly these words"));
}

TEST_CASE("a text counts as checked when two native readers have read exactly it") {
    const TrialProject project;
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto read = press::read_project(project.folders(), diagnostics, progress);
    REQUIRE(read);
    const auto checks_for = [&](const press::Edition& edition, const std::string& role) {
        std::string check = "[[check]]\nrole = \"" + role + "\"\ndate = \"2026-11-01\"\ntexts = [\n";
        for (const auto& [key, text] : edition.texts) check += "\"" + pack::hash_hex(bytes_of(text.written.text)) + "\",\n";
        return check + "]\n";
    };
    const std::string one = checks_for(read->editions[1], "native-reader");
    project.write("locales/en/checks.toml", checks_for(read->editions[0], "safeguarding-lead"));
    project.write("locales/vi/checks.toml", one);
    CHECK(release_faults(project, "2026-11-22").size() == 3);
    project.write("locales/vi/checks.toml", one + one);
    CHECK(release_faults(project, "2026-11-22").size() == 2);
    project.replace("locales/vi/kites.po", "Những con diều", "Các con diều");
    CHECK(release_faults(project, "2026-11-22")[2].starts_with("locales/vi/checks.toml: 1 of "));
}

TEST_CASE("age is judged on the day that is named") {
    const TrialProject project;
    project.replace("content/facts.toml", "gate = true", "gate = true\nchecked_on = \"2026-05-01\"");
    const auto check = [&](std::vector<std::string> more) { return run_on(project, "check", std::move(more)); };
    CHECK(check({"--today", "2026-10-28"}).output == "no problem in 1 booklet and 2 languages\n");
    const Ran old = check({"--today", "2026-10-29"});
    CHECK(old.exit_code == 0);
    CHECK(holds(old.output, "facts.toml:13: note: \"childline.phone\" was checked 181 days ago; check it on the live page"));
    CHECK(holds(check({"--release", "--today", "2026-10-29"}).output, "was checked 181 days ago, and 180 is the most for a release"));
    CHECK(holds(check({"--today", "2026-04-30"}).output, "a day that is still to come"));
    CHECK(check({"--today", "2026-02-30"}).exit_code == 2);
    project.replace("content/facts.toml", "2026-05-01", "May 2026");
    CHECK(holds(check({}).output, "\"May 2026\" is no date; write YYYY-MM-DD in quotation marks"));
}
