// The PO reader, held against gettext's own tools.
#include <catch2/catch.hpp>

#include <cstring>
#include <set>

#include "base/files.h"
#include "base/temporary_folder.h"
#include "press/po.h"
#include "press/po_string.h"
#include "press/subprocess.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using press::PoEntry;
using press::PoFile;
using test::Lines;

namespace {

const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

Lines faults_of(const std::string& text) {
    press::Diagnostics diagnostics;
    CHECK_FALSE(press::parse_po(text, "x.po", diagnostics));
    Lines lines;
    for (const press::Diagnostic& diagnostic : diagnostics.sorted()) lines.push_back(diagnostic.text());
    return lines;
}

PoFile read(const std::string& text) {
    press::Diagnostics diagnostics;
    std::optional<PoFile> file = press::parse_po(text, "x.po", diagnostics);
    for (const press::Diagnostic& diagnostic : diagnostics.sorted()) UNSCOPED_INFO(diagnostic.text());
    REQUIRE(file);
    return *file;
}

/// (context, id) -> text of what is translated: what msgfmt compiles.
using Meaning = std::map<std::pair<std::string, std::string>, std::string>;

Meaning meaning_of(const PoFile& file) {
    Meaning meaning;
    for (const PoEntry& entry : file.entries)
        if (entry.translated()) meaning[{entry.context, entry.id}] = entry.text;
    return meaning;
}

/// The same from a compiled catalogue (gettext's .mo: offsets and lengths of zero-ended strings).
Meaning meaning_of_compiled(const std::string& mo) {
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        std::memcpy(&value, mo.data() + at, sizeof value);
        return value;
    };
    const auto text = [&](std::size_t table, std::size_t i) { return mo.substr(number(table + i * 8 + 4), number(table + i * 8)); };
    Meaning meaning;
    for (std::size_t i = 0; i < number(8); ++i) {
        const std::string id = text(number(12), i);
        const std::size_t end = id.find('\4');
        if (!id.empty()) meaning[{end == std::string::npos ? "" : id.substr(0, end), id.substr(end + 1)}] = text(number(16), i);
    }
    return meaning;
}

std::string text_in(const fs::path& path) {
    const Result<std::string> text = read_text_file(path);
    REQUIRE(text);
    return *text;
}

void run(const std::vector<std::string>& command) {
    const Result<press::Completed> completed = press::run_program(command);
    REQUIRE(completed);
    INFO(completed->output);
    REQUIRE(completed->exit_code == 0);
}

/// Our reader finds what msgfmt compiles, and reads msgcat's spelling of the file as the same entries.
void hold_against_gettext(const fs::path& po) {
    const test::TemporaryFolder folder;
    const fs::path compiled = folder.path() / "x.mo";
    const fs::path spelled = folder.path() / "x.po";
    run({"msgfmt", "--no-hash", "-o", compiled.string(), po.string()});
    run({"msgcat", "--width=20", "-o", spelled.string(), po.string()});
    const PoFile ours = read(text_in(po));
    CHECK(meaning_of(ours) == meaning_of_compiled(text_in(compiled)));
    const PoFile again = read(text_in(spelled));
    REQUIRE(again.entries.size() == ours.entries.size());
    for (std::size_t i = 0; i < ours.entries.size(); ++i) {
        CHECK(again.entries[i].context == ours.entries[i].context);
        CHECK(again.entries[i].id == ours.entries[i].id);
        CHECK(again.entries[i].text == ours.entries[i].text);
        CHECK(again.entries[i].fuzzy == ours.entries[i].fuzzy);
    }
}

const std::string odd_file = R"(# A comment of a translator.
msgid ""
msgstr ""
"Language: vi\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. A note.
#: content/x.toml:3
msgctxt "a/text"
msgid "One"
msgstr ""
"M" "ột"

#, fuzzy
#| msgctxt "a/text"
#| msgid "Before"
msgctxt "a/text"
msgid "Two"
msgstr "Hai"

