#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "app/options.h"
#include "app/pictures.h"
#include "model/library.h"
#include "model/site.h"
#include "screens/screens.h"
#include "text/font_table.h"

namespace waylight::app {

/// Says each thing once on standard error, from any thread: what is refused is looked at again and again.
class Complaints {
public:
    void operator()(const Error& error);

private:
    std::mutex m_mutex;
    std::set<std::string> m_said;
};

/// What a kiosk is furnished with before any visitor comes: read from files, then never changed.
struct House {
    Options options;
    text::FontTable fonts;
    std::vector<pack::PublicKey> keys;
    model::Site site;
    std::shared_ptr<Complaints> complaints;
};

/// Without faces nothing can be shown: that is an error. Without keys no pack is believed, and a damaged site file counts as absent:
/// both are complaints.
Result<House> furnish(const Options& options);

model::Library open_library(const House& house);

/// A kiosk of the release edition (-DWAYLIGHT_RELEASE=ON) shows no trial packs.
enum class Edition : std::uint8_t { Trial, Release };
#ifdef WAYLIGHT_RELEASE
inline constexpr Edition this_edition = Edition::Release;
#else
inline constexpr Edition this_edition = Edition::Trial;
#endif
bool may_show(const House& house, const model::Library& library, Edition edition = this_edition);

/// Pictures of a library that outlives them, and the resting picture that needs none.
PictureSource pictures_of(const model::Library& library);

screens::Stage stage_of(const House& house, const model::Library& library, text::Shaper& shaper, const ui::Surface& surface);

}  // namespace waylight::app
