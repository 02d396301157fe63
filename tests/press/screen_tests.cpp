// Words that do not fit, and interface texts that a child would see raw.
#include <catch2/catch.hpp>

#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using test::Lines;
using test::TrialProject;

namespace {

Lines told_after(const std::string& file, const std::string& from, const std::string& to) {
    const TrialProject project;
    project.replace(file, from, to);
    return project.check();
}

std::string at_words(const TrialProject& project, const std::string& file, const std::string& words) {
    return file + ":" + std::to_string(project.line_of(file, words)) + ": ";
}

/// The only thing told begins with the line of `to`, in one word without a place to break.
void check_that_it_is_too_long(const std::string& file, const std::string& from, const std::string& to) {
    const TrialProject project;
    project.replace(file, from, to);
    const Lines told = project.check();
    INFO(to);
    REQUIRE(told.size() == 1);
    INFO(told[0]);
    CHECK(told[0].starts_with(at_words(project, file, to)));
    CHECK(told[0].ends_with("; choose fewer or shorter words"));
}

}  // namespace

TEST_CASE("a word that breaks a small screen is told where it was written") {
    check_that_it_is_too_long("locales/vi/kites.po", "Những con diều", std::string(45, 'm'));
    check_that_it_is_too_long("locales/vi/ui.po", "Chữ hide", std::string(40, 'm'));
    check_that_it_is_too_long("locales/vi/kites.po", "rất", std::string(63, 'm'));
    check_that_it_is_too_long("locales/vi/locale.toml", "Tiếng Việt", std::string(60, 'm'));
}

TEST_CASE("a booklet's title of any length leaves the shelf without negative widths") {
    const TrialProject project;
    std::string title = "Diều";
    for (int i = 0; i < 60; ++i) title += " diều bay";
    project.replace("locales/vi/kites.po", "Những con diều", title);
    const Lines told = project.check();
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("locales/vi/kites.po:9: "));
}

TEST_CASE("placeholders of interface texts are those that screens fill in, checked both ways") {
    const TrialProject project;
    project.replace("content/ui.toml", "{page} {pages}", "{pge} {pages}");
    project.replace("locales/vi/ui.po", "msgid \"My page {page} {pages}\"", "msgid \"My page {pge} {pages}\"");
    project.replace("locales/vi/ui.po", "msgstr \"Chữ page {page} {pages}\"", "msgstr \"Chữ page {pge} {pages}\"");
    CHECK(project.check() == Lines{at_words(project, "content/ui.toml", "{pge}") + R"(no screen fills in {pge}; did you mean "page"?)",
                                   at_words(project, "content/ui.toml", "placeholders = [\"page\"") +
                                       "the text has no {page}; put it in, or take it out of placeholders"});
    project.replace("content/ui.toml", "placeholders = [\"page\", \"pages\"]", "placeholders = [\"pge\", \"pages\"]");
    CHECK(project.check() ==
          Lines{at_words(project, "content/ui.toml", "{pge}") +
                    "a screen fills in {page}, and placeholders do not list it; write it there and in the text",
                at_words(project, "content/ui.toml", "[\"pge\"") + R"(this program fills in no {pge}; did you mean "page"?)"});
}

TEST_CASE("marks in interface texts are refused, which screens would show as they are") {
    const Lines marked = told_after("locales/vi/ui.po", "Chữ hide", "Chữ **của** em");
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].ends_with(": marks mean nothing here; write plain words"));
    const Lines told = told_after("locales/vi/ui.po", "Chữ hide", "Chữ } của");
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(R"(: has a "}" that belongs to no mark)") != std::string::npos);
}

TEST_CASE("a damaged font is named, not the words that it should draw") {
    const TrialProject project;
    press::Folders folders = project.folders();
    fs::copy(folders.fonts, project.path("fonts"), fs::copy_options::recursive);
    folders.fonts = project.path("fonts");
    const auto told = [&] {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        static_cast<void>(press::check(folders, {}, diagnostics, progress));
        return project.told(diagnostics);
    };
    const std::string file = "fonts/Andika-Bold.ttf";
    fs::resize_file(project.path(file), 3000);
    CHECK(told() == Lines{file + ": is no font; build it again with packaging/build"});
    project.write(file, "");
    CHECK(told() == Lines{file + ": is no font; build it again with packaging/build"});
}
