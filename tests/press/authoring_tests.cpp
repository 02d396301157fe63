// What an author who made a mistake is told. Every message names the place, what is wrong and what to do.
#include <catch2/catch.hpp>

#include <algorithm>

#include "press/trial_project.h"

using waylight::test::Lines;
using waylight::test::TrialProject;

namespace {

const std::string booklet = "content/booklets/kites.toml";
const std::string vi_kites = "locales/vi/kites.po";

/// Facts that a page for children may not rest on.
const std::string facts_of_adults = R"(
["kite.law"]
id = "F91"
says = "A rule about kites near airports."
nations = ["uk"]
audience = ["professionals"]
source = "a page"
source_date = "2026"
confidence = "high"
gate = false

["kite.guess"]
id = "F92"
says = "Something about kites that nobody has seen written down."
nations = ["uk"]
audience = ["younger", "professionals"]
source = "none"
source_date = "undated"
confidence = "not-verified"
gate = false
)";

std::string at(const std::string& file, int line, const std::string& message) { return file + ":" + std::to_string(line) + ": " + message; }

/// What check tells of facts that are not for everybody, once `from` in `file` has become `to`.
Lines told_of_facts(const std::string& file, const std::string& from, const std::string& to) {
    const TrialProject project;
    project.append("content/facts.toml", facts_of_adults);
    project.replace(file, from, to);
    return project.check();
}

/// What check tells once `from` in `file` has become `to`.
Lines told_after(const std::string& file, const std::string& from, const std::string& to) {
    const TrialProject project;
    project.replace(file, from, to);
    return project.check();
}

}  // namespace

TEST_CASE("a booklet and a language without mistakes leave nothing to tell") { CHECK(TrialProject().check() == Lines{}); }

TEST_CASE("an unknown picture names the nearest one") {
    CHECK(told_after(booklet, "picture = \"kite\"", "picture = \"kiet\"") ==
          Lines{at(booklet, 9, R"(there is no picture "kiet"; did you mean "kite"?)")});
    CHECK(told_after(booklet, "cover = \"kite\"", "cover = \"mountain\"") ==
          Lines{at(booklet, 5,
                   R"(there is no cover "mountain"; describe it in pictures/pictures.toml, and draw pictures/scenes/mountain.json)")});
    CHECK(told_after("content/glossary.toml", "picture = \"kite\"", "picture = \"kites\"") ==
          Lines{at("content/glossary.toml", 5, R"(there is no picture "kites"; did you mean "kite"?)")});
}

TEST_CASE("a picture needs its alt text, and an alt text its picture") {
    const TrialProject project;
    project.replace("content/pictures/pictures.toml", "[\"kite\"]", "[\"kit\"]");
    const Lines told = project.check();
    CHECK(told[0] == R"(content/pictures/pictures.toml: the picture "kite" has no alt text; write ["kite"] with alt = "...")");
    CHECK(told[1] == R"(content/pictures/pictures.toml:2: there is no picture "kit"; did you mean "kite"?)");
}

TEST_CASE("a picture that screens show must be there") {
    const TrialProject project;
    project.remove("content/pictures/scenes/phone.json");
    CHECK(project.check()[0] ==
          R"(content/pictures/pictures.toml: the picture "phone", which screens show, is missing; draw pictures/scenes/phone.json)");
}

TEST_CASE("an unknown term, fact, number or statement names the nearest one") {
    CHECK(told_after(booklet, "(term:kite)", "(term:kyte)")[0] == at(booklet, 12, R"(there is no term "kyte"; did you mean "kite"?)"));
    CHECK(told_after(booklet, "\"F90\"", "\"f90\"") == Lines{at(booklet, 16, R"(there is no fact "f90"; did you mean "F90"?)")});
    CHECK(told_after(booklet, "\"S1\"", "\"S99999\"") ==
          Lines{at(booklet, 17, R"(there is no statement "S99999"; write it in statements.toml)")});
    CHECK(told_after(booklet, "fact = \"childline.phone\"", "fact = \"childline.fone\"") ==
          Lines{at(booklet, 29, R"(there is no telephone number "childline.fone"; did you mean "childline.phone"?)")});
    CHECK(told_after(booklet, "{childline.phone}", "{childlin.phone}")[0] ==
          at(booklet, 24, R"(there is no telephone number "childlin.phone"; did you mean "childline.phone"?)"));
    CHECK(told_after(booklet, "fact = \"childline.phone\"", "fact = \"kite.wind\"") ==
          Lines{at(booklet, 29, R"(the fact "kite.wind" is no telephone number; name one that has a value)")});
}

