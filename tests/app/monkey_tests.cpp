// Whatever somebody does, however fast: no crash, no screen that breaks a promise, no place without a way to Welcome and to Help.
#include <catch2/catch.hpp>

#include <optional>
#include <random>
#include <unordered_set>

#include "app/real_house.h"

using namespace waylight;
using namespace waylight::app;
using namespace waylight::screens;

namespace {

constexpr int events_of_each = 250'000;
constexpr int events_of_short_visit = 30;

class Monkey {
public:
    Monkey(const Stage& stage, const Start& start, std::uint32_t seed)
        : m_stage(stage), m_start(start), m_english(start), m_visit(std::in_place, stage, start, Session::fresh(start), Milliseconds()),
          m_random(seed) {
        m_english.locale = "en";
    }

    void run(int events) {
        for (int i = 0; i < events; ++i) {
            act();
            look();
        }
    }

    /// Many short visits instead of a few long ones: each begins at one of these places where the monkey has not been.
    void run_from_new(const std::vector<std::string>& places, int events) {
        const auto is_new = [&](const std::string& place) { return place != "sorry" && m_places.count(place) == 0; };
        auto next = places.begin();
        for (int i = 0; i < events; ++i) {
            next = std::find_if(next, places.end(), is_new);
            if (i % events_of_short_visit == 0 && next != places.end())
                m_visit.emplace(m_stage, m_start, *session_at(*next, m_english, m_stage), m_now);
            else
                act();
            look();
        }
    }

    [[nodiscard]] std::size_t count_states() const { return m_seen.size(); }
    [[nodiscard]] const std::unordered_set<std::string>& places() const { return m_places; }

private:
    int upto(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }  // the same on every machine

    void look() {
        if (m_seen.insert(m_visit->session().dump()).second) inspect();
    }

    void act() {
        m_now = m_now + Milliseconds{upto(900)};
        const int what = upto(1000);
        if (what < 4) {
            m_now = m_visit->due().value_or(m_now) + Milliseconds{upto(31'000)};  // into the question, or past it
            m_visit->pass(m_now);
        } else if (what < 10) {
            m_visit->take(PointerAway{}, m_now);
        } else if (what < 200) {
            m_visit->take(KeyDown{key()}, m_now);
        } else {
            touch(what < 800 ? on_a_target() : anywhere(), what % 10 == 0 ? anywhere() : std::optional<Point>());
        }
    }

    /// Escape and Shift end visits: seldom, so that visits grow long.
    Key key() {
        constexpr Key often[] = {Key::Left,      Key::Right,         Key::Right,  Key::Help,
                                 Key::FocusNext, Key::FocusPrevious, Key::Choose, Key::Choose};
        if (upto(40) == 0) return upto(2) == 0 ? Key::Escape : Key::Shift;
        return often[upto(std::size(often))];
    }

    Point anywhere() { return {Px::raw(upto(m_stage.surface.width * 64)), Px::raw(upto(m_stage.surface.height * 64))}; }

    /// Next more often than others, or it would never see the end of a booklet; Hide seldom, since it ends visits, too.
    Point on_a_target() {
        const std::vector<ui::Node>& nodes = m_visit->frame().tree.nodes;
        const ui::Node* next = m_visit->frame().tree.find("ledge.next");
        const ui::Node& node =
            next != nullptr && upto(3) > 0 ? *next : nodes[static_cast<std::size_t>(upto(static_cast<int>(nodes.size())))];
        if (!node.is_target() || node.bounds.empty() || (node.id == "ledge.hide" && upto(6) > 0)) return anywhere();
        return node.bounds.front().centre();
    }

    void touch(Point at, std::optional<Point> lifted_at) {
        m_visit->take(PointerDown{at}, m_now);
        if (upto(50) == 0) return;  // that a finger was lifted can be lost
        m_now = m_now + Milliseconds{upto(120)};
        m_visit->take(PointerUp{lifted_at.value_or(at)}, m_now);
    }

    void inspect() {
        const Session& session = m_visit->session();
        m_places.insert(m_visit->frame().place);
        INFO(session.dump());
        REQUIRE(ui::broken_invariants(m_visit->frame()) == std::vector<std::string>());
        REQUIRE(reaches(session, Place::Help, {"ledge.help"}, {"resting.open", "ledge.help"}));
        REQUIRE(reaches(session, Place::Welcome, {"resting.open"}, {"ledge.hide", "resting.open"}));
    }

    /// One way or the other leads there, tap by tap.
    [[nodiscard]] bool reaches(const Session& from, Place place, const std::vector<std::string>& one,
                               const std::vector<std::string>& other) const {
        return (from.place == place && from.countdown == 0) || is_way(from, place, one) || is_way(from, place, other);
    }

    [[nodiscard]] bool is_way(Session session, Place place, const std::vector<std::string>& taps) const {
        for (const std::string& id : taps) {
            session.pressed.clear();
            const ui::Frame frame = build(session, m_stage);
            const ui::Node* target = frame.tree.find(id);
            if (target == nullptr) return false;
            const Point at = target->bounds.front().centre();
            for (const Input& input : {Input(PointerDown{at}), Input(PointerUp{at})}) {
                const auto action = update(session, input, frame, m_stage, m_now);
                if (action) session = applied(session, *action, m_start);
            }
        }
        return session.place == place && session.countdown == 0;
    }

    Stage m_stage;
    Start m_start;
    Start m_english;               ///< the language that has every booklet
    std::optional<Visit> m_visit;  ///< always there
    std::mt19937 m_random;
    Milliseconds m_now;
    std::unordered_set<std::string> m_seen, m_places;
};

/// Of all the places that there are, the monkey must have been nearly everywhere, or it has proved little.
void let_loose(const std::string& surface, const Start& start, std::uint32_t seed) {
    test::RealHouse house;
    Monkey monkey(house.stage(surface), start, seed);
    Start english = start;
    english.locale = "en";
    std::vector<std::string> missed = all_places(english, house.stage(surface));
    const std::size_t places = missed.size();
    monkey.run(events_of_each / 2);
    monkey.run_from_new(missed, events_of_each / 2);
    std::erase_if(missed, [&](const std::string& place) { return place == "sorry" || monkey.places().count(place) != 0; });
    CAPTURE(monkey.count_states(), places, missed);
    CHECK(missed.size() * 20 <= places);
}

}  // namespace

TEST_CASE("a quarter of a million random events on a tablet") { let_loose("1280x800@217mm", {}, 1); }
TEST_CASE("a quarter of a million random events on seven inches, at the largest text") {
    let_loose("800x480@154mm", {"", "", ui::ThemeName::Dark, 5}, 2);
}
TEST_CASE("a quarter of a million random events on an upright screen, at the smallest text") {
    let_loose("1080x1920@268mm", {"ar", "", ui::ThemeName::Contrast, 1}, 3);
}
TEST_CASE("a quarter of a million random events on a wall, with a second language") {
    let_loose("1920x1080@1218mm", {"", "en", ui::ThemeName::Light, 3}, 4);
}
