// From texts to what is heard.
#include <catch2/catch.hpp>

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

#include "audio/decode.h"
#include "base/files.h"
#include "model/library.h"
#include "pack/pack.h"
#include "press/running.h"
#include "press/speech/opus.h"
#include "press/speech/speak.h"
#include "press/speech/track.h"
#include "press/trial_project.h"
#include "text/unicode.h"

namespace fs = std::filesystem;
using namespace waylight;
using namespace waylight::test;

namespace {

constexpr int audio_rate = static_cast<int>(audio::samples_per_second);

enum class Voices { Vietnamese, Both };

/// Kites with voices; between press and waylight-speak stands a script that counts how often it is run.
class SpeakingProject {
public:
    explicit SpeakingProject(Voices voices = Voices::Vietnamese) {
        project.replace("locales/vi/locale.toml", "voice = \"\"", "voice = \"espeak:vi+f2\"");
        if (voices == Voices::Both) project.replace("locales/en/locale.toml", "voice = \"\"", "voice = \"flite:slt\"");
        write_program("exec " + real_program + " \"$@\"");
    }

    /// What is done once it was counted.
    void write_program(const std::string& command) const {
        project.write("waylight-speak", "#!/bin/sh\necho run >> " + project.path("runs").string() + "\n" + command + "\n");
        fs::permissions(project.path("waylight-speak"), fs::perms::owner_all);
    }

    [[nodiscard]] press::Folders folders() const {
        press::Folders all = project.folders();
        all.speaker = project.path("waylight-speak");
        return all;
    }

    /// Nothing when there are problems; `told` are all lines.
    std::optional<press::BuildReport> build(press::Care care = press::Care::Full, press::Sound sound = press::Sound::Spoken) {
        press::Diagnostics diagnostics;
        press::Progress progress(press::Progress::Style::Quiet);
        std::optional<press::BuildReport> report = press::build(folders(), {}, diagnostics, progress, care, sound);
        told = project.told(diagnostics);
        return report;
    }

    press::BuildReport built() {
        const std::optional<press::BuildReport> report = build();
        for (const std::string& line : told) UNSCOPED_INFO(line);
        REQUIRE(report);
        return *report;
    }

    [[nodiscard]] std::size_t runs() const {
        const std::string log = fs::exists(project.path("runs")) ? project.read("runs") : "";
        return static_cast<std::size_t>(std::count(log.begin(), log.end(), '\n'));
    }

    TrialProject project;
    Lines told;

private:
    const std::string real_program = std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-speak";
};

pack::Pack open_pack(const TrialProject& project, const std::string& tag) {
    const Result<pack::Pack> pack = pack::Pack::open(project.path("build/packs/" + tag + ".waypack"), project.keys());
    REQUIRE(pack);
    return *pack;
}

/// What a pack holds of sound.
std::map<std::string, model::NarrationDocument> narration_of(const pack::Pack& pack) {
    std::map<std::string, model::NarrationDocument> documents;
    for (const std::string& name : pack.names()) {
        if (!name.starts_with("narration/")) continue;
        const Result<Tree> tree = read_json(text_of(*pack.read(name)), name);
        REQUIRE(tree);
        const Result<model::NarrationDocument> document = model::decode_narration(*tree, name);
        REQUIRE(document);
        documents[name.substr(10, name.size() - 15)] = *document;
    }
    return documents;
}

std::vector<press::TextToSay> texts_in(const SpeakingProject& speaking, const std::string& tag) {
    press::Diagnostics diagnostics;
    press::Progress progress(press::Progress::Style::Quiet);
    const auto read = press::read_project(speaking.folders(), {}, diagnostics, progress);
    for (const press::Edition& edition : read->editions)
        if (edition.locale->tag == tag) return press::texts_to_say(read->sources, edition);
    return {};
}

/// Words of a text, as a visitor sees them.
std::vector<std::pair<int, int>> words_of(const std::string& text, const std::string& tag) {
    std::vector<std::pair<int, int>> words;
    for (const ByteRange word : text::find_words(text, tag)) words.emplace_back(word.from, word.to);
    return words;
}

std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Both voices, for tests that only look.
const std::pair<SpeakingProject&, press::BuildReport>& spoken_once() {
    static SpeakingProject speaking(Voices::Both);
    static const press::BuildReport report = speaking.built();
    static const std::pair<SpeakingProject&, press::BuildReport> both(speaking, report);
    return both;
}

}  // namespace

