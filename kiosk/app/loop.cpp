#include "app/loop.h"

#include <chrono>
#include <cstdio>

#include "app/window_sdl.h"

namespace waylight::app {
namespace {

constexpr Milliseconds between_looks{2000};  ///< for packs, while there are none

Milliseconds now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

int refuse(const House& house, const Error& error) {
    (*house.complaints)(error);
    return 2;
}

}  // namespace

Exhibition::Exhibition(const House& house, model::Library packs, Screen& screen, screens::Start start_with)
    : library(std::move(packs)), start(std::move(start_with)), shaper(house.fonts),
      pictures(pictures_of(library), Decoding::Ahead,
               {[&screen] { screen.wake(); }, [complaints = house.complaints](const Error& error) { (*complaints)(error); }}),
      painter(shaper, pictures), stage(stage_of(house, library, shaper, screen.surface())) {}

Loop::Loop(const House& house, Screen& screen, Counters& counters) : m_house(house), m_screen(screen), m_counters(counters) {}

Result<void> Loop::open() {
    model::Library library = open_library(m_house);
    Result<screens::Start> start = checked_start(m_house, library);
    if (!start) return start.error();
    m_exhibition = std::make_unique<Exhibition>(m_house, std::move(library), m_screen, *std::move(start));
    m_apologises = !may_show(m_house, m_exhibition->library);
    const Result<screens::Session> session = first_session(m_house, m_exhibition->start, m_exhibition->stage);
    if (!session) return session.error();
    m_exhibition->visit.emplace(m_exhibition->stage, m_exhibition->start, *session);
    return {};
}

void Loop::run() {
    while (!m_quits) {
        show();
        const std::vector<Event> events = m_screen.wait(m_apologises ? std::optional(between_looks) : std::nullopt);
        m_counters.woke();
        for (const Event& event : events) take(event);
        if (m_apologises) look_for_packs();
    }
}

void Loop::show() {
    if (m_shown && *m_shown == frame()) return;
    m_exhibition->pictures.expect(frame());
    const present::Canvas canvas = m_screen.canvas();
    if (canvas.pixels == nullptr) return;
    m_exhibition->painter.paint(frame().draw, canvas);
    m_screen.present();
    m_counters.presented();
    m_shown = frame();
}

void Loop::take(const Event& event) {
    if (std::holds_alternative<Quit>(event)) m_quits = true;
    if (std::holds_alternative<Woken>(event)) m_shown.reset();
    if (std::holds_alternative<Exposed>(event)) {
        m_shown.reset();
        m_exhibition->visit->show_on(m_screen.surface());
    }
    if (const auto* input = std::get_if<screens::Input>(&event)) m_exhibition->visit->take(*input, now());
}

/// The packs may be on a stick that has just been put in, or in the middle of being replaced.
void Loop::look_for_packs() {
    const model::Library library = open_library(m_house);
    if (!may_show(m_house, library)) return;
    if (Result<void> opened = open(); !opened) (*m_house.complaints)(opened.error());
    m_shown.reset();
}

int run_kiosk(const House& house) {
    Counters counters;
    const Result<std::unique_ptr<Screen>> screen = open_window(house);
    if (!screen) return refuse(house, screen.error());
    Loop loop(house, **screen, counters);
    if (const Result<void> opened = loop.open(); !opened) return refuse(house, opened.error());
    loop.run();
    if (house.options.counters) std::fprintf(stderr, "%s\n", counters.text(loop.frame().place).c_str());
    return 0;
}

}  // namespace waylight::app
