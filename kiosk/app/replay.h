#pragma once

#include <string_view>
#include <variant>

#include "app/house.h"

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

/// Reads a whole replay. Empty lines and lines that begin with '#' are skipped; time never runs backwards. `where` is "FILE:line".
Result<std::vector<ReplayEvent>> parse_replay(std::string_view text, const std::string& name);

/// Plays input against a clock that only the file moves; prints the fingerprint of the Session at the end. Returns the exit code.
int run_replay(const House& house);

}  // namespace waylight::app
