// One recording: read, judged, laid beside a voice.
#include <catch2/catch.hpp>

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "base/temporary_folder.h"
#include "press/recordings/align.h"
#include "press/recordings/names.h"
#include "press/recordings/reading.h"
#include "press/recordings/warp.h"
#include "press/sound_files.h"
#include "press/stand_in.h"

using namespace waylight;
using namespace waylight::press;
using namespace waylight::test;

namespace {

constexpr int rate = 48'000;

bool tells(const std::string& message, const std::string& part) { return message.find(part) != std::string::npos; }

Reading reading_of(const std::vector<float>& samples) {
    const Result<Reading> reading = make_reading({samples, rate, 0});
    REQUIRE(reading);
    return *reading;
}

/// Half a second of silence, or more, and a second of something.
std::vector<float> between_silences(double before, double behind) {
    std::vector<float> samples(static_cast<std::size_t>(before * rate), 0.0F);
    const std::vector<float> sound = syllables(1, 0.5F, rate);
    samples.insert(samples.end(), sound.begin(), sound.end());
    samples.resize(samples.size() + static_cast<std::size_t>(behind * rate), 0.0F);
    return samples;
}

}  // namespace

TEST_CASE("a recording's name says which text it is of") {
    CHECK(parse_recording_name("kites/wind/block-1.wav") == RecordingName{{"kites", "wind/block-1"}, 0, false});
    CHECK(parse_recording_name("kites/wind/block-1.sentence-2.FLAC") == RecordingName{{"kites", "wind/block-1"}, 2, false});
    CHECK(parse_recording_name("ui/ledge.help.opus") == RecordingName{{"ui", "ledge.help"}, 0, false});
    CHECK(parse_recording_name("ui/ledge.help.labels.txt") == RecordingName{{"ui", "ledge.help"}, 0, true});
    CHECK(parse_recording_name("kites/a.sentence-0.ogg") == RecordingName{{"kites", "a.sentence-0"}, 0, false});
    for (const char* other : {"kites/wind/block-1.mp3", "kites/wind/block-1", ".wav", "block.txt", ""})
        CHECK_FALSE(parse_recording_name(other));
}

