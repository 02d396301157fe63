#include "press/recordings/script.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace waylight::press {
namespace {

constexpr std::array<std::string_view, 3> state_names{"missing", "done", "outdated: the words have changed"};
constexpr double letters_a_second = 13;
constexpr double seconds_a_digit = 0.5;

const model::Mark* number_at(const model::RichText& text, std::uint32_t byte) {
    const auto holds = [&](const model::Mark& mark) {
        return mark.kind == model::MarkKind::Number && mark.bytes.from <= byte && byte < mark.bytes.to;
    };
    const auto found = std::find_if(text.marks.begin(), text.marks.end(), holds);
    return found == text.marks.end() ? nullptr : &*found;
}

/// "0 8 0 0, 1 1 1 1", kept together from left to right in every script.
std::string digits_apart(std::string_view number) {
    std::string digits;
    bool is_behind_gap = false;
    for (const char c : number) {
        const bool is_digit = c >= '0' && c <= '9';
        if (is_digit) digits += (digits.empty() ? "" : (is_behind_gap ? ", " : " ")) + std::string(1, c);
        is_behind_gap = !is_digit;
    }
    return std::string(isolate_start) + digits + std::string(isolate_end);
}

int seconds_to_read(const std::string& words) {
    double seconds = 0.5;
    for (std::uint32_t at = 0; at < words.size();) {
        const Decoded next = decode_utf8(words, at);
        const bool is_digit = next.code_point >= U'0' && next.code_point <= U'9';
        seconds += is_digit ? seconds_a_digit : 1 / letters_a_second;
        at += next.bytes;
    }
    return static_cast<int>(seconds) + 1;
}

std::string entry_of(const TextToSay& text, ReadingState state, std::string_view tag) {
    std::string words;
    std::string lines;
    for (const ByteRange& sentence : sentences_with_words(text.text.text, tag)) {
        words += words_to_read(text.text, sentence);
        lines += "    " + words_to_read(text.text, sentence) + "\n";
    }
    return path_of(text.name) + ".wav   (about " + std::to_string(seconds_to_read(words)) + " s, " +
           std::string(state_names[static_cast<std::size_t>(state)]) +
           (text.person_for.empty() ? "" : "; in a release only a person may say it") + ")\n" + lines + "\n";
}

struct Count {
    std::string catalogue;
    std::array<std::size_t, 3> by_state{};
};

std::string line_of(const std::string& name, const Count& count) {
    const auto& [missing, done, outdated] = count.by_state;
    return name + ": " + std::to_string(done) + " of " + std::to_string(missing + done + outdated) + " recorded" +
           (outdated > 0 ? ", " + std::to_string(outdated) + " outdated" : "") + "\n";
}

}  // namespace

ReadingState state_of(const TextToSay& text, const RecordedTexts& recorded) {
    const auto is_it = [&](const RecordedText& one) { return one.text.name == text.name; };
    if (std::any_of(recorded.texts.begin(), recorded.texts.end(), is_it)) return ReadingState::Done;
    return recorded.outdated.contains(path_of(text.name)) ? ReadingState::Outdated : ReadingState::Missing;
}

std::string words_to_read(const model::RichText& text, ByteRange bytes) {
    std::string words;
    for (std::uint32_t at = bytes.from; at < bytes.to;) {
        if (const model::Mark* number = number_at(text, at)) {
            const std::uint32_t end = std::min(number->bytes.to, bytes.to);
            words += digits_apart(std::string_view(text.text).substr(at, end - at));
            at = end;
        } else {
            words += text.text[at++];
        }
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

std::string script_of(const std::vector<TextToSay>& texts, const RecordedTexts& recorded, std::string_view tag, bool only_missing) {
    std::string script;
    std::string catalogue;
    for (const TextToSay& text : texts) {
        const ReadingState state = state_of(text, recorded);
        if (only_missing && state == ReadingState::Done) continue;
        if (text.name.catalogue != catalogue) script += "==== " + text.name.catalogue + "\n\n";
        catalogue = text.name.catalogue;
        script += entry_of(text, state, tag);
    }
    return script;
}

std::string summary_of(const std::vector<TextToSay>& texts, const RecordedTexts& recorded, std::string_view tag) {
    Count all;
    std::vector<Count> counts;
    for (const TextToSay& text : texts) {
        const auto state = static_cast<std::size_t>(state_of(text, recorded));
        if (counts.empty() || counts.back().catalogue != text.name.catalogue) counts.push_back({text.name.catalogue, {}});
        ++counts.back().by_state[state];
        ++all.by_state[state];
    }
    std::string summary = line_of(std::string(tag), all);
    for (const Count& count : counts) summary += "  " + line_of(count.catalogue, count);
    return summary;
}

}  // namespace waylight::press
