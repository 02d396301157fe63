#pragma once

#include <optional>
#include <string>

#include "screens/screens.h"

/// What the voice reads, and what it means how far it has come. The voice itself is elsewhere: here is only what is asked of it.
namespace waylight::screens {

/// What is to sound now: a part of one clip.
struct Sound {
    std::string locale;
    model::TextName text;
    Milliseconds from;     ///< in the clip
    Milliseconds until;    ///< in the clip
    Milliseconds lead_in;  ///< silence before it: time to see that others can hear, and to stop; between two texts a breath
    Speed speed = Speed::AsMade;
    Loudness loudness = Loudness::Normal;
    int reading = 0;  ///< another number is another reading, even of the same words
    bool operator==(const Sound&) const = default;
};

/// Nothing: silence.
std::optional<Sound> sound_of(const Session& session, const Stage& stage);

/// The clip of what is being heard; null in silence.
const model::Clip* clip_of(const Session& session, const Stage& stage);

/// The bytes of the text that are spoken now: the word, or where the voice will begin.
ByteRange spoken_bytes(const Hearing& hearing, const model::Clip& clip);

/// What it means that the voice has come so far in its clip; nothing where nothing changes. Before the clip's beginning, in the silence
/// that leads in, the position is negative.
std::optional<Action> action_of_sound(const Session& session, const Stage& stage, Milliseconds position);

/// The position in the clip at which something changes next; nothing in silence.
std::optional<Milliseconds> next_change_of_sound(const Session& session, const Stage& stage);

/// What Listen reads here: the open note or card, else the page from the part that is seen, in Comfort the sample; nothing where there is
/// no voice.
std::optional<Hearing> reading_here(const Session& session, const Stage& stage);

/// A whole text alone; nothing where it has no sound.
std::optional<Hearing> reading_of(const std::string& locale, const model::TextName& text, const Stage& stage);

}  // namespace waylight::screens