msgid "no context"
msgstr "tab\there, \"quoted\", back\\slash, \n new line, \101\x42 bytes"
msgctxt "b/text"
msgid "right behind"
msgstr "ngay sau"

msgctxt "b/text"
msgid "not yet"
msgstr ""

#, fuzzy
#~ msgctxt "a/text"
#~ msgid "Gone"
#~ msgstr "Đã mất"

msgctxt "c/text"
msgid "last"
msgstr "cuối")";

}  // namespace

TEST_CASE("a PO file is read with contexts, flags and lines") {
    std::string text = odd_file;
    text.replace(text.find("\"M\" \"ột\""), 11, "\"M\"\n\"ột\"");
    const PoFile file = read(text);
    REQUIRE(file.entries.size() == 6);
    CHECK(file.header.at("Language") == "vi");
    CHECK(file.entries[0].context == "a/text");
    CHECK(file.entries[0].text == "Một");
    CHECK(file.entries[0].line == 9);
    CHECK(file.entries[0].text_line == 11);
    CHECK(file.entries[1].fuzzy);
    CHECK_FALSE(file.entries[1].translated());
    CHECK(file.entries[2].context.empty());
    CHECK(file.entries[2].text == "tab\there, \"quoted\", back\\slash, \n new line, AB bytes");
    CHECK(file.entries[3].id == "right behind");
    CHECK_FALSE(file.entries[4].translated());
    CHECK(file.entries[5].id == "last");
    CHECK_FALSE(file.entries[5].fuzzy);
}

TEST_CASE("carriage returns and a byte order mark change nothing") {
    std::string text = "\xEF\xBB\xBF" + header + "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"\"\n\"Một\"\n";
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    const PoFile file = read(text);
    REQUIRE(file.entries.size() == 1);
    CHECK(file.entries[0].text == "Một");
}

TEST_CASE("our reader agrees with msgfmt and msgcat") {
    const test::TemporaryFolder folder;
    std::string text = odd_file;
    text.replace(text.find("\"M\" \"ột\""), 11, "\"M\"\n\"ột\"");
    REQUIRE(write_file(folder.path() / "odd.po", bytes_of(text + "\n")));
    hold_against_gettext(folder.path() / "odd.po");
    const fs::path source(WAYLIGHT_SOURCE_FOLDER);
    for (const fs::path& root : {source / "locales", source / "tests" / "press" / "fixtures" / "kites" / "locales"})
        for (const fs::directory_entry& locale : fs::directory_iterator(root))
            for (const fs::path& po : list_files(locale.path(), ".po")) {
                INFO(po);
                hold_against_gettext(po);
            }
}

TEST_CASE("what we write as a PO string we read as the same text") {
    const std::string text = "\"quoted\" back\\slash\ttab\nline Một";
    const Result<std::string> again = press::po_unquoted(press::po_quoted(text));
    REQUIRE(again);
    CHECK(*again == text);
}

