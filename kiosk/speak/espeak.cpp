// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/espeak.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <utility>

#include "speak/spans.h"
#include "speak/trim.h"

namespace waylight::speak {
namespace fs = std::filesystem;
namespace {

/// At 100 some voices limit themselves and no longer scale.
constexpr int volume = 50;
/// What is shorter was joined with the word before.
constexpr int least_ms_a_letter = 22;

/// What the callback hears of the sentence that is being said.
struct Hearing {
    std::vector<std::int16_t> samples;
    std::vector<int> starts;
    std::vector<std::string> phonemes;
    std::size_t unit = 0;  ///< that is being said

    void hear_mark(const char* name) {
        std::size_t mark = 0;
        const char* end = name + std::strlen(name);
        if (std::from_chars(name, end, mark).ptr == end && mark < starts.size()) unit = mark;
    }
    void hear_phoneme(const char* letters) {
        constexpr std::size_t most_letters = 8;  // no zero ends a name that is as long
        const std::string_view name(letters, strnlen(letters, most_letters));
        std::string& all = phonemes[unit];
        if (!name.empty()) all += (all.empty() ? "" : " ") + std::string(name);
    }
};

/// Called with each piece of sound; every event, the last one too, carries who listens.
int hear(short* wave, int count, espeak_EVENT* event) {
    auto* const listener = static_cast<Hearing*>(event->user_data);
    if (listener == nullptr) return 1;
    // NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): espeak-ng's own type
    for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
        if (event->type == espeakEVENT_MARK) {
            listener->hear_mark(event->id.name);
            listener->starts[listener->unit] = event->audio_position;
        } else if (event->type == espeakEVENT_PHONEME) {
            listener->hear_phoneme(event->id.string);
        }
    }
    // NOLINTEND(cppcoreguidelines-pro-type-union-access)
    if (wave != nullptr && count > 0) listener->samples.insert(listener->samples.end(), wave, wave + count);
    return 0;
}

/// A unit whose mark was lost begins where the one before does.
void fill_gaps(std::vector<int>& starts) {
    int before = 0;
    for (int& start : starts) before = start = start < 0 ? before : start;
}

/// What is seen of a unit.
std::vector<std::size_t> letters_of(const std::vector<Unit>& sentence) {
    std::vector<std::size_t> letters;
    for (const Unit& unit : sentence) letters.push_back(count_letters(unit.text));
    return letters;
}

void add_names(const fs::path& folder, const std::string& prefix, std::vector<std::string>& names) {
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code))
        names.push_back(prefix + entry.path().filename().string());
}

}  // namespace

Espeak::Espeak(int rate, Phonemes phonemes, std::string folder) : m_rate(rate), m_phonemes(phonemes), m_folder(std::move(folder)) {}

Result<Espeak> Espeak::open(Phonemes phonemes) {
    const int options = espeakINITIALIZE_DONT_EXIT | (phonemes == Phonemes::On ? espeakINITIALIZE_PHONEME_EVENTS : 0);
    const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, options);
    const char* folder = nullptr;
    espeak_Info(&folder);
    if (rate <= 0 || folder == nullptr || !fs::exists(fs::path(folder) / "phontab"))
        return Error{"espeak-ng", "finds no voices; install espeak-ng-data"};
    espeak_SetSynthCallback(hear);
    return Espeak(rate, phonemes, folder);
}

Espeak::~Espeak() {
    if (m_open) espeak_Terminate();
}

Espeak::Espeak(Espeak&& other) noexcept
    : m_open(std::exchange(other.m_open, false)), m_rate(other.m_rate), m_phonemes(other.m_phonemes), m_folder(std::move(other.m_folder)),
      m_voice(std::move(other.m_voice)) {}

/// espeak-ng leaves out a variant that it does not know, and says nothing.
Result<void> Espeak::choose(const std::string& voice) {
    if (voice == m_voice) return {};
    const std::size_t plus = voice.find('+');
    const bool knows_variant =
        plus == std::string::npos || (voice.find('/') == std::string::npos && plus + 1 < voice.size() &&
                                      fs::is_regular_file(fs::path(m_folder) / "voices" / "!v" / voice.substr(plus + 1)));
    if (!knows_variant || espeak_SetVoiceByName(voice.c_str()) != EE_OK)
        return Error{"espeak:" + voice, "is no voice; waylight-speak --voices lists them"};
    m_voice = voice;
    return {};
}

Result<Speech> Espeak::say(const std::string& voice, int rate, const std::vector<Unit>& sentence) {
    if (Result<void> chosen = choose(voice); !chosen) return chosen.error();
    espeak_SetParameter(espeakRATE, rate, 0);
    espeak_SetParameter(espeakVOLUME, volume, 0);
    const std::string ssml = ssml_of(sentence);
    Hearing hearing{{}, std::vector<int>(sentence.size(), -1), std::vector<std::string>(sentence.size()), 0};
    const espeak_ERROR error =
        espeak_Synth(ssml.c_str(), ssml.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakSSML, nullptr, &hearing);
    if (error != EE_OK) return Error{"espeak:" + voice, "could not say a sentence; espeak-ng gave the error " + std::to_string(error)};
    trim_end(hearing.samples, m_rate);
    if (hearing.samples.empty()) return Error{"espeak:" + voice, "has no sound for \"" + sentence.front().text + "\""};
    fill_gaps(hearing.starts);
    Speech speech{m_rate, std::move(hearing.samples), {}, {}};
    speech.spans = share_out(hearing.starts, milliseconds_of(speech.samples.size(), m_rate), letters_of(sentence), least_ms_a_letter);
    if (m_phonemes == Phonemes::On) speech.phonemes = std::move(hearing.phonemes);
    return speech;
}

std::vector<std::string> Espeak::voices() const {
    std::vector<std::string> names;
    const espeak_VOICE** all = espeak_ListVoices(nullptr);
    for (; *all != nullptr; ++all) {
        const std::string file = (*all)->identifier;
        if (!file.starts_with("mb/") && !file.starts_with("!v/")) names.push_back(fs::path(file).filename().string());
    }
    add_names(fs::path(m_folder) / "voices" / "!v", "+", names);
    std::sort(names.begin(), names.end());
    return names;
}

std::string Espeak::version() {
    const std::string text = espeak_Info(nullptr);
    return "espeak-ng " + text.substr(0, text.find(' '));
}

}  // namespace waylight::speak
