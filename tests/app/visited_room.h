#pragma once

#include "app/real_house.h"

namespace waylight::test {

/// The kiosk as it is built on a table, for visits that begin anywhere, with a clock that the test turns.
struct VisitedRoom {
    RealHouse house;
    screens::Stage stage = house.stage("1920x1080@344mm");

    [[nodiscard]] app::Visit at(const std::string& place, Milliseconds now = {}) const {
        return {stage, {}, *screens::session_at(place, {}, stage), now};
    }
};

/// A short touch on what the access tree calls so, `at` milliseconds.
void tap(app::Visit& visit, const std::string& id, std::int64_t at);

}  // namespace waylight::test
