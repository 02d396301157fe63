#include "app/real_house.h"

#include <stdexcept>

namespace waylight::test {
namespace {

app::House furnished() {
    app::Options options;
    options.packs = WAYLIGHT_BUILD_FOLDER "/packs";
    options.keys = WAYLIGHT_BUILD_FOLDER "/keys";
    options.fonts = WAYLIGHT_BUILD_FOLDER "/fonts";
    Result<app::House> house = app::furnish(options);
    if (!house) throw std::runtime_error(house.error().text());
    return *std::move(house);
}

}  // namespace

RealHouse::RealHouse() : m_house(furnished()), m_library(app::open_library(m_house)), m_shaper(m_house.fonts) {
    if (!m_library.usable()) throw std::runtime_error("there are no packs in the build folder; packaging/build makes them");
}

screens::Stage RealHouse::stage(const std::string& surface) {
    return app::stage_of(m_house, m_library, m_shaper, *ui::parse_surface(surface));
}

}  // namespace waylight::test