TEST_CASE("a broken PO file is told with its line and the remedy") {
    CHECK(faults_of(header + "msgid \"One\nmsgstr \"Một\"\n") ==
          Lines{"x.po:4: the closing quotation mark is missing; end the text with \" and write \\\" inside it"});
    CHECK(faults_of(header + "msgid \"One\"\n\nmsgid \"Two\"\nmsgstr \"Hai\"\n") ==
          Lines{"x.po:6: a second msgid in one entry; write msgid and msgstr in turn"});
    CHECK(faults_of(header + "msgstr \"Một\"\n") == Lines{"x.po:4: a second msgstr in one entry; write msgid and msgstr in turn"});
    CHECK(faults_of("msgstr \"Một\"\n") == Lines{"x.po:1: msgstr without a msgid before it; write the English text as msgid first"});
    CHECK(faults_of(header + "msgctxt \"a\"\nmsgid \"One\"\n") ==
          Lines{"x.po:4: msgstr is missing; write msgstr \"\" until it is translated"});
    CHECK(faults_of(header + "msgctxt \"a\"\n\n# the end\n") == Lines{"x.po:4: msgid is missing; write the English text here"});
    CHECK(faults_of(header + "msgdi \"One\"\n") == Lines{"x.po:4: \"msgdi\" cannot be read; did you mean \"msgid\"?"});
    CHECK(faults_of(header + "msgid \"One\"\nmsgstr \"M\\qt\"\n") == Lines{"x.po:5: \"\\q\" is no escape; write \\\\ for a backslash"});
    CHECK(faults_of(header + "msgid \"One\"\nmsgstr \"Một\" two\n") ==
          Lines{"x.po:5: something stands behind the closing quotation mark; write \\\" for one inside the text"});
    CHECK(faults_of(header + "msgid One\n") == Lines{"x.po:4: a text in quotation marks is missing here; write \"...\""});
    CHECK(faults_of(header + "msgid \"One\"\nmsgid_plural \"Ones\"\nmsgstr[0] \"Một\"\n") ==
          Lines{"x.po:5: plural forms are not used here; write one msgid and one msgstr"});
    CHECK(faults_of(header + "msgid \"One\"\nmsgstr \"M\xC3\x28t\"\n") == Lines{"x.po:5: is not UTF-8; save the file again as UTF-8"});
    CHECK(faults_of("\"lost\"\n" + header) == Lines{"x.po:1: this text belongs to no msgctxt, msgid or msgstr; put the word before it"});
}

TEST_CASE("a PO file that ends anywhere is read or told") {
    for (std::size_t end = 0; end < odd_file.size(); ++end) {
        press::Diagnostics diagnostics;
        const bool is_read = press::parse_po(odd_file.substr(0, end), "x.po", diagnostics).has_value();
        CHECK(is_read == diagnostics.clean());
    }
}

TEST_CASE("every fault of a PO file is told at once") {
    const Lines faults =
        faults_of(header + "msgid \"One\nmsgstr \"Một\"\n\nmsgdi \"Two\"\nmsgstr \"Hai\"\n\nmsgid \"Three\"\nmsgstr \"Ba\"\n");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].starts_with("x.po:4: "));
    CHECK(faults[1].starts_with("x.po:7: "));
}

TEST_CASE("a PO file in another charset is told in one line") {
    const std::string entry = "msgid \"One\"\nmsgstr \"M\xFCt\"\n\n";
    CHECK(faults_of(header + entry + "msgid \"Two\"\nmsgstr \"H\xE9\"\n") == Lines{"x.po:5: is not UTF-8; save the file again as UTF-8"});
}

TEST_CASE("translations of texts that are gone can be counted") {
    const PoFile file =
        read(header + "#~ msgctxt \"a\"\n#~ msgid \"One\"\n#~ msgstr \"\"\n#~ \"M\"\n#~ \"ột\"\n\n#~ msgid \"Two\"\n#~ msgstr \"Hai\"\n");
    CHECK(file.entries.empty());
    CHECK(file.obsolete == Lines{"Một", "Hai"});
}

TEST_CASE("two entries for one text are told with both lines") {
    const std::string entry = "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"Một\"\n\n";
    CHECK(faults_of(header + entry + entry) == Lines{"x.po:8: the same msgctxt and msgid stand in line 4; take one of the two out"});
    CHECK(read(header + entry + "msgctxt \"b\"\nmsgid \"One\"\nmsgstr \"Một\"\n").entries.size() == 2);
}

TEST_CASE("a PO file needs a header that says UTF-8") {
    CHECK(faults_of("msgid \"One\"\nmsgstr \"Một\"\n") ==
          Lines{"x.po:1: the header is missing; run waylight-press merge on a new file, or copy the header of another one"});
    CHECK(faults_of("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"\n") ==
          Lines{"x.po:1: the header does not say UTF-8; write \"Content-Type: text/plain; charset=UTF-8\\n\" and save the file as UTF-8"});
    CHECK(faults_of(header + header) == Lines{"x.po:4: a second header; an empty msgid may stand only once, at the top"});
}
