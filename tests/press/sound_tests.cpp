// Sentences, spoken forms, loudness and encoding, without any voice.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/decode.h"
#include "model/rich_text.h"
#include "press/speech/level.h"
#include "press/speech/limiter.h"
#include "press/speech/opus.h"
#include "press/speech/sound.h"
#include "press/speech/track.h"
#include "press/speech/utterance.h"

using namespace waylight;
using namespace waylight::press;

namespace {

constexpr int audio_rate = static_cast<int>(audio::samples_per_second);

constexpr int rate = 22050;

LocaleSource english(std::vector<std::pair<std::string, std::string>> forms = {}) {
    LocaleSource locale;
    locale.tag = "en";
    for (auto& [phrase, said] : forms) locale.spoken.push_back(make_spoken_form({phrase, {}}, said, "en"));
    return locale;
}

/// "said [word+word]", digits as "0800#", sentences between bars.
std::string read(const std::string& source, const LocaleSource& locale) {
    const auto number_of = [](std::string_view) -> std::optional<std::string> { return "0800 1111"; };
    const Result<model::RichText> text = model::parse_rich_text(source, number_of, "");
    REQUIRE(text);
    std::string all;
    for (const SayingList& sentence : sentences_to_say(*text, locale)) {
        all += "| ";
        for (const Saying& saying : sentence) {
            all += saying.text + (saying.digits ? "#" : "") + " [";
            for (const ByteRange& word : saying.words) all += (all.back() == '[' ? "" : "+") + text->text.substr(word.from, word.size());
            all += "] ";
        }
    }
    return all;
}

std::vector<float> tone(double frequency, double seconds, float amplitude) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = amplitude * static_cast<float>(std::sin(2 * std::numbers::pi * frequency * static_cast<double>(i) / rate));
    return samples;
}

float loudest(const std::vector<float>& samples) {
    float peak = 0;
    for (const float sample : samples) peak = std::max(peak, std::abs(sample));
    return peak;
}

}  // namespace

TEST_CASE("a text is said sentence by sentence, one saying for each displayed word") {
    CHECK(read("Hello there. **Who** are you?", english()) == "| Hello [Hello] there. [there.] | Who [Who] are [are] you? [you?] ");
}

TEST_CASE("a telephone number is said group by group, whatever stands round it") {
    CHECK(read("Ring {childline.phone}.", english()) == "| Ring [Ring] 0800# [0800] 1111# [1111\u2069.] ");
    CHECK(read("Free ({childline.phone}): ring!", english()) == "| Free [Free] 0800# [(\u20660800] 1111# [1111\u2069):] ring! [ring!] ");
}

TEST_CASE("a dash that stands alone makes a pause after the word before it") {
    CHECK(read("Stay – or go.", english()) == "| Stay – [Stay] or [or] go. [go.] ");
}

TEST_CASE("spoken forms stand for exactly the words that are displayed, with their punctuation") {
    const LocaleSource locale = english({{"NHS", "N H S"}, {"24/7", "day and night"}, {"Home", "houm"}, {"Home Office", "houm ofis"}});
    CHECK(read("The NHS, 24/7.", locale) == "| The [The] N H S, [NHS,] day and night. [24/+7.] ");
    CHECK(read("The “Home Office” is no Home.", locale) == "| The [The] houm ofis” [“Home+Office”] is [is] no [no] houm. [Home.] ");
    CHECK(read("The nhs and NHS’s.", locale) == "| The [The] nhs [nhs] and [and] NHS’s. [NHS’s.] ");
}

TEST_CASE("sentences are put together with a pause, and the words of one saying share its time by length") {
    const std::string text = "A Home Office. B.";
    const std::vector<SayingList> sentences{{{"A", false, {{0, 1}}, nullptr}, {"x", false, {{2, 6}, {7, 14}}, nullptr}},
                                            {{"B", false, {{15, 17}}, nullptr}}};
    const Track track =
        assemble(text, sentences,
                 {{1000, std::vector<float>(700, 0.5F), {{0, 150}, {150, 700}}}, {1000, std::vector<float>(100, 0.5F), {{0, 100}}}});
    CHECK(track.milliseconds() == 700 + 450 + 100);
    CHECK(track.words == std::vector<model::SpokenWord>{{0, 1, 0, 150}, {2, 6, 150, 350}, {7, 14, 350, 700}, {15, 17, 1150, 1250}});
    CHECK(track.samples[800] == 0);
}

