// Many jobs on all processors: what comes out does not depend on how many there are, nor on who is faster.
#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

#include "base/temporary_folder.h"
#include "press/processors.h"
#include "press/recordings/use_recordings.h"
#include "press/sound_files.h"
#include "press/speech/sound.h"
#include "press/stand_in.h"

using namespace waylight;
using namespace waylight::press;
using namespace waylight::test;

namespace {

std::vector<std::string> lines_of(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) lines.push_back(diagnostic.text());
    return lines;
}

/// Twelve texts that another voice read aloud, two of them into files that nobody can use.
class ManyRecordings {
public:
    ManyRecordings() {
        const std::vector<std::string> words{"A kite is light.", "It needs a good wind. It does not like the rain.", "Hold it well."};
        std::vector<Track> read;
        for (const std::string& text : words) {
            voices.push_back(say(text, {"espeak:en+f2", 120}, folder.path() / "speak"));
            read.push_back(say(text, {"flite:slt", 120}, folder.path() / "speak"));
        }
        for (std::size_t i = 0; i < 12; ++i) add(i, words[i % words.size()], voices[i % words.size()], read[i % words.size()]);
    }

    void add(std::size_t index, const std::string& words, const Track& voice, Track read) {
        const std::string key = "wind/block-" + std::to_string(index + 1);
        for (float& sample : read.samples) sample *= 1 - 0.05F * static_cast<float>(index);  // each another sound
        Bytes bytes = wav_of(read.samples, read.rate);
        if (index == 3) bytes = wav_of(std::vector<float>(48'000, 0.0F), 48'000);
        if (index == 8) bytes.resize(bytes.size() / 2);
        const RecordingFile file{folder.path() / (std::to_string(index) + ".wav"), "kites/" + key + ".wav", {{"kites", key}, 0, false}, {}};
        REQUIRE(write_file(file.path, bytes));
        RecordedText text;
        text.text = {{"kites", key}, {words, {}}, {}, ""};
        text.sentences = sentences_with_words(words, "en");
        text.whole = UsedRecording{file, std::to_string(index), ""};
        recorded.texts.push_back(text);
        voiced.documents["kites"][key].words = voice.words;
        voiced.documents["kites"][key].milliseconds = voice.milliseconds();
        voiced.sounds[model::sound_entry({"kites", key})] = *sound_of(voice);
    }

    struct Heard {
        Narration narration;
        std::vector<std::string> told;
        int made = 0;
    };
    [[nodiscard]] Heard listen(unsigned threads) const {
        const TemporaryFolder cache;
        LocaleSource locale;
        locale.tag = "en";
        locale.folder = "locales/en";
        Progress progress(Progress::Style::Quiet);
        Diagnostics diagnostics;
        Heard heard{voiced, {}, 0};
        heard.made = use_recordings(recorded, locale, cache.path(), heard.narration, diagnostics, progress, threads);
        heard.told = lines_of(diagnostics);
        return heard;
    }

    TemporaryFolder folder;
    std::vector<Track> voices;
    RecordedTexts recorded;
    Narration voiced;
};

}  // namespace

TEST_CASE("every job is done once, and what each tells is told") {
    std::vector<int> done(100, 0);
    Diagnostics diagnostics;
    const auto count = [&](std::size_t job, unsigned thread, Diagnostics& told) {
        ++done[job];
        if (thread < 3 && job % 10 == 0) told.problem({"job", static_cast<int>(job) + 1}, "is round");
    };
    do_on_all_processors(done.size(), AfterFault::GoOn, count, diagnostics, 3);
    CHECK(done == std::vector<int>(100, 1));
    CHECK(diagnostics.problems() == 10);
    do_on_all_processors(0, AfterFault::GoOn, count, diagnostics);
    CHECK(diagnostics.problems() == 10);
}

TEST_CASE("the first fault is told and no other, though a later job failed before it, and no further job is begun") {
    std::promise<void> later_failed;
    std::vector<int> begun(50, 0);
    Diagnostics diagnostics;
    const auto fail = [&](std::size_t job, unsigned /*thread*/, Diagnostics& told) {
        ++begun[job];
        if (job == 0) later_failed.get_future().wait();
        told.note({"job", static_cast<int>(job)}, "was here");
        told.problem({"job", static_cast<int>(job)}, "failed");
        if (job == 1) later_failed.set_value();
    };
    do_on_all_processors(begun.size(), AfterFault::Stop, fail, diagnostics, 2);
    CHECK(lines_of(diagnostics) == std::vector<std::string>{"job: failed", "job: note: was here"});
    CHECK(std::count(begun.begin(), begun.end(), 1) == 2);
}

TEST_CASE("many recordings, two of them faulty, give the same on one processor and on four") {
    const ManyRecordings many;
    const ManyRecordings::Heard alone = many.listen(1);
    const ManyRecordings::Heard together = many.listen(4);
    CHECK(alone.made == 12);
    CHECK(together.made == 12);
    CHECK((alone.narration.sounds == together.narration.sounds));
    CHECK((alone.narration.documents == together.narration.documents));
    CHECK(alone.told == together.told);
    std::vector<std::string> problems = alone.told;
    std::erase_if(problems, [](const std::string& line) { return line.find(": note: ") != std::string::npos; });
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].ends_with("3.wav: is silent; look whether the microphone was on, and record it again"));
    CHECK(problems[1].find("8.wav: is damaged") != std::string::npos);
    // The others are people's now, with words in time; of the faulty ones the voice's are left.
    for (std::size_t i = 0; i < 12; ++i) {
        const model::Clip& clip = alone.narration.documents.at("kites").at("wind/block-" + std::to_string(i + 1));
        CHECK(clip.recorded == (i != 3 && i != 8));
        CHECK_FALSE(clip.words.empty());
    }
}