TEST_CASE("every text of a language with a voice is heard, and every word of it has its time") {
    const auto& [speaking, report] = spoken_once();
    for (const std::string tag : {"vi", "en"}) {
        const pack::Pack pack = open_pack(speaking.project, tag);
        const auto documents = narration_of(pack);
        const std::vector<press::TextToSay> texts = texts_in(speaking, tag);
        std::size_t clips = 0;
        for (const auto& [catalogue, document] : documents) clips += document.size();
        CHECK(clips == texts.size());
        double seconds = 0;
        std::size_t letters = 0;
        for (const press::TextToSay& text : texts) {
            INFO(text.name.catalogue + " " + text.name.key + ": " + text.text.text);
            const model::Clip& clip = documents.at(text.name.catalogue).at(text.name.key);
            CHECK(model::is_sound_of(clip, text.text.text));
            CHECK(clip.made == (tag == "en" ? "flite 2.2 slt 120" : "espeak-ng 1.51 vi+f2 120"));
            std::vector<std::pair<int, int>> words;
            int before = 0;
            for (const model::SpokenWord& word : clip.words) {
                words.emplace_back(word.byte_from, word.byte_to);
                CHECK(word.ms_from >= before);
                CHECK(word.ms_to - word.ms_from >= 40);
                before = word.ms_to;
            }
            CHECK(before <= clip.milliseconds);
            CHECK(words == words_of(text.text.text, tag));
            const Result<audio::Samples> heard = audio::decode(*pack.read(model::sound_entry(text.name)), "");
            REQUIRE(heard);
            CHECK(std::abs(static_cast<double>(heard->size()) / 48 - clip.milliseconds) <= 1);
            if (text.name.catalogue == "kites" || text.name.catalogue == "pictures") {
                seconds += clip.milliseconds / 1000.0;
                letters += code_points(text.text.text);
            }
        }
        // Slow enough to follow and no slower: 7 to 17 letters a second, whatever the language.
        CHECK(static_cast<double>(letters) / seconds > 7);
        CHECK(static_cast<double>(letters) / seconds < 17);
    }
    CHECK(report.spoken > 0);
    const model::Library library = model::Library::open(speaking.project.folders().out, speaking.project.keys(), {}, [](const Error&) {});
    REQUIRE(library.locale("vi") != nullptr);
}

