#include "press/recordings/recorded_clip.h"

#include <algorithm>

#include "audio/decode.h"
#include "base/files.h"
#include "pack/pack.h"
#include "press/recordings/reading.h"
#include "press/speech/level.h"
#include "press/speech/sound.h"
#include "press/speech/track.h"
#include "text/unicode.h"

namespace waylight::press {
namespace {

constexpr int rate = static_cast<int>(audio::samples_per_second);
constexpr int margin_ms = 150;  // round what is cut out

using Words = std::vector<model::SpokenWord>;

/// The synthetic narration, to be laid beside.
struct Reference {
    std::vector<Moment> moments;
    Words words;
    int milliseconds = 0;
};

std::optional<Reference> reference_of(const SpokenClip* clip) {
    if (clip == nullptr) return std::nullopt;
    const Result<audio::Samples> samples = audio::decode(clip->sound, "");
    if (!samples) return std::nullopt;
    Result<std::vector<Moment>> moments = moments_of(*samples, rate);
    if (!moments) return std::nullopt;
    return Reference{*std::move(moments), clip->clip.words, clip->clip.milliseconds};
}

/// What of the reference says these bytes of the text.
Reference part_of(const Reference& reference, ByteRange bytes) {
    constexpr int around_ms = 60;
    Reference part;
    for (const model::SpokenWord& word : reference.words)
        if (word.byte_from >= static_cast<int>(bytes.from) && word.byte_to <= static_cast<int>(bytes.to)) part.words.push_back(word);
    if (part.words.empty()) return part;
    const auto last = std::ssize(reference.moments);
    const auto from = std::clamp<std::ptrdiff_t>((part.words.front().ms_from - around_ms) / moment_ms, 0, last);
    const auto to = std::clamp<std::ptrdiff_t>((part.words.back().ms_to + around_ms) / moment_ms, from, last);
    part.moments.assign(reference.moments.begin() + from, reference.moments.begin() + to);
    part.milliseconds = static_cast<int>(to - from) * moment_ms;
    for (model::SpokenWord& word : part.words) {
        word.ms_from = std::max(0, word.ms_from - static_cast<int>(from) * moment_ms);
        word.ms_to = std::max(0, word.ms_to - static_cast<int>(from) * moment_ms);
    }
    return part;
}

/// A sound of some bytes of the text, and its words' times from its beginning.
struct Piece {
    audio::Samples samples;
    Words words;
    [[nodiscard]] int milliseconds() const { return static_cast<int>(samples.size() / audio::samples_per_millisecond); }
};

class ClipMaker {
public:
    ClipMaker(const RecordedText& text, std::string_view tag, const SpokenClip* reference, const GainOf& gain, std::vector<Advice>& advice,
              Diagnostics& diagnostics)
        : m_text(text), m_tag(tag), m_reference(reference_of(reference)), m_gain(gain), m_advice(advice), m_diagnostics(diagnostics) {}

    std::optional<SpokenClip> make() {
        const std::optional<Piece> piece = m_text.sentences_alone.empty() ? all() : joined();
        if (!piece) return std::nullopt;
        const Track track{rate, piece->samples, piece->words};
        Result<Bytes> sound = sound_of(track);
        if (!sound) return fail(first_file(), sound.error().message);
        return SpokenClip{{pack::hash_hex(bytes_of(m_text.text.text.text)), "recording", true, track.milliseconds(), within(track)},
                          *std::move(sound)};
    }

private:
    std::nullopt_t fail(const RecordingFile& file, const std::string& message) {
        m_diagnostics.problem({shown(file.path)}, message);
        return std::nullopt;
    }

    [[nodiscard]] const RecordingFile& first_file() const {
        return m_text.whole ? m_text.whole->file : m_text.sentences_alone.begin()->second.file;
    }

    [[nodiscard]] ByteRange all_bytes() const { return {0, static_cast<std::uint32_t>(m_text.text.text.text.size())}; }