TEST_CASE("a fact that is not for the shelf's readers, or not sure enough for a child, is refused") {
    CHECK(
        told_of_facts(booklet, "\"F90\"", "\"F91\"") ==
        Lines{at(booklet, 16, R"(the fact "F91" is not for the shelf "younger" (facts.toml, audience); leave it out or rest on another)")});
    CHECK(told_of_facts(booklet, "\"F90\"", "\"F92\"") ==
          Lines{at(booklet, 16,
                   R"(the fact "F92" is not sure enough for a child's page (facts.toml, confidence); leave it out or rest on another)")});
    const TrialProject for_adults;
    for_adults.append("content/facts.toml", facts_of_adults);
    for_adults.replace(booklet, "\"F90\"", "\"F90\", \"F91\", \"F92\"");
    for_adults.replace(booklet, "tip =", "adults_only = true\ntip =");
    CHECK(for_adults.check() == Lines{});
}

TEST_CASE("facts and words that nothing uses are a note, and a statement that no page answers is a problem") {
    const TrialProject project;
    project.append("content/facts.toml", facts_of_adults);
    project.append("content/glossary.toml", "\n[wind]\nnumber = \"G91\"\nword = \"wind\"\nmeaning = \"Air that moves.\"\n");
    project.append("content/statements.toml", "\n[S2]\nsays = \"Kites have a string.\"\n");
    CHECK(project.check() ==
          Lines{"content/facts.toml: note: 2 facts are what no page rests on (kite.guess, kite.law); use them, or take them out",
                "content/glossary.toml: note: 1 word is marked by no page (wind); use it, or take it out",
                at("content/statements.toml", 5,
                   R"(no page answers the statement "S2"; write it into answers of the page that tells this, or write that page)")});
    project.replace(booklet, "\"S1\"", "\"S1\", \"S2\"");
    CHECK(project.check().size() == 2);
}

TEST_CASE("ids are given once") {
    const TrialProject project;
    project.replace(booklet, "id = \"string\"", "id = \"wind\"");
    CHECK(project.check()[0] == at(booklet, 20, R"(the page id "wind" is already used in line 8; give this page another)"));
    CHECK(told_of_facts("content/facts.toml", "\"F92\"", "\"F91\"") ==
          Lines{at("content/facts.toml", 48, R"(the fact id "F91" is already used in line 38; choose another)")});
    CHECK(told_after(booklet, "It needs wind, not rain.", "A [kite](term:kite) is **light**.")[0] ==
          at(booklet, 13, "the page says this twice; take one of the two out"));
    CHECK(told_after("content/library.toml", "[\"kites\"]", "[\"kites\", \"kites\"]")[0] ==
          at("content/library.toml", 2, R"(the booklet "kites" is listed twice; take one of the two out)"));
    const TrialProject twins;
    twins.write("content/booklets/kites-two.toml", twins.read(booklet));
    twins.replace("content/library.toml", "[\"kites\"]", "[\"kites\", \"kites-two\"]");
    CHECK(twins.check()[0] == at("content/booklets/kites-two.toml", 1,
                                 R"(the code "Y7" is already that of content/booklets/kites.toml; give this booklet another)"));
}

