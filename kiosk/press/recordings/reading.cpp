#include "press/recordings/reading.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "press/diagnostics.h"
#include "press/speech/level.h"
#include "press/speech/spoken_forms.h"

namespace waylight::press {
namespace {

constexpr double silence_db = -45;  // below full scale
constexpr int kept_ms = 150;        // of the silence at either end
constexpr int long_silence_ms = 1000;
constexpr int fade_ms = 10;
constexpr double shortest_share = 0.5;  // of the synthetic narration
constexpr double longest_share = 2.2;

/// What is used of a take, in moments.
Stretch used_of(const std::vector<Moment>& moments) {
    constexpr std::size_t kept = kept_ms / moment_ms;
    const auto is_speech = [](const Moment& moment) { return moment.is_speech; };
    const auto first = static_cast<std::size_t>(std::find_if(moments.begin(), moments.end(), is_speech) - moments.begin());
    const auto behind =
        moments.size() - static_cast<std::size_t>(std::find_if(moments.rbegin(), moments.rend(), is_speech) - moments.rbegin());
    return {first > kept ? first - kept : 0, std::min(moments.size(), behind + kept)};
}

std::string seconds_of(int milliseconds) {
    return std::to_string(milliseconds / 1000) + "." + std::to_string(milliseconds % 1000 / 100) + " s";
}

void advise(const Take& take, int before_ms, int behind_ms, std::vector<std::string>& advice) {
    if (take.clipped_runs > 0)
        advice.push_back("is too loud " + std::to_string(take.clipped_runs) + (take.clipped_runs == 1 ? " time" : " times") +
                         " and distorted there; turn the microphone down or sit further away, and record it again");
    if (before_ms > long_silence_ms || behind_ms > long_silence_ms)
        advice.push_back("begins with " + seconds_of(before_ms) + " and ends with " + seconds_of(behind_ms) +
                         " of silence, which is cut off; nothing needs to be done");
}

/// A time of a label: seconds, with a point.
bool read_seconds(std::string_view text, double& seconds) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && std::isfinite(seconds) && seconds >= 0 && seconds < 1000;
}

struct Label {
    int from_ms = 0;
    int to_ms = 0;
    std::string_view word;
};

std::optional<Label> read_label(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    double from = 0;
    double to = 0;
    if (second == std::string_view::npos || !read_seconds(line.substr(0, first), from) ||
        !read_seconds(line.substr(first + 1, second - first - 1), to))
        return std::nullopt;
    return Label{static_cast<int>(std::lround(from * 1000)), static_cast<int>(std::lround(to * 1000)), line.substr(second + 1)};
}

/// What is wrong with a label, the next after one that ends at `before_ms`; empty when nothing is.
std::string fault_of(const std::optional<Label>& label, const std::string& word, int before_ms, int end_ms) {
    if (!label) return "is no label; write start TAB end TAB word, times in seconds";
    if (without_punctuation(label->word) != without_punctuation(word))
        return "says " + in_quotes(label->word) + " where the text has " + in_quotes(word) +
               "; write a label for each word, in the order of the text";
    if (label->from_ms < before_ms || label->to_ms <= label->from_ms || label->to_ms > end_ms)
        return "lies outside of the sound, or not behind the label before; move it";
    return {};
}

}  // namespace

void fade_ends(audio::Samples& samples) {
    const std::size_t length = std::min(samples.size() / 2, fade_ms * audio::samples_per_millisecond);
    for (std::size_t i = 0; i < length; ++i) {
        const float gain = static_cast<float>(i) / static_cast<float>(length);
        samples[i] *= gain;
        samples[samples.size() - 1 - i] *= gain;
    }
}

Result<Reading> make_reading(const Take& take) {
    if (take.rate < least_rate)
        return Error{"", "has " + std::to_string(take.rate) +
                             " samples a second and sounds like a telephone; record it again with 44100 or 48000"};
    const float loudest = std::accumulate(take.samples.begin(), take.samples.end(), 0.0F,
                                          [](float most, float sample) { return std::max(most, std::abs(sample)); });
    if (loudest < factor_of(silence_db)) return Error{"", "is silent; look whether the microphone was on, and record it again"};
    Result<std::vector<Moment>> moments = moments_of(take.samples, static_cast<int>(audio::samples_per_second));
    if (!moments) return moments.error();
    const Stretch used = used_of(*moments);
    if (used.size() == 0 || used.from >= used.to) return Error{"", "holds no speech; listen to it, and record it again"};
    constexpr std::size_t samples_a_moment = moment_ms * audio::samples_per_millisecond;
    const std::size_t from = used.from * samples_a_moment;
    const std::size_t to = used.to == moments->size() ? take.samples.size() : used.to * samples_a_moment;
    Reading reading;
    reading.samples.assign(take.samples.begin() + static_cast<std::ptrdiff_t>(from),
                           take.samples.begin() + static_cast<std::ptrdiff_t>(to));
    reading.moments.assign(moments->begin() + static_cast<std::ptrdiff_t>(used.from),
                           moments->begin() + static_cast<std::ptrdiff_t>(used.to));
    reading.cut_ms = static_cast<int>(used.from) * moment_ms;
    fade_ends(reading.samples);
    const int behind_ms = static_cast<int>((take.samples.size() - to) / audio::samples_per_millisecond);
    advise(take, reading.cut_ms + (used.from > 0 ? kept_ms : 0), behind_ms + (behind_ms > 0 ? kept_ms : 0), reading.advice);
    return reading;
}

std::string fault_of_length(int milliseconds, int expected_ms) {
    const double share = static_cast<double>(milliseconds) / std::max(expected_ms, 1);
    if (share >= shortest_share && share <= longest_share) return {};
    return "takes " + seconds_of(milliseconds) + ", and its text about " + seconds_of(expected_ms) +
           "; listen whether it is this text, the whole of it and nothing else, and record it again";
}

Result<std::vector<Span>> read_labels(const std::string& text, const std::vector<std::string>& words, const Reading& reading) {
    std::vector<Span> spans;
    int before = reading.cut_ms;
    const int end = reading.cut_ms + reading.milliseconds();
    int line = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t length = std::min(rest.find('\n'), rest.size());
        const std::string_view written = rest.substr(0, length);
        rest.remove_prefix(std::min(length + 1, rest.size()));
        ++line;
        if (written.empty() || written.starts_with('\\')) continue;  // Audacity's own, of frequencies
        if (spans.size() == words.size()) return Error{std::to_string(line), "is a label more than the text has words; take it out"};
        const std::optional<Label> label = read_label(written);
        if (const std::string fault = fault_of(label, words[spans.size()], before, end); !fault.empty())
            return Error{std::to_string(line), fault};
        spans.emplace_back(label->from_ms - reading.cut_ms, label->to_ms - reading.cut_ms);
        before = label->to_ms;
    }
    if (spans.size() < words.size())
        return Error{std::to_string(line),
                     "is the last label, and the text goes on with " + in_quotes(words[spans.size()]) + "; write a label for each word"};
    return spans;
}

}  // namespace waylight::press