TEST_CASE("what is quiet enough is not touched, and a peak is held down smoothly with 5 ms round it") {
    std::vector<float> quiet = tone(440, 0.2, 0.5F);
    const std::vector<float> before = quiet;
    limit(quiet, rate, 0.6F);
    CHECK((quiet == before));

    std::vector<float> loud = tone(440, 0.2, 0.5F);
    loud[2000] = 1.4F;
    const std::vector<float> spiky = loud;
    limit(loud, rate, 0.6F);
    CHECK_FALSE(exceeds(loud, 0.601F));
    CHECK(loud[2000] > 0.5F);
    // Nothing further away than twice the look-ahead.
    CHECK(loud[2000 - 240] == spiky[2000 - 240]);
    CHECK(loud[2000 + 240] == spiky[2000 + 240]);
    CHECK(std::abs(loud[1990]) < std::abs(spiky[1990]));
    // No gain jumps.
    for (std::size_t i = 1700; i < 2300; ++i)
        if (std::abs(spiky[i]) > 0.1F && std::abs(spiky[i + 1]) > 0.1F)
            CHECK(std::abs(loud[i] / spiky[i] - loud[i + 1] / spiky[i + 1]) < 0.02F);
}

TEST_CASE("peaks between samples count") {
    // A quarter of the sampling rate, with every sample 3 dB below the peaks between them.
    std::vector<float> samples(2000);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(std::sin(std::numbers::pi * (static_cast<double>(i) / 2 + 0.25)));
    CHECK(loudest(samples) < 0.72F);
    CHECK(exceeds(samples, 0.9F));
    limit(samples, rate, 0.8F);
    CHECK_FALSE(exceeds(samples, 0.81F));
}

TEST_CASE("one gain brings all tracks of a voice to the loudness that was decided") {
    std::vector<Track> tracks{{rate, tone(400, 2, 0.02F), {}}, {rate, tone(600, 2, 0.03F), {}}};
    const Result<int> gain = quarter_decibels_for(tracks);
    REQUIRE(gain);
    for (Track& track : tracks) level(track, *gain);
    CHECK(*loudness_of(tracks) == Approx(target_lufs).margin(0.3));
    CHECK(loudest(tracks[1].samples) / loudest(tracks[0].samples) == Approx(1.5).margin(0.01));
    CHECK_FALSE(quarter_decibels_for({{rate, std::vector<float>(rate, 0.0F), {}}}));
    CHECK_FALSE(quarter_decibels_for({}));
}

TEST_CASE("Opus keeps the length, and gives the same bytes for the same samples") {
    const std::vector<float> samples = tone(300, 1.234, 0.3F);
    const Result<Bytes> once = encode_opus(samples, rate);
    REQUIRE(once);
    CHECK((*once == *encode_opus(samples, rate)));
    const Result<audio::Samples> heard = audio::decode(*once, "");
    REQUIRE(heard);
    CHECK(std::abs(static_cast<double>(heard->size()) / audio_rate - 1.234) < 0.0005);
    CHECK(once->size() < 20'000 / 8 * 2);
    CHECK_FALSE(audio::decode(bytes_of("OggS and nothing more"), ""));
}

TEST_CASE("a click that the encoder made is noticed, and what is only smeared is not") {
    const Track said{audio_rate, std::vector<float>(audio_rate, 0.0F), {}};
    Track word = said;
    for (std::size_t i = 20'000; i < 30'000; ++i) word.samples[i] = 0.4F * static_cast<float>(std::sin(0.05 * static_cast<double>(i)));
    CHECK(is_faithful(word.samples, word));
    std::vector<float> heard = word.samples;
    heard[19'900] = 0.3F;  // 2 ms early
    heard[30'900] = 0.02F;
    CHECK(is_faithful(heard, word));
    heard[5000] = 0.1F;
    CHECK_FALSE(is_faithful(heard, word));
    heard[5000] = 0.0F;
    heard[25'000] = 0.9F;
    CHECK_FALSE(is_faithful(heard, word));
}

TEST_CASE("what is encoded is faithful after perfect silence, too") {
    Track track{rate, {}, {}};
    for (int i = 0; i < 12; ++i) {
        const std::vector<float> piece = tone(180 + 40 * i, 0.3, 0.5F);
        track.samples.insert(track.samples.end(), piece.begin(), piece.end());
        track.samples.resize(track.samples.size() + rate * pause_ms / 1000);
    }
    const Result<Bytes> sound = sound_of(track);
    REQUIRE(sound);
    CHECK(is_faithful(*audio::decode(*sound, ""), track));
    CHECK((*sound == *sound_of(track)));
}
