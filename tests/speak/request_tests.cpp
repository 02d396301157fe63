// Requests are somebody else's bytes.
#include <catch2/catch.hpp>

#include "speak/request.h"

using namespace waylight;
using namespace waylight::speak;

namespace {

std::string fault_of(const std::string& line) {
    const Result<Request> request = read_request(line, "file:7");
    return request ? "" : request.error().text();
}

std::string with(const std::string& sentence) {
    return R"({"voice": "espeak:ro+f2", "rate": 120, "out": "x", "sentence": )" + sentence + "}";
}

}  // namespace

TEST_CASE("a request says who speaks, how fast, where the samples go and what is said") {
    const Result<Request> request = read_request(with(R"([{"say": "Sună"}, {"digits": "0800"}])"), "file:7");
    REQUIRE(request);
    CHECK(request->voice.engine == Engine::Espeak);
    CHECK(request->voice.name == "ro+f2");
    CHECK(request->rate == 120);
    CHECK(request->out == "x");
    CHECK(request->sentence == std::vector<Unit>{{"Sună", false}, {"0800", true}});
    CHECK(read_request(R"({"voice": "flite:slt", "rate": 80, "out": "x", "sentence": [{"say": "a"}]})", "")->voice.engine == Engine::Flite);
}

TEST_CASE("what is wrong with a request is told with its line") {
    CHECK(fault_of("{") == "file:7: is not JSON at byte 2");
    CHECK(fault_of("[]") == "file:7: is no object; write one {...} a line");
    CHECK(fault_of("{}") == "file:7: has no \"voice\": \"...\"");
    CHECK(fault_of(R"({"voice": "ro"})") == "file:7: has the voice \"ro\"; write espeak:NAME or flite:NAME");
    CHECK(fault_of(R"({"voice": "flite:slt", "rate": 20})") == "file:7: has no \"rate\" of 80 to 300 words a minute");
    CHECK(fault_of(with("[]")) == "file:7: has no \"sentence\": [...] with what to say");
    CHECK(fault_of(with(R"([{"tell": "a"}])")) ==
          "file:7: has in its sentence something else than {\"say\": \"...\"} and {\"digits\": \"...\"}");
    CHECK(fault_of(with(R"([{"say": ""}])")) == "file:7: has no \"say\": \"...\"");
    CHECK(fault_of(with(R"([{"digits": "08a"}])")) == "file:7: has \"digits\" that are not 1 to 32 of 0 to 9");
    CHECK(fault_of(with("[{\"say\": \"" + std::string(2001, 'a') + "\"}]")) == "file:7: says more at once than 2000 bytes");
    CHECK(fault_of(R"({"voice": "flite:slt", "rate": 120, "out": "x", "sentence": [{"say": "a"}], "volume": 9})") ==
          "file:7: has a \"volume\", which means nothing");
}

TEST_CASE("an answer is one line") {
    CHECK(write_answer({22050, {1, 2, 3}, {{0, 40}, {40, 90}}, {}}) == "{\"rate\":22050,\"samples\":3,\"spans\":[[0,40],[40,90]]}\n");
    CHECK(write_answer({16000, {1}, {{0, 40}}, {"a b"}}) == "{\"phonemes\":[\"a b\"],\"rate\":16000,\"samples\":1,\"spans\":[[0,40]]}\n");
}
