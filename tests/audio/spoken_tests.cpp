#include <catch2/catch.hpp>

#include <array>

#include "audio/samples.h"
#include "audio/spoken.h"

using namespace waylight;
using namespace waylight::audio;

namespace {

/// "Are you safe?", a pause, "Yes."
constexpr std::array<WordTimes, 4> words{{{{30}, {200}}, {{200}, {420}}, {{420}, {900}}, {{1350}, {1700}}}};

}  // namespace

TEST_CASE("a word is spoken from its beginning until the next one begins") {
    CHECK(spoken_at(words, {29}) == std::nullopt);
    CHECK(spoken_at(words, {30}) == 0);
    CHECK(spoken_at(words, {199}) == 0);
    CHECK(spoken_at(words, {200}) == 1);
    CHECK(spoken_at(words, {899}) == 2);
}

TEST_CASE("in a pause the last word stays, and after the last word that one") {
    CHECK(spoken_at(words, {1000}) == 2);
    CHECK(spoken_at(words, {1349}) == 2);
    CHECK(spoken_at(words, {1350}) == 3);
    CHECK(spoken_at(words, {99'999}) == 3);
}

TEST_CASE("without words, and before all time, none is spoken") {
    CHECK(spoken_at({}, {500}) == std::nullopt);
    CHECK(spoken_at(words, {-1}) == std::nullopt);
}

TEST_CASE("samples and milliseconds are each other's measure") {
    CHECK(sample_at({1000}) == 48'000);
    CHECK(sample_at({-5}) == 0);
    CHECK(time_of(48'000) == Milliseconds{1000});
    CHECK(time_of(47) == Milliseconds{0});
    CHECK(time_of(48) == Milliseconds{1});
}