TEST_CASE("the library's list and the booklets' files agree") {
    CHECK(told_after("content/library.toml", "[\"kites\"]", "[\"kite\"]")[0] ==
          "content/library.toml:1: note: booklets/kites.toml is not listed and goes into no pack; add it to booklets when it is ready");
    CHECK(told_after("content/library.toml", "[\"kites\"]", "[\"kites\", \"kitse\"]") ==
          Lines{at("content/library.toml", 2, R"(there is no booklet "kitse"; did you mean "kites"?)")});
}

TEST_CASE("a code fits its shelf") {
    CHECK(told_after(booklet, "\"Y7\"", "\"T7\"") ==
          Lines{at(booklet, 1, R"(the code "T7" does not fit the shelf "younger"; its codes begin with Y)")});
    CHECK(told_after(booklet, "\"Y7\"", "\"7Y\"") ==
          Lines{at(booklet, 1, R"(the code "7Y" is no shelf's letter and a number; write one like Y3, T1, P2 or P6A)")});
}

TEST_CASE("names of pages and files are plain") {
    CHECK(told_after(booklet, "id = \"wind\"", "id = \"Wind!\"")[0] ==
          at(booklet, 8, R"(the page id "Wind!" has other characters than a-z, 0-9 and -; choose one like "safe-place")"));
}

TEST_CASE("an unknown key names the nearest one, and a missing one is asked for") {
    CHECK(told_after(booklet, "heading = \"A kite", "haeding = \"A kite")[0] ==
          at(booklet, 7, R"("heading" is missing; write heading = "...")"));
    CHECK(told_after(booklet, "heading = \"A kite", "haeding = \"A kite")[1] ==
          at(booklet, 10, R"(unknown key "haeding"; did you mean "heading"?)"));
    CHECK(told_after(booklet, "facts = [\"F90\"]", "facts = \"F90\"") ==
          Lines{at(booklet, 16, R"("facts" is a text; write a list of texts: ["...", "..."])")});
    CHECK(told_after(booklet, "shelf = \"younger\"", "shelf = \"young\"") ==
          Lines{at(booklet, 2, R"("young" is none of younger, young-people, professionals; did you mean "younger"?)")});
    CHECK(told_after(booklet, "title = \"Kites\"", "title = \"\"")[0] == at(booklet, 4, R"("title" is empty; write its text)"));
}

TEST_CASE("a name with a point that lacks its quotation marks is explained") {
    const TrialProject project;
    project.append("content/facts.toml", facts_of_adults);
    project.replace("content/facts.toml", "[\"kite.law\"]", "[kite.law]");
    CHECK(project.check() == Lines{at("content/facts.toml", 37, R"(write the name in quotation marks: ["kite.law"])")});
}

TEST_CASE("broken TOML is told with its line, and nothing that follows from it") {
    const Lines told = told_after("content/facts.toml", "id = \"F13\"", "id = \"F13");
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("content/facts.toml:15: cannot be read as TOML: "));
    CHECK(told[0].ends_with("; a quotation mark (\") is missing: put one at each end of the text"));
    const Lines of_booklet = told_after(booklet, "[[page]]", "[page]]");
    REQUIRE(of_booklet.size() == 1);
    CHECK(of_booklet[0].starts_with(booklet + ":7: cannot be read as TOML: "));
}

TEST_CASE("usual slips in TOML are named") {
    const auto remedy = [](const std::string& to) {
        const Lines told = told_after("content/facts.toml", "source_date = \"2026\"", to);
        return told.empty() ? "" : told[0].substr(told[0].rfind("; ") + 2);
    };
    CHECK(remedy("source_date = “2026”") == "put the text between two straight quotation marks (\"), not curly ones");
    CHECK(remedy("source_date = 2026-11-01") == "write a date in quotation marks: \"2026-11-01\"");
    CHECK(remedy("source_date = \"2026\" \"2027\"") == "put this line right, or the one before it");
}

TEST_CASE("a key that fell into a number's table is sent home") {
    const TrialProject project;
    project.append(booklet, "tip = \"Hold on.\"\n");
    CHECK(project.check() == Lines{at(booklet, 30, R"("tip" belongs to [[page]]; write it above [[page.number]])")});
}

