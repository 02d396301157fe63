// Who may be believed, and until when.
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "pack/pack.h"
#include "press/release.h"
#include "press/running.h"

using namespace waylight;
using namespace waylight::test;

namespace {

Lines release_faults(const TrialProject& project, const std::string& today) {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto read = press::read_project(project.folders(), {press::Purpose::Release, {}}, diagnostics, progress);
    REQUIRE(read);
    press::check_ages(read->sources, today, press::Purpose::Release, diagnostics);
    press::check_readings(*read, project.folders().locales, today, press::Purpose::Release, diagnostics);
    return project.told(diagnostics);
}

/// A [[check]] of every text of an edition.
std::string check_of(const press::Edition& edition, const std::string& role, const std::string& date) {
    std::string check = "[[check]]\nrole = \"" + role + "\"\ndate = \"" + date + "\"\ntexts = [\n";
    std::set<std::string> hashes;
    for (const auto& [key, text] : edition.texts) hashes.insert(pack::hash_hex(bytes_of(text.written.text)));
    for (const std::string& hash : hashes) check += "\"" + hash + "\",\n";
    return check + "]\n";
}

/// Everything a release needs: facts seen and words read, both on `date`.
void make_ready(const TrialProject& project, const std::string& date) {
    project.replace("content/facts.toml", "gate = true", "gate = true\nchecked_on = \"" + date + "\"");
    project.replace("content/facts.toml", "[\"kite.wind\"]", "checked_on = \"" + date + "\"\n\n[\"kite.wind\"]");
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto read = press::read_project(project.folders(), {}, diagnostics, progress);
    REQUIRE(read);
    project.write("locales/en/checks.toml", check_of(read->editions[0], "safeguarding-lead", date));
    const std::string one = check_of(read->editions[1], "native-reader", date);
    project.write("locales/vi/checks.toml", one + one);
}

}  // namespace

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
    make_ready(project, "2026-11-01");
    CHECK(release_faults(project, "2026-11-22") == Lines{});
    const std::string two = project.read("locales/vi/checks.toml");
    project.write("locales/vi/checks.toml", two.substr(two.size() / 2));
    CHECK(release_faults(project, "2026-11-22").size() == 1);
    project.write("locales/vi/checks.toml", two);
    project.replace("locales/vi/kites.po", "Những con diều", "Các con diều");
    const Lines told = release_faults(project, "2026-11-22");
    CHECK(told[0].starts_with("locales/vi/checks.toml: 1 of "));
    CHECK(told[1].ends_with(": note: 1 hash is of no text as it is now, this the first; take out what was changed or is gone"));
}

