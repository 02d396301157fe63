// The program as the press runs it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "base/subprocess.h"
#include "base/temporary_folder.h"

using namespace waylight;

namespace {

Completed run(std::vector<std::string> words) {
    words.insert(words.begin(), std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-speak");
    Result<Subprocess> program = Subprocess::start(words);
    REQUIRE(program);
    return program->wait();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string request(const std::string& out) {
    return R"({"voice": "espeak:ro+f2", "rate": 120, "out": ")" + out + R"(", "sentence": [{"say": "Bună"}, {"digits": "0800"}]})" + "\n";
}

}  // namespace

TEST_CASE("requests become samples and answers, line by line") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "requests").string();
    const std::string one = (folder.path() / "one.raw").string();
    const std::string two = (folder.path() / "two.raw").string();
    REQUIRE(write_file(file, bytes_of(request(one) + "\n" + request(two))));
    const std::string answers = (folder.path() / "answers").string();
    const Completed done = run({"--answers", answers, file});
    CHECK(done.output.empty());
    CHECK(done.exit_code == 0);
    const std::string text = *read_text_file(answers);
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK(text.substr(0, text.size() / 2) == text.substr(text.size() / 2));
    CHECK(holds(text, "\"samples\":" + std::to_string(read_file(one)->size() / 2)));
    CHECK((*read_file(one) == *read_file(two)));
    CHECK(holds(run({"--phonemes", file}).output, "z e * o"));
}

TEST_CASE("the same sentence gives the same samples, whatever was said before it") {
    const test::TemporaryFolder folder;
    std::string lines;
    std::vector<std::string> outs;
    for (const std::string voice : {"espeak:ro+f2", "flite:slt", "espeak:ar+f2", "espeak:ro+f2", "flite:slt"}) {
        outs.push_back((folder.path() / std::to_string(outs.size())).string());
        lines +=
            R"({"voice": ")" + voice + R"(", "rate": 120, "out": ")" + outs.back() + R"(", "sentence": [{"say": "Si astazi"}]})" + "\n";
    }
    const std::string file = (folder.path() / "requests").string();
    REQUIRE(write_file(file, bytes_of(lines)));
    const Completed done = run({file});
    CHECK(done.exit_code == 0);
    CHECK((*read_file(outs[0]) == *read_file(outs[3])));
    CHECK((*read_file(outs[1]) == *read_file(outs[4])));
    CHECK((*read_file(outs[0]) != *read_file(outs[2])));
}

TEST_CASE("the same sentence gives the same samples in every process") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "requests").string();
    const std::string out = (folder.path() / "out").string();
    // The last digit's length hung on where Linux had put the program.
    REQUIRE(write_file(file, bytes_of(R"({"voice": "espeak:ar+f2", "rate": 120, "out": ")" + out +
                                      R"(", "sentence": [{"digits": "0800"}, {"digits": "043"}, {"digits": "4303"}]})")));
    std::set<std::string> answers;
    std::set<Bytes> samples;
    for (int process = 0; process < 8; ++process) {
        answers.insert(run({file}).output);
        samples.insert(*read_file(out));
    }
    CHECK(answers.size() == 1);
    CHECK(samples.size() == 1);
}

TEST_CASE("a bad line is told with its number, and those before it are done") {
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "requests").string();
    const std::string one = (folder.path() / "one.raw").string();
    REQUIRE(write_file(file, bytes_of(request(one) + "{\"voice\": \"espeak:ro\\u001b[2J+\", \"rate\": 1}\n")));
    const Completed done = run({file});
    CHECK(done.exit_code == 1);
    CHECK(holds(done.output, file + ":2: has no \"rate\" of 80 to 300 words a minute"));
    CHECK_FALSE(holds(done.output, "\x1b"));
    CHECK(std::filesystem::exists(one));
}

TEST_CASE("wrong usage and a folder that is not there are told apart from bad requests") {
    CHECK(run({"--loud"}).exit_code == 2);
    CHECK(holds(run({"--loud"}).output, "there is no option --loud; --help lists them"));
    CHECK(run({"nowhere.jsonl"}).exit_code == 2);
    CHECK(run({"--answers"}).exit_code == 2);
    CHECK(run({"one", "two"}).exit_code == 2);
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "requests").string();
    REQUIRE(write_file(file, bytes_of(request((folder.path() / "requests/one.raw").string()))));
    CHECK(run({file}).exit_code == 2);
    CHECK(run({}).exit_code == 0);
}

TEST_CASE("it says whose licence it is under, what it is made of and which voices it has") {
    CHECK(holds(run({"--version"}).output, "GPLv3+"));
    CHECK(holds(run({"--help"}).output, "GNU General Public License, version 3 or later"));
    const std::string engines = run({"--engines"}).output;
    CHECK(engines.starts_with("espeak-ng 1."));
    CHECK(holds(engines, "\nflite 2."));
    CHECK(holds(engines, "/ro_dict\n"));
    CHECK(holds(engines, "/libespeak-ng.so"));
    const std::string voices = run({"--voices"}).output;
    for (const std::string voice : {"espeak:ro\n", "+f2\n", "flite:slt\n"}) CHECK(holds(voices, voice));
}
