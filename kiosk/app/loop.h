#pragma once

#include <memory>
#include <optional>

#include "app/counters.h"
#include "app/house.h"
#include "app/loudspeaker.h"
#include "app/present/painter.h"
#include "app/screen.h"
#include "app/speaker_narrator.h"
#include "app/visit.h"
#include "base/clock.h"

namespace waylight::app {

/// Everything that lives as long as one set of packs does.
struct Exhibition {
    /// Without a loudspeaker the voice is silent.
    Exhibition(const House& house, model::Library packs, Screen& screen, Loudspeaker* loudspeaker, screens::Start start_with);

    model::Library library;
    screens::Start start;
    text::Shaper shaper;
    Pictures pictures;
    present::Painter painter;
    screens::Stage stage;
    std::optional<SpeakerNarrator> narrator;
    std::optional<Visit> visit;
};

/// Waits, reads, updates, builds, and presents only what changed. At rest it does nothing at all.
/// Whatever is thrown on the way, as for want of memory, ends nothing: Sorry is shown, and what was there is begun anew when it can be.
class Loop {
public:
    /// All are borrowed; the house is looked at again while there are no packs. `counters` sees every frame and every waking. Without a
    /// loudspeaker the voice is silent.
    Loop(House& house, Screen& screen, const Clock& clock, Counters& counters, Loudspeaker* loudspeaker = nullptr);

    /// Opens packs and begins the first visit; an error when what was asked for is not there.
    Result<void> open();
    /// Until the screen says Quit; an error when not even the first frame can be shown.
    Result<void> run();

    [[nodiscard]] const ui::Frame& frame() const { return m_exhibition ? m_exhibition->visit->frame() : m_without_memory; }

private:
    Result<void> open(model::Library library);
    Result<void> show();
    Result<void> show_plainly();
    void take(const Event& event);
    void look_for_packs();
    /// How long the screen may wait: until time alone changes something, and no longer than the next look for packs or at the screen.
    [[nodiscard]] std::optional<Milliseconds> patience(bool looks_again) const;
    void pass_time();
    /// There are no packs, or there was no memory for them; not merely `--place sorry`.
    [[nodiscard]] bool apologises() const { return !m_exhibition || !m_exhibition->library.usable(); }
    template <typename Step>
    void try_to(Step step) noexcept;
    void apologise(const char* reason) noexcept;

    House& m_house;
    Screen& m_screen;
    const Clock& m_clock;
    Counters& m_counters;
    Loudspeaker* m_loudspeaker;
    std::unique_ptr<Exhibition> m_exhibition;  ///< nothing: there is no memory even for the usual Sorry
    ui::Frame m_without_memory;                ///< the frame of the plain one
    ui::Frame m_shown;                         ///< what was presented last
    bool m_must_show = true;                   ///< also a frame that was shown already
    bool m_has_shown = false;
    bool m_has_told = false;  ///< why it apologises
    bool m_quits = false;
};

/// The kiosk in its window, from beginning to end. Returns the exit code.
int run_kiosk(House house);

}  // namespace waylight::app