TEST_CASE("a release says only what a passed voice may say, and check tells what it is silent about") {
    const TrialProject project;
    project.replace("locales/vi/locale.toml", "voice = \"\"", "voice = \"espeak:vi+f2\"");
    make_ready(project, "2026-11-01");
    const auto spoken = [&](const std::string& code) {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        project.replace("content/booklets/kites.toml", "code = \"Y7\"", "code = \"" + code + "\"");
        const auto read = press::read_project(project.folders(), {}, diagnostics, progress);
        project.replace("content/booklets/kites.toml", "code = \"" + code + "\"", "code = \"Y7\"");
        REQUIRE(read);
        std::vector<press::TextToSay> texts = press::texts_to_say(read->sources, read->editions[1]);
        press::keep_speakable(texts, read->editions[1], project.folders().locales, diagnostics);
        std::set<std::string> names;
        for (const press::TextToSay& text : texts) names.insert(text.name.catalogue + ":" + text.name.key);
        return names;
    };
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto whole = press::read_project(project.folders(), {}, diagnostics, progress);
    const std::string all = std::to_string(press::texts_to_say(whole->sources, whole->editions[1]).size());
    CHECK(spoken("Y7").empty());
    CHECK(
        holds(release_faults(project, "2026-11-22").back(), "locales/vi/checks.toml: note: a release says none of " + all +
                                                                " texts: no native listener has passed \"espeak:vi+f2\"; have one listen"));

    const std::string listener = "\n[[check]]\nrole = \"native-listener\"\ndate = \"2026-11-01\"\nvoice = \"espeak:vi\"\n";
    project.append("locales/vi/checks.toml", listener);
    CHECK(spoken("Y7").empty());
    project.replace("locales/vi/checks.toml", "voice = \"espeak:vi\"", "voice = \"espeak:vi+f2\"");
    const std::set<std::string> names = spoken("Y7");
    CHECK(names.contains("kites:wind/block-1"));
    CHECK(names.contains("ui:ledge.help"));
    CHECK(names.contains("glossary:kite/word"));
    for (const std::string silent : {"ui:help.heading", "ui:help.show.need", "ui:welcome.heading", "locale:greeting", "pictures:welcome",
                                     "pictures:phone", "numbers:childline.phone", "numbers:emergency.phone"})
        CHECK_FALSE(names.contains(silent));
    const Lines told = release_faults(project, "2026-11-22");
    CHECK(told.back().starts_with("locales/vi/locale.toml:8: note: a release does not say "));
    CHECK(told.back().ends_with(" of " + all + " texts (Help and Welcome): only people may; record them"));
    for (const std::string code : {"Y4", "T5", "Y8"}) CHECK_FALSE(spoken(code).contains("kites:wind/block-1"));
    CHECK(spoken("T4").contains("kites:wind/block-1"));

    project.append("locales/vi/checks.toml", "\n[[check]]\nrole = \"native-listener\"\ndate = \"2026-11-01\"\n");
    CHECK(holds(run_on(project, "check").output, "\"voice\" is missing; write voice = "));
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

TEST_CASE("one reader who lists a text twice counts once") {
    const TrialProject project;
    make_ready(project, "2026-11-01");
    const std::string two = project.read("locales/vi/checks.toml");
    const std::string hashes = two.substr(two.find("texts = [\n") + 10);
    const std::string list = hashes.substr(0, hashes.find(']'));
    project.write("locales/vi/checks.toml",
                  "[[check]]\nrole = \"native-reader\"\ndate = \"2026-11-01\"\ntexts = [\n" + list + list + "]\n");
    const Lines told = release_faults(project, "2026-11-22");
    CHECK(told[0].find(" texts are not checked, first ") != std::string::npos);
    CHECK(told[1].ends_with(": the same hash stands twice in one [[check]]; take one of the two out"));
}

TEST_CASE("faults of checks.toml are told by every check") {
    const TrialProject project;
    project.write("locales/vi/checks.toml", "[[check]]\nrole = \"native\"\ndate = \"2999-01-01\"\ntexts = [\"abc\"]\n");
    const std::string output = run_on(project, "check", {"--today", "2026-11-22"}).output;
    CHECK(holds(output, "checks.toml:2: \"native\" is none of native-reader, safeguarding-lead, solicitor"));
    CHECK(holds(output, "checks.toml:3: \"2999-01-01\" is still to come; write the day of the check"));
    CHECK(holds(output, "checks.toml:4: \"abc\" is no hash; write the BLAKE2b-256 of the text, 64 of 0-9 and a-f"));
    project.write("locales/vi/checks.toml", "[[check]\n");
    CHECK(run_on(project, "check").exit_code == 1);
    CHECK(run_build(project, project.path("out").string()).exit_code == 0);
}

TEST_CASE("a release key signs only what the right people have checked") {
    const TrialProject project;
    const Ran made = run({"keygen", "--out", project.path("keys").string(), "--name", "desk", "--comment", "Waylight 2026"});
    CHECK(holds(made.output, "a RELEASE key: it signs only what the right people have checked\n"));
    const std::string out = project.path("out").string();
    const Ran refused = run_build(project, out, "keys/desk.key");
    CHECK(refused.exit_code == 1);
    CHECK(holds(refused.output, "a release needs two native readers to read exactly these words"));
    CHECK(holds(refused.output, "\"childline.phone\" was never checked on the live page"));
    CHECK_FALSE(std::filesystem::exists(out));
    make_ready(project, press::today());
    CHECK(run_build(project, out, "keys/desk.key").exit_code == 0);
    CHECK(holds(run({"verify", "--keys", project.path("keys").string(), out + "/vi.waypack"}).output, ", release\n"));
}
