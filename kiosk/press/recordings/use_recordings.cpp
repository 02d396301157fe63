#include "press/recordings/use_recordings.h"

#include <algorithm>

#include "pack/pack.h"
#include "press/cache_entries.h"
#include "press/recordings/reading.h"
#include "press/recordings/recorded_clip.h"
#include "press/speech/level.h"
#include "press/speech/opus.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Another number where the same files are turned into other bytes than before.
constexpr std::string_view way_of_making = "2";
/// A session's loudness is measured on the recordings whose hashes come first.
constexpr std::size_t most_measured = 64;

class RecordingsUser {
public:
    RecordingsUser(const RecordedTexts& recorded, const LocaleSource& locale, const fs::path& cache, Narration& narration,
                   Diagnostics& diagnostics, unsigned threads)
        : m_recorded(recorded), m_locale(locale), m_folder(cache / "recordings"), m_cache(m_folder), m_narration(narration),
          m_diagnostics(diagnostics), m_threads(threads) {}

    int use(Progress& progress) {
        find_gains(progress);
        std::vector<Job> jobs;
        std::vector<Job*> missing;
        for (const RecordedText& text : m_recorded.texts) {
            const std::string key = key_of(text, reference_of(text.text.name));
            jobs.push_back({&text, key, find(key)});
        }
        for (Job& job : jobs)
            if (!job.clip) missing.push_back(&job);
        make_all(missing, progress);
        // Nobody is laid beside these any more.
        for (Job& job : jobs) put(job.text->text.name, job.clip);
        return static_cast<int>(missing.size());
    }

private:
    struct Job {
        const RecordedText* text = nullptr;
        std::string key;
        std::optional<SpokenClip> clip;  ///< none while it is not made, or cannot be
    };

    void make_all(const std::vector<Job*>& jobs, Progress& progress) {
        if (!jobs.empty()) progress.stage("listening to the recordings of " + in_quotes(m_locale.tag));
        SharedSteps steps(progress, jobs.size());
        const auto make_one = [&](std::size_t job, unsigned /*thread*/, Diagnostics& diagnostics) {
            make(*jobs[job], diagnostics);
            steps.take_one();
        };
        do_on_all_processors(jobs.size(), AfterFault::GoOn, make_one, m_diagnostics, m_threads);
    }

    [[nodiscard]] std::optional<SpokenClip> reference_of(const model::TextName& name) const {
        const auto document = m_narration.documents.find(name.catalogue);
        if (document == m_narration.documents.end()) return std::nullopt;
        const auto clip = document->second.find(name.key);
        const auto sound = m_narration.sounds.find(model::sound_entry(name));
        if (clip == document->second.end() || sound == m_narration.sounds.end()) return std::nullopt;
        return SpokenClip{clip->second, sound->second};
    }

    static std::string with_labels(const UsedRecording& recording) {
        const Result<Bytes> labels = recording.file.labels.empty() ? Result<Bytes>(Bytes()) : read_file(recording.file.labels);
        return recording.file.name + " " + recording.sound_hash + " " + (labels ? pack::hash_hex(*labels) : "unreadable") + "\n";
    }

    [[nodiscard]] std::string key_of(const RecordedText& text, const std::optional<SpokenClip>& reference) const {
        std::string all = std::string(way_of_making) + "\n" + opus_version() + "\n" + m_locale.tag + "\n" + text.text.text.text + "\n";
        if (text.whole) all += "whole " + std::to_string(m_gains.at(text.whole->session)) + " " + with_labels(*text.whole);
        for (const auto& [sentence, recording] : text.sentences_alone)
            all += std::to_string(sentence) + " " + std::to_string(m_gains.at(recording.session)) + " " + with_labels(recording);
        if (reference) {
            all += pack::hash_hex(reference->sound);
            for (const model::SpokenWord& word : reference->clip.words)
                all += " " + std::to_string(word.ms_from) + " " + std::to_string(word.ms_to);
        }
        return pack::hash_hex(bytes_of(all));
    }

