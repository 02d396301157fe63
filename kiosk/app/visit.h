#pragma once

#include <optional>
#include <string_view>

#include "app/house.h"
#include "app/narrator.h"
#include "screens/screens.h"

namespace waylight::app {

/// The one live Session and the frame it looks at. Knows no clock, no window and no file.
class Visit {
public:
    /// `now`: the visitor's first touch is waited for from here on. `narrator` is borrowed; without one the voice is silent.
    Visit(const screens::Stage& stage, screens::Start start, screens::Session session, Milliseconds now, Narrator* narrator = nullptr);
    /// Whoever's visit it was, nobody hears more of it.
    ~Visit() { m_narrator->stop(); }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    [[nodiscard]] const screens::Session& session() const { return m_session; }
    [[nodiscard]] const ui::Frame& frame() const { return m_frame; }

    /// A press that comes within half a second after the place has changed is not taken: the second half of a double tap would choose
    /// something that nobody has seen yet. Hide is always taken.
    void take(const screens::Input& input, Milliseconds now);
    /// Time has passed: the voice has come further, or nobody may be there any more.
    void pass(Milliseconds now);
    /// When time alone will change what is shown, if nobody touches anything; nothing: never.
    [[nodiscard]] std::optional<Milliseconds> due() const;
    void show_on(const ui::Surface& surface);

private:
    [[nodiscard]] bool is_too_soon(const screens::Input& input, Milliseconds now) const;
    bool follow(const screens::Input& input, Milliseconds now);
    void listen(Milliseconds now);
    void voice(Milliseconds now);
    void look();

    screens::Stage m_stage;
    screens::Start m_start;
    screens::Session m_session;
    SilentNarrator m_silence;
    Narrator* m_narrator;
    std::optional<screens::Sound> m_sound;  ///< what the narrator was asked for last
    ui::Frame m_frame;
    Milliseconds m_now;                     ///< the time that was told last
    Milliseconds m_touched;                 ///< when somebody touched something last
    Milliseconds m_here;                    ///< since when the same screen has been seen
    std::optional<Milliseconds> m_arrived;  ///< when the place changed last
};

/// Where the first visit begins: the PLACE that was asked for, else resting on a kiosk and welcome in a window; sorry without packs.
/// A kiosk that was asked for what is not there complains and does without: it is never a blank screen.
Result<screens::Session> first_session(const House& house, const screens::Start& start, const screens::Stage& stage);

/// What start_of() says, with its languages known to be there; likewise.
Result<screens::Start> checked_start(const House& house, const model::Library& library);

/// Tags of all languages, in the order of Welcome.
std::vector<std::string> tags_of(const model::Library& library);
Error no_language(const House& house, const model::Library& library, const std::string& tag);

}  // namespace waylight::app