    std::optional<Piece> all() { return piece_of(*m_text.whole, all_bytes(), true); }

    /// One file, levelled, with the words that it says. `judges_length`: not of words that have changed since.
    std::optional<Piece> piece_of(const UsedRecording& recording, ByteRange bytes, bool judges_length) {
        const Result<Bytes> file = read_recording(recording.file.path);
        const Result<Take> take = file ? read_take(*file) : file.error();
        Result<Reading> reading = take ? make_reading(*take) : take.error();
        if (!reading) return fail(recording.file, reading.error().message);
        for (const std::string& advice : reading->advice) m_advice.push_back({recording.file.name, advice});
        const std::optional<Reference> reference = m_reference ? std::optional(part_of(*m_reference, bytes)) : std::nullopt;
        if (judges_length && reference)
            if (const std::string fault = fault_of_length(reading->milliseconds(), reference->milliseconds); !fault.empty())
                return fail(recording.file, fault);
        std::optional<Words> words =
            recording.file.labels.empty() ? aligned(recording, *reading, reference) : labelled(recording, *reading, bytes);
        if (!words) return std::nullopt;
        Track track{rate, std::move(reading->samples), {}};
        level(track, m_gain(recording));
        return Piece{std::move(track.samples), *std::move(words)};
    }

    std::optional<Words> labelled(const UsedRecording& recording, const Reading& reading, ByteRange bytes) {
        const std::string_view text = std::string_view(m_text.text.text.text).substr(bytes.from, bytes.size());
        const std::vector<ByteRange> ranges = text::find_words(text, m_tag);
        std::vector<std::string> shown_words;
        for (const ByteRange& range : ranges) shown_words.emplace_back(text.substr(range.from, range.size()));
        const Result<std::string> labels = read_text_file(recording.file.labels);
        const Result<std::vector<Span>> spans = labels ? read_labels(*labels, shown_words, reading) : labels.error();
        if (!spans) {
            m_diagnostics.problem({shown(recording.file.labels), std::atoi(spans.error().where.c_str())}, spans.error().message);
            return std::nullopt;
        }
        Words words;
        for (std::size_t i = 0; i < ranges.size(); ++i)
            words.push_back({static_cast<int>(bytes.from + ranges[i].from), static_cast<int>(bytes.from + ranges[i].to), (*spans)[i].first,
                             (*spans)[i].second});
        return words;
    }

    /// No words where there is nothing to lay it beside.
    Words aligned(const UsedRecording& recording, const Reading& reading, const std::optional<Reference>& reference) {
        if (!reference) return {};
        std::vector<Span> spans;
        for (const model::SpokenWord& word : reference->words) spans.emplace_back(word.ms_from, word.ms_to);
        const Alignment alignment = align(reading.moments, reference->moments, spans);
        const std::vector<AlignedWord>& found = alignment.words;
        Words words;
        std::string doubtful;
        for (std::size_t i = 0; i < found.size(); ++i) {
            model::SpokenWord word = reference->words[i];
            std::tie(word.ms_from, word.ms_to) = found[i].span;
            words.push_back(word);
            if (found[i].is_doubtful) doubtful += (doubtful.empty() ? "" : ", ") + in_quotes(word_at(word));
        }
        advise(recording.file, alignment.distance, doubtful);
        return words;
    }

    void advise(const RecordingFile& file, float distance, const std::string& doubtful) {
        if (distance > most_distance_of_text)
            m_advice.push_back(
                {file.name,
                 "hardly sounds like its text; listen whether it is this text and not another, in a quiet room, and record it again"});
        else if (!doubtful.empty())
            m_advice.push_back(
                {file.name, "sounds otherwise than its text at " + doubtful +
                                "; listen whether the words are right and lit in time, else record it again, or write the times into " +
                                stem_of(file.says) + ".labels.txt"});
    }

