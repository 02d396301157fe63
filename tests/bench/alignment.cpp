// How far the words' times that are found in a recording are from the truth. Stand-ins for people: other engines and voices, disguised.
// Prints for each row words, and the middle, 90th, 95th and largest distance of a word's beginning, in milliseconds.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "base/temporary_folder.h"
#include "press/processors.h"
#include "press/recordings/align.h"
#include "press/stand_in.h"

using namespace waylight;
using namespace waylight::test;

namespace {

/// In the words and lengths of our pages.
constexpr std::array<const char*, 16> texts{
    "You are in a new place. That can feel strange. Many children feel like this at first.",
    "A social worker is a person whose job is to keep children safe. You can ask them anything.",
    "Nobody is allowed to hurt you. If somebody does, it is not your fault.",
    "You can say stop at any time. You do not have to answer every question today.",
    "The person next to you may speak another language. An interpreter says your words in English.",
    "You will get a room, food and clean clothes. Somebody is there at night, too.",
    "At school you learn English with other children. You can bring questions in your own language.",
    "A doctor looks after your body. You can ask for a woman or for a man.",
    "If you are worried about your family, tell somebody you trust. They can help you look for them.",
    "Childline is for every child in the country. It is free, and it does not show on the bill.",
    "Some people promise work and money, and then take away your papers. The law is on your side.",
    "You can draw instead of speaking. A picture can say a lot.",
    "It is all right to be sad, angry or tired. Feelings change, and they come and go like the weather.",
    "A solicitor is a person who knows the law and works for you. You do not pay for it.",
    "We keep what you say private. Only if you are in danger must we tell somebody who can protect you.",
    "Take your time. Breathe in slowly, and breathe out slowly. When you are ready, turn the page.",
};

struct Row {
    const char* name;
    press::VoiceOf reader;
    press::VoiceOf reference;
    Disguise disguise;
};

const press::VoiceOf woman{"espeak:en+f2", 120};
const press::VoiceOf man{"espeak:en", 120};
const press::VoiceOf annie{"espeak:en-GB-x-rp+Annie", 130};
const press::VoiceOf american{"flite:slt", 120};
const press::VoiceOf polish{"espeak:pl+f2", 120};

const std::array<Row, 10> rows{{
    {"espeak man, speed and pitch warped", man, woman, {1, 0.8, 1.25, 500, 0, 0, 0}},
    {"espeak RP Annie, warped, noise 20 dB", annie, woman, {2, 0.8, 1.25, 500, 0, 20, 0}},
    {"the same and a room of 0.4 s", annie, woman, {2, 0.8, 1.25, 500, 0, 20, 0.4}},
    {"flite woman", american, woman, {3, 1, 1, 500, 0, 0, 0}},
    {"flite woman, warped", american, woman, {3, 0.8, 1.25, 500, 0, 0, 0}},
    {"flite woman, warped, noise 20 dB", american, woman, {4, 0.8, 1.25, 500, 0, 20, 0}},
    {"flite woman, warped, noise, room of 0.4 s", american, woman, {5, 0.8, 1.25, 500, 0, 20, 0.4}},
    {"flite woman, who hesitates at 8 of 100 words", american, woman, {6, 0.9, 1.1, 500, 8, 0, 0}},
    {"espeak woman against flite", woman, american, {7, 0.8, 1.25, 500, 0, 20, 0}},
    {"flite woman against a Polish voice", american, polish, {8, 0.9, 1.1, 500, 0, 0, 0}},
}};

std::vector<press::Span> spans_of(const press::Track& track) {
    std::vector<press::Span> spans;
    for (const model::SpokenWord& word : track.words) spans.emplace_back(word.ms_from, word.ms_to);
    return spans;
}

constexpr int wrong_ms = 200;

struct Errors {
    std::vector<int> milliseconds;
    int doubtful = 0;
    int doubtful_and_wrong = 0;
    int wrong = 0;                       ///< by more than wrong_ms
    std::vector<float> own_distances;    ///< of each recording from its own text
    std::vector<float> other_distances;  ///< and from another one
};

/// What each voice says, once.
class Voices {
public:
    explicit Voices(const std::filesystem::path& scratch) {
        for (const Row& row : rows)
            for (const press::VoiceOf& voice : {row.reader, row.reference})
                for (const char* text : texts)
                    if (!m_tracks.contains({voice.voice, text})) m_tracks.emplace(Key{voice.voice, text}, say(text, voice, scratch));
    }
    [[nodiscard]] const press::Track& say_of(const press::VoiceOf& voice, const char* text) const {
        return m_tracks.at({voice.voice, text});
    }

private:
    using Key = std::pair<std::string, std::string>;
    std::map<Key, press::Track> m_tracks;
};

/// What one row makes of a text, and how far the recording is from another one.
void add_errors(const Row& row, const Disguise& disguise, const char* text, const char* other_text, const Voices& voices, Errors& errors) {
    const press::Track& reference = voices.say_of(row.reference, text);
    const press::Track& other = voices.say_of(row.reference, other_text);
    const press::Track recording = disguised(voices.say_of(row.reader, text), disguise);
    const auto heard = press::moments_of(recording.samples, recording.rate);
    const press::Alignment found = press::align(*heard, *press::moments_of(reference.samples, reference.rate), spans_of(reference));
    for (std::size_t i = 0; i < found.words.size(); ++i) {
        const bool is_wrong = std::abs(found.words[i].span.first - recording.words[i].ms_from) > wrong_ms;
        errors.milliseconds.push_back(std::abs(found.words[i].span.first - recording.words[i].ms_from));
        if (is_wrong) ++errors.wrong;
        if (found.words[i].is_doubtful) ++errors.doubtful;
        if (found.words[i].is_doubtful && is_wrong) ++errors.doubtful_and_wrong;
    }
    errors.own_distances.push_back(found.distance);
    const press::Alignment wrong = press::align(*heard, *press::moments_of(other.samples, other.rate), spans_of(other));
    errors.other_distances.push_back(wrong.distance);
}

Errors errors_of(const Row& row, const Voices& voices, unsigned seeds, unsigned first_seed) {
    Errors errors;
    for (unsigned seed = 0; seed < seeds; ++seed)
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Disguise disguise = row.disguise;
            disguise.seed = first_seed + 1000 * seed + static_cast<unsigned>(i) + 100 * row.disguise.seed;
            add_errors(row, disguise, texts[i], texts[(i + 1) % texts.size()], voices, errors);
        }
    return errors;
}

