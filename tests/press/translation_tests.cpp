// What a translator who made a mistake is told.
#include <catch2/catch.hpp>

#include "press/digits.h"
#include "press/display.h"
#include "press/trial_project.h"

using waylight::test::Lines;
using waylight::test::TrialProject;
using namespace waylight;

namespace {

const std::string kites = "locales/vi/kites.po";

/// What check tells once `from` in the translation has become `to`, without the file's name.
Lines told_after(const std::string& from, const std::string& to, const std::string& file = kites) {
    const TrialProject project;
    project.replace(file, from, to);
    Lines told = project.check();
    for (std::string& line : told)
        if (line.starts_with(file + ":")) line.erase(0, file.size() + 1);
    return told;
}

/// The first line told once a Romanian translation says this.
std::string romanian(const std::string& text) {
    const TrialProject project;
    project.copy_locale("vi", "ro");
    project.replace("locales/ro/kites.po", "Những con diều", text);
    const Lines told = project.check();
    return told.empty() ? "" : told.front();
}

}  // namespace

TEST_CASE("a translation keeps placeholders and marks") {
    CHECK(told_after("gọi {childline.phone}", "gọi") == Lines{"35: the English has {childline.phone} and this has not; put it in"});
    CHECK(told_after("Em có thể gọi {childline.phone}", "Em có thể gọi {childline.fone}") ==
          Lines{"35: the English has {childline.phone} and this has not; put it in",
                "35: this has {childline.fone} and the English has not; did you mean \"{childline.phone}\"?"});
    CHECK(told_after("[con diều](term:kite)", "con diều") == Lines{"17: the English has (term:kite) and this has not; put it in"});
    CHECK(told_after("**nhẹ**", "nhẹ") ==
          Lines{"17: the English has ** and this has not; put it in"});  // told once, though both are missing
    CHECK(told_after("Nếu dây", "Nếu **dây**") == Lines{"31: this has ** and the English has not; take it out"});
    CHECK(told_after("msgstr \"Những con diều", "msgstr \"Những **con** diều") ==
          Lines{"9: marks and placeholders mean nothing here; write plain words"});
    CHECK(told_after("**nhẹ**", "**nhẹ** [") ==
          Lines{"17: has a \"[\" that begins no [word](term:ID); write **strong**, [word](term:ID) or {fact.key}, or take the sign out"});
    CHECK(told_after("Chữ page", "Chữ {reader} page", "locales/vi/ui.po").size() == 1);
}

TEST_CASE("digits typed into a translation are refused") {
    CHECK(told_after("gọi {childline.phone}", "gọi 0800 1111") ==
          Lines{"35: the English has {childline.phone} and this has not; put it in"});
    CHECK(told_after("gọi {childline.phone}", "gọi {childline.phone}, 0800 1111") ==
          Lines{"35: a number of three digits or more (08001111) is typed into the text; write {childline.phone} instead"});
    CHECK(told_after("gọi {childline.phone}", "gọi {childline.phone}, ٩٩٩") ==
          Lines{"35: a number of three digits or more (999) is typed into the text; take it out"});
    CHECK(told_after("gọi {childline.phone}", "gọi {childline.phone}, 08-00-11-11") ==
          Lines{"35: a number of three digits or more (08001111) is typed into the text; write {childline.phone} instead"});
    CHECK(told_after("gọi {childline.phone}", "gọi {childline.phone}, 12345") ==
          Lines{"35: a number of three digits or more (12345) is typed into the text; take it out"});
}

TEST_CASE("where no placeholder can stand, a typed number is to be left out") {
    CHECK(told_after("Những con diều", "Những con diều 12345") ==
          Lines{"9: a number of three digits or more (12345) is typed into the text; say it without the number"});
}

TEST_CASE("digits typed into the English are refused, too") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "with 2 strings", "with 116 000 strings");
    CHECK(project.check()[0] == "content/booklets/kites.toml:25: a number of three digits or more (116000) is typed into the text; write "
                                "it once in facts.toml and its {fact.key} here instead");
}

TEST_CASE("a translation has the same small numbers as its English, in digits of any script") {
    CHECK(told_after("bằng 2 sợi", "bằng ٢ sợi") == Lines{});
    CHECK(told_after("bằng 2 sợi", "bằng hai sợi") == Lines{"39: the English has the number 2 and this has not; write it in digits"});
    CHECK(told_after("bằng 2 sợi", "bằng 2 sợi, 3 ngày") == Lines{"39: this has the number 3 and the English has not; take it out"});
}

