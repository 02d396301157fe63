// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/flite.h"

#include <flite/flite.h>
#include <flite/flite_version.h>

#include <cmath>
#include <memory>
#include <sstream>

#include "speak/ascii.h"
#include "speak/punctuation.h"
#include "speak/spans.h"
#include "speak/trim.h"

// No header of flite's declares its voices.
extern "C" cst_voice* register_cmu_us_slt(const char* folder);

namespace waylight::speak {
namespace {

constexpr std::string_view slt = "slt";
/// At this rate slt speaks as fast as espeak-ng does.
constexpr float own_rate = 150.0F;

struct UtteranceDeleter {
    void operator()(cst_utterance* utterance) const { delete_utterance(utterance); }
};
using Utterance = std::unique_ptr<cst_utterance, UtteranceDeleter>;

/// What flite reads, and which unit each of its tokens belongs to.
struct Script {
    std::string text;
    std::vector<std::size_t> unit_of_token;

    void add(const std::string& words, std::size_t unit) {
        std::istringstream tokens(words);
        for (std::string token; tokens >> token;) {
            text += (text.empty() ? "" : " ") + token;
            unit_of_token.push_back(unit);
        }
    }
};

std::string apart(const std::string& digits) {
    std::string words;
    for (const char digit : digits) words += std::string(words.empty() ? "" : " ") + digit;
    return words;
}

Script script_of(const std::vector<Unit>& sentence) {
    Script script;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Unit& unit = sentence[i];
        const bool is_last = i + 1 == sentence.size();
        if (unit.digits)
            script.add(apart(unit.text) + (is_last ? "" : ","), i);
        else
            script.add(as_ascii(is_last ? read_aloud_last(unit.text) : read_aloud(unit.text)), i);
    }
    return script;
}

/// When the first sound of a token's first word begins; negative when it says nothing.
int start_of(const cst_item* token) {
    const cst_item* word = item_daughter(token);
    if (word == nullptr) return -1;
    const float before = ffeature_float(item_as(word, "Word"), "R:SylStructure.daughter1.daughter1.R:Segment.p.end");
    return static_cast<int>(std::lround(before * 1000.0F));
}

std::vector<int> starts_of(const cst_utterance* utterance, const Script& script, std::size_t units) {
    std::vector<int> starts(units, -1);
    std::size_t index = 0;
    for (const cst_item* token = relation_head(utt_relation(utterance, "Token")); token != nullptr; token = item_next(token), ++index) {
        const std::size_t unit = index < script.unit_of_token.size() ? script.unit_of_token[index] : units - 1;
        if (starts[unit] < 0) starts[unit] = start_of(token);
    }
    int before = 0;
    for (int& start : starts) before = start = start < 0 ? before : start;
    return starts;
}

}  // namespace

Flite Flite::open() {
    flite_init();
    return Flite(register_cmu_us_slt(nullptr));
}

Result<Speech> Flite::say(const std::string& voice, int rate, const std::vector<Unit>& sentence) {
    if (voice != slt) return Error{"flite:" + voice, "is no voice; waylight-speak --voices lists them"};
    flite_feat_set_float(m_slt->features, "duration_stretch", own_rate / static_cast<float>(rate));
    const Script script = script_of(sentence);
    const Utterance utterance(flite_synth_text(script.text.c_str(), m_slt));
    const cst_wave* wave = utterance == nullptr ? nullptr : utt_wave(utterance.get());
    if (wave == nullptr) return Error{"flite:" + voice, "could not say a sentence"};
    Speech speech{cst_wave_sample_rate(wave), {wave->samples, wave->samples + cst_wave_num_samples(wave)}, {}, {}};
    trim_end(speech.samples, speech.rate);
    if (script.text.empty() || speech.samples.empty()) return Error{"flite:" + voice, "has no sound for \"" + sentence.front().text + "\""};
    const std::vector<int> starts = starts_of(utterance.get(), script, sentence.size());
    std::vector<std::size_t> letters;
    for (const Unit& unit : sentence) letters.push_back(count_letters(unit.text));
    // Its times are those of sounds: nothing is joined.
    speech.spans = share_out(starts, milliseconds_of(speech.samples.size(), speech.rate), letters, 0);
    return speech;
}

std::vector<std::string> Flite::voices() { return {std::string(slt)}; }

std::string Flite::version() { return "flite " FLITE_PROJECT_VERSION; }

}  // namespace waylight::speak
