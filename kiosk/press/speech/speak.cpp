#include "press/speech/speak.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "pack/pack.h"
#include "press/processors.h"
#include "press/speech/engines.h"
#include "press/speech/level.h"
#include "press/speech/opus.h"
#include "press/speech/sound.h"
#include "press/speech/speaker.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

/// Another number where the same request is turned into other bytes than before.
constexpr std::string_view way_of_making = "5";
constexpr std::size_t texts_a_batch = 24;
/// A voice's loudness is measured on the texts whose hashes come first, a sample of all. Measuring all would mean saying all before the
/// first is encoded, and hardly any change of a text may change the loudness of all others.
constexpr std::size_t most_measured = 64;

struct Job {
    const Speech* speech = nullptr;
    const TextToSay* text = nullptr;
    std::vector<SayingList> sentences;
    std::string request;  ///< all that decides how it sounds, but for its loudness
};

/// Texts of one voice that are said by one process.
using Batch = std::vector<const Job*>;

VoiceOf voice_of(const Job& job) { return {job.speech->voice.text, job.speech->edition->locale->voice_rate}; }

std::vector<Batch> batches_of(const std::vector<const Job*>& jobs) {
    std::vector<Batch> batches;
    for (const Job* job : jobs) {
        if (batches.empty() || batches.back().size() == texts_a_batch || batches.back().front()->speech != job->speech)
            batches.emplace_back();
        batches.back().push_back(job);
    }
    return batches;
}

class SpeechMaker {
public:
    SpeechMaker(fs::path program, const fs::path& cache, Diagnostics& diagnostics, Progress& progress)
        : m_program(std::move(program)), m_folder(cache / "speech"), m_cache(m_folder), m_diagnostics(diagnostics), m_progress(progress) {}

    std::optional<Narrations> make(const std::vector<Speech>& speeches) {
        const Result<Engines> engines = ask_engines(m_program, m_folder / "engines");
        if (!engines) {
            m_diagnostics.problem(engines.error(), Severity::Environment);
            return std::nullopt;
        }
        m_engines = *engines;
        for (const Speech& speech : speeches) add_jobs(speech);
        for (const Speech& speech : speeches)
            if (!find_gain(speech)) return std::nullopt;
        Narrations narrations;
        narrations.spoken = say_missing();
        if (!m_diagnostics.clean()) return std::nullopt;
        for (const Job& job : m_jobs) {
            const SpokenClip& clip = m_clips.at(key_of(job));
            Narration& narration = narrations.languages[job.speech->edition->locale->tag];
            narration.documents[job.text->name.catalogue][job.text->name.key] = clip.clip;
            narration.sounds[model::sound_entry(job.text->name)] = clip.sound;
        }
        return narrations;
    }

private:
    void add_jobs(const Speech& speech) {
        for (const TextToSay& text : speech.texts) {
            Job job{&speech, &text, sentences_to_say(text.text, *speech.edition->locale), {}};
            if (job.sentences.empty()) continue;  // of signs alone
            job.request = text.text.text + "\n";
            for (const SayingList& sentence : job.sentences) {
                job.request += request_for(voice_of(job), sentence, "-");
                for (const Saying& saying : sentence)
                    for (const ByteRange& word : saying.words)
                        job.request += std::to_string(word.from) + " " + std::to_string(word.to) + " ";
            }
            m_jobs.push_back(std::move(job));
        }
    }

    [[nodiscard]] std::string key_of(const Job& job) const {
        const std::string all = std::string(way_of_making) + "\n" + m_engines.mark + "\n" + opus_version() + "\n" +
                                std::to_string(m_gains.at(job.speech)) + "\n" + job.request;
        return pack::hash_hex(bytes_of(all));
    }

    /// The texts that a voice is measured on, each once.
    std::vector<const Job*> measured(const Speech& speech) {
        std::map<std::string, const Job*> by_hash;
        for (const Job& job : m_jobs)
            if (job.speech == &speech) by_hash.emplace(pack::hash_hex(bytes_of(job.request)), &job);
        std::vector<const Job*> jobs;
        for (const auto& [hash, job] : by_hash)
            if (jobs.size() < most_measured) jobs.push_back(job);
        return jobs;
    }

    bool find_gain(const Speech& speech) {
        const std::vector<const Job*> jobs = measured(speech);
        if (jobs.empty()) return true;
        std::string key = m_engines.mark + std::string(way_of_making);
        for (const Job* job : jobs) key += job->request;
        key = pack::hash_hex(bytes_of(key));
        std::optional<int> gain = m_cache.find_gain(key);
        if (!gain) gain = measure(speech, jobs);
        if (!gain) return false;
        m_gains[&speech] = *gain;
        return keep(m_cache.keep_gain(key, *gain), m_diagnostics);
    }

