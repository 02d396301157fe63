#include "press/stand_in.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace waylight::test {
namespace {

/// Steps of a plain congruential generator: the same everywhere.
class Chance {
public:
    explicit Chance(unsigned seed) : m_state(seed * 2654435761U + 1) {}
    /// From 0 up to 1.
    double next() {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<double>(m_state >> 8U) / 16777216.0;
    }

private:
    unsigned m_state;
};

void move_words(press::Track& track, int after_ms, int by_ms) {
    for (model::SpokenWord& word : track.words) {
        if (word.ms_from >= after_ms) word.ms_from += by_ms;
        if (word.ms_to > after_ms) word.ms_to += by_ms;
    }
}

/// Silence at a time, with 5 ms of fading on either side.
void insert_silence(press::Track& track, int at_ms, int milliseconds) {
    const auto samples = [&](int ms) {
        return std::min<std::size_t>(static_cast<std::size_t>(ms) * static_cast<std::size_t>(track.rate) / 1000, track.samples.size());
    };
    const std::size_t at = samples(at_ms);
    const std::size_t fade = static_cast<std::size_t>(track.rate) / 200;
    for (std::size_t i = 0; i < fade; ++i) {
        const float gain = static_cast<float>(i) / static_cast<float>(fade);
        if (at > i) track.samples[at - 1 - i] *= gain;
        if (at + i < track.samples.size()) track.samples[at + i] *= gain;
    }
    const std::size_t count = static_cast<std::size_t>(milliseconds) * static_cast<std::size_t>(track.rate) / 1000;
    track.samples.insert(track.samples.begin() + static_cast<std::ptrdiff_t>(at), count, 0.0F);
    move_words(track, at_ms, milliseconds);
}

void add_pauses(press::Track& track, const Disguise& disguise, Chance& chance) {
    const auto longer = [&] { return static_cast<int>(chance.next() * disguise.longest_pause_ms); };
    for (std::size_t i = 1; i < track.words.size(); ++i) {
        const int gap = track.words[i].ms_from - track.words[i - 1].ms_to;
        const bool hesitates = chance.next() * 100 < disguise.hesitations;
        if (gap >= press::pause_ms - 50)
            insert_silence(track, track.words[i - 1].ms_to + gap / 2, longer());
        else if (hesitates)
            insert_silence(track, track.words[i].ms_from, 250);
    }
    insert_silence(track, track.milliseconds(), longer());
    insert_silence(track, 0, longer());
}

/// The speed is a slow wave; time in the new sound is what has been played so far.
void change_speed(press::Track& track, const Disguise& disguise, Chance& chance) {
    const double middle = (disguise.slowest + disguise.fastest) / 2;
    const double swing = (disguise.fastest - disguise.slowest) / 2;
    const double phase = chance.next() * 2 * std::numbers::pi;
    constexpr double wave_seconds = 2.7;
    std::vector<float> out;
    std::vector<int> times(static_cast<std::size_t>(track.milliseconds()) + 1, 0);  // by milliseconds of before
    double at = 0;
    while (at + 1 < static_cast<double>(track.samples.size())) {
        const auto before = static_cast<std::size_t>(at);
        const auto share = static_cast<float>(at - static_cast<double>(before));
        const double seconds = at / track.rate;
        times[static_cast<std::size_t>(seconds * 1000)] = static_cast<int>(static_cast<double>(out.size()) * 1000 / track.rate);
        out.push_back(track.samples[before] * (1 - share) + track.samples[before + 1] * share);
        at += middle + swing * std::sin(phase + 2 * std::numbers::pi * seconds / wave_seconds);
    }
    for (std::size_t i = 1; i < times.size(); ++i) times[i] = std::max(times[i], times[i - 1]);
    const auto moved = [&](int ms) { return times[std::min(static_cast<std::size_t>(ms), times.size() - 1)]; };
    for (model::SpokenWord& word : track.words) {
        word.ms_from = moved(word.ms_from);
        word.ms_to = moved(word.ms_to);
    }
    track.samples = std::move(out);
}

/// Four echoes that feed themselves, as Schroeder's rooms have them.
void add_reverberation(press::Track& track, double seconds) {
    constexpr std::array<double, 4> delays{0.0297, 0.0371, 0.0411, 0.0437};
    constexpr float share = 0.12F;
    std::vector<float> wet(track.samples.size(), 0.0F);
    for (const double delay : delays) {
        const auto length = static_cast<std::size_t>(delay * track.rate);
        const auto feedback = static_cast<float>(std::pow(10.0, -3 * delay / seconds));
        std::vector<float> echo = track.samples;
        for (std::size_t i = length; i < echo.size(); ++i) echo[i] += feedback * echo[i - length];
        for (std::size_t i = 0; i < wet.size(); ++i) wet[i] += share * (echo[i] - track.samples[i]);
    }
    for (std::size_t i = 0; i < wet.size(); ++i) track.samples[i] += wet[i];
}

/// White noise through three slow filters, as loud in each octave.
void add_noise(press::Track& track, double below_db, Chance& chance) {
    double power = 0;
    double count = 1;
    for (const float sample : track.samples)
        if (std::abs(sample) > 0.01F) {
            power += static_cast<double>(sample) * sample;
            ++count;
        }
    std::vector<double> noise(track.samples.size());
    std::array<double, 3> slow{};
    double noise_power = 1e-12;
    for (double& value : noise) {
        const double white = chance.next() * 2 - 1;
        slow[0] = 0.99765 * slow[0] + white * 0.0990460;
        slow[1] = 0.96300 * slow[1] + white * 0.2965164;
        slow[2] = 0.57000 * slow[2] + white * 1.0526913;
        value = slow[0] + slow[1] + slow[2] + white * 0.1848;
        noise_power += value * value;
    }
    noise_power /= static_cast<double>(std::max<std::size_t>(noise.size(), 1));
    const double gain = std::sqrt(power / count * std::pow(10.0, -below_db / 10) / noise_power);
    for (std::size_t i = 0; i < noise.size(); ++i) track.samples[i] += static_cast<float>(gain * noise[i]);
}

/// flite counts the silence before a sentence to its first word.
void leave_out_silence(press::Track& track) {
    constexpr float heard = 0.01F;
    for (model::SpokenWord& word : track.words) {
        const auto at = [&](int ms) {
            return track.samples.begin() + std::min<std::ptrdiff_t>(std::ssize(track.samples), std::ptrdiff_t{ms} * track.rate / 1000);
        };
        const auto first = std::find_if(at(word.ms_from), at(word.ms_to), [](float sample) { return std::abs(sample) > heard; });
        if (first != at(word.ms_to)) word.ms_from = static_cast<int>((first - track.samples.begin()) * 1000 / track.rate);
    }
}

}  // namespace