TEST_CASE("what counts as a typed number") {
    const auto typed = [](const std::string& text) { return press::typed_number({text, {}}); };
    CHECK(typed("in 2024") == "");
    CHECK(typed("from 7-11") == "");
    CHECK(typed("7 or 11, 12 or 17") == "");
    CHECK(typed("2100") == "2100");
    CHECK(typed("08 00 11 11") == "08001111");
    CHECK(typed("9 9 9") == "999");
    CHECK(typed("9\u200B9\u200B9") != "");
    CHECK(typed("08.00.11.11") == "08001111");
    CHECK(typed("9, 9, 9") == "999");
    CHECK(typed("9/9/9") == "999");
    CHECK(typed("٩،٩،٩") == "999");
    CHECK(typed("⁹⁹⁹") == "999");
    CHECK(typed("①①②") == "112");
    CHECK(typed("from 9.30 to 10.30") == "");
    CHECK(typed("one of 3, or 2. Then 4") == "");
}

TEST_CASE("Romanian letters with a cedilla name the right letter") {
    CHECK(romanian("Zmeie roşii") ==
          "locales/ro/kites.po:9: ş (U+015F, with a cedilla) is not Romanian; write ș (U+0219), with a comma below");
    CHECK(romanian("Ţară") == "locales/ro/kites.po:9: Ţ (U+0162, with a cedilla) is not Romanian; write Ț (U+021A), with a comma below");
    CHECK(romanian("Zmeie ros\u0327ii") ==
          "locales/ro/kites.po:9: ş (U+0327, with a cedilla) is not Romanian; write ș (U+0219), with a comma below");
    CHECK(romanian("T\u0327ară").find("write Ț (U+021A)") != std::string::npos);
    CHECK(romanian("Zmeie roșii, Țară, s\u0326, façade") == "");
    CHECK(told_after("Những con diều", "Những con ş diều") == Lines{});  // Kurdish and Turkish write it
}

TEST_CASE("straight quotation marks are refused in the language's own way") {
    CHECK(romanian("Zmeie \\\"mari\\\"") == "locales/ro/kites.po:9: a straight quotation mark; write „ and ”");
    CHECK(told_after("Những con diều", "Những \\\"con\\\" diều") == Lines{"9: a straight quotation mark; write “ and ”"});
    CHECK(told_after("Những con diều", "Những 'con' diều") ==
          Lines{"9: a straight apostrophe; write ’ (U+2019), or the language's own quotation marks"});
}

TEST_CASE("Romanian quotes „so”, without spaces, and no other way") {
    const std::string at = "locales/ro/kites.po:9: ";
    CHECK(romanian("Zmeie „mari”, „mici”") == "");
    CHECK(romanian("Zmeie „mari «și» mici”") == "");
    CHECK(romanian("Zmeie “mari”") == at + "the quotation mark “ (U+201C) is not this language's; write „ and ”");
    CHECK(romanian("Zmeie «mari»") == at + "the quotation mark « (U+00AB) is not this language's; write „ and ”");
    CHECK(romanian("Zmeie „ mari”") == at + "a space after „; take it out");
    CHECK(romanian("Zmeie „mari\u00A0”") == at + "a space before ”; take it out");
    CHECK(romanian("Zmeie „mari") == at + "„ is not closed; write ” at the quotation's end");
    CHECK(romanian("Zmeie mari”") == at + "” closes nothing; write „ where the quotation begins");
    CHECK(romanian("Zmeie „mari „și” mici”") == at + "a quotation in a quotation; write « and » round the inner one");
}

TEST_CASE("English quotes “so”") {
    const TrialProject project;
    const std::string file = "content/booklets/kites.toml";
    project.replace(file, "title = \"Kites\"", "title = \"„Kites”\"");
    CHECK(project.check()[0] == file + ":4: the quotation mark „ (U+201E) is not this language's; write “ and ”");
    project.replace(file, "„Kites”", "“A child’s ‘kite’”");
    CHECK(project.check()[0].find("is left out of") != std::string::npos);
}

TEST_CASE("French has no-break spaces inside « » and before high signs") {
    const auto french = [](const std::string& text) {
        const TrialProject project;
        project.copy_locale("vi", "fr");
        project.replace("locales/fr/locale.toml", "Xin chào!", "Bonjour\u202F!");
        for (const std::string key : {"name", "english"}) project.replace("locales/fr/locale.toml", key + " = \"fr: ", key + " = \"fr ");
        project.replace("locales/fr/kites.po", "Những con diều", text);
        Lines told = project.check();
        for (std::string& line : told) line.erase(0, line.find(": ") + 2);
        return told;
    };
    CHECK(french("Le «\u202Fcerf-volant\u00A0»\u202F: il vole\u202F! Oui\u202F?! Allez\u00A0; ok") == Lines{});
    CHECK(french("«cerf »") == Lines{"no no-break space after «; write U+202F there", "no no-break space before »; write U+202F there"});
    CHECK(french("Vole !") == Lines{"no no-break space before !; write U+202F there"});
    CHECK(french("Vole:") == Lines{"no no-break space before :; write U+202F there"});
    CHECK(french("“Vole”").size() == 2);
}

