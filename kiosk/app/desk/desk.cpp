#include "app/desk/desk.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/boot_clock.h"
#include "app/counters.h"
#include "app/desk/page.h"
#include "app/desk/page_view.h"
#include "app/desk/panel.h"
#include "app/desk/press.h"
#include "app/desk/toolkit.h"
#include "app/desk/watch.h"
#include "app/window_sdl.h"
#include "base/subprocess.h"

namespace waylight::app {
namespace {

constexpr Milliseconds between_looks{100};    ///< at what was saved
constexpr Milliseconds between_words{10};     ///< of a press that is at work
constexpr int passes_to_settle = 3;           ///< until Dear ImGui shows all that an event changed
constexpr std::uint32_t ground = 0xFFDCD6DF;  ///< round the page

/// The window, the page, the panel and the press that works in the background.
class Desk {
public:
    explicit Desk(House& house)
        : m_house(house), m_toolkit(house.fonts.folder / house.fonts.find("Latn")->regular),
          m_sources({house.options.content, house.options.translations}), m_packs({house.options.packs}) {}

    Result<void> open() {
        Result<std::unique_ptr<Screen>> window = open_window(m_house, [this](const SDL_Event& event) { m_toolkit.input.take(event); });
        if (!window) return window.error();
        m_window = *std::move(window);
        PanelInput::start();
        m_page.emplace(m_house, *m_window, m_clock);
        if (std::error_code code; std::filesystem::exists(m_house.options.packs / "base.waypack", code)) open_packs();
        start_press({});
        return {};
    }

    Result<void> run() {
        while (!m_quits) {
            if (m_passes > 0 || m_toolkit.input.has_more()) {
                Result<void> shown = show();
                if (!shown && !m_has_shown) return shown;
                if (!shown) (*m_house.complaints)(shown.error());
            }
            if (const std::optional<Point> at = m_toolkit.input.take_right_click()) point_in_window(*at);
            const std::vector<Event> events = m_window->wait(patience());
            m_counters.woke();
            for (const Event& event : events) take(event);
            follow_sources();
            hear_press();
            hear_search();
        }
        return {};
    }

    [[nodiscard]] std::string counters() const { return m_counters.text(m_page->is_open() ? m_page->frame().place : ""); }

private:
    [[nodiscard]] Milliseconds patience() const {
        if (m_passes > 0 || m_toolkit.input.has_more()) return {0};
        return m_press || m_search ? between_words : between_looks;
    }

    void settle() { m_passes = passes_to_settle; }

    // --- The press.

    void start_press(const std::vector<std::string>& tags) {
        m_pressed = tags;
        Result<Subprocess> started = Subprocess::start(build_command(m_house.options, tags));
        m_news = started ? PressNews{} : PressNews{PressNews::State::Refused, {started.error().text()}};
        if (started) m_press = *std::move(started);
        settle();
    }

    void follow_sources() {
        if (!m_press && (m_sources.changed() || shows_other_languages())) start_press(shown_languages());
    }

    /// Only the languages on the page are pressed when something is saved: the packs of others may be older than the sources.
    [[nodiscard]] bool shows_other_languages() const {
        const std::vector<std::string> tags = shown_languages();
        const auto is_pressed = [&](const std::string& tag) { return std::count(m_pressed.begin(), m_pressed.end(), tag) > 0; };
        return !m_pressed.empty() && !std::all_of(tags.begin(), tags.end(), is_pressed);
    }

    /// The languages of the page; all where there is none yet.
    [[nodiscard]] std::vector<std::string> shown_languages() const {
        std::vector<std::string> tags;
        if (!m_page->is_open()) return tags;
        const screens::Session& session = m_page->session();
        for (const std::string& tag : {session.locale, session.pair})
            if (!tag.empty()) tags.push_back(tag);
        return tags;
    }

    void hear_press() {
        const std::optional<Completed> completed = m_press ? m_press->poll() : std::nullopt;
        if (!completed) return;
        m_press.reset();
        m_news = news_of(*completed);
        if (m_packs.changed() || !m_page->is_open()) open_packs();
        settle();
    }

    void open_packs() {
        if (const Result<void> opened = m_page->open(); !opened) {
            m_news.state = PressNews::State::Refused;
            m_news.told.push_back(opened.error().text());
            return;
        }
        m_finding.reset();
        look_again_at_frame();
    }

    // --- What an author points at.

    void point_in_window(Point at) {
        if (m_page->is_open() && at.x < Px::of(room_width())) point_at(on_page(m_view, m_page->surface(), at));
    }

    void point_at(Point on_page) {
        m_finding.reset();
        m_search.reset();
        repaint();
        const std::optional<Picked> picked = pick(m_page->frame(), on_page);
        if (!picked) return;
        m_finding = Finding{*picked, std::nullopt, picked->request ? m_page->trace(*picked->request) : ""};
        if (Result<Subprocess> started = Subprocess::start(where_command(m_house.options, *picked)); started)
            m_search = *std::move(started);
    }

    void hear_search() {
        const std::optional<Completed> completed = m_search ? m_search->poll() : std::nullopt;
        if (!completed) return;
        m_search.reset();
        if (m_finding && completed->exit_code == 0) m_finding->written = written_at(completed->output);
        settle();
    }