    /// What was made before, and its advice told again.
    std::optional<SpokenClip> find(const std::string& key) {
        std::optional<SpokenClip> clip = m_cache.find(key);
        const Result<std::string> told = clip ? read_text_file(advice_file(key)) : Error{"", ""};
        if (!told) return std::nullopt;
        mark_as_used(advice_file(key));
        for (std::string_view rest = *told; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            const std::size_t tab = std::min(line.find('\t'), line.size());
            tell({std::string(line.substr(0, tab)), std::string(line.substr(std::min(tab + 1, line.size())))}, m_diagnostics);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return clip;
    }

    /// On any thread.
    void make(Job& job, Diagnostics& diagnostics) const {
        const std::optional<SpokenClip> reference = reference_of(job.text->text.name);
        std::vector<Advice> advice;
        const GainOf gain = [&](const UsedRecording& recording) { return m_gains.at(recording.session); };
        job.clip = make_recorded_clip(*job.text, m_locale.tag, reference ? &*reference : nullptr, gain, advice, diagnostics);
        std::string lines;
        for (const Advice& one : advice) {
            tell(one, diagnostics);
            lines += one.file + "\t" + one.message + "\n";
        }
        if (job.clip && keep(write_file(advice_file(job.key), bytes_of(lines)), diagnostics))
            keep(m_cache.keep(job.key, *job.clip), diagnostics);
    }

    [[nodiscard]] fs::path advice_file(const std::string& key) const { return m_folder / (key + ".advice"); }

    void tell(const Advice& advice, Diagnostics& diagnostics) const {
        diagnostics.note({m_locale.folder + "/recordings/" + advice.file}, advice.message);
    }

    void put(const model::TextName& name, std::optional<SpokenClip>& clip) {
        if (!clip) return;
        m_narration.documents[name.catalogue][name.key] = std::move(clip->clip);
        m_narration.sounds[model::sound_entry(name)] = std::move(clip->sound);
    }

    void find_gains(Progress& progress) {
        std::map<std::string, std::map<std::string, const UsedRecording*>> sessions;  // by hash
        const auto add = [&](const UsedRecording& recording) { sessions[recording.session].emplace(recording.sound_hash, &recording); };
        for (const RecordedText& text : m_recorded.texts) {
            if (text.whole) add(*text.whole);
            for (const auto& [sentence, recording] : text.sentences_alone) add(recording);
        }
        for (auto& [session, recordings] : sessions) {
            while (recordings.size() > most_measured) recordings.erase(std::prev(recordings.end()));
            std::string key(way_of_making);
            for (const auto& [hash, recording] : recordings) key += " " + hash;
            key = pack::hash_hex(bytes_of(key));
            std::optional<int> gain = m_cache.find_gain(key);
            if (!gain) {
                progress.stage("measuring the recordings of " + in_quotes(m_locale.tag));
                gain = measure(recordings);
                keep(m_cache.keep_gain(key, *gain), m_diagnostics);
            }
            m_gains[session] = *gain;
        }
    }

    /// Files that cannot be used are told when they are.
    [[nodiscard]] int measure(const std::map<std::string, const UsedRecording*>& recordings) const {
        std::vector<const UsedRecording*> all;
        for (const auto& [hash, recording] : recordings) all.push_back(recording);
        std::vector<audio::Samples> samples(all.size());
        Diagnostics told_later;
        const auto read_one = [&](std::size_t job, unsigned /*thread*/, Diagnostics& /*diagnostics*/) {
            const Result<Bytes> file = read_recording(all[job]->file.path);
            const Result<Take> take = file ? read_take(*file) : file.error();
            Result<Reading> reading = take ? make_reading(*take) : take.error();
            if (reading) samples[job] = std::move(reading->samples);
        };
        do_on_all_processors(all.size(), AfterFault::GoOn, read_one, told_later, m_threads);
        std::vector<Track> tracks;
        for (audio::Samples& of_one : samples)
            if (!of_one.empty()) tracks.push_back({static_cast<int>(audio::samples_per_second), std::move(of_one), {}});
        const Result<int> gain = quarter_decibels_for(tracks);
        return gain ? *gain : 0;
    }

    static bool keep(const Result<void>& kept, Diagnostics& diagnostics) {
        if (!kept) diagnostics.problem(kept.error(), Severity::Environment);
        return static_cast<bool>(kept);
    }

    const RecordedTexts& m_recorded;
    const LocaleSource& m_locale;
    fs::path m_folder;
    ClipCache m_cache;
    Narration& m_narration;
    Diagnostics& m_diagnostics;
    unsigned m_threads;
    std::map<std::string, int> m_gains;  ///< by session
};

}  // namespace

int use_recordings(const RecordedTexts& recorded, const LocaleSource& locale, const fs::path& cache, Narration& narration,
                   Diagnostics& diagnostics, Progress& progress, unsigned threads) {
    return RecordingsUser(recorded, locale, cache, narration, diagnostics, threads).use(progress);
}

}  // namespace waylight::press
