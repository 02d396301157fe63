#include "app/house.h"

#include <cstdio>

#include "app/images/images.h"
#include "app/own_pictures.h"
#include "base/utf8.h"

namespace waylight::app {
namespace fs = std::filesystem;

void Complaints::operator()(const Error& error) {
    const std::lock_guard lock(m_mutex);
    if (m_said.insert(error.text()).second) std::fprintf(stderr, "waylight: %s\n", without_controls(error.text()).c_str());
}

namespace {

std::function<void(const Error&)> teller(const std::shared_ptr<Complaints>& complaints) {
    return [complaints](const Error& error) { (*complaints)(error); };
}

/// A key that is not believed opens no pack, so trial packs are refused one by one like all that strangers signed.
std::vector<pack::PublicKey> believed_keys(const House& house) {
    const Result<std::vector<pack::PublicKey>> read = pack::read_public_keys(house.options.keys, teller(house.complaints));
    if (!read) (*house.complaints)(read.error());
    std::vector<pack::PublicKey> keys = read ? *read : std::vector<pack::PublicKey>();
    if (believes_trial_keys(house.edition, house.options.kiosk)) return keys;
    const auto dropped = std::erase_if(keys, [](const pack::PublicKey& key) { return key.trust == pack::Trust::Trial; });
    if (dropped > 0)
        (*house.complaints)({house.options.keys.string(), "trial keys are not believed with --kiosk; install the keys of checked packs"});
    return keys;
}

/// A file that was named must be there; the one beside the packs may be absent. Whatever else keeps it from being read is told.
model::Site site_of(const House& house) {
    std::error_code code;
    const fs::path beside = (fs::absolute(house.options.packs, code) / ".." / "site.toml").lexically_normal();
    if (!house.options.site && fs::symlink_status(beside, code).type() == fs::file_type::not_found) return {};
    return model::read_site(house.options.site.value_or(beside), teller(house.complaints));
}

/// A picture of another size than the one it is drawn with comes from a broken press: it is not even decoded.
Result<Bytes> picture_of(const model::Library& library, std::string_view name, std::string where) {
    Result<Bytes> bytes = library.picture_bytes(name);
    const model::PictureInfo* info = library.picture(name);
    if (!bytes || info == nullptr) return bytes;
    where += "pictures/" + std::string(name) + ".png";
    const Result<images::Extent> size = images::png_size(*bytes, where);
    if (!size) return size.error();
    if (*size != images::Extent{info->width, info->height})
        return Error{where, "is not as large as library.json says; press the packs again"};
    return bytes;
}

}  // namespace

Result<House> furnish(const Options& options, Edition edition) {
    const auto complaints = std::make_shared<Complaints>();
    Result<text::FontTable> fonts = text::read_font_table(options.fonts, teller(complaints));
    if (!fonts) return fonts.error();
    text::get_ready(*fonts);
    House house{options, *std::move(fonts), {}, {}, complaints, edition};
    look_again(house);
    return house;
}

void look_again(House& house) {
    house.keys = believed_keys(house);
    house.site = site_of(house);
}

bool believes_trial_keys(Edition edition, bool is_kiosk) { return edition == Edition::Trial || !is_kiosk; }

model::Library open_library(const House& house) {
    return model::Library::open(house.options.packs, house.keys, house.site.languages, teller(house.complaints),
                                [fonts = house.fonts](const std::string& script) { return fonts.find(script) != nullptr; });
}

PictureSource pictures_of(const House& house, const model::Library& library) {
    const std::string where = (house.options.packs / "base.waypack/").string();
    const auto picture = [&library, where](std::string_view name) -> Result<Bytes> {
        const ByteView own = own_picture(name);
        return own.empty() ? picture_of(library, name, where) : Bytes(own.begin(), own.end());
    };
    return {picture, [&library](std::string_view name) { return library.icon_bytes(name); }, where};
}

screens::Stage stage_of(const House& house, const model::Library& library, text::Shaper& shaper, const ui::Surface& surface) {
    const bool window = !house.options.kiosk;
    const screens::Patience patience{{house.site.idle_seconds * std::int64_t{1000}},
                                     {house.site.idle_seconds_together * std::int64_t{1000}}};
    return {library,  shaper,
            surface,  window,
            window,   house.site.room == model::Room::Public,
            patience, house.site.speaker != model::Speaker::Off};
}

}  // namespace waylight::app