press::Track say(const std::string& text, const press::VoiceOf& voice, const std::filesystem::path& scratch) {
    press::LocaleSource locale;
    locale.tag = "en";
    const std::vector<press::SayingList> sentences = press::sentences_to_say({text, {}}, locale);
    std::vector<const press::SayingList*> asked;
    for (const press::SayingList& sentence : sentences) asked.push_back(&sentence);
    Result<void> fault;
    press::Speaker speaker(std::string(WAYLIGHT_BUILD_FOLDER) + "/waylight-speak", scratch);
    const std::vector<press::SpokenSentence> spoken = speaker.say(voice, asked, fault);
    if (!fault) throw std::runtime_error(fault.error().text());
    press::Track track = press::assemble(text, sentences, spoken);
    leave_out_silence(track);
    return track;
}

press::Track disguised(const press::Track& track, const Disguise& disguise) {
    press::Track other = track;
    Chance chance(disguise.seed);
    add_pauses(other, disguise, chance);
    if (disguise.slowest != 1 || disguise.fastest != 1) change_speed(other, disguise, chance);
    if (disguise.reverberation_s > 0) add_reverberation(other, disguise.reverberation_s);
    if (disguise.noise_below_db > 0) add_noise(other, disguise.noise_below_db, chance);
    return other;
}

}  // namespace waylight::test