TEST_CASE("one sign may open an inner quotation and close an outer one") {
    const auto told = [](const std::string& tag, const std::string& text) {
        const TrialProject project;
        project.copy_locale("vi", tag);
        project.replace("locales/" + tag + "/kites.po", "Những con diều", text);
        return project.check();
    };
    CHECK(told("sq", "„Një“ „dy“") == Lines{});
    CHECK(told("uk", "«Con „diều“ đỏ»") == Lines{});
    CHECK(told("uk", "„Con“").size() == 2);
    CHECK(told("nl", "‘Con’ „diều” «đỏ»") == Lines{});
}

TEST_CASE("tabs, double spaces and invisible characters are refused") {
    CHECK(told_after("Những con diều", "Những\\tcon diều") == Lines{"9: a tab; write a space"});
    CHECK(told_after("Những con diều", "Những\\ncon diều") == Lines{"9: a line break; write one line, the screen breaks it"});
    CHECK(told_after("Những con diều", "Những  con diều") == Lines{"9: two spaces side by side; write one"});
    CHECK(told_after("Những con diều", "Những con diều ") == Lines{"9: a space at the beginning or the end; take it out"});
    CHECK(told_after("Những con diều", "Những\\x01 con diều") == Lines{"9: the control character U+0001; take it out"});
    CHECK(told_after("Những con diều", "\u202ENhững con diều") ==
          Lines{"9: the invisible direction character U+202E; take it out, directions are the program's work"});
    CHECK(told_after("Những con diều", "Những\u2028con diều") == Lines{"9: a line break; write one line, the screen breaks it"});
    CHECK(told_after("Những con diều", "Những con\u00AD diều") ==
          Lines{"9: the invisible character U+00AD; take it out, words are broken by the program"});
    CHECK(told_after("Những con diều", "Những con\uFEFF diều") ==
          Lines{"9: the invisible character U+FEFF; take it out, words are broken by the program"});
    CHECK(told_after("Những con diều", "ﻣﺮﺣﺒﺎ diều").at(0) ==
          "9: the letter shape U+FE8E of old programs; write the plain letters, the screen joins them");
    CHECK(told_after("Xin chào!", "Xin  chào!", "locales/vi/locale.toml") == Lines{"4: two spaces side by side; write one"});
}

