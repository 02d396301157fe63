#include "press/recordings/align.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "press/recordings/warp.h"

namespace waylight::press {
namespace {

constexpr int moment_middle_ms = 12;  // a moment lies round this, from its beginning
constexpr int sentence_pause_ms = 250;
constexpr int word_pause_ms = 90;
constexpr int sentence_reach_ms = 600;  // how far a pause may be from where it is looked for
constexpr int word_reach_ms = 250;
constexpr int shortest_word_ms = 40;
constexpr float doubtful_distance = 0.6F;
constexpr float doubtful_factor = 1.5F;  // times the middle of all words

int start_ms(std::size_t moment) { return static_cast<int>(moment) * moment_ms + moment_middle_ms - moment_ms / 2; }

std::size_t moment_at(int milliseconds) {
    return static_cast<std::size_t>(std::max(0, milliseconds - moment_middle_ms + moment_ms / 2 + moment_ms - 1) / moment_ms);
}

/// The moments of speech within a stretch, and where each stands among all.
struct Speech {
    Speech(const std::vector<Moment>& moments, Stretch stretch) {
        for (std::size_t i = stretch.from; i < std::min(stretch.to, moments.size()); ++i)
            if (moments[i].is_speech) {
                timbres.push_back(moments[i].timbre);
                places.push_back(i);
            }
    }
    std::vector<Timbre> timbres;
    std::vector<std::size_t> places;
};

/// Where each moment of the reference is in the recording; for moments without speech, where the next one with speech is.
class MomentMap {
public:
    MomentMap(const std::vector<Moment>& reference, const std::vector<Moment>& recording)
        : m_reference(&reference), m_recording(&recording), m_start(reference.size() + 1, 0), m_distance(reference.size(), 0) {}

    /// False where one of the two is without speech.
    bool add(Stretch in_reference, Stretch in_recording) {
        const Speech reference(*m_reference, in_reference);
        const Speech recording(*m_recording, in_recording);
        const std::vector<Match> path = warp(reference.timbres, recording.timbres);
        if (path.empty()) return false;
        std::size_t next = in_reference.from;
        for (const Match& match : path) {
            const std::size_t place = reference.places[match.reference];
            m_distance[place] = std::max(m_distance[place], match.distance);
            for (; next <= place; ++next) m_start[next] = recording.places[match.recording];
        }
        const std::size_t end = recording.places.back() + 1;
        for (; next <= std::min(in_reference.to, m_reference->size()); ++next) m_start[next] = end;
        return true;
    }

    /// The moment of the recording that begins what begins at `moment`.
    [[nodiscard]] std::size_t start(std::size_t moment) const { return m_start[std::min(moment, m_start.size() - 1)]; }
    /// The moment of the recording behind what ends at `moment`.
    [[nodiscard]] std::size_t end(std::size_t moment) const {
        std::size_t last = std::min(moment, m_reference->size());
        while (last > 0 && !(*m_reference)[last - 1].is_speech) --last;
        return last == 0 ? 0 : m_start[last - 1] + 1;
    }
    [[nodiscard]] float distance(Stretch stretch) const {
        float sum = 0;
        float count = 0;
        for (std::size_t i = stretch.from; i < std::min(stretch.to, m_distance.size()); ++i)
            if ((*m_reference)[i].is_speech) {
                sum += m_distance[i];
                ++count;
            }
        return count > 0 ? sum / count : 0;
    }

private:
    const std::vector<Moment>* m_reference;
    const std::vector<Moment>* m_recording;
    std::vector<std::size_t> m_start;
    std::vector<float> m_distance;
};

/// Of pauses inside a sound, the nearest to `moment` that is no further away than `reach_ms`.
std::optional<Stretch> nearest(const std::vector<Stretch>& pauses, std::size_t moment, int reach_ms) {
    const auto away = [&](const Stretch& pause) {
        return moment < pause.from ? pause.from - moment : (moment > pause.to ? moment - pause.to : 0);
    };
    const auto found =
        std::min_element(pauses.begin(), pauses.end(), [&](const Stretch& a, const Stretch& b) { return away(a) < away(b); });
    if (found == pauses.end() || away(*found) > static_cast<std::size_t>(reach_ms / moment_ms)) return std::nullopt;
    return *found;
}

class Aligner {
public:
    Aligner(const std::vector<Moment>& recording, const std::vector<Moment>& reference, const std::vector<Span>& spans)
        : m_recording(recording), m_reference(reference), m_spans(spans), m_map(reference, recording) {}