TEST_CASE("WAV, FLAC, Vorbis and Opus are read, all channels as one, at 48,000 samples a second") {
    const std::vector<float> mono = syllables(1, 0.5F, 22'050);
    std::vector<float> stereo;
    for (const float sample : mono) stereo.insert(stereo.end(), {sample, 0.0F});
    for (const Bytes& file :
         {wav_of(mono, 22'050), wav_of(stereo, 22'050, 2), sound_file_of(mono, 22'050, SF_FORMAT_FLAC | SF_FORMAT_PCM_16),
          sound_file_of(mono, 22'050, SF_FORMAT_OGG | SF_FORMAT_VORBIS), sound_file_of(mono, 24'000, SF_FORMAT_OGG | SF_FORMAT_OPUS)}) {
        const Result<Take> take = read_take(file);
        REQUIRE(take);
        CHECK(take->samples.size() / 48 >= 900);
        CHECK(take->samples.size() / 48 <= 1100);
        const float loudest = *std::max_element(take->samples.begin(), take->samples.end());
        CHECK(loudest == Approx(file == wav_of(stereo, 22'050, 2) ? 0.25 : 0.5).margin(0.05));
    }
}

TEST_CASE("bytes that are no whole sound are refused, each with what to do") {
    const Bytes wav = wav_of(syllables(1, 0.5F, rate), rate);
    CHECK(tells(read_take(bytes_of("ID3 and so on, an mp3")).error().message, "is no WAV, FLAC, Ogg or Opus file"));
    CHECK(tells(read_take(bytes_of("FORM....AIFF")).error().message, "is no WAV, FLAC, Ogg or Opus file"));
    CHECK(tells(read_take({}).error().message, "is no WAV"));
    const Bytes flac = sound_file_of(syllables(2, 0.5F, rate), rate, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    CHECK(tells(read_take(ByteView(flac).first(flac.size() / 2)).error().message, "is damaged"));
    for (std::size_t size = 0; size < 60; ++size) CHECK_FALSE(read_take(ByteView(wav).first(size)));
    CHECK(tells(read_take(wav_of(std::vector<float>(900, 0.1F), rate, 9)).error().message, "more than eight channels"));
    CHECK(tells(read_take(wav_of(std::vector<float>(8'000 * 121, 0.1F), 8'000)).error().message, "is longer than two minutes"));
    std::vector<float> none(1000, 0.1F);
    none[500] = std::numeric_limits<float>::quiet_NaN();
    CHECK(tells(read_take(sound_file_of(none, rate, SF_FORMAT_WAV | SF_FORMAT_FLOAT)).error().message, "is damaged"));
    CHECK(tells(read_take(sound_file_of(std::vector<float>(1000, 0.1F), rate, SF_FORMAT_WAV | SF_FORMAT_ULAW)).error().message,
                "holds a coding"));
}

TEST_CASE("any flipped bytes of a recording are refused or read, and nothing else happens") {
    for (const int format : {SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS, SF_FORMAT_OGG | SF_FORMAT_OPUS,
                             SF_FORMAT_WAV | SF_FORMAT_PCM_24}) {
        const Bytes whole = sound_file_of(syllables(0.3, 0.5F, rate), rate, format);
        for (std::size_t at = 4; at < whole.size(); at += 1 + whole.size() / 150) {
            Bytes file = whole;
            file[at] ^= std::byte{0x55};
            const Result<Take> take = read_take(file);
            if (take) CHECK(take->samples.size() <= 121 * 48'000);
        }
    }
}

TEST_CASE("a recording of nothing, or of a telephone's sound, is refused") {
    CHECK(tells(make_reading({std::vector<float>(rate, 0.005F), rate, 0}).error().message, "is silent"));
    CHECK(make_reading({syllables(1, 0.02F, rate), rate, 0}));
    CHECK(tells(make_reading({syllables(1, 0.5F, rate), 11'025, 0}).error().message, "has 11025 samples a second"));
    CHECK(make_reading({syllables(1, 0.5F, rate), 16'000, 0}));
}

TEST_CASE("silence at the ends is cut down to 150 ms, and told where it was long") {
    const Reading reading = reading_of(between_silences(2.5, 0.05));
    CHECK(reading.milliseconds() == Approx(150 + 875 + 150).margin(40));  // the last syllable ends early
    CHECK(reading.cut_ms == Approx(2350).margin(25));
    CHECK(reading.samples.front() == 0);
    REQUIRE(reading.advice.size() == 1);
    CHECK(tells(reading.advice[0], " s of silence, which is cut off; nothing needs to be done"));
    CHECK(reading_of(between_silences(0.5, 0.5)).advice.empty());
    CHECK(reading_of(between_silences(0.5, 0.5)).milliseconds() == Approx(150 + 875 + 150).margin(40));
}

TEST_CASE("what is too loud is told by how often") {
    std::vector<float> loud = syllables(1, 2, rate);
    for (float& sample : loud) sample = std::clamp(sample, -1.0F, 1.0F);
    const Result<Take> clipped = read_take(wav_of(loud, rate));
    CHECK(clipped->clipped_runs > 100);
    const Result<Reading> reading = make_reading(*clipped);
    REQUIRE(reading->advice.size() == 1);
    CHECK(tells(reading->advice[0], "is too loud " + std::to_string(clipped->clipped_runs) + " times and distorted there"));
    CHECK(read_take(wav_of(syllables(1, 0.99F, rate), rate))->clipped_runs == 0);
}

TEST_CASE("a recording takes from half to 2.2 times as long as the voice") {
    CHECK(fault_of_length(5000, 10'000).empty());
    CHECK(fault_of_length(22'000, 10'000).empty());
    CHECK(tells(fault_of_length(4900, 10'000), "takes 4.9 s, and its text about 10.0 s"));
    CHECK(tells(fault_of_length(22'100, 10'000), "takes 22.1 s"));
}

TEST_CASE("times that a person wrote are read, and told where they cannot be") {
    const Reading reading = reading_of(between_silences(0.5, 0.5));
    const std::vector<std::string> words{"Xin", "chào!"};
    const auto labels = [&](const std::string& text) { return read_labels(text, words, reading); };
    const Result<std::vector<Span>> spans = labels("0.500\t0.9\txin\r\n0.9000\t1.4\tchào\n");
    CHECK_FALSE(spans);  // case counts
    CHECK(*labels("0.500\t0.9\tXin\r\n\\\t100\t200\n0.9000\t1.4\tchào\n") ==
          std::vector<Span>{{500 - reading.cut_ms, 900 - reading.cut_ms}, {900 - reading.cut_ms, 1400 - reading.cut_ms}});
    const auto fault = [&](const std::string& text) { return labels(text).error().text(); };
    CHECK(tells(fault("0.5\t0.9\tXin\n"), "1: is the last label, and the text goes on with \"chào!\""));
    CHECK(tells(fault("0.5\t0.9\tXin\n0.9\t1\tchào\n1\t1.1\tem\n"), "3: is a label more"));
    CHECK(tells(fault("0.5\t0.9\tXin\n0.8\t1\tchào\n"), "2: lies outside of the sound, or not behind"));
    CHECK(tells(fault("0.5\t0.9\tXin\n0.9\t9\tchào\n"), "2: lies outside of the sound"));
    CHECK(tells(fault("0.5 0.9 Xin\n"), "1: is no label"));
    CHECK(tells(fault("nan\t0.9\tXin\n"), "1: is no label"));
    CHECK(tells(fault(std::string("\0\xFF\t\t", 4)), "1: is no label"));
    CHECK(tells(fault("0.5\t0.9\tChào\n"), "1: says \"Chào\" where the text has \"Xin\""));
}

TEST_CASE("two readings are laid beside each other from end to end, however much their lengths differ") {
    const auto timbres = [](std::size_t count) {
        std::vector<Timbre> list(count);
        for (std::size_t i = 0; i < count; ++i) list[i][1] = static_cast<float>(i) / static_cast<float>(count) * 4;
        return list;
    };
    for (const std::size_t rows : {1U, 2U, 3U, 7U, 100U, 900U})
        for (const std::size_t columns : {1U, 2U, 5U, 100U, 700U}) {
            INFO(rows << " beside " << columns);
            const std::vector<Match> path = warp(timbres(rows), timbres(columns));
            REQUIRE(path.size() == rows);
            CHECK(path.front().recording == 0);
            CHECK(path.back().recording < columns);
            bool is_rising = true;
            for (std::size_t i = 0; i < rows; ++i)
                is_rising = is_rising && path[i].reference == i && (i == 0 || path[i].recording >= path[i - 1].recording);
            CHECK(is_rising);
        }
    CHECK(warp({}, timbres(3)).empty());
    const std::vector<Match> path = warp(timbres(100), timbres(200));
    for (const Match& match : path) CHECK(std::abs(static_cast<double>(match.recording) - 2.0 * static_cast<double>(match.reference)) < 12);
}

TEST_CASE("where all ways are alike two readings run evenly, not along any one of the ways") {
    for (const Match& match : warp(std::vector<Timbre>(60), std::vector<Timbre>(90)))
        CHECK(std::abs(static_cast<double>(match.recording) - 1.5 * static_cast<double>(match.reference)) < 6);
}

TEST_CASE("a second of something that is in one reading alone bends nothing but the moments next to it") {
    std::vector<Timbre> reference(600);
    for (std::size_t i = 0; i < reference.size(); ++i)
        for (std::size_t k = 0; k < cepstra; ++k) reference[i][k] = static_cast<float>(std::sin(0.05 * static_cast<double>(i * (k + 1))));
    std::vector<Timbre> recording = reference;
    Timbre cough{};
    cough.fill(8);
    recording.resize(recording.size() + 100, cough);
    const std::vector<Match> path = warp(reference, recording);
    for (std::size_t i = 0; i < 550; ++i) CHECK(std::abs(static_cast<double>(path[i].recording) - static_cast<double>(i)) < 4);
}

TEST_CASE("the quiet end of a word is speech in a steady noise, and not in one that is as loud itself now and then") {
    constexpr double noise = 0.003;
    const auto speech_after_word = [&](double louder_noise) {
        std::mt19937 chance(7);
        std::uniform_real_distribution<double> sample(-1, 1);
        std::vector<float> samples;
        const auto add = [&](double seconds, double amplitude) {
            for (int i = 0; i < seconds * rate; ++i) samples.push_back(static_cast<float>(sample(chance) * amplitude));
        };
        const auto add_pause = [&] {
            for (int i = 0; i < 5; ++i) {
                add(0.1, noise);
                add(0.1, louder_noise);
            }
        };
        add_pause();
        add(0.5, 0.3);
        add(0.2, noise * 2);
        add_pause();
        add(0.5, 0.3);
        const std::vector<Moment> moments = *moments_of(samples, rate);
        return std::count_if(moments.begin() + 152, moments.begin() + 168, [](const Moment& moment) { return moment.is_speech; });
    };
    CHECK(speech_after_word(noise) == 16);
    CHECK(speech_after_word(noise * 2) == 0);
}

TEST_CASE("another voice's words are found to a few hundredths of a second, in another tempo, with other pauses") {
    const TemporaryFolder folder;
    std::vector<int> errors;
    unsigned seed = 1;
    for (const std::string text : {"You are in a new place. That can feel strange. Many children feel like this at first.",
                                   "You can say stop at any time. You do not have to answer every question today.",
                                   "At school you learn English with other children. You can bring questions in your own language.",
                                   "If you are worried about your family, tell somebody you trust. They can help you look for them."}) {
        const Track reference = say(text, {"espeak:en+f2", 120}, folder.path() / "speak");
        const Track recording = disguised(say(text, {"flite:slt", 120}, folder.path() / "speak"), {seed++, 0.8, 1.25, 900, 0, 0, 0});
        std::vector<Span> spans;
        for (const model::SpokenWord& word : reference.words) spans.emplace_back(word.ms_from, word.ms_to);
        const Alignment found =
            align(*moments_of(recording.samples, recording.rate), *moments_of(reference.samples, reference.rate), spans);
        REQUIRE(found.words.size() == recording.words.size());
        int before = 0;
        for (std::size_t i = 0; i < found.words.size(); ++i) {
            CHECK(found.words[i].span.first >= before);
            CHECK(found.words[i].span.second - found.words[i].span.first >= 40);
            before = found.words[i].span.second;
            errors.push_back(std::abs(found.words[i].span.first - recording.words[i].ms_from));
        }
        CHECK(before <= recording.milliseconds());
    }
    std::sort(errors.begin(), errors.end());
    CHECK(errors[errors.size() / 2] < 30);
    CHECK(errors[errors.size() * 95 / 100] < 120);
    CHECK(errors.back() < 400);
}

TEST_CASE("the first word of a sentence begins where the recording's pause ends, though the voice's mark lies within its pause") {
    const auto moments = [](std::size_t pause) {
        std::vector<Moment> all(200 + pause);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].is_speech = i < 100 || i >= 100 + pause;
            all[i].timbre[1] = static_cast<float>(i < 100 ? i : i - pause) / 20;
        }
        return all;
    };
    const std::vector<AlignedWord> words = align(moments(60), moments(40), {{0, 1000}, {1200, 2400}}).words;
    REQUIRE(words.size() == 2);
    CHECK(words[0].span.second == Approx(1000).margin(20));
    CHECK(words[1].span.first == Approx(1600).margin(20));
}

TEST_CASE("a word that is not the text's is told") {
    const TemporaryFolder folder;
    const auto doubtful = [&](const std::string& read) {
        const std::string text = "You can bring your questions and the teacher will answer them.";
        const Track reference = say(text, {"espeak:en+f2", 120}, folder.path() / "speak");
        const Track recording = say(read, {"espeak:en", 120}, folder.path() / "speak");
        std::vector<Span> spans;
        for (const model::SpokenWord& word : reference.words) spans.emplace_back(word.ms_from, word.ms_to);
        std::vector<std::size_t> found;
        const Alignment alignment =
            align(*moments_of(recording.samples, recording.rate), *moments_of(reference.samples, reference.rate), spans);
        for (std::size_t i = 0; i < alignment.words.size(); ++i)
            if (alignment.words[i].is_doubtful) found.push_back(i);
        return found;
    };
    CHECK(doubtful("You can bring your questions and the teacher will answer them.").empty());
    CHECK(doubtful("You can bring your spoon and the teacher will answer them.") == std::vector<std::size_t>{4});
    CHECK(doubtful("You can bring your questions and the policeman will answer them.") == std::vector<std::size_t>{7});
}

TEST_CASE("where there is no speech no word has a time") {
    const std::vector<Moment> quiet = *moments_of(std::vector<float>(rate, 0.0F), rate);
    const std::vector<Moment> sound = *moments_of(syllables(1, 0.5F, rate), rate);
    CHECK(align(quiet, sound, {{0, 500}}).words.empty());
    CHECK(align(sound, quiet, {{0, 500}}).words.empty());
    CHECK(align(sound, sound, {}).words.empty());
    CHECK(moments_of(std::vector<float>(100, 0.5F), rate)->empty());
    // Words that are told beyond the end of the reference, or of no length, stay within the recording.
    for (const AlignedWord& word : align(sound, sound, {{100, 100}, {100, 90'000}, {90'000, 90'000}}).words)
        CHECK(word.span.second <= 1000);
}
