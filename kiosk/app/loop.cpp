#include "app/loop.h"

#include <algorithm>
#include <cstdio>
#include <exception>

#include "app/boot_clock.h"
#include "app/loudspeaker_sdl.h"
#include "app/plain_sorry.h"
#include "app/window_sdl.h"

namespace waylight::app {
namespace {

constexpr Milliseconds between_looks{2000};  ///< for packs, while there are none, and for a screen that shows nothing

constexpr float quiet_gain = 0.35F;  // heard beside the screen, not across the room

float ceiling_of(const model::Site& site) { return static_cast<float>(site.volume_ceiling) / 100.0F; }
/// Not above the ceiling, so that what the visitor makes softer is softer under a low one, too.
float gain_of(const model::Site& site) { return std::min(site.speaker == model::Speaker::Quiet ? quiet_gain : 1.0F, ceiling_of(site)); }

int refuse(const House& house, const Error& error) {
    (*house.complaints)(error);
    return 2;
}

}  // namespace

Exhibition::Exhibition(const House& house, model::Library packs, Screen& screen, Loudspeaker* loudspeaker, screens::Start start_with)
    : library(std::move(packs)), start(std::move(start_with)), shaper(house.fonts),
      pictures(pictures_of(house, library), Decoding::Ahead,
               {[&screen] { screen.wake(); }, [complaints = house.complaints](const Error& error) { (*complaints)(error); }}),
      painter(shaper, pictures), stage(stage_of(house, library, shaper, screen.surface())) {
    if (loudspeaker != nullptr)
        narrator.emplace(library, *loudspeaker, gain_of(house.site),
                         [complaints = house.complaints](const Error& error) { (*complaints)(error); });
}

Loop::Loop(House& house, Screen& screen, const Clock& clock, Counters& counters, Loudspeaker* loudspeaker)
    : m_house(house), m_screen(screen), m_clock(clock), m_counters(counters), m_loudspeaker(loudspeaker) {
    m_without_memory.place = "sorry";
}

Result<void> Loop::open() {
    Result<void> opened;
    try_to([&] { opened = open(open_library(m_house)); });
    return opened;
}

Result<void> Loop::open(model::Library library) {
    Result<screens::Start> start = checked_start(m_house, library);
    if (!start) return start.error();
    auto exhibition = std::make_unique<Exhibition>(m_house, std::move(library), m_screen, m_loudspeaker, *std::move(start));
    const Result<screens::Session> session = first_session(m_house, exhibition->start, exhibition->stage);
    if (!session) return session.error();
    exhibition->visit.emplace(exhibition->stage, exhibition->start, *session, m_clock.now(),
                              exhibition->narrator ? &*exhibition->narrator : nullptr);
    m_exhibition = std::move(exhibition);  // only now: until here the present one goes on
    m_must_show = true;
    return {};
}

/// What can be thrown is tried piece by piece, so that one failure costs no event and no waiting.
Result<void> Loop::run() {
    while (!m_quits) {
        Result<void> shown;
        try_to([&] { shown = show(); });
        if (!shown && !m_has_shown) return shown;
        if (!shown) try_to([&] { (*m_house.complaints)(shown.error()); });
        const bool looks = apologises();
        std::vector<Event> events;
        try_to([&] { events = m_screen.wait(patience(looks || !shown)); });
        m_counters.woke();
        for (const Event& event : events) try_to([&] { take(event); });
        try_to([&] { pass_time(); });
        if (looks) try_to([&] { look_for_packs(); });
    }
    return {};
}

std::optional<Milliseconds> Loop::patience(bool looks_again) const {
    const std::optional<Milliseconds> due = m_exhibition ? m_exhibition->visit->due() : std::nullopt;
    const std::optional<Milliseconds> looks = looks_again ? std::optional(between_looks) : std::nullopt;
    if (!due) return looks;
    const Milliseconds left = std::max(Milliseconds{}, *due - m_clock.now());
    return looks ? std::min(left, *looks) : left;
}

void Loop::pass_time() {
    if (m_exhibition) m_exhibition->visit->pass(m_clock.now());
}

template <typename Step>
void Loop::try_to(Step step) noexcept {
    try {
        step();
    } catch (const std::exception& error) {
        apologise(error.what());
    }
}

/// Nothing of what was there is kept: it may be half made, and its memory is needed. The reason is said without asking for memory.
void Loop::apologise(const char* reason) noexcept {
    if (!m_has_told) std::fprintf(stderr, "waylight: cannot go on, and apologises until it can: %s\n", reason);
    m_has_told = true;
    m_must_show = true;
    m_exhibition.reset();
    try {
        if (open(model::Library::none()) && show()) return;
    } catch (const std::exception&) {
        m_exhibition.reset();
    }
    try {
        static_cast<void>(show_plainly());
    } catch (const std::exception&) {
        return;  // what was shown last stays on the screen until there is something to draw on
    }
}

Result<void> Loop::show_plainly() {
    const Result<present::Canvas> canvas = m_screen.canvas();
    if (!canvas) return canvas.error();
    draw_plain_sorry(*canvas);
    if (Result<void> presented = m_screen.present(); !presented) return presented;
    m_has_shown = true;
    return {};
}

Result<void> Loop::show() {
    if (!m_exhibition) return show_plainly();
    const bool is_shown = m_has_shown && m_shown == frame();
    if (is_shown && !m_must_show) return {};
    m_exhibition->pictures.expect(frame());
    const Result<present::Canvas> canvas = m_screen.canvas();
    if (!canvas) return canvas.error();
    m_exhibition->painter.paint(frame().draw, *canvas);
    if (Result<void> presented = m_screen.present(); !presented) return presented;
    m_counters.presented();
    if (!is_shown) m_shown = frame();
    m_has_shown = true;
    m_must_show = false;
    return {};
}

void Loop::take(const Event& event) {
    if (std::holds_alternative<Quit>(event)) m_quits = true;
    if (std::holds_alternative<Woken>(event)) m_must_show = true;
    if (!m_exhibition) return;
    if (std::holds_alternative<Exposed>(event)) {
        m_must_show = true;
        m_exhibition->visit->show_on(m_screen.surface());
    }
    if (const auto* input = std::get_if<screens::Input>(&event)) m_exhibition->visit->take(*input, m_clock.now());
}

/// The packs may be on a stick that has just been put in, or in the middle of being replaced.
void Loop::look_for_packs() {
    look_again(m_house);
    model::Library library = open_library(m_house);
    if (!library.usable()) return;
    const Result<void> opened = open(std::move(library));
    if (!opened) (*m_house.complaints)(opened.error());
    if (opened) m_has_told = false;
}

int run_kiosk(House house) {
    Counters counters;
    const BootClock clock;
    SdlLoudspeaker* listener = nullptr;  // there is none before there is a window, nor after it
    const Result<std::unique_ptr<Screen>> screen = open_window(house, [&](const SDL_Event& event) {
        if (listener != nullptr) listener->handle(event);
    });
    if (!screen) return refuse(house, screen.error());
    SdlLoudspeaker loudspeaker(clock, ceiling_of(house.site), [&](const Error& error) { (*house.complaints)(error); });
    listener = &loudspeaker;
    Loop loop(house, **screen, clock, counters, &loudspeaker);
    if (const Result<void> opened = loop.open(); !opened) return refuse(house, opened.error());
    if (const Result<void> ran = loop.run(); !ran) return refuse(house, ran.error());
    const std::string place = house.options.kiosk ? "" : loop.frame().place;  // nobody is told where a visitor was
    if (house.options.counters) std::fprintf(stderr, "%s\n", counters.text(place).c_str());
    return 0;
}

}  // namespace waylight::app