std::size_t count_over(const std::vector<float>& distances, float limit) {
    return static_cast<std::size_t>(std::count_if(distances.begin(), distances.end(), [&](float distance) { return distance > limit; }));
}

void print(const Row& row, Errors errors) {
    std::vector<int>& all = errors.milliseconds;
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) { return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))]; };
    std::printf("%-46s %4zu  %6d %4d %4d %5d  %4d %4d %4d ", row.name, all.size(), at(0.5), at(0.9), at(0.95), all.back(), errors.wrong,
                errors.doubtful, errors.doubtful_and_wrong);
    for (const float limit : {0.67F, 0.68F, 0.69F, 0.70F})
        std::printf("  %2zu %2zu", count_over(errors.own_distances, limit), count_over(errors.other_distances, limit));
    std::printf("\n");
}

}  // namespace

/// `waylight_bench_alignment [SEEDS [FIRST]]`: what helps with some seeds must help with others.
int main(int argc, char** argv) {
    const auto number = [&](int index, unsigned otherwise) {
        return argc > index ? static_cast<unsigned>(std::strtoul(argv[index], nullptr, 10)) : otherwise;
    };
    const TemporaryFolder folder;
    const Voices voices(folder.path() / "speak");
    std::array<Errors, rows.size()> errors;
    press::Diagnostics nothing_told;
    const auto fill = [&](std::size_t row, unsigned /*thread*/, press::Diagnostics& /*diagnostics*/) {
        errors[row] = errors_of(rows[row], voices, number(1, 5), number(2, 1));
    };
    press::do_on_all_processors(rows.size(), press::AfterFault::GoOn, fill, nothing_told);
    std::printf("%-46s words middle 90th 95th   max  >200 doubt both  texts over .67 .68 .69 .70: own, others\n", "milliseconds");
    for (std::size_t i = 0; i < rows.size(); ++i) print(rows[i], std::move(errors[i]));
}
