#pragma once

#include <string_view>
#include <variant>

#include "app/visit.h"
#include "base/clock.h"

namespace waylight::app {

/// One line of a replay: "1200 tap ledge.next", "1500 tap 310,220", "1600 key Right", "4000 wait".
struct ReplayEvent {
    struct TapTarget {
        std::string id;
        bool operator==(const TapTarget&) const = default;
    };
    struct TapPoint {
        Point at;
        bool operator==(const TapPoint&) const = default;
    };
    struct PressKey {
        screens::Key key;
        bool operator==(const PressKey&) const = default;
    };
    struct Wait {
        bool operator==(const Wait&) const = default;
    };

    Milliseconds at;
    std::variant<Wait, TapTarget, TapPoint, PressKey> what;
    int line = 0;
    std::string text;  ///< as written
};

/// Plays events on a visit, against a clock that only they move: between two of them the time passes.
class Replayer {
public:
    /// `visit` is borrowed and began at 0 ms. `name` stands before the line in errors.
    Replayer(Visit& visit, std::string name) : m_visit(visit), m_name(std::move(name)) {}

    /// An error when there is nothing to tap by that id.
    Result<void> play(const ReplayEvent& event);

private:
    void pass_until(Milliseconds at);
    void tap_at(Point at);
    [[nodiscard]] Error no_target(const ReplayEvent& event, const std::string& id) const;

    Visit& m_visit;
    std::string m_name;
    ManualClock m_clock;
};

/// Reads a whole replay. Empty lines and lines that begin with '#' are skipped; time never runs backwards. `where` is "FILE:line".
Result<std::vector<ReplayEvent>> parse_replay(std::string_view text, const std::string& name);

/// Plays input against a clock that only the file moves; prints the fingerprint of the Session at the end. Returns the exit code.
int run_replay(const House& house);

}  // namespace waylight::app