    Alignment find() {
        if (m_spans.empty() || !m_map.add({0, m_reference.size()}, {0, m_recording.size()})) return {};
        align_sentences();
        std::vector<AlignedWord> words;
        for (const Span& span : m_spans)
            words.push_back({{start_ms(m_map.start(moment_at(span.first))), start_ms(m_map.end(moment_at(span.second)))}, false});
        snap(words);
        order(words);
        mark_doubtful(words);
        return {std::move(words), m_map.distance({0, m_reference.size()})};
    }

private:
    /// Sentence by sentence where both readers make a pause: then a slip in one does not reach into the next.
    void align_sentences() {
        const std::vector<Stretch> pauses = pauses_in(m_recording, sentence_pause_ms);
        std::vector<std::pair<Stretch, Stretch>> parts;
        Stretch in_reference{0, m_reference.size()};
        Stretch in_recording{0, m_recording.size()};
        for (const Stretch& pause : pauses_in(m_reference, sentence_pause_ms)) {
            if (pause.from == 0 || pause.to == m_reference.size()) continue;
            const std::optional<Stretch> same = nearest(pauses, m_map.start(pause.to), sentence_reach_ms);
            if (!same || same->from <= in_recording.from || same->to >= m_recording.size()) continue;
            parts.push_back({{in_reference.from, pause.from}, {in_recording.from, same->from}});
            in_reference.from = pause.from;  // its silence counts to what follows
            in_recording.from = same->to;
        }
        parts.emplace_back(in_reference, in_recording);
        if (parts.size() == 1) return;
        MomentMap map(m_reference, m_recording);
        for (const auto& [reference, recording] : parts)
            if (!map.add(reference, recording)) return;
        m_map = std::move(map);
    }

    /// A word that follows a pause begins where the pause ends, and the word before it ends where the pause begins.
    void snap(std::vector<AlignedWord>& words) const {
        const std::vector<Stretch> pauses = pauses_in(m_recording, word_pause_ms);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::size_t at = moment_at(m_spans[i].first);
            const bool follows_pause = at < word_pause_ms / moment_ms || is_quiet_before(at);
            if (!follows_pause) continue;
            const std::optional<Stretch> pause = nearest(pauses, m_map.start(at), word_reach_ms);
            if (!pause) continue;
            words[i].span.first = start_ms(pause->to);
            if (i > 0) words[i - 1].span.second = start_ms(pause->from);
        }
    }

    /// The engine's mark and the sound may lie a little apart.
    [[nodiscard]] bool is_quiet_before(std::size_t moment) const {
        constexpr std::size_t apart = 3;
        const std::vector<Stretch> pauses = pauses_in(m_reference, word_pause_ms);
        return std::any_of(pauses.begin(), pauses.end(),
                           [&](const Stretch& pause) { return pause.from < moment && moment <= pause.to + apart; });
    }

    void order(std::vector<AlignedWord>& words) const {
        const int end = static_cast<int>(m_recording.size()) * moment_ms;
        int before = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            Span& span = words[i].span;
            span.first = std::clamp(span.first, before, end);
            if (i + 1 < words.size()) span.second = std::min(span.second, std::max(words[i + 1].span.first, span.first + shortest_word_ms));
            span.second = std::min(std::max(span.second, span.first + shortest_word_ms), end);
            before = span.second;
        }
    }

    void mark_doubtful(std::vector<AlignedWord>& words) const {
        std::vector<float> distances;
        for (const Span& span : m_spans) distances.push_back(m_map.distance({moment_at(span.first), moment_at(span.second)}));
        std::vector<float> sorted = distances;
        std::nth_element(sorted.begin(), sorted.begin() + std::ssize(sorted) / 2, sorted.end());
        const float middle = sorted[sorted.size() / 2];
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i].is_doubtful = distances[i] > std::max(doubtful_distance, doubtful_factor * middle);
    }

    const std::vector<Moment>& m_recording;
    const std::vector<Moment>& m_reference;
    const std::vector<Span>& m_spans;
    MomentMap m_map;
};

}  // namespace

Alignment align(const std::vector<Moment>& recording, const std::vector<Moment>& reference, const std::vector<Span>& spans) {
    return Aligner(recording, reference, spans).find();
}

}  // namespace waylight::press
