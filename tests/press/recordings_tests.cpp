// From recordings that people drop in to what a pack says.
#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

#include "audio/decode.h"
#include "model/library.h"
#include "pack/pack.h"
#include "press/release.h"
#include "press/running.h"
#include "press/sound_files.h"
#include "press/speech/level.h"
#include "press/speech/narrate.h"
#include "press/stand_in.h"
#include "press/trial_project.h"

namespace fs = std::filesystem;
using namespace waylight;
using namespace waylight::test;

namespace {

const std::string block = "kites/wind/block-1";
const std::string two_sentences = "kites/wind/block-2";
const std::string folder = "locales/en/recordings/";

/// Kites whose English has a voice, and recordings that another voice made.
class RecordedProject {
public:
    RecordedProject() {
        project.replace("locales/en/locale.toml", "voice = \"\"", "voice = \"espeak:en+f2\"");
        project.replace("content/booklets/kites.toml", "It needs wind, not rain.", "It needs a good wind. It does not like the rain.");
    }

    [[nodiscard]] Bytes read_aloud(const std::string& text, const std::string& reader) const {
        const press::Track track = disguised(say(text, {reader, 120}, project.path("scratch")), {1, 0.95, 1.05, 300, 0, 0, 0});
        return wav_of(track.samples, track.rate);
    }

    void drop(const std::string& file, const Bytes& bytes) const { project.write(folder + file, std::string(text_of(bytes))); }
    void record(const std::string& file, const std::string& text, const std::string& reader = "flite:slt") const {
        drop(file, read_aloud(text, reader));
    }

    std::optional<press::BuildReport> build() {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        std::optional<press::BuildReport> report = press::build(project.folders(), {"en"}, diagnostics, progress);
        told = project.told(diagnostics);
        return report;
    }

    press::BuildReport built() {
        const std::optional<press::BuildReport> report = build();
        for (const std::string& line : told) UNSCOPED_INFO(line);
        REQUIRE(report);
        return *report;
    }

    /// What the pack says for a text.
    [[nodiscard]] model::Clip clip(const std::string& key) const {
        const Result<Tree> tree = read_json(text_of(*pack().read("narration/kites.json")), "");
        return model::decode_narration(*tree, "")->at(key.substr(key.find('/') + 1));
    }
    [[nodiscard]] audio::Samples sound(const std::string& key) const { return *audio::decode(*pack().read("audio/" + key + ".opus"), ""); }

    [[nodiscard]] pack::Pack pack() const {
        const Result<pack::Pack> opened = pack::Pack::open(project.path("build/packs/en.waypack"), project.keys());
        REQUIRE(opened);
        return *opened;
    }

    [[nodiscard]] bool is_told(const std::string& part) const {
        return std::any_of(told.begin(), told.end(), [&](const std::string& line) { return holds(line, part); });
    }

    TrialProject project;
    Lines told;
};

const std::string kite_is_light = "A kite is light.";
const std::string wind_and_rain = "It needs a good wind. It does not like the rain.";

}  // namespace

TEST_CASE("a file that is dropped in is heard in place of the voice, its words are lit in time, and it costs nothing twice") {
    RecordedProject recorded;
    recorded.built();
    CHECK_FALSE(recorded.clip(block).recorded);
    const model::Clip synthetic = recorded.clip(two_sentences);
    recorded.record(two_sentences + ".wav", wind_and_rain);
    const press::BuildReport first = recorded.built();
    CHECK(first.recorded == 1);
    CHECK(first.spoken == 0);
    CHECK(first.written == Lines{"en.waypack"});
    const model::Clip clip = recorded.clip(two_sentences);
    CHECK(clip.recorded);
    CHECK(clip.made == "recording");
    CHECK(clip.text_hash == synthetic.text_hash);
    CHECK(clip.words.size() == synthetic.words.size());
    CHECK(std::abs(static_cast<double>(recorded.sound(two_sentences).size()) / 48 - clip.milliseconds) <= 1);
    CHECK_FALSE(recorded.clip(block).recorded);

    const std::string ledger = recorded.project.read("locales/en/recordings.toml");
    CHECK(holds(ledger, "file = \"kites/wind/block-2.wav\"\ntext = \"" + clip.text_hash + "\"\nsentences = [\n"));
    const press::BuildReport second = recorded.built();
    CHECK(second.recorded == 0);
    CHECK(second.spoken == 0);
    CHECK(second.written == Lines{});
    CHECK(recorded.project.read("locales/en/recordings.toml") == ledger);

    const std::string before = recorded.project.read("build/packs/en.waypack");
    fs::remove_all(recorded.project.path("build/cache"));
    CHECK(recorded.built().recorded == 1);
    CHECK((recorded.project.read("build/packs/en.waypack") == before));
}