    [[nodiscard]] std::string word_at(const model::SpokenWord& word) const {
        return m_text.text.text.text.substr(static_cast<std::size_t>(word.byte_from),
                                            static_cast<std::size_t>(word.byte_to - word.byte_from));
    }

    /// Sentence by sentence, with the pause that voices make.
    std::optional<Piece> joined() {
        std::optional<Piece> whole;
        if (m_text.whole) {
            whole = piece_of(*m_text.whole, all_bytes(), false);
            if (!whole) return std::nullopt;
            if (whole->words.empty())
                return fail(m_text.whole->file,
                            "cannot be cut into sentences: no voice says when they begin; record every sentence of this text alone, or "
                            "write its words' times into " +
                                stem_of(m_text.whole->file.says) + ".labels.txt");
        }
        Piece text;
        for (std::size_t i = 0; i < m_text.sentences.size(); ++i) {
            const auto alone = m_text.sentences_alone.find(i);
            const std::optional<Piece> piece = alone == m_text.sentences_alone.end() ? cut_out(*whole, m_text.sentences[i])
                                                                                     : piece_of(alone->second, m_text.sentences[i], true);
            if (!piece) return std::nullopt;
            append(text, *piece);
        }
        return text;
    }

    static void append(Piece& text, const Piece& piece) {
        if (!text.samples.empty()) text.samples.resize(text.samples.size() + pause_ms * audio::samples_per_millisecond, 0.0F);
        const int start = text.milliseconds();
        for (model::SpokenWord word : piece.words) {
            word.ms_from += start;
            word.ms_to += start;
            text.words.push_back(word);
        }
        text.samples.insert(text.samples.end(), piece.samples.begin(), piece.samples.end());
    }

    /// A sentence out of the whole, with the silence round it up to half of the pause.
    static Piece cut_out(const Piece& whole, ByteRange bytes) {
        Words words;
        int before = 0;
        int behind = whole.milliseconds();
        for (const model::SpokenWord& word : whole.words) {
            if (word.byte_to <= static_cast<int>(bytes.from)) before = word.ms_to;
            if (word.byte_from >= static_cast<int>(bytes.to)) behind = std::min(behind, word.ms_from);
            if (word.byte_from >= static_cast<int>(bytes.from) && word.byte_to <= static_cast<int>(bytes.to)) words.push_back(word);
        }
        const int first = words.empty() ? before : words.front().ms_from;
        const int last = words.empty() ? behind : words.back().ms_to;
        const int from = std::clamp(first - std::min(margin_ms, (first - before) / 2), 0, whole.milliseconds());
        const int to = std::clamp(last + std::min(margin_ms, (behind - last) / 2), from, whole.milliseconds());
        const auto at = [&](int ms) { return whole.samples.begin() + static_cast<std::ptrdiff_t>(audio::sample_at({ms})); };
        Piece piece{{at(from), at(to)}, std::move(words)};
        for (model::SpokenWord& word : piece.words) {
            word.ms_from -= from;
            word.ms_to -= from;
        }
        fade_ends(piece.samples);
        return piece;
    }

    /// The words of a clip lie within it.
    static Words within(const Track& track) {
        Words words = track.words;
        for (model::SpokenWord& word : words) {
            word.ms_from = std::min(word.ms_from, track.milliseconds());
            word.ms_to = std::clamp(word.ms_to, word.ms_from, track.milliseconds());
        }
        return words;
    }

    const RecordedText& m_text;
    std::string_view m_tag;
    std::optional<Reference> m_reference;
    const GainOf& m_gain;
    std::vector<Advice>& m_advice;
    Diagnostics& m_diagnostics;
};

}  // namespace

std::optional<SpokenClip> make_recorded_clip(const RecordedText& text, std::string_view tag, const SpokenClip* reference,
                                             const GainOf& gain, std::vector<Advice>& advice, Diagnostics& diagnostics) {
    return ClipMaker(text, tag, reference, gain, advice, diagnostics).make();
}

}  // namespace waylight::press