TEST_CASE("a text over 64 KiB is refused") {
    CHECK(told_after("Những con diều", std::string(70'000, 'a')) == Lines{"9: the text is longer than 64 KiB; make several pages of it"});
}

TEST_CASE("a dangling page id names the nearest text") {
    CHECK(told_after("msgctxt \"wind/heading\"", "msgctxt \"wnid/heading\"")[1] ==
          "11: msgctxt \"wnid/heading\" names no text; did you mean \"wind/heading\"?");
    CHECK(told_after("msgctxt \"wind/heading\"", "msgctxt \"mountains/heading\"")[1] ==
          "11: msgctxt \"mountains/heading\" names no text; if it was taken out, run waylight-press merge");
}

TEST_CASE("a translation of a booklet that does not exist is told") {
    const TrialProject project;
    project.write("locales/vi/kite.po", project.read(kites));
    CHECK(project.check() == Lines{"locales/vi/kite.po: there is no booklet \"kite\"; did you mean \"kites\"?"});
}

TEST_CASE("a booklet that is not whole is left out with a note that counts what is missing") {
    const auto note = [](const std::string& what) { return Lines{kites + what}; };
    const TrialProject project;
    project.replace(kites, "msgctxt \"wind/tip\"", "#, fuzzy\nmsgctxt \"wind/tip\"");
    CHECK(project.check() == note(":28: note: \"Kites\" is left out of \"vi\": 1 text is fuzzy (wind/tip); translate it"));
    project.replace(kites, "msgstr \"Nếu dây bị đứt\"", "msgstr \"\"");
    project.replace("locales/vi/glossary.po", "msgstr \"con diều\"", "msgstr \"\"");
    project.replace("locales/vi/pictures.po", "msgstr \"Con diều đỏ bay trên đồi xanh.\"", "msgstr \"\"");
    CHECK(project.check() == note(":28: note: \"Kites\" is left out of \"vi\": 3 texts are not translated (string/heading, glossary.po "
                                  "kite/word, pictures.po kite/alt), 1 text is fuzzy (wind/tip); translate them"));
    project.remove(kites);
    CHECK(project.check() ==
          Lines{"locales/vi: note: 1 booklet is not begun in \"vi\" and left out of it (Y7); run waylight-press merge, then translate"});
}

TEST_CASE("a changed English text is a missing translation until it is merged") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "Hold the string together.", "Hold the string, both of you.");
    CHECK(project.check() ==
          Lines{kites + ": note: \"Kites\" is left out of \"vi\": 1 text is new or changed in English (wind/tip); run waylight-press "
                        "merge, then translate it"});
}

TEST_CASE("a language whose words of screens are not whole is left out, and told") {
    const TrialProject project;
    project.replace("locales/vi/ui.po", "msgstr \"Chữ hide\"", "msgstr \"\"");
    const std::string line = std::to_string(project.line_of("locales/vi/ui.po", "msgstr \"\""));
    CHECK(project.check() == Lines{"locales/vi/ui.po:" + line +
                                   ": note: \"vi\" is left out: of the words on screens 1 text is not "
                                   "translated (ledge.hide); translate it"});
    project.remove("locales/vi/ui.po");
    CHECK(project.check()[0].ends_with("; run waylight-press merge, then translate them"));
}

TEST_CASE("entries whose English is being put right are not called lost") {
    const TrialProject project;
    project.replace("content/booklets/kites.toml", "id = \"wind\"", "id = \"\"");
    const Lines told = project.check();
    CHECK(told[0] == "content/booklets/kites.toml:8: \"id\" is empty; write its text");
    for (const std::string& line : told) CHECK(line.find("names no text") == std::string::npos);
}

TEST_CASE("a PO file that cannot be read is told once, and its language's booklets are not counted") {
    CHECK(told_after("msgid \"Kites\"", "msgid \"Kites") ==
          Lines{"8: the closing quotation mark is missing; end the text with \" and write \\\" inside it"});
}

TEST_CASE("a PO file belongs to its folder's language") {
    CHECK(told_after("Language: vi", "Language: ro") == Lines{"1: the header says \"Language: ro\"; write \"Language: vi\\n\""});
    CHECK(told_after("Language: vi", "Language: VI") == Lines{});
    const TrialProject project;
    project.copy_locale("vi", "pt-br");
    project.replace("locales/pt-br/kites.po", "Language: pt-br", "Language: pt_BR");
    CHECK(project.check() == Lines{});
    project.write("locales/en/kites.po", project.read(kites));
    CHECK(project.check() ==
          Lines{"locales/en/kites.po: the English is written in content/, and nothing translates it; take this file away"});
}

TEST_CASE("a language's table is checked") {
    const std::string table = "locales/vi/locale.toml";
    CHECK(told_after("direction = \"ltr\"", "direction = \"lrt\"", table) ==
          Lines{"6: \"lrt\" is none of ltr, rtl; did you mean \"ltr\"?"});
    CHECK(told_after("direction = \"ltr\"", "direction = \"rtl\"", table) ==
          Lines{"5: the direction does not fit the script \"Latn\"; write direction = \"ltr\""});
    CHECK(told_after("script = \"Latn\"", "script = \"Cyrl\"", table) ==
          Lines{"5: no letter of the name \"Tiếng Việt\" is of the script \"Cyrl\"; write the script that the language is written in"});
    CHECK(told_after("serial = 2", "", table) ==
          Lines{"1: \"serial\" is missing; write serial = 1, and one more each time packs are given away"});
    CHECK(told_after("serial = 2", "serial = 0", table) == Lines{"10: \"serial\" is 0; write a whole number from 1 to 1000000"});
    CHECK(told_after("serial = 2", "serial = 99999999", table) ==
          Lines{"10: \"serial\" is 99999999; write a whole number from 1 to 1000000"});
    CHECK(told_after("Xin chào!", "Xin chào 9!", table) == Lines{"4: a digit in a name or greeting; write it in words"});
    CHECK(told_after("\"Vietnamese\"", "\"English\"", table) ==
          Lines{"3: \"English\" is already the name of the language \"en\"; write this one's own"});
    CHECK(told_after("fallback = \"\"", "fallback = \"en\"", table) ==
          Lines{"9: no language stands in for another; write fallback = \"\""});
    CHECK(told_after("size_permille = 1000", "size_permille = 100", table)[0].starts_with("1: size_permille is outside of 500 to 2000"));
    const TrialProject project;
    project.remove("locales/en");
    CHECK(project.check()[0] == "locales/en/locale.toml: is missing; write it for the language that booklets are written in");
}

TEST_CASE("a language's folder is named by its tag") {
    const TrialProject project;
    project.copy_locale("vi", "sr_Latn");
    CHECK(
        project.check()[0] ==
        "locales/sr_Latn: the folder's name is no language tag; write at most 35 small letters, digits and hyphens, such as ro or zh-hant");
}