TEST_CASE("a pack is as loud as was decided, and no peak is heard above what loudspeakers stand") {
    const SpeakingProject& speaking = spoken_once().first;
    for (const std::string tag : {"vi", "en"}) {
        const pack::Pack pack = open_pack(speaking.project, tag);
        ebur128_state* all = ebur128_init(1, audio_rate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
        for (const std::string& name : pack.names()) {
            if (!name.starts_with("audio/")) continue;
            const Result<audio::Samples> heard = audio::decode(*pack.read(name), "");
            REQUIRE(heard);
            ebur128_add_frames_float(all, heard->data(), heard->size());
        }
        double loudness = 0;
        double peak = 0;
        ebur128_loudness_global(all, &loudness);
        ebur128_true_peak(all, 0, &peak);
        ebur128_destroy(&all);
        CHECK(std::abs(loudness + 18) < 0.5);
        CHECK(20 * std::log10(peak) <= -2);
        CHECK(20 * std::log10(peak) > -8);  // or nothing was levelled
    }
}

TEST_CASE("the same texts give the same bytes, in another folder with another cache") {
    const SpeakingProject& one = spoken_once().first;
    SpeakingProject two(Voices::Both);
    fs::remove_all(two.project.path("build/keys"));
    fs::copy(one.project.path("build/keys"), two.project.path("build/keys"));
    two.built();
    for (const std::string pack : {"build/packs/vi.waypack", "build/packs/en.waypack"})
        CHECK((one.project.read(pack) == two.project.read(pack)));
}

TEST_CASE("what was said is not said again: not even the program is started") {
    SpeakingProject speaking;
    const press::BuildReport first = speaking.built();
    CHECK(first.spoken > 0);
    const std::size_t runs = speaking.runs();
    CHECK(runs > 0);
    const press::BuildReport second = speaking.built();
    CHECK(second.spoken == 0);
    CHECK(second.written == Lines{});
    CHECK(speaking.runs() == runs);

    speaking.project.replace("locales/vi/kites.po", "Nếu dây bị đứt", "Nếu dây bị rách");
    CHECK(speaking.built().spoken == 1);
    speaking.project.replace("locales/vi/locale.toml", "voice = \"espeak:vi+f2\"", "voice = \"espeak:vi+f2\"\nvoice_rate = 100");
    const press::BuildReport slower = speaking.built();
    CHECK(slower.spoken > 1);
    CHECK(slower.written == Lines{"vi.waypack"});
}

TEST_CASE("a damaged cache is said again") {
    SpeakingProject speaking;
    speaking.built();
    const std::string before = speaking.project.read("build/packs/vi.waypack");
    const std::vector<fs::path> clips = list_files(speaking.project.path("build/cache/speech"), ".clip");
    REQUIRE(clips.size() > 2);
    std::string bytes = *read_text_file(clips[0]);
    bytes.back() ^= 1;
    REQUIRE(write_file(clips[0], bytes_of(bytes)));
    REQUIRE(write_file(clips[1], {}));
    bytes = *read_text_file(clips[2]);
    bytes[bytes.find("milliseconds") + 15] ^= 1;
    REQUIRE(write_file(clips[2], bytes_of(bytes)));
    CHECK(speaking.built().spoken == 3);
    CHECK((speaking.project.read("build/packs/vi.waypack") == before));
    CHECK_FALSE(fs::exists(speaking.project.path("build/cache/speech/work-0")));
}

TEST_CASE("quick work is silent: drafts, builds without a voice, and languages that have none") {
    SpeakingProject speaking;
    speaking.write_program("exit 9");
    REQUIRE(speaking.build(press::Care::Draft));
    CHECK(narration_of(open_pack(speaking.project, "vi")).empty());
    REQUIRE(speaking.build(press::Care::Full, press::Sound::Silent));
    CHECK(narration_of(open_pack(speaking.project, "vi")).empty());
    speaking.project.replace("locales/vi/locale.toml", "voice = \"espeak:vi+f2\"", "");
    REQUIRE(speaking.build());
    CHECK(speaking.runs() == 0);
    CHECK(run_on(speaking.project, "build",
                 {"--no-voice", "--key", speaking.project.path("build/keys/trial.key").string(), "--cache",
                  speaking.project.path("build/cache").string(), "--out", speaking.project.path("out").string()})
              .exit_code == 0);
}

TEST_CASE("a program that is not there, or does not do its work, is a fault of the environment or of a text, and nothing is written") {
    SpeakingProject speaking;
    fs::remove(speaking.project.path("waylight-speak"));
    CHECK_FALSE(speaking.build());
    REQUIRE(speaking.told.size() == 1);
    CHECK(speaking.told[0] ==
          "waylight-speak: is not there, and nothing else can speak; build it with packaging/build, or press with --no-voice");
    speaking.write_program("echo broken; exit 3");
    CHECK_FALSE(speaking.build());
    CHECK(holds(speaking.told.at(0), "does not say what it is made of: broken"));
    speaking.write_program("[ \"$1\" = --engines ] && echo 'espeak-ng 1' && exit; echo out of breath; exit 1");
    CHECK_FALSE(speaking.build());
    CHECK(holds(speaking.told.at(0), "cannot be said: out of breath"));
    speaking.write_program("[ \"$1\" = --engines ] && echo 'espeak-ng 1' && exit; echo '{}' > \"$2\"");
    CHECK_FALSE(speaking.build());
    CHECK(holds(speaking.told.at(0), "answers in another way than this press understands; build both anew"));
    CHECK_FALSE(fs::exists(speaking.project.path("build/packs/vi.waypack")));
}

TEST_CASE("a voice that is none is told where it is named") {
    SpeakingProject speaking;
    speaking.project.replace("locales/vi/locale.toml", "espeak:vi+f2", "espeak:vi+f77");
    CHECK_FALSE(speaking.build());
    CHECK(speaking.told == Lines{"locales/vi/locale.toml:8: espeak:vi+f77: is no voice; waylight-speak --voices lists them"});
    speaking.project.replace("locales/vi/locale.toml", "espeak:vi+f77", "vi");
    CHECK_FALSE(speaking.build());
    CHECK(speaking.told ==
          Lines{"locales/vi/locale.toml:8: \"vi\" is no voice; write \"espeak:FILE+f2\" or \"flite:slt\" (waylight-speak --voices "
                "lists them), or leave voice out of a language that nothing speaks"});
    speaking.project.replace("locales/vi/locale.toml", "voice = \"vi\"", "voice = \"espeak:vi+f2\"\nvoice_rate = 20");
    CHECK_FALSE(speaking.build());
    CHECK(holds(speaking.told.at(0), "voice_rate is outside of 90 to 180 words a minute; leave it out for 120"));
}

TEST_CASE("a text that has no sound is told where it is written") {
    SpeakingProject speaking;
    speaking.project.write("locales/vi/spoken.toml", "\"Nếu\" = \"…\"\n\"dây\" = \"…\"\n\"bị\" = \"…\"\n\"đứt\" = \"…\"\n");
    CHECK_FALSE(speaking.build());
    const int line = speaking.project.line_of("locales/vi/kites.po", "msgstr \"Nếu dây bị đứt\"");
    CHECK(std::count(speaking.told.begin(), speaking.told.end(),
                     "locales/vi/kites.po:" + std::to_string(line) + ": cannot be said: espeak:vi+f2: has no sound for \"…\"") == 1);
}

TEST_CASE("numbers that a voice would guess at need a spoken form, and each form a text") {
    SpeakingProject speaking;
    speaking.project.replace("locales/vi/kites.po", "Nếu dây bị đứt", "Nếu dây bị đứt năm 2024");
    const int line = speaking.project.line_of("locales/vi/kites.po", "năm 2024");
    const std::string place = "locales/vi/kites.po:" + std::to_string(line);
    const auto has = [&](const std::string& start) {
        const Lines lines = speaking.project.check();
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& told) { return told.starts_with(start); });
    };
    CHECK(has(place + ": \"2024\" is a number that voices may misread; write how it is said into "));
    speaking.project.write("locales/vi/spoken.toml", "\"2024\" = \"năm 2024\"\n");
    CHECK(has(place + ": \"2024\" is said as \"năm 2024\", which still holds a number"));
    speaking.project.write("locales/vi/spoken.toml", "\"2024\" = \"hai nghìn không trăm hai mươi tư\"\n\"NHS\" = \"en hát ét\"\n");
    CHECK_FALSE(has(place + ": \"2024\""));
    CHECK(has("locales/vi/spoken.toml:2: note: no text that is spoken shows \"NHS\"; take it out"));
    speaking.project.write("locales/vi/spoken.toml", "\"2024\" = 5\n\"...\" = \"chấm\"\n");
    CHECK(has("locales/vi/spoken.toml:1: \"2024\" has no words to say; write \"...\" = \"...\""));
    CHECK(has("locales/vi/spoken.toml:2: \"...\" holds no word; write the words as they are displayed"));
}

TEST_CASE("status says how many texts are spoken") {
    SpeakingProject speaking;
    const std::string status = run_on(speaking.project, "status").output;
    const std::string count = std::to_string(texts_in(speaking, "vi").size());
    // booklets, spoken, recorded, checked
    INFO(status);
    CHECK(std::regex_search(status, std::regex("\nvi .* 1 +" + count + " +- +0")));
    CHECK(std::regex_search(status, std::regex("\nen .* 1 +- +- +0")));
}
