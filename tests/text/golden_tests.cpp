// Runs tests/golden/text/*.case: lines of a request, the faces it was made with, and the staged trace it must give.
// WAYLIGHT_ACCEPT=1 prints the difference and writes what is true now.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>
#include <set>
#include <sstream>

#include "base/files.h"
#include "base/utf8.h"
#include "text/samples.h"

using namespace waylight;
using namespace waylight::text;

namespace {

const std::filesystem::path golden_folder = WAYLIGHT_SOURCE_FOLDER "/tests/golden/text";
const std::string faces_heading = "--- faces: name, bytes, FNV-1a\n";
const std::string trace_heading = "--- trace\n";

struct Case {
    std::string head;  ///< comments and request, kept as written
    std::string faces;
    std::string trace;

    [[nodiscard]] std::string text() const { return head + faces_heading + faces + trace_heading + trace; }
};

Case split_case(const std::string& text) {
    const std::size_t faces = text.find(faces_heading);
    if (faces == std::string::npos) return {text, "", ""};
    const std::size_t from = faces + faces_heading.size();
    const std::size_t trace = text.find(trace_heading, from);
    return {text.substr(0, faces), text.substr(from, trace - from), text.substr(trace + trace_heading.size())};
}

/// Turns \u{2066} into the character.
std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.compare(at, 3, "\\u{") == 0 ? text.find('}', at) : std::string::npos;
        if (end == std::string::npos) {
            out.push_back(text[at++]);
        } else {
            append_utf8(out, static_cast<char32_t>(std::stoul(text.substr(at + 3, end - at - 3), nullptr, 16)));
            at = end + 1;
        }
    }
    return out;
}

/// "4 8 bold 2": bytes from and to, weight, tint.
StyleSpan read_span(const std::string& value) {
    std::istringstream in(value);
    StyleSpan span;
    std::string weight;
    int tint = 0;
    in >> span.bytes.from >> span.bytes.to >> weight >> tint;
    span.weight = weight == "bold" ? Weight::Bold : Weight::Regular;
    span.tint = static_cast<std::uint8_t>(tint);
    return span;
}

void set_field(ParagraphRequest& request, const std::string& key, const std::string& value) {
    if (key == "language")
        request.language = value;
    else if (key == "script")
        request.script = value;
    else if (key == "direction")
        request.direction = value == "right-to-left" ? Direction::RightToLeft : Direction::LeftToRight;
    else if (key == "em")
        request.em = Px::of(std::stoi(value));
    else if (key == "width")
        request.width = Px::of(std::stoi(value));
    else if (key == "weight")
        request.weight = value == "bold" ? Weight::Bold : Weight::Regular;
    else if (key == "align")
        request.align = value == "end" ? Align::End : value == "middle" ? Align::Middle : Align::Start;
    else if (key == "balance")
        request.balance = value == "off" ? Balance::Off : Balance::On;
    else if (key == "leading")
        request.leading = value == "heading" ? Leading::Heading : Leading::Body;
    else if (key == "span")
        request.spans.push_back(read_span(value));
    else if (key == "text")
        request.text = unescaped(value);
    else
        FAIL("unknown line \"" << key << "\" in a case");
}

ParagraphRequest read_request(const std::string& head) {
    ParagraphRequest request;
    std::istringstream lines(head);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t space = line.find(' ');
        set_field(request, line.substr(0, space), line.substr(space + 1));
    }
    return request;
}

std::string describe_face(const std::filesystem::path& file) {
    const Bytes bytes = *read_file(file);
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::byte byte : bytes) hash = (hash ^ static_cast<std::uint64_t>(byte)) * 0x100000001B3ULL;
    std::ostringstream out;
    out << file.filename().string() << " " << bytes.size() << " " << std::hex << hash << "\n";
    return out.str();
}

/// The faces that a trace names.
std::string describe_faces(const std::string& trace, const std::filesystem::path& folder) {
    std::set<std::string> names;
    std::istringstream words(trace);
    for (std::string word; words >> word;) {
        if (word.ends_with(":")) word.pop_back();
        if (word.ends_with(".ttf")) names.insert(word);
    }
    std::string out;
    for (const std::string& name : names) out += describe_face(folder / name);
    return out;
}

/// What differs between two texts that begin and end alike.
std::string difference(const std::string& before, const std::string& after) {
    const auto lines_of = [](const std::string& text) {
        std::vector<std::string> lines;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        return lines;
    };
    std::vector<std::string> old_lines = lines_of(before);
    std::vector<std::string> new_lines = lines_of(after);
    std::string out;
    while (!old_lines.empty() && !new_lines.empty() && old_lines.back() == new_lines.back()) {
        old_lines.pop_back();
        new_lines.pop_back();
    }
    std::size_t same = 0;
    while (same < old_lines.size() && same < new_lines.size() && old_lines[same] == new_lines[same]) ++same;
    for (std::size_t i = same; i < old_lines.size(); ++i) out += "-" + old_lines[i] + "\n";
    for (std::size_t i = same; i < new_lines.size(); ++i) out += "+" + new_lines[i] + "\n";
    return out;
}

bool accepts() {
    const char* value = std::getenv("WAYLIGHT_ACCEPT");
    return value != nullptr && std::string(value) == "1";
}

void run_case(const std::filesystem::path& file) {
    const std::string written = *read_text_file(file);
    const Case expected = split_case(written);
    Shaper shaper(built_fonts());
    const std::string trace = shaper.trace(read_request(expected.head));
    const Case actual{expected.head, describe_faces(trace, shaper.fonts().folder), trace};
    if (accepts() && actual.text() != written) {
        std::cout << file.filename().string() << ":\n" << difference(written, actual.text());
        REQUIRE(write_file(file, bytes_of(actual.text())));
        return;
    }
    INFO(file.filename().string() << ": if the change is meant, look at it and run again with WAYLIGHT_ACCEPT=1\n"
                                  << difference(expected.trace, trace));
    if (actual.faces != expected.faces) {
        FAIL("the faces are not those the case was made with: another version of a font package is installed\n"
             << difference(expected.faces, actual.faces));
    }
    CHECK(trace == expected.trace);
}

}  // namespace

TEST_CASE("golden cases") {
    const auto cases = list_files(golden_folder, ".case");
    REQUIRE(cases.size() >= 12);
    for (const auto& file : cases) {
        SECTION(file.stem().string()) { run_case(file); }
    }
}