    // --- Events.

    void take(const Event& event) {
        settle();
        if (std::holds_alternative<Quit>(event)) m_quits = true;
        if (std::holds_alternative<Woken>(event)) repaint();
        const auto* input = std::get_if<screens::Input>(&event);
        if (input != nullptr && m_page->is_open()) take_input(*input);
    }

    void take_input(screens::Input input) {
        if (std::holds_alternative<screens::KeyDown>(input) && Toolkit::takes_keys()) return;
        if (auto* press = std::get_if<screens::PointerDown>(&input)) {
            if (press->at.x >= Px::of(room_width())) return;
            press->at = on_page(m_view, m_page->surface(), press->at);
            if (m_page->frame().tree.target_at(press->at) == nullptr) point_at(press->at);  // a target is tapped, as a visitor does
        }
        if (auto* release = std::get_if<screens::PointerUp>(&input)) release->at = on_page(m_view, m_page->surface(), release->at);
        m_page->take(input);
        look_again_at_frame();
    }

    void take_wishes(const Wishes& wishes) {
        if (wishes.shows_tree) m_shows_tree = *wishes.shows_tree;
        if (wishes.surface) m_page->show_on(*wishes.surface);
        if (wishes.session) m_page->go_on_as(*wishes.session);
        if (wishes.place) static_cast<void>(m_page->go_to(*wishes.place));
        if (wishes.shows_tree || wishes.surface || wishes.session || wishes.place) look_again_at_frame();
    }

    // --- Showing.

    [[nodiscard]] int room_width() const { return std::max(1, m_window->surface().width - Panel::width); }

    void repaint() {
        m_is_painted = false;
        settle();
    }

    /// The frame may be another: what was pointed at is gone then.
    void look_again_at_frame() {
        const ui::Frame& frame = m_page->frame();
        if (m_frame && *m_frame == frame) return repaint();
        if (m_frame && m_frame->place != frame.place) m_finding.reset();
        m_frame = frame;
        m_broken = ui::broken_invariants(frame);
        repaint();
    }

    PanelView panel_view() {
        PanelView view{m_news, std::nullopt, m_page->surface(), "", {}, {}, {}, m_finding ? &*m_finding : nullptr, m_page->times()};
        if (!m_page->is_open()) return view;
        view.session = m_page->session();
        view.place = m_page->frame().place;
        view.places = m_page->places();
        view.languages = m_page->languages();
        view.broken = m_broken;
        return view;
    }

    Result<void> show() {
        if (m_toolkit.input.has_more()) settle();
        m_passes = std::max(0, m_passes - 1);
        const ui::Surface window = m_window->surface();
        Wishes wishes;
        m_toolkit.pass(window.width, window.height, [&] { wishes = m_panel.draw(panel_view(), window.width, window.height); });
        take_wishes(wishes);
        const Result<present::Canvas> canvas = m_window->canvas();
        if (!canvas) return canvas.error();
        for (int y = 0; y < canvas->height; ++y) std::fill_n(canvas->row(y), canvas->width, ground);
        if (m_page->is_open()) show_page(*canvas);
        m_toolkit.paint(*canvas);
        if (Result<void> presented = m_window->present(); !presented) return presented;
        m_counters.presented();
        m_has_shown = true;
        return {};
    }

    void show_page(present::Canvas canvas) {
        m_view = view_of(m_page->surface(), room_width(), canvas.height);
        if (!m_is_painted) m_painted = &m_page->paint(m_shows_tree, m_finding ? m_finding->picked.outline : std::vector<Rect>());
        m_is_painted = true;
        put_into_view(*m_painted, m_view, canvas);
    }

    House& m_house;
    BootClock m_clock;
    Toolkit m_toolkit;
    std::unique_ptr<Screen> m_window;
    std::optional<Page> m_page;
    Panel m_panel;
    Counters m_counters;

    Watch m_sources;
    Watch m_packs;
    std::optional<Subprocess> m_press;
    std::vector<std::string> m_pressed;  ///< languages of the last press; none: all
    std::optional<Subprocess> m_search;
    PressNews m_news;
    std::optional<Finding> m_finding;

    std::optional<ui::Frame> m_frame;  ///< that was looked at last
    std::vector<std::string> m_broken;
    PageView m_view;
    const present::Image* m_painted = nullptr;
    bool m_is_painted = false;
    bool m_shows_tree = false;
    int m_passes = passes_to_settle;
    bool m_has_shown = false;
    bool m_quits = false;
};

int refuse(const House& house, const Error& error) {
    (*house.complaints)(error);
    return 2;
}

}  // namespace

int run_desk(House house) {
    if (!house.options.window) house.options.window = ui::parse_surface("1720x800");
    Desk desk(house);
    if (const Result<void> opened = desk.open(); !opened) return refuse(house, opened.error());
    if (const Result<void> ran = desk.run(); !ran) return refuse(house, ran.error());
    if (house.options.counters) std::fprintf(stderr, "%s\n", desk.counters().c_str());
    return 0;
}

}  // namespace waylight::app
