// What somebody understands who hears English numbers: a recogniser that knows the ten digits and nothing else.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/files.h"
#include "base/nearest.h"
#include "base/subprocess.h"
#include "base/temporary_folder.h"

using namespace waylight;

namespace {

constexpr std::string_view grammar = R"(#JSGF V1.0;
grammar digits;
public <number> = <digit>+;
<digit> = zero | one | two | three | four | five | six | seven | eight | nine;
)";

std::string run(const std::vector<std::string>& command) {
    Result<Subprocess> program = Subprocess::start(command);
    REQUIRE(program);
    const Completed done = program->wait();
    INFO(done.output);
    REQUIRE(done.exit_code == 0);
    return done.output;
}

/// Every number that a page or the Help screen may show: "0800 1111".
std::vector<std::string> telephone_numbers() {
    std::ifstream facts(std::string(WAYLIGHT_SOURCE_FOLDER) + "/content/facts.toml");
    constexpr std::string_view key = "value = \"";
    std::vector<std::string> numbers;
    std::string value;
    for (std::string line; std::getline(facts, line);) {
        if (line.starts_with(key)) value = line.substr(key.size(), line.size() - key.size() - 1);
        if (line == "spoken = \"digits\"") numbers.push_back(value);
    }
    return numbers;
}

/// The samples of a number, group by group, as the English pack says it.
std::string say(const std::string& number, const std::filesystem::path& folder) {
    const std::string sound = (folder / "sound.raw").string();
    const std::string requests = (folder / "requests").string();
    std::string groups;
    std::istringstream words(number);
    for (std::string digits; words >> digits;) groups += (groups.empty() ? "" : ", ") + ("{\"digits\": \"" + digits + "\"}");
    REQUIRE(
        write_file(requests, bytes_of(R"({"voice": "flite:slt", "rate": 120, "out": ")" + sound + R"(", "sentence": [)" + groups + "]}")));
    const std::string answer = run({std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-speak", requests});
    REQUIRE(answer.starts_with("{\"rate\":16000,"));  // what the recogniser was made for
    return sound;
}

/// "zero eight" as "08".
std::string digits_of(const std::string& words) {
    const std::vector<std::string> names{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    std::string digits;
    std::istringstream heard(words);
    for (std::string word; heard >> word;) {
        const auto name = std::find(names.begin(), names.end(), word);
        digits += name == names.end() ? '?' : static_cast<char>('0' + (name - names.begin()));
    }
    return digits;
}

std::string understood(const std::string& number) {
    const test::TemporaryFolder folder;
    const std::string model = "/usr/share/pocketsphinx/model/en-us/";
    const std::string digits = (folder.path() / "digits.gram").string();
    REQUIRE(write_file(digits, bytes_of(std::string(grammar))));
    return digits_of(run({"pocketsphinx_continuous", "-infile", say(number, folder.path()), "-hmm", model + "en-us", "-dict",
                          model + "cmudict-en-us.dict", "-jsgf", digits, "-logfn", "/dev/null"}));
}

std::string without_spaces(std::string number) {
    std::erase(number, ' ');
    return number;
}

}  // namespace

TEST_CASE("whoever hears the numbers for danger and for Childline understands each digit") {
    for (const std::string number : {"999", "112", "0800 1111"}) CHECK(understood(number) == without_spaces(number));
}

TEST_CASE("of every English telephone number the digits are understood, one by one") {
    const std::vector<std::string> numbers = telephone_numbers();
    REQUIRE(numbers.size() > 10);
    std::size_t digits = 0;
    int misheard = 0;
    for (const std::string& number : numbers) {
        const int wrong = edit_distance(understood(number), without_spaces(number));
        INFO(number);
        CHECK(wrong <= 1);  // "eight hundred" for 800 would be two and more
        digits += without_spaces(number).size();
        misheard += wrong;
    }
    INFO(misheard << " of " << digits << " digits were misheard");
    CHECK(misheard * 20 <= static_cast<int>(digits));  // the recogniser errs, too
}
