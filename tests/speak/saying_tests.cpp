// What is really said, told by the engine's own phonemes.
#include <catch2/catch.hpp>

#include <algorithm>

#include "speak/engines.h"

using namespace waylight;
using namespace waylight::speak;

namespace {

/// espeak-ng is one for the whole process.
Engines& engines() {
    static Engines all = [] {
        Result<Engines> opened = Engines::open(Phonemes::On);
        if (!opened) throw std::runtime_error(opened.error().text());
        return *std::move(opened);
    }();
    return all;
}

Speech said(const std::string& voice, std::vector<Unit> sentence) {
    const bool is_flite = voice == "slt";
    const Result<Speech> speech = engines().say({{is_flite ? Engine::Flite : Engine::Espeak, voice}, 120, "", std::move(sentence)});
    if (!speech) FAIL(speech.error().text());
    return *speech;
}

/// Without pauses and stress: what sounds.
std::string sounds(std::string phonemes) {
    std::string sounds;
    for (const char c : phonemes)
        if (std::string_view(" _:!|',").find(c) == std::string_view::npos) sounds += c;
    return sounds;
}

/// Sounds at the same place that are not the same.
std::size_t differences(const std::string& one, const std::string& other) {
    if (one.size() != other.size()) return std::max(one.size(), other.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] != other[i]) ++count;
    return count;
}

std::vector<Unit> words(const std::vector<std::string>& list) {
    std::vector<Unit> units;
    for (const std::string& word : list) units.push_back({word, false});
    return units;
}

}  // namespace

TEST_CASE("telephone numbers are said digit by digit, in every language") {
    const std::string voice = GENERATE("en+f2", "ro+f2", "ar+f2", "fa+f2", "uk+f2", "pl+f2", "fr+f2", "sq+f2", "vi+f2", "bg+f2", "hu+f2",
                                       "ur+f2", "tr+f2", "es+f2", "pt+f2", "ru+f2", "cs+f2", "sk+f2", "bn+f2", "pa+f2", "ku+f2", "am+f2");
    INFO(voice);
    const auto digit = [&](const std::string& name) { return sounds(said(voice, {{name, true}}).phonemes[0]); };
    const std::string one = digit("1");
    const Speech childline = said(voice, {{"a", false}, {"0800", true}, {"1111", true}});
    const Speech children = said(voice, {{"a", false}, {"116", true}, {"111", true}});
    REQUIRE_FALSE(one.empty());
    // The same sounds as of the digits alone; Russian's eight has one other vowel before a zero.
    CHECK(sounds(childline.phonemes[2]) == one + one + one + one);
    CHECK(sounds(children.phonemes[2]) == one + one + one);
    CHECK(sounds(children.phonemes[1]) == one + one + digit("6"));
    CHECK(differences(sounds(childline.phonemes[1]), digit("0") + digit("8") + digit("0") + digit("0")) <= 1);
    // A pause stands between the groups.
    CHECK(childline.phonemes[1].find("_:") != std::string::npos);
}

TEST_CASE("a number as a word would be thousands: digits are what keeps it apart") {
    CHECK(sounds(said("en+f2", {{"1111", false}}).phonemes[0]) != sounds(said("en+f2", {{"1111", true}}).phonemes[0]));
}

TEST_CASE("no sign round a word is read aloud") {
    const std::string voice = GENERATE("en+f2", "ro+f2", "hu+f2", "pl+f2");
    const std::string plain = sounds(said(voice, words({"da", "bine"})).phonemes[1]);
    for (const std::string printed : {"bine.", "“bine”.", "(bine).", "bine…", "„bine”.", "«bine»", "bine?”"})
        CHECK(sounds(said(voice, words({"da", printed})).phonemes[1]) == plain);
    CHECK(sounds(said(voice, words({"“da”", "bine"})).phonemes[0]) == sounds(said(voice, words({"da", "bine"})).phonemes[0]));
    CHECK(sounds(said(voice, words({"Z."})).phonemes[0]) == sounds(said(voice, words({"Z"})).phonemes[0]));
}

TEST_CASE("every word has its time: they follow one another to the end of the sound") {
    const std::string voice = GENERATE("en+f2", "ro+f2", "ar+f2", "fr+f2", "vi+f2", "bg+f2", "slt");
    const std::vector<std::string> sentence{"There", "are",  "people",          "who",   "can", "help,", "it’s",
                                            "not",   "your", "mother-in-law’s", "fault."};
    const Speech speech = said(voice, words(sentence));
    REQUIRE(speech.spans.size() == sentence.size());
    int before = 0;
    for (const Span& span : speech.spans) {
        CHECK(span.from == before);
        CHECK(span.to - span.from >= shortest_span);
        before = span.to;
    }
    CHECK(before == static_cast<int>(speech.samples.size() * 1000 / static_cast<std::size_t>(speech.rate)));
}

TEST_CASE("a sound begins where its word does") {
    // The mark of the word after a pause: before it all is quiet, after it all is loud.
    const std::string voice = GENERATE("en+f2", "ro+f2", "slt");
    const Speech speech = said(voice, words({"Mama,", "mama,", "mama"}));
    const auto energy = [&](int from, int to) {
        double sum = 0;
        for (auto i = static_cast<std::size_t>(from * speech.rate / 1000); i < static_cast<std::size_t>(to * speech.rate / 1000); ++i)
            sum += static_cast<double>(speech.samples[i]) * speech.samples[i];
        return sum / (to - from);
    };
    for (const std::size_t i : {1U, 2U}) {
        const int start = speech.spans[i].from;
        CHECK(energy(start + 50, start + 150) > 20 * energy(start - 100, start - 10));
    }
}

TEST_CASE("a variant changes the voice, and one that is not there is an error") {
    CHECK((said("ro+f2", words({"Bună"})).samples != said("ro", words({"Bună"})).samples));
    for (const std::string voice : {"ro+f99", "nowhere", "ro+", "ro+../f2", ""}) {
        const Result<Speech> speech = engines().say({{Engine::Espeak, voice}, 120, "", words({"a"})});
        REQUIRE_FALSE(speech);
        CHECK(speech.error().text() == "espeak:" + voice + ": is no voice; waylight-speak --voices lists them");
    }
    CHECK_FALSE(engines().say({{Engine::Flite, "kal"}, 120, "", words({"a"})}));
    CHECK_FALSE(engines().say({{Engine::Espeak, "ro+f2"}, 120, "", words({"…"})}));
    CHECK_FALSE(engines().say({{Engine::Flite, "slt"}, 120, "", words({"…"})}));
}

TEST_CASE("a slower rate takes longer") {
    const auto length = [&](Engine engine, const std::string& voice, int rate) {
        return engines().say({{engine, voice}, rate, "", words({"people", "who", "help"})})->samples.size();
    };
    CHECK(length(Engine::Espeak, "en+f2", 90) > length(Engine::Espeak, "en+f2", 150));
    CHECK(length(Engine::Flite, "slt", 90) > length(Engine::Flite, "slt", 150));
}
