#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/units.h"
#include "model/documents.h"
#include "model/narration.h"
#include "ui/theme.h"

namespace waylight::screens {

enum class Place : std::uint8_t { Resting, Welcome, Shelf, Reader, Help, Languages, Comfort, Break, Sorry };

/// What lies open over the reader's page: the tip for the adult, the card of a marked word, or (small screens) the tabs.
enum class Panel : std::uint8_t { None, Tip, Word, Tools };

/// How loud the voice is. As clips are made their peaks nearly reach what a device can do, so nothing is louder than that.
enum class Loudness : std::uint8_t { Softest, Softer, Normal };

/// What is lit of the words that are read: the word that is spoken, the whole sentence, or nothing but the sentence's dot.
enum class Marking : std::uint8_t { Word, Sentence, None };

/// What stays the same from visit to visit: how this program was started.
struct Start {
    std::string locale;  ///< empty: the visitor chooses
    std::string pair;
    ui::ThemeName theme = ui::ThemeName::Light;
    int text_step = 3;
    bool operator==(const Start&) const = default;
};

/// What is being read aloud.
struct Hearing {
    std::string locale;  ///< tag of the language that is heard
    model::TextName text;
    ByteRange bytes;        ///< which part of the text, as it is displayed
    bool goes_on = false;   ///< what follows on the page is read after it
    bool is_first = false;  ///< of this visit: that others can hear it is told before
    bool is_next = false;   ///< another text was read just before it
    int word = -1;          ///< index of the clip's word that is spoken now; -1: none yet
    bool operator==(const Hearing&) const = default;
};

/// Where a visitor is and what they chose: the only thing a visitor can change. A new visit is a new Session.
struct Session {
    Place place = Place::Resting;
    std::string locale;  ///< tag; empty until chosen
    std::string pair;    ///< a second language beside the first, or empty
    ui::ThemeName theme = ui::ThemeName::Light;
    int text_step = 3;  ///< 1 to 5
    Speed speed = Speed::AsMade;
    Loudness loudness = Loudness::Normal;
    Marking marking = Marking::Word;
    model::Shelf shelf = model::Shelf::Younger;  ///< the one in front of the visitor, or that Back from a booklet leads to
    std::string booklet;                         ///< slug
    std::string page;                            ///< page id
    int part = 0;                                ///< of a page that does not fit; from 0
    Panel panel = Panel::None;
    std::string word;                        ///< the term of an open word card
    int leaf = 0;                            ///< which screenful of Welcome, Shelf, Languages or Comfort; part of Help
    Place help_trail = Place::Welcome;       ///< where Back leads from Help; never Help, Languages or Comfort
    Place languages_trail = Place::Welcome;  ///< where Back leads from Languages, and where a chosen language is shown
    Place comfort_trail = Place::Welcome;    ///< where Back leads from Comfort
    std::string focus;                       ///< access-tree id that the keys are on; empty: none
    std::string pressed;                     ///< access-tree id under the finger; empty: none
    std::vector<Milliseconds> shifts;        ///< when Shift was pressed lately, oldest first
    std::optional<Hearing> hearing;          ///< nothing: silence. Whatever leads elsewhere ends it
    int readings = 0;                        ///< begun in this visit: the same words again are another reading
    bool is_heard = false;                   ///< the page was read aloud to its end
    int breath = 0;                          ///< which step of Break's breathing is seen, from 1; 0: elsewhere, or the choices have come
    int countdown = 0;                       ///< how far the sun of "are you still there?" has sunk, 1 to 30; 0: somebody is there

    bool operator==(const Session&) const = default;

    static Session fresh(const Start& start);
    /// Fingerprint of everything above, for replays: two sessions with one hash are the same to the next visitor.
    [[nodiscard]] std::string dump() const;
};

// What can happen to a Session. Screens decide which; apply() only carries it out.
struct Press {
    std::string id;
};                  ///< a finger is down on a target
struct Release {};  ///< it went up, or left
struct Focus {
    std::string id;
};  ///< keys moved to a target
struct Shift {
    Milliseconds at;
};               ///< one of the three quick presses that hide
struct Hide {};  ///< the visit is over: resting picture, new Session
struct CountDown {
    int step;
};  ///< nobody has touched anything for long; 0: somebody is back
struct Breathe {
    int step;
};  ///< the picture of Break breathes; 0: the choices come
struct Open {
    Place place;
};
struct Back {};
struct ChooseLanguage {
    std::string tag;
};
struct ChooseShelf {
    model::Shelf shelf;
};
struct ChooseTheme {
    ui::ThemeName theme;
};
struct ChooseTextStep {
    int step;
};
// What is being read is read again from its beginning, so that the choice is heard at once; in silence nothing begins.
struct ChooseSpeed {
    Speed speed;
};
struct ChooseLoudness {
    Loudness loudness;
};
struct ChooseMarking {
    Marking marking;
};  ///< seen at once; nothing is read again
struct OpenPage {
    std::string booklet;
    std::string page;
    int part = 0;
    std::optional<Hearing> aloud = std::nullopt;  ///< what is read there at once
};
struct OpenPanel {
    Panel panel;
    std::string word;
};
struct ClosePanel {};
struct TurnLeaf {
    int leaf;
};

struct Hear {
    Hearing what;
};  ///< the visitor wants this read
struct HearWord {
    int word;
    int part;
};  ///< the voice has come to this word, on this part of the page
struct HearNext {
    Hearing what;
    int part = 0;
};  ///< the voice goes on to the next text
struct StopHearing {
    bool at_end;
};  ///< asked to, or when there is no more

using Action = std::variant<Press, Release, Focus, Shift, Hide, CountDown, Open, Back, ChooseLanguage, ChooseShelf, ChooseTheme,
                            ChooseTextStep, ChooseSpeed, ChooseLoudness, ChooseMarking, OpenPage, OpenPanel, ClosePanel, TurnLeaf, Hear,
                            HearWord, HearNext, StopHearing, Breathe>;

/// The next Session. Pure: the same inputs, the same Session.
Session applied(const Session& session, const Action& action, const Start& start);

}  // namespace waylight::screens
