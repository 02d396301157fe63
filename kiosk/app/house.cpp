#include "app/house.h"

#include <cstdio>

#include "app/resting.h"

namespace waylight::app {

void Complaints::operator()(const Error& error) {
    const std::lock_guard lock(m_mutex);
    if (m_said.insert(error.text()).second) std::fprintf(stderr, "waylight: %s\n", error.text().c_str());
}

Result<House> furnish(const Options& options) {
    Result<text::FontTable> fonts = text::read_font_table(options.fonts);
    if (!fonts) return fonts.error();
    House house{options, *std::move(fonts), {}, {}, std::make_shared<Complaints>()};
    if (const auto keys = pack::read_public_keys(options.keys)) {
        house.keys = *keys;
    } else {
        (*house.complaints)(keys.error());
    }
    if (!options.site) return house;
    if (const auto site = model::read_site(*options.site)) {
        house.site = *site;
    } else {
        (*house.complaints)(site.error());
    }
    return house;
}

model::Library open_library(const House& house) {
    const auto refused = [complaints = house.complaints](const Error& error) { (*complaints)(error); };
    return model::Library::open(house.options.packs, house.keys, house.site.languages, refused);
}

bool may_show(const House& house, const model::Library& library, Edition edition) {
    if (!library.usable()) return false;
    if (edition == Edition::Trial || !house.options.kiosk || !library.trial()) return true;
    (*house.complaints)({house.options.packs.string(), "these are trial packs, which --kiosk does not show; install checked packs"});
    return false;
}

PictureSource pictures_of(const model::Library& library) {
    const auto picture = [&library](std::string_view name) -> Result<Bytes> {
        if (name != "resting") return library.picture_bytes(name);
        const ByteView bytes = resting_picture();
        return Bytes(bytes.begin(), bytes.end());
    };
    return {picture, [&library](std::string_view name) { return library.icon_bytes(name); }};
}

screens::Stage stage_of(const House& house, const model::Library& library, text::Shaper& shaper, const ui::Surface& surface) {
    const bool window = !house.options.kiosk;
    return {library, shaper, surface, window, window, house.site.room == model::Room::Public};
}

}  // namespace waylight::app
