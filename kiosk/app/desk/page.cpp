#include "app/desk/page.h"

#include <chrono>

namespace waylight::app {
namespace {

constexpr std::size_t most_times = 60;

/// Does something and notes how long it took.
template <typename Work>
void timed(std::deque<float>& times, Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<float, std::milli>(std::chrono::steady_clock::now() - began).count());
    if (times.size() > most_times) times.pop_front();
}

}  // namespace

Page::Page(const House& house, Screen& window, const Clock& clock) : m_house(house), m_window(window), m_clock(clock) {}

Result<void> Page::open() {
    model::Library library = open_library(m_house);
    if (!library.usable()) return Error{m_house.options.packs.string(), "there are no packs yet that can be shown"};
    Result<screens::Start> start = checked_start(m_house, library);
    if (!start) return start.error();
    auto exhibition = std::make_unique<Exhibition>(m_house, std::move(library), m_window, nullptr, *std::move(start));
    exhibition->stage.surface = m_surface;
    exhibition->stage.patience = screens::endless_patience;
    const Result<screens::Session> first = first_session(m_house, exhibition->start, exhibition->stage);
    if (!is_open() && !first) return first.error();
    const screens::Session& there = is_open() ? session() : *first;
    timed(m_times.build, [&] { exhibition->visit.emplace(exhibition->stage, exhibition->start, there, m_clock.now()); });
    m_exhibition = std::move(exhibition);
    m_places.reset();
    return {};
}

screens::Start Page::start_of_session() const {
    const screens::Session& now = session();
    return {now.locale, now.pair, now.theme, now.text_step};
}

const std::vector<std::string>& Page::places() {
    if (!m_places) m_places = screens::all_places(start_of_session(), m_exhibition->stage);
    return *m_places;
}

void Page::take(const screens::Input& input) {
    const screens::Session before = session();
    const screens::Start start_before = start_of_session();
    timed(m_times.build, [&] { m_exhibition->visit->take(input, m_clock.now()); });
    if (session() == before) m_times.build.pop_back();  // nothing was built
    if (start_of_session() != start_before) m_places.reset();
}

void Page::go_on_as(const screens::Session& session) {
    const screens::Session next = session;  // it may be the one that goes now
    timed(m_times.build, [&] { m_exhibition->visit.emplace(m_exhibition->stage, m_exhibition->start, next, m_clock.now()); });
    m_places.reset();
}

Result<void> Page::go_to(const std::string& place) {
    const Result<screens::Session> there = screens::session_at(place, start_of_session(), m_exhibition->stage);
    if (!there) return there.error();
    timed(m_times.build, [&] { m_exhibition->visit.emplace(m_exhibition->stage, m_exhibition->start, *there, m_clock.now()); });
    return {};
}

void Page::show_on(const ui::Surface& surface) {
    m_surface = surface;
    if (!is_open()) return;
    m_exhibition->stage.surface = surface;
    timed(m_times.build, [&] { m_exhibition->visit->show_on(surface); });
    m_places.reset();
}

const present::Image& Page::paint(bool with_tree, const std::vector<Rect>& picked) {
    ui::DrawList draw = frame().draw;
    if (with_tree) draw_tree(draw, frame().tree);
    for (const Rect& rect : picked) draw_outline(draw, rect, Mark::Picked);
    if (m_image.width != m_surface.width || m_image.height != m_surface.height)
        m_image = present::blank_image(m_surface.width, m_surface.height);
    m_exhibition->pictures.expect(frame());
    timed(m_times.paint, [&] { m_exhibition->painter.paint(draw, present::canvas_of(m_image)); });
    return m_image;
}

}  // namespace waylight::app
