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

/// A kiosk of the release edition (-DWAYLIGHT_RELEASE=ON) believes no trial keys, so it shows no trial packs.
enum class Edition : std::uint8_t { Trial, Release };
#ifdef WAYLIGHT_RELEASE
inline constexpr Edition this_edition = Edition::Release;
#else
inline constexpr Edition this_edition = Edition::Trial;
#endif
bool believes_trial_keys(Edition edition, bool is_kiosk);

/// What a kiosk is furnished with before any visitor comes: read from files. Keys and site are looked at again while there are no packs.
struct House {
    Options options;
    text::FontTable fonts;
    std::vector<pack::PublicKey> keys;
    model::Site site;
    std::shared_ptr<Complaints> complaints;
    Edition edition = this_edition;
};

/// Without faces nothing can be shown: that is an error. Without keys no pack is believed, and with a damaged site file the room counts
/// as public: both are complaints.
Result<House> furnish(const Options& options, Edition edition = this_edition);

/// Keys and site file may be put in later, with the packs.
void look_again(House& house);

model::Library open_library(const House& house);

/// Pictures of a library that outlives them, and the program's own, which need none.
PictureSource pictures_of(const House& house, const model::Library& library);

screens::Stage stage_of(const House& house, const model::Library& library, text::Shaper& shaper, const ui::Surface& surface);

}  // namespace waylight::app
