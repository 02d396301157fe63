#include "screens/listening.h"

#include <algorithm>

#include "model/displayed_text.h"
#include "screens/break.h"
#include "screens/comfort.h"
#include "screens/help_items.h"
#include "screens/place.h"

namespace waylight::screens {
namespace {

constexpr Milliseconds lead_in_of_first{2500};
constexpr Milliseconds lead_in_of_next{450};  // between the sentences of a text there is as much

const model::Clip* clip_of(const std::string& tag, const model::TextName& text, const Stage& stage) {
    const std::optional<std::string> displayed = model::displayed_text(stage.library, tag, text);
    return displayed ? stage.library.clip(tag, text, *displayed) : nullptr;
}

bool starts_in(const model::SpokenWord& word, ByteRange bytes) { return bytes.contains(static_cast<std::uint32_t>(word.byte_from)); }

/// Of a clip whose words nobody has timed, all.
struct Span {
    Milliseconds from;
    Milliseconds until;
};
Span span_of(const Hearing& hearing, const model::Clip& clip) {
    Span span{{0}, {clip.milliseconds}};
    const auto is_wanted = [&](const model::SpokenWord& word) { return starts_in(word, hearing.bytes); };
    const auto first = std::find_if(clip.words.begin(), clip.words.end(), is_wanted);
    if (first == clip.words.end()) return span;
    if (first != clip.words.begin()) span.from = {first->ms_from};
    const auto last = std::find_if(clip.words.rbegin(), clip.words.rend(), is_wanted);
    if (last != clip.words.rbegin()) span.until = {last->ms_to};
    return span;
}

/// The index of the word that has begun last; -1 before the first.
int word_at(const Hearing& hearing, const model::Clip& clip, Milliseconds position) {
    int word = -1;
    for (std::size_t i = 0; i < clip.words.size(); ++i)
        if (starts_in(clip.words[i], hearing.bytes) && Milliseconds{clip.words[i].ms_from} <= position) word = static_cast<int>(i);
    return word;
}

std::vector<ReadItem> items_of_page(const Session& session, const Stage& stage) {
    std::vector<ReadItem> items;
    const Place place = session.place;
    if (place != Place::Reader && place != Place::Help && place != Place::Comfort && place != Place::Break) return items;
    with_view(session, stage, [&](View& view) { items = read_items(view); });
    return items;
}

/// Help turns leaves where a page turns parts; elsewhere everything that can be read is seen.
int part_seen(const Session& session) {
    if (session.place == Place::Help) return session.leaf;
    return session.place == Place::Reader ? session.part : 0;
}

Milliseconds lead_in_of(const Hearing& hearing) {
    if (hearing.is_first) return lead_in_of_first;
    return hearing.is_next ? lead_in_of_next : Milliseconds{};
}

/// After the word of a card comes its meaning; on a page the next text that has a sound.
std::optional<HearNext> next_of(const Session& session, const Stage& stage) {
    const Hearing& now = *session.hearing;
    if (!now.goes_on) return std::nullopt;
    if (now.text == model::name_of_word(session.word)) {
        const std::optional<Hearing> meaning = reading_of(now.locale, model::name_of_meaning(session.word), stage);
        return meaning ? std::optional(HearNext{*meaning, part_seen(session)}) : std::nullopt;
    }
    bool is_past = false;
    for (const ReadItem& item : items_of_page(session, stage)) {
        if (is_past && item.passage.text != now.text)
            if (std::optional<Hearing> next = reading_of(now.locale, item.passage.text, stage)) {
                next->goes_on = true;
                return HearNext{*next, item.part};
            }
        is_past = is_past || item.passage.text == now.text;
    }
    return std::nullopt;
}

std::optional<Hearing> hearing_after(const Session& session, const Stage& stage) {
    std::optional<HearNext> next = next_of(session, stage);
    return next ? std::optional(std::move(next->what)) : std::nullopt;
}

int part_of(const Session& session, const Stage& stage, std::uint32_t byte) {
    if (session.hearing->locale != words_of(session, stage.library)->about.tag) return part_seen(session);
    for (const ReadItem& item : items_of_page(session, stage))
        if (item.passage.text == session.hearing->text && item.passage.bytes.contains(byte)) return item.part;
    return part_seen(session);
}

}  // namespace

const model::Clip* clip_of(const Session& session, const Stage& stage) {
    return session.hearing ? clip_of(session.hearing->locale, session.hearing->text, stage) : nullptr;
}

std::optional<Sound> sound_of(const Session& session, const Stage& stage) {
    const model::Clip* clip = clip_of(session, stage);
    if (clip == nullptr) return std::nullopt;
    const Hearing& hearing = *session.hearing;
    const Span span = span_of(hearing, *clip);
    return Sound{hearing.locale,      hearing.text,  span.from,        span.until,
                 lead_in_of(hearing), session.speed, session.loudness, session.readings};
}

ByteRange spoken_bytes(const Hearing& hearing, const model::Clip& clip) {
    if (hearing.word < 0 || static_cast<std::size_t>(hearing.word) >= clip.words.size()) return {hearing.bytes.from, hearing.bytes.from};
    const model::SpokenWord& word = clip.words[static_cast<std::size_t>(hearing.word)];
    return {static_cast<std::uint32_t>(word.byte_from), static_cast<std::uint32_t>(word.byte_to)};
}

std::optional<Action> action_of_sound(const Session& session, const Stage& stage, Milliseconds position) {
    if (!session.hearing) return std::nullopt;
    const model::Clip* clip = clip_of(session, stage);
    if (clip == nullptr) return StopHearing{true};
    if (position >= span_of(*session.hearing, *clip).until) {
        const std::optional<HearNext> next = next_of(session, stage);
        return next ? Action{*next} : Action{StopHearing{true}};
    }
    const int word = word_at(*session.hearing, *clip, position);
    if (word == session.hearing->word) return std::nullopt;
    const int byte = word < 0 ? 0 : clip->words[static_cast<std::size_t>(word)].byte_from;
    return HearWord{word, part_of(session, stage, static_cast<std::uint32_t>(byte))};
}

std::optional<Milliseconds> next_change_of_sound(const Session& session, const Stage& stage) {
    const model::Clip* clip = clip_of(session, stage);
    if (clip == nullptr) return session.hearing ? std::optional(Milliseconds{}) : std::nullopt;
    for (auto i = static_cast<std::size_t>(session.hearing->word) + 1; i < clip->words.size(); ++i)
        if (starts_in(clip->words[i], session.hearing->bytes)) return Milliseconds{clip->words[i].ms_from};
    return span_of(*session.hearing, *clip).until;
}

std::optional<Hearing> reading_of(const std::string& locale, const model::TextName& text, const Stage& stage) {
    if (!stage.has_speaker) return std::nullopt;
    const model::Clip* clip = clip_of(locale, text, stage);
    if (clip == nullptr) return std::nullopt;
    return Hearing{locale, text, {0, to_the_end}};
}

std::optional<Hearing> reading_here(const Session& session, const Stage& stage) {
    const std::string tag = words_of(session, stage.library)->about.tag;
    if (session.panel == Panel::Tip) return reading_of(tag, model::name_of_tip(session.booklet, session.page), stage);
    if (session.panel == Panel::Word) {
        std::optional<Hearing> reading = reading_of(tag, model::name_of_word(session.word), stage);
        if (reading) reading->goes_on = true;
        return reading;
    }
    for (const ReadItem& item : items_of_page(session, stage)) {
        if (item.part < part_seen(session)) continue;
        std::optional<Hearing> reading = reading_of(tag, item.passage.text, stage);
        if (!reading) continue;
        reading->bytes.from = item.passage.bytes.from;
        reading->goes_on = true;
        return reading;
    }
    return std::nullopt;
}

std::vector<ReadItem> read_items(const View& view) {
    switch (view.session.place) {
    case Place::Reader:
        return read_items_of_page(view);
    case Place::Help:
        return read_items_of_help(view);
    case Place::Comfort:
        return {sample_item()};
    case Place::Break:
        return read_items_of_break(view);
    default:
        return {};
    }
}

std::optional<ListenDisc> listen_disc(const View& view) {
    const std::optional<Hearing>& hearing = view.session.hearing;
    ListenDisc disc;
    disc.soon = hearing ? hearing_after(view.session, view.stage) : reading_here(view.session, view.stage);
    if (!hearing && !disc.soon) return std::nullopt;
    disc.is_playing = hearing.has_value();
    disc.tells_others = hearing && hearing->is_first && hearing->word < 0;
    return disc;
}

}  // namespace waylight::screens
