#pragma once

#include "app/house.h"
#include "app/visit.h"

namespace waylight::test {

/// The kiosk as it is built: its own packs, keys and fonts.
class RealHouse {
public:
    RealHouse();
    [[nodiscard]] screens::Stage stage(const std::string& surface);

private:
    app::House m_house;
    model::Library m_library;
    text::Shaper m_shaper;
};

}  // namespace waylight::test
