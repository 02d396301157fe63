#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include "audio/sounds.h"
#include "audio/stretch.h"

using namespace waylight;
using namespace waylight::audio;
using namespace waylight::test;

namespace {

constexpr std::initializer_list<std::pair<Speed, double>> speeds{{Speed::Slower, 0.8}, {Speed::AsMade, 1.0}, {Speed::Faster, 1.2}};

/// The first sample that is louder than a whisper.
std::size_t first_sound(const Samples& samples) {
    const auto loud = std::find_if(samples.begin(), samples.end(), [](float value) { return std::abs(value) > 0.05F; });
    return static_cast<std::size_t>(loud - samples.begin());
}

}  // namespace

TEST_CASE("a voice that reads slower or faster is as long as that makes it") {
    const Samples made = chatter({4000});
    for (const auto& [speed, factor] : speeds) {
        const double expected = static_cast<double>(made.size()) / factor;
        CHECK(static_cast<double>(stretched(made, speed).size()) == Approx(expected).margin(1));
    }
}

TEST_CASE("a voice that reads slower or faster keeps its pitch") {
    for (const double hertz : {110.0, 185.0, 260.0}) {
        const Samples made = tone(hertz, {2000});
        REQUIRE(pitch_of(made) == Approx(hertz).epsilon(0.01));
        for (const auto& [speed, factor] : speeds) CHECK(pitch_of(stretched(made, speed)) == Approx(hertz).epsilon(0.01));
    }
}

TEST_CASE("at its own speed a voice is not touched") {
    const Samples made = chatter({500});
    CHECK(stretched(made, Speed::AsMade) == made);
}

TEST_CASE("a voice stays as loud, and within its range") {
    for (const float amplitude : {0.2F, 1.0F}) {
        const Samples made = tone(200, {1000}, amplitude);
        for (const auto& [speed, factor] : speeds) CHECK(loudest(stretched(made, speed)) == Approx(amplitude).epsilon(0.01));
    }
}

TEST_CASE("the shortest of clips can be stretched") {
    for (const std::size_t size : {0U, 1U, 10U, 480U, 1475U, 1476U, 1477U}) {
        INFO(size << " samples");
        const Samples made = [&] {
            Samples cut = tone(200, {50});
            cut.resize(size);
            return cut;
        }();
        CHECK(std::abs(static_cast<double>(stretched(made, Speed::Slower).size()) - static_cast<double>(size) / 0.8) <= 1.0);
        CHECK(std::abs(static_cast<double>(stretched(made, Speed::Faster).size()) - static_cast<double>(size) / 1.2) <= 1.0);
    }
}

TEST_CASE("a word is found where it is heard") {
    Samples made = tone(200, {1000}, 0);
    const Samples word = tone(180, {600});
    made.insert(made.end(), word.begin(), word.end());
    for (const auto& [speed, factor] : speeds) {
        const Milliseconds heard = time_of(first_sound(stretched(made, speed)));
        CHECK(std::abs(static_cast<double>((heard - stretched(Milliseconds{1000}, speed)).count)) <= 25);
        CHECK(std::abs(static_cast<double>((unstretched(heard, speed) - Milliseconds{1000}).count)) <= 25);
    }
    CHECK(stretched(Milliseconds{1000}, Speed::Slower) == Milliseconds{1250});
    CHECK(unstretched(Milliseconds{1250}, Speed::Slower) == Milliseconds{1000});
}