TEST_CASE("a broken mark is told once, with what to do") {
    CHECK(told_after(booklet, "**light**", "**light") ==
          Lines{at(booklet, 12, "has a ** without its second **; write **strong**, [word](term:ID) or {fact.key}, or take the sign out"),
                "locales/vi/kites.po: note: \"Kites\" is left out of \"vi\": 1 text is new or changed in English (wind/text); run "
                "waylight-press merge, then translate it"});
    CHECK(told_after(booklet, "{childline.phone}", "{ childline.phone }") ==
          Lines{at(booklet, 24, R"(there is no telephone number " childline.phone "; did you mean "childline.phone"?)")});
}

TEST_CASE("a short id is compared closely, and an extension is no part of a name") {
    CHECK(told_after(booklet, "\"F90\"", "\"F90\", \"F13\"").empty());
    CHECK(told_after(booklet, "\"F90\"", "\"F77\"") == Lines{at(booklet, 16, R"(there is no fact "F77"; write it in facts.toml)")});
    CHECK(told_after(booklet, "picture = \"kite\"", "picture = \"kite.json\"") ==
          Lines{at(booklet, 9, R"(there is no picture "kite.json"; did you mean "kite"?)")});
}

TEST_CASE("names that no pack could hold are told where they are written") {
    const std::string facts = "content/facts.toml";
    CHECK(told_of_facts(facts, "[\"kite.law\"]", "[\"Kite law\"]") ==
          Lines{at(facts, 38, R"(the fact's name "Kite law" has other characters than a-z, 0-9 and - and .; choose another)")});
    const TrialProject project;
    project.append("content/glossary.toml", "[\"a b\"]\nnumber = \"G91\"\nword = \"wind\"\nmeaning = \"Air.\"\n");
    const std::string slug(70, 'a');
    project.write("content/booklets/" + slug + ".toml", project.read(booklet));
    project.replace("content/library.toml", "[\"kites\"]", "[\"kites\", \"" + slug + "\"]");
    const Lines told = project.check();
    const auto holds = [&](const std::string& line) { return std::find(told.begin(), told.end(), line) != told.end(); };
    CHECK(holds("content/booklets/" + slug + ".toml:1: the file name \"" + slug + "\" has more than 60 letters; rename the file"));
    CHECK(holds(at("content/glossary.toml", 8, R"(the term "a b" has other characters than a-z, 0-9 and - and .; choose another)")));
}

TEST_CASE("a library without a booklet is told") {
    CHECK(told_after("content/library.toml", "[\"kites\"]", "[]")[0] ==
          at("content/library.toml", 1, R"(no booklet is listed; write booklets = ["..."] with the names of files in booklets/)"));
}

TEST_CASE("a file that is missing or not UTF-8 is told") {
    const TrialProject project;
    project.remove("content/statements.toml");
    project.append("content/glossary.toml", "# \xFF\n");
    const Lines told = project.check();
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "content/glossary.toml: is not UTF-8; save it again as UTF-8");
    CHECK(told[1].starts_with("content/statements.toml: cannot be opened: "));
}

TEST_CASE("a number's value and its groups agree") {
    CHECK(told_after("content/facts.toml", "[4, 4]", "[4, 3]") ==
          Lines{at(
              "content/facts.toml", 3,
              R"(value and groups of the number disagree; write its digits with a space between groups, such as "0800 1111" and [4, 4])")});
}

TEST_CASE("the emergency numbers are those compiled into the kiosk") {
    const Lines told = told_after("content/facts.toml", "value = \"999\"", "value = \"998\"");
    CHECK(
        told ==
        Lines{at(
            "content/facts.toml", 16,
            R"(the kiosk has compiled in "emergency.phone" with the value "999"; change kiosk/model/emergency.h too, or put this right)")});
    CHECK(
        told_after("content/facts.toml", "[\"emergency.phone\"]", "[\"emergency.fone\"]") ==
        Lines{
            R"(content/facts.toml: there is no fact "emergency.phone" with the value "999"; every library needs it, as compiled into the kiosk)"});
}