    std::optional<int> measure(const Speech& speech, const std::vector<const Job*>& jobs) {
        m_progress.stage("measuring the voice of " + in_quotes(speech.edition->locale->tag));
        std::map<const Job*, Track> tracks;
        run(jobs, [&](const Job& job, Track track, Diagnostics& /*diagnostics*/) {
            const std::lock_guard lock(m_mutex);
            tracks.emplace(&job, std::move(track));
        });
        if (!m_diagnostics.clean()) return std::nullopt;
        std::vector<Track> sorted;
        for (const Job* job : jobs) sorted.push_back(std::move(tracks.at(job)));
        const Result<int> gain = quarter_decibels_for(sorted);
        if (gain) return *gain;
        m_diagnostics.problem(speech.voice.place, gain.error().message);
        return std::nullopt;
    }

    /// Each sound once, whatever says it.
    int say_missing() {
        std::vector<const Job*> missing;
        std::set<std::string> scheduled;
        for (const Job& job : m_jobs)
            if (const std::string key = key_of(job); scheduled.insert(key).second) {
                if (std::optional<SpokenClip> clip = m_cache.find(key))
                    m_clips.emplace(key, *std::move(clip));
                else
                    missing.push_back(&job);
            }
        const auto count = static_cast<int>(missing.size());
        if (count > 0) m_progress.stage("speaking " + std::to_string(count) + " texts");
        run(missing, [&](const Job& job, Track track, Diagnostics& diagnostics) { finish(job, std::move(track), diagnostics); });
        return count;
    }

    void finish(const Job& job, Track track, Diagnostics& diagnostics) {
        level(track, m_gains.at(job.speech));
        Result<Bytes> sound = sound_of(track);
        if (!sound) return tell(job, sound.error(), diagnostics);
        const VoiceOf voice = voice_of(job);
        const int milliseconds = track.milliseconds();
        SpokenClip clip{{pack::hash_hex(bytes_of(job.text->text.text)), m_engines.made_by(voice.voice, voice.rate), false, milliseconds,
                         std::move(track.words)},
                        *std::move(sound)};
        const std::string key = key_of(job);
        if (!keep(m_cache.keep(key, clip), diagnostics)) return;
        const std::lock_guard lock(m_mutex);
        m_clips.emplace(key, std::move(clip));
    }

    /// Has jobs said, as many at a time as there are processors, and hands each track on.
    template <typename Finish>
    void run(const std::vector<const Job*>& jobs, const Finish& finish) {
        const std::vector<Batch> batches = batches_of(jobs);
        SharedSteps steps(m_progress, jobs.size());
        const auto say_batch = [&](std::size_t batch, unsigned thread, Diagnostics& diagnostics) {
            Speaker speaker(m_program, m_folder / ("work-" + std::to_string(thread)));
            const auto finish_one = [&](const Job& job, Track track) {
                finish(job, std::move(track), diagnostics);
                steps.take_one();
            };
            say(batches[batch], speaker, finish_one, diagnostics);
        };
        do_on_all_processors(batches.size(), AfterFault::Stop, say_batch, m_diagnostics);
    }

    template <typename Finish>
    static void say(const Batch& batch, Speaker& speaker, const Finish& finish, Diagnostics& diagnostics) {
        std::vector<const SayingList*> sentences;
        std::vector<const Job*> owners;
        for (const Job* job : batch)
            for (const SayingList& sentence : job->sentences) {
                sentences.push_back(&sentence);
                owners.push_back(job);
            }
        Result<void> fault;
        std::vector<SpokenSentence> spoken = speaker.say(voice_of(*batch.front()), sentences, fault);
        if (!fault) return tell(*owners[std::min(spoken.size(), owners.size() - 1)], fault.error(), diagnostics);
        auto from = spoken.begin();
        for (const Job* job : batch) {
            const auto to = from + std::ssize(job->sentences);
            finish(*job, assemble(job->text->text.text, job->sentences, {std::make_move_iterator(from), std::make_move_iterator(to)}));
            from = to;
        }
    }

    /// A voice that is none is told where it is named, and a text that cannot be said where it is written.
    static void tell(const Job& job, const Error& error, Diagnostics& diagnostics) {
        const bool is_of_voice = error.message.find("is no voice") != std::string::npos;
        diagnostics.problem(is_of_voice ? job.speech->voice.place : job.text->place,
                            is_of_voice ? error.message : "cannot be said: " + error.message);
    }

    static bool keep(const Result<void>& kept, Diagnostics& diagnostics) {
        if (!kept) diagnostics.problem(kept.error(), Severity::Environment);
        return static_cast<bool>(kept);
    }

    fs::path m_program;
    fs::path m_folder;
    ClipCache m_cache;
    Diagnostics& m_diagnostics;
    Progress& m_progress;
    Engines m_engines;
    std::vector<Job> m_jobs;
    std::map<const Speech*, int> m_gains;
    std::map<std::string, SpokenClip> m_clips;  ///< by key
    std::mutex m_mutex;
};

}  // namespace

std::optional<Narrations> speak(const std::vector<Speech>& speeches, const fs::path& program, const fs::path& cache,
                                Diagnostics& diagnostics, Progress& progress) {
    if (speeches.empty()) return Narrations{};
    return SpeechMaker(program, cache, diagnostics, progress).make(speeches);
}

}  // namespace waylight::press
