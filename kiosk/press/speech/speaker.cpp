#include "press/speech/speaker.h"

#include <cstring>

#include "base/files.h"
#include "base/tree.h"
#include "press/subprocess.h"

namespace waylight::press {
namespace fs = std::filesystem;
namespace {

constexpr float full_scale = 32768.0F;

std::string samples_name(std::size_t sentence) { return std::to_string(sentence) + ".raw"; }

std::vector<float> samples_of(ByteView bytes) {
    std::vector<float> samples(bytes.size() / sizeof(std::int16_t));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        std::int16_t sample = 0;
        std::memcpy(&sample, bytes.data() + i * sizeof sample, sizeof sample);
        samples[i] = static_cast<float>(sample) / full_scale;
    }
    return samples;
}

Result<SpokenSentence> read_answer(std::string_view line, std::size_t units, const fs::path& samples) {
    const Error other{"waylight-speak", "answers in another way than this press understands; build both anew"};
    const Result<Tree> answer = read_json(line, "answer");
    const Tree* rate = answer ? answer->find("rate") : nullptr;
    const Tree* spans = answer ? answer->find("spans") : nullptr;
    if (rate == nullptr || rate->integer() == nullptr || *rate->integer() <= 0 || spans == nullptr || spans->list() == nullptr ||
        spans->list()->size() != units)
        return other;
    SpokenSentence spoken;
    spoken.rate = static_cast<int>(*rate->integer());
    for (const Tree& span : *spans->list()) {
        if (span.list() == nullptr || span.list()->size() != 2) return other;
        const std::int64_t* from = span.list()->front().integer();
        const std::int64_t* to = span.list()->back().integer();
        if (from == nullptr || to == nullptr) return other;
        spoken.spans.emplace_back(static_cast<int>(*from), static_cast<int>(*to));
    }
    const Result<Bytes> bytes = read_file(samples);
    if (!bytes) return bytes.error();
    spoken.samples = samples_of(*bytes);
    return spoken;
}

/// "waylight-speak: FILE:7: what is wrong" without what only the press knows of.
std::string reason_in(const std::string& output, const fs::path& requests) {
    const std::string line = last_line(output);
    const std::size_t file = line.find(requests.string());
    const std::size_t reason = file == std::string::npos ? file : line.find(": ", file);
    return reason == std::string::npos ? line : line.substr(reason + 2);
}

}  // namespace

std::string request_for(const VoiceOf& voice, const SayingList& sayings, const std::string& out) {
    Tree::List sentence;
    for (const Saying& saying : sayings) sentence.push_back(Tree(Tree::Table{{saying.digits ? "digits" : "say", saying.text}}));
    return write_json(Tree(Tree::Table{{"voice", voice.voice}, {"rate", voice.rate}, {"out", out}, {"sentence", std::move(sentence)}}));
}

Speaker::Speaker(fs::path program, fs::path folder) : m_program(std::move(program)), m_folder(std::move(folder)) {
    std::error_code code;
    fs::create_directories(m_folder, code);
}

Speaker::~Speaker() {
    std::error_code code;
    fs::remove_all(m_folder, code);
}

std::vector<SpokenSentence> Speaker::say(const VoiceOf& voice, const std::vector<const SayingList*>& sentences, Result<void>& fault) {
    const fs::path requests = m_folder / "requests";
    const fs::path answers = m_folder / "answers";
    std::string lines;
    for (std::size_t i = 0; i < sentences.size(); ++i) lines += request_for(voice, *sentences[i], (m_folder / samples_name(i)).string());
    std::vector<SpokenSentence> spoken;
    fault = write_file(requests, bytes_of(lines));
    if (!fault) return spoken;
    const Result<Completed> run = run_program({m_program.string(), "--answers", answers.string(), requests.string()});
    if (!run) fault = run.error();
    if (!run) return spoken;
    const Result<std::string> text = read_text_file(answers);
    if (!text && run->exit_code == 0) fault = text.error();
    for (std::string_view rest = text ? std::string_view(*text) : ""; !rest.empty() && fault;) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        Result<SpokenSentence> sentence =
            spoken.size() < sentences.size()
                ? read_answer(rest.substr(0, end), sentences[spoken.size()]->size(), m_folder / samples_name(spoken.size()))
                : Error{"waylight-speak", "answers more than it was asked"};
        if (sentence)
            spoken.push_back(*std::move(sentence));
        else
            fault = sentence.error();
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (fault && spoken.size() < sentences.size()) fault = Error{"", reason_in(run->output, requests)};
    return spoken;
}

}  // namespace waylight::press