TEST_CASE("interface texts and screens agree both ways") {
    const TrialProject project;
    project.replace("content/ui.toml", "[\"ledge.hide\"]", "[\"ledge.hdie\"]");
    const Lines told = project.check();
    const int line = project.line_of("content/ui.toml", "My hide");
    CHECK(told[0] == R"(content/ui.toml: the text "ledge.hide", which a screen shows, is missing; write it)");
    CHECK(told[1] == at("content/ui.toml", line, R"(no screen shows the text "ledge.hdie"; did you mean "ledge.hide"?)"));
}

TEST_CASE("an English page is not longer than its readers can take in") {
    CHECK(told_after(booklet, "It needs wind, not rain.", "It needs a lot of good wind, and not a single drop of rain at all.") ==
          Lines{at(booklet, 13, "a sentence has 16 words, and 12 is the most for its readers; shorten it, or make two sentences of it"),
                "locales/vi/kites.po: note: \"Kites\" is left out of \"vi\": 1 text is new or changed in English (wind/text); run "
                "waylight-press merge, then translate it"});
    CHECK(told_after(booklet, "It needs wind, not rain.", "Go up. Go up. Go down. Go left. Go right.")[0] ==
          at(booklet, 8, "the page has 6 sentences, and 4 is the most for its readers; leave some out, or make two pages of it"));
    CHECK(told_after(booklet, "It needs wind, not rain.", "Go up. Go up. Go down. Go left. Go right.")[1] ==
          at(booklet, 13, "the block has 5 sentences, and 4 is the most for its readers; make two blocks of it"));
    CHECK(told_after("content/glossary.toml", "A toy that flies in the wind on a string.", "A a a a a a a a a a a a a a a a.")[0] ==
          at("content/glossary.toml", 4, "the meaning has 16 words, and 15 is the most for its readers; shorten it"));
}

TEST_CASE("a meaning marks no other word") {
    CHECK(told_after("content/glossary.toml", "the wind", "the [wind](term:kite)")[0] ==
          at("content/glossary.toml", 4, "a meaning marks another word, which opens no card; write the word without [ ] and (term:...)"));
}

TEST_CASE("a heading alone longer than one part is told") {
    const std::string long_heading = "heading = \"If the string of this very beautiful red kite breaks while it flies high over all the "
                                     "green hills and the people who live there\"";
    const Lines told = told_after(booklet, "heading = \"If the string breaks\"", long_heading);
    CHECK(told[0] ==
          at(booklet, 22, "the heading alone is longer than one part of a page on the smallest screen at the largest text; shorten it"));
    const Lines wide = told_after(vi_kites, "Nếu dây bị đứt", "Nếudâybịđứtnếudâybịđứtnếudâybịđứt");
    CHECK(wide ==
          Lines{at(vi_kites, 31,
                   "a word of the heading is wider than the column on the smallest screen at the largest text; choose shorter words")});
}

TEST_CASE("a missing glyph is named, and a script without a face") {
    CHECK(
        told_after(vi_kites, "Con diều trong gió", "Con diều 𒀀 trong gió") ==
        Lines{at(
            vi_kites, 13,
            R"(no face of the script Latn can draw 𒀀 (U+12000) in "Con diều 𒀀 trong gió"; write it otherwise, or add a face to fonts/fonts.toml)")});
    CHECK(told_after("locales/vi/locale.toml", "\"Latn\"", "\"Xsux\"") ==
          Lines{at("locales/vi/locale.toml", 5, R"(no face writes the script "Xsux"; add one to fonts/fonts.toml)"),
                at("locales/vi/locale.toml", 5,
                   R"(no letter of the name "Tiếng Việt" is of the script "Xsux"; write the script that the language is written in)")});
    CHECK(told_after("locales/vi/locale.toml", "\"Latn\"", "\"latin\"")[0] ==
          at("locales/vi/locale.toml", 5, R"("latin" is no script; write its ISO 15924 code, such as Latn or Arab)"));
}
