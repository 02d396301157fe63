// The program as scripts and authors call it.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/tree.h"
#include "press/running.h"

namespace fs = std::filesystem;
using namespace waylight;
using namespace waylight::test;

TEST_CASE("every command explains itself and tells the version") {
    CHECK(run({"--help"}).exit_code == 0);
    CHECK(run({"-h"}).output == run({"--help"}).output);
    CHECK(run({"help"}).output == run({"--help"}).output);
    CHECK(run({"check", "-h"}).output == run({"check", "--help"}).output);
    CHECK(run({"--version"}).output == run({"build", "--version"}).output);
    for (const std::string command : {"build", "check", "status", "pot", "merge", "layout", "where", "keygen", "verify"}) {
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
    for (const Lines& words : {Lines{"build", "--out"}, {"build", "--out", ""}, {"build", "--out="}, {"build", "--out", "--quiet"}}) {
        CHECK(run(words).exit_code == 2);
        CHECK(holds(run(words).output, "--out needs a value: --out DIR"));
    }
    CHECK(holds(run({"check", "-q"}).output, "there is no option -q"));
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
    const Ran first = run_build(project, out);
    CHECK(first.exit_code == 0);
    CHECK(first.output == "3 packs written to " + out + ", 0 unchanged, 6 pictures painted\n");
    CHECK(run_build(project, out).output == "0 packs written to " + out + ", 3 unchanged, 0 pictures painted\n");
    CHECK(run_on(project, "check").output == "no problem in 1 booklet and 2 languages\n");
    project.replace("content/booklets/kites.toml", "\"kite\"", "\"kiet\"");
    const Ran check = run_on(project, "check");
    CHECK(check.exit_code == 1);
    CHECK(holds(check.output, R"(kites.toml:5: there is no cover "kiet"; did you mean "kite"?)"));
    CHECK(holds(check.output, "\n1 problem\n"));
    CHECK(run_build(project, out).exit_code == 1);
}

TEST_CASE("status says how far each language and booklet is, and what nobody tells yet") {
    const TrialProject project;
    Ran whole = run_on(project, "status");
    CHECK(whole.exit_code == 0);
    CHECK(holds(whole.output, "100 %         0        0         1       -         -        0\n"));
    CHECK(holds(whole.output, "Y7       kites      2     20  whole  whole\n"));
    CHECK(holds(whole.output, "statements are answered"));
    project.replace("locales/vi/kites.po", "msgctxt \"string/heading\"", "#, fuzzy\nmsgctxt \"string/heading\"");
    project.append("content/statements.toml", "\n[S9]\nsays = \"Nobody tells this.\"\n");
    const Ran partly = run_on(project, "status");
    CHECK(partly.exit_code == 0);
    CHECK(holds(partly.output, "Y7       kites      2     20  whole  1 fuzzy\n"));
    CHECK(holds(partly.output, "; not yet: "));
    CHECK(holds(partly.output, "S9\n"));
    project.replace("locales/vi/kites.po", "msgstr \"Con diều trong gió\"", "msgstr \"\"");
    CHECK(holds(run_on(project, "status").output, "whole  1 missing, 1 fuzzy\n"));
    project.replace("content/booklets/kites.toml", "code = ", "cod = ");
    CHECK(run_on(project, "status").exit_code == 1);
}

TEST_CASE("a draft is made of words that do not fit their screens, and of no wrong ones") {
    const TrialProject project;
    const std::string out = project.path("out").string();
    const auto build = [&](const Lines& more) {
        Lines words{"--key", project.path("build/keys/trial.key").string(), "--cache", project.path("build/cache").string(), "--out", out};
        words.insert(words.end(), more.begin(), more.end());
        return run_on(project, "build", words);
    };
    project.replace("locales/vi/kites.po", "Những con diều", std::string(45, 'm'));
    CHECK(build({}).exit_code == 1);
    CHECK(build({"--draft"}).output == "3 packs written to " + out + ", 0 unchanged, 6 pictures painted\n");
    project.replace("content/booklets/kites.toml", "\"kite\"", "\"kiet\"");
    const Ran wrong = build({"--draft"});
    CHECK(wrong.exit_code == 1);
    CHECK(holds(wrong.output, R"(kites.toml:5: there is no cover "kiet")"));
}

TEST_CASE("where tells the text that shows some words, and its line in this language and in English") {
    const TrialProject project;
    const auto where = [&](const std::string& tag, const std::string& place, const std::string& words) {
        return run_on(project, "where", {"--locale", tag, "--place", place, words});
    };
    const auto written = [&](const std::string& file, const std::string& text) {
        return project.path(file).string() + ":" + std::to_string(project.line_of(file, text)) + "\n";
    };
    const std::string booklet = "content/booklets/kites.toml", translation = "locales/vi/kites.po";
    CHECK(where("vi", "reader:kites/wind", "Một con diều rất nhẹ.").output ==
          "kites/wind/text\n" + written(translation, "Một [con diều]") + written(booklet, "A [kite]"));
    CHECK(where("en", "reader:kites/wind", "It needs wind, not rain.").output == "kites/wind/text\n" + written(booklet, "It needs wind"));
    CHECK(where("vi", "shelf", "Những con diều").output ==
          "shelf.kites\n" + written(translation, "Những con diều") + written(booklet, "title ="));
    const Ran none = where("vi", "reader:kites/wind", "words that nobody wrote");
    CHECK(none.exit_code == 1);
    CHECK(none.output == "no text in vi shows these words\n");
    CHECK(run_on(project, "where", {"words"}).exit_code == 2);
}

TEST_CASE("the very words come before words that hold them") {
    const TrialProject project;
    project.replace("locales/vi/kites.po", "Con diều trong gió", "Chữ hide của con diều");
    CHECK(run_on(project, "where", {"--locale", "vi", "--place", "reader:kites/wind", "Chữ hide"}).output.starts_with("ledge.hide\n"));
    CHECK(run_on(project, "where", {"--locale", "vi", "--place", "reader:kites/wind", "của con diều"})
              .output.starts_with("kites/wind/heading\n"));
}

TEST_CASE("a build without a key says how to get one") {
    const TrialProject project;
    project.remove("build/keys/trial.key");
    const Ran ran = run_build(project, project.path("out").string());
    CHECK(ran.exit_code == 2);
    CHECK(holds(ran.output, "make a key with waylight-press keygen, or name another with --key"));
}

TEST_CASE("faults of disks, rights and tools end with 2") {
    const TrialProject project;
    const auto code_with = [&](const std::string& option, const std::string& value) {
        return run_on(project, "build",
                      {"--key", project.path("build/keys/trial.key").string(), "--cache", project.path("build/cache").string(), "--out",
                       project.path("out").string(), option, value})
            .exit_code;
    };
    project.write("file", "");
    project.write("damaged.key", project.read("build/keys/trial.key").substr(0, 60));
    CHECK(code_with("--key", project.path("build/keys").string()) == 2);
    CHECK(code_with("--key", project.path("build/keys/trial.pub").string()) == 2);
    CHECK(code_with("--key", project.path("damaged.key").string()) == 2);
    CHECK(code_with("--out", project.path("file").string()) == 2);
    CHECK(code_with("--cache", project.path("file").string()) == 2);
    CHECK(code_with("--fonts", project.path("content").string()) == 2);
    project.remove("content/glossary.toml");
    CHECK(run_on(project, "check").exit_code == 1);
    fs::create_directory(project.path("content/glossary.toml"));
    const Ran folder = run_on(project, "check");
    CHECK(folder.exit_code == 2);
    CHECK(holds(folder.output, "glossary.toml: is a folder, not a file; make it a file that you may read\n"));
}

TEST_CASE("a folder that cannot be opened is told, and not what seems to be missing from it") {
    const TrialProject project;
    project.remove("content/booklets");
    project.write("content/booklets", "");
    CHECK(project.check() == Lines{"content/booklets: cannot be opened as a folder: Not a directory; make it one that you may read"});
}

TEST_CASE("a program that is missing ends with 2") {
    const TrialProject project;
    const SearchPath path(project.path("content").string());
    const Ran build = run_build(project, project.path("out").string());
    CHECK(build.exit_code == 2);
    CHECK(holds(build.output, "pngquant: cannot be started (No such file or directory); run packaging/deps to install what is missing"));
    const Ran merge = run_on(project, "merge");
    CHECK(merge.exit_code == 2);
    CHECK(holds(merge.output, "msgmerge: cannot be started (No such file or directory); run packaging/deps to install what is missing"));
}

TEST_CASE("keygen makes a pair once, and only its owner can read the secret half") {
    const TrialProject project;
    const std::string folder = project.path("keys").string();
    const Ran first = run({"keygen", "--out", folder, "--name", "desk", "--comment", "TRIAL key"});
    CHECK(first.exit_code == 0);
    CHECK(holds(first.output, "a TRIAL key: its packs are shown with a striped border\n"));
    CHECK(run({"keygen", "--out", folder, "--name", "none", "--comment", " "}).exit_code == 2);
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
    REQUIRE(run_build(project, out).exit_code == 0);
    const std::string keys = project.path("build/keys").string();
    const Ran fine = run({"verify", "--keys", keys, out + "/vi.waypack", out + "/base.waypack"});
    CHECK(fine.exit_code == 0);
    CHECK(holds(fine.output, out + "/vi.waypack: fine, id vi, serial 2, 5 entries, trial\n"));
    CHECK(holds(fine.output, "/base.waypack: fine, id base, serial 3, 97 entries, trial\n"));
    std::string bytes = project.read("build/packs/vi.waypack");
    project.write("build/vi-copy.waypack", bytes);
    const Ran renamed = run({"verify", "--keys", keys, project.path("build/vi-copy.waypack").string()});
    CHECK(renamed.exit_code == 0);
    CHECK(holds(renamed.output, "trial; but a kiosk takes it only by the name vi.waypack: rename it\n"));
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

    CHECK(holds(layout({"--locale", "qqq"}).output, "in which script \"qqq\" is written; say it with --script"));
    CHECK(layout({"--locale", "qqq"}).exit_code == 2);
    project.write("lines.txt", "abc\n");  // left to right within a right-to-left paragraph
    const auto level = [&](std::vector<std::string> more) {
        more.push_back("--json");
        const Result<Tree> tree = read_json(layout(more).output, "layout");
        REQUIRE(tree);
        return *tree->find("runs")->list()->front().find("level")->integer();
    };
    CHECK(level({"--locale", "fa"}) == 2);
    CHECK(level({"--locale", "ku"}) == 0);
    CHECK(level({"--locale", "ku", "--script", "Arab"}) == 2);
    CHECK(layout({"--locale", "vi", "--script", "Xsux"}).exit_code == 2);
    for (const auto& [language, script] : {std::pair{"zh", "Hans"}, {"zh-TW", "Hant"}, {"ja", "Jpan"}, {"ko", "Kore"}}) {
        const Ran without_face = layout({"--locale", language});
        CHECK(without_face.exit_code == 2);
        CHECK(holds(without_face.output,
                    "no face writes the script \"" + std::string(script) + "\"; fonts/fonts.toml lists those with a face"));
    }
    CHECK(holds(layout({"--locale", "vi", "--script", "Arba"}).output, "did you mean"));
    const auto size = [&](const std::string& pixels) {
        return run({"layout", "--locale", "vi", "--size", pixels, "--width", "100000", project.path("lines.txt").string()});
    };
    CHECK(size("4096").exit_code == 0);
    CHECK(size("4097").exit_code == 2);
    CHECK(holds(size("4097").output, "--size is at most 4096"));
    CHECK(run({"layout", "--locale", "vi", "--size", "big", "--width", "300", "--script", "Latn", project.path("lines.txt").string()})
              .exit_code == 2);
}