TEST_CASE("recordings of one session are made louder alike, to the loudness that was decided") {
    RecordedProject recorded;
    std::vector<float> quiet = say(kite_is_light, {"flite:slt", 120}, recorded.project.path("scratch")).samples;
    std::vector<float> loud = say(wind_and_rain, {"flite:slt", 120}, recorded.project.path("scratch")).samples;
    for (float& sample : quiet) sample *= 0.1F;
    for (float& sample : loud) sample *= 0.2F;
    recorded.drop(block + ".wav", wav_of(quiet, 16'000));
    recorded.drop(two_sentences + ".wav", wav_of(loud, 16'000));
    recorded.built();
    const auto loudness = [&](const std::vector<std::string>& keys) {
        std::vector<press::Track> tracks;
        for (const std::string& key : keys) tracks.push_back({48'000, recorded.sound(key), {}});
        return *press::loudness_of(tracks);
    };
    CHECK(loudness({block, two_sentences}) == Approx(-18).margin(0.7));
    CHECK(loudness({two_sentences}) - loudness({block}) > 3);
    // In a session of its own it is as loud as the other.
    recorded.project.replace("locales/en/recordings.toml", "file = \"kites/wind/block-1.wav\"\n",
                             "file = \"kites/wind/block-1.wav\"\nsession = \"May\"\nreader = \"A \\\"B\\\"\"\n");
    recorded.built();
    CHECK(loudness({two_sentences}) == Approx(-18).margin(0.7));
    CHECK(loudness({block}) == Approx(-18).margin(0.7));
    CHECK(holds(recorded.project.read("locales/en/recordings.toml"), "reader = \"A \\\"B\\\"\"\nsession = \"May\"\n"));
}

TEST_CASE("a recording of other words than the text's is not used until somebody confirms it or records it again") {
    RecordedProject recorded;
    recorded.record(block + ".wav", kite_is_light);
    recorded.built();
    recorded.project.replace("content/booklets/kites.toml", "is **light**.", "is very **light**.");
    recorded.built();
    CHECK_FALSE(recorded.clip(block).recorded);
    const std::string note = folder + block +
                             ".wav: note: is not used: the text changed since it was recorded; record it again, or confirm that the "
                             "words are the same with waylight-press recordings --confirm " +
                             folder + block + ".wav";
    CHECK(recorded.is_told(note));
    CHECK(holds(run_on(recorded.project, "status").output, "the text changed since it was recorded"));
    CHECK(holds(run_on(recorded.project, "check").output, "the text changed since it was recorded"));

    CHECK(run_on(recorded.project, "recordings", {"--confirm", recorded.project.path(folder + block + ".wav").string()}).exit_code == 0);
    recorded.built();
    CHECK(recorded.clip(block).recorded);

    recorded.project.replace("content/booklets/kites.toml", "is very **light**.", "is so **light**.");
    recorded.built();
    CHECK_FALSE(recorded.clip(block).recorded);
    recorded.record(block + ".wav", "A kite is so light.");
    recorded.built();
    CHECK(recorded.clip(block).recorded);
    CHECK(run_on(recorded.project, "recordings", {"--confirm", "nothing.wav"}).exit_code == 2);
}

TEST_CASE("one sentence is recorded anew by one file, and no voice is ever mixed in") {
    RecordedProject recorded;
    recorded.record(two_sentences + ".sentence-2.wav", "It does not like the rain.");
    CHECK_FALSE(recorded.build());
    CHECK(recorded.is_told(folder + two_sentences + ".sentence-2.wav: is one sentence of a text whose others are not recorded; record " +
                           two_sentences + ".sentence-1.wav, too, or the whole as " + two_sentences + ".wav"));
    // The others out of the whole one, and at their own pace.
    recorded.record(two_sentences + ".wav", wind_and_rain);
    recorded.built();
    const model::Clip cut = recorded.clip(two_sentences);
    CHECK(cut.recorded);
    REQUIRE(cut.words.size() == 11);
    CHECK(cut.words[5].ms_from - cut.words[4].ms_to >= press::pause_ms);
    CHECK(cut.words[0].ms_from < 200);
    // The second out of the whole one.
    recorded.project.remove(folder + two_sentences + ".sentence-2.wav");
    recorded.record(two_sentences + ".sentence-1.wav", "It needs a good wind.");
    recorded.built();
    const model::Clip second_cut = recorded.clip(two_sentences);
    REQUIRE(second_cut.words.size() == 11);
    CHECK(second_cut.words[5].ms_from - second_cut.words[4].ms_to < press::pause_ms + 400);
    // Each alone.
    recorded.project.remove(folder + two_sentences + ".wav");
    recorded.record(two_sentences + ".sentence-2.wav", "It does not like the rain.");
    recorded.built();
    const model::Clip both = recorded.clip(two_sentences);
    REQUIRE(both.words.size() == 11);
    CHECK(both.words[10].byte_to == static_cast<int>(wind_and_rain.size()));
    // The words of one change: only that one is to be read again.
    recorded.project.remove(folder + two_sentences + ".sentence-1.wav");
    recorded.project.remove(folder + two_sentences + ".sentence-2.wav");
    recorded.record(two_sentences + ".wav", wind_and_rain);
    recorded.built();
    recorded.project.replace("content/booklets/kites.toml", "It does not like the rain.", "It does not like cold rain.");
    recorded.built();
    CHECK_FALSE(recorded.clip(two_sentences).recorded);
    CHECK(recorded.is_told("record sentence 2 alone as " + two_sentences + ".sentence-2.wav, all again, or confirm"));
    recorded.record(two_sentences + ".sentence-2.wav", "It does not like cold rain.");
    recorded.built();
    CHECK(recorded.clip(two_sentences).recorded);
    CHECK_FALSE(recorded.is_told("changed since"));
    recorded.record(two_sentences + ".sentence-3.wav", "It does not like cold rain.");
    CHECK_FALSE(recorded.build());
    CHECK(recorded.is_told("is of a sentence that is not there: the text has 2"));
}

TEST_CASE("what cannot be used is told with its file and what to do, all at once, and nothing is written") {
    RecordedProject recorded;
    recorded.drop(block + ".wav", wav_of(std::vector<float>(48'000, 0.0F), 48'000));
    recorded.drop(two_sentences + ".flac", {});
    recorded.record("kites/wind/heading.wav", wind_and_rain + " " + wind_and_rain + " " + wind_and_rain);
    recorded.record("kites/wimd/tip.wav", kite_is_light);
    recorded.record("kites/booklet/title.wav", "Kites");
    recorded.drop("kites/booklet/title.ogg", wav_of(syllables(1, 0.5F, 48'000), 48'000));
    recorded.project.write(folder + "kites/string/tip.labels.txt", "");
    recorded.project.write(folder + "kites/take.aup3", "");
    CHECK_FALSE(recorded.build());
    CHECK_FALSE(fs::exists(recorded.project.path("build/packs/en.waypack")));
    CHECK_FALSE(fs::exists(recorded.project.path("locales/en/recordings.toml")));
    CHECK(recorded.is_told(folder + block + ".wav: is silent; look whether the microphone was on"));
    CHECK(recorded.is_told(folder + two_sentences + ".flac: is no WAV, FLAC, Ogg or Opus file"));
    CHECK(recorded.is_told(folder + "kites/wind/heading.wav: takes "));
    CHECK(recorded.is_told(folder + "kites/wimd/tip.wav: is of no text; did you mean \"kites/wind/tip\"?"));
    CHECK(recorded.is_told("title.wav: and "));
    CHECK(recorded.is_told(folder + "kites/string/tip.labels.txt: are labels of no recording"));
    CHECK(recorded.is_told(folder + "kites/take.aup3: note: is not looked at"));
    const Ran check = run_on(recorded.project, "check");
    CHECK(check.exit_code == 1);
    CHECK(holds(check.output, "is silent; look whether the microphone was on"));
}

TEST_CASE("a recording of another text, and a word that is not the text's, are told each time") {
    RecordedProject recorded;
    recorded.record(two_sentences + ".wav", "You can ring a helper. Nobody is angry with you.");
    for (int build = 0; build < 2; ++build) {
        recorded.built();
        CHECK(recorded.is_told(folder + two_sentences + ".wav: note: hardly sounds like its text"));
    }
    CHECK(holds(run_on(recorded.project, "recordings", {"en", "--cache", recorded.project.path("build/cache").string()}).output,
                "hardly sounds like its text"));
    recorded.record(two_sentences + ".wav", "It needs a good umbrella. It does not like the rain.", "espeak:en");
    recorded.built();
    for (const std::string& line : recorded.told) UNSCOPED_INFO(line);
    CHECK(recorded.is_told(folder + two_sentences + ".wav: note: sounds otherwise than its text at \"wind.\""));
    recorded.record(two_sentences + ".wav", wind_and_rain, "espeak:en");
    recorded.built();
    CHECK_FALSE(recorded.is_told("sounds"));
}

TEST_CASE("times that a person wrote win over those that are found") {
    RecordedProject recorded;
    recorded.record(block + ".wav", kite_is_light);
    recorded.built();
    const model::Clip found = recorded.clip(block);
    const std::string labels = folder + block + ".labels.txt";
    recorded.project.write(labels, "0.4\t0.5\tA\n0.5\t0.6\tkite\n0.6\t0.7\tis\n0.7\t0.8\tlight\n");
    CHECK(recorded.built().recorded == 1);
    const model::Clip written = recorded.clip(block);
    CHECK(written.words != found.words);
    CHECK(written.words[3].ms_to - written.words[0].ms_from == 400);
    recorded.project.write(labels, "0.4\t0.5\tA\n0.5\t0.6\tcat\n");
    CHECK_FALSE(recorded.build());
    CHECK(recorded.is_told(labels + ":2: says \"cat\" where the text has \"kite\""));
}

TEST_CASE("a language without a voice is heard without lit words, and with a near voice with them") {
    RecordedProject recorded;
    recorded.project.replace("locales/en/locale.toml", "voice = \"espeak:en+f2\"", "voice = \"\"");
    recorded.record(two_sentences + ".wav", wind_and_rain);
    recorded.built();
    CHECK(recorded.clip(two_sentences).recorded);
    CHECK(recorded.clip(two_sentences).words.empty());
    CHECK(
        recorded.is_told("locales/en/locale.toml:1: note: no voice reads this language, so the recordings' words are not lit one by one"));
    recorded.record(two_sentences + ".sentence-2.wav", "It does not like the rain.");
    CHECK_FALSE(recorded.build());
    CHECK(recorded.is_told(two_sentences + ".wav: cannot be cut into sentences"));
    recorded.project.remove(folder + two_sentences + ".sentence-2.wav");
    recorded.project.replace("locales/en/locale.toml", "voice = \"\"", "align_with = \"espeak:pl+f2\"");
    recorded.built();
    CHECK(recorded.clip(two_sentences).words.size() == 11);
    // Nobody hears the near voice.
    const Result<Tree> tree = read_json(text_of(*recorded.pack().read("narration/kites.json")), "");
    CHECK(model::decode_narration(*tree, "")->size() == 1);
}

TEST_CASE("in a release people are heard where a voice may not speak") {
    RecordedProject recorded;
    recorded.project.replace("content/booklets/kites.toml", "code = \"Y7\"", "code = \"Y4\"");
    recorded.record(block + ".wav", kite_is_light);
    const auto heard = [&] {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        const auto project = press::read_project(recorded.project.folders(), {}, diagnostics, progress);
        REQUIRE(project);
        const auto narrations =
            press::narrate(*project, recorded.project.folders(), press::Purpose::Release, press::Heard::Everything, diagnostics, progress);
        REQUIRE(narrations);
        return narrations->languages.at("en");
    };
    // No native listener has passed the voice: it is not heard at all, the person is.
    const press::Narration silent = heard();
    CHECK(silent.documents.size() == 1);
    CHECK(silent.sounds.size() == 1);
    CHECK(silent.documents.at("kites").at("wind/block-1").recorded);
    recorded.project.write("locales/en/checks.toml",
                           "[[check]]\nrole = \"native-listener\"\ndate = \"2026-11-01\"\nvoice = \"espeak:en+f2\"\n");
    const press::Narration passed = heard();
    CHECK(passed.documents.at("kites").size() == 1);
    CHECK(passed.documents.at("glossary").size() > 1);
    CHECK_FALSE(passed.documents.at("glossary").at("kite/word").recorded);
    // And nothing is said to be silent that is recorded.
    const std::regex count("a release does not say ([0-9]+) of");
    const auto silent_texts = [&] {
        std::smatch found;
        const std::string output = run_on(recorded.project, "check", {"--release"}).output;
        REQUIRE(std::regex_search(output, found, count));
        return std::stoi(found[1]);
    };
    const int with_one = silent_texts();
    recorded.project.remove(folder + block + ".wav");
    CHECK(silent_texts() == with_one + 1);
}

TEST_CASE("a narrator's script has every text with its file, its state and its numbers digit by digit") {
    RecordedProject recorded;
    recorded.record(block + ".wav", kite_is_light);
    recorded.built();
    const Ran script = run_on(recorded.project, "recordings", {"--script", "en"});
    CHECK(script.exit_code == 0);
    CHECK(holds(script.output, "==== kites\n\nkites/booklet/title.wav   (about 1 s, missing)\n    Kites\n"));
    CHECK(holds(script.output, block + ".wav   (about 2 s, done)\n    A kite is light.\n"));
    CHECK(holds(script.output, two_sentences + ".wav   (about 5 s, missing)\n    It needs a good wind.\n    It does not like the rain.\n"));
    CHECK(holds(script.output, "    You can ring \u2066"
                               "0 8 0 0, 1 1 1 1\u2069.\n"));
    CHECK(holds(script.output, "numbers/childline.phone.wav"));
    CHECK(holds(script.output, "; in a release only a person may say it)"));
    const Ran missing = run_on(recorded.project, "recordings", {"--missing", "en"});
    CHECK_FALSE(holds(missing.output, block));
    CHECK(holds(missing.output, two_sentences));
    const Ran summary = run_on(recorded.project, "recordings", {"en", "--cache", recorded.project.path("build/cache").string()});
    CHECK(summary.exit_code == 0);
    CHECK(holds(summary.output, "en: 1 of "));
    CHECK(holds(summary.output, "  kites: 1 of 8 recorded\n"));
    CHECK(run_on(recorded.project, "recordings").exit_code == 2);
    CHECK(run_on(recorded.project, "recordings", {"xx"}).exit_code == 1);
    CHECK(std::regex_search(run_on(recorded.project, "status").output, std::regex("\nen .* 1 +[0-9]+ +1 +0")));
}
