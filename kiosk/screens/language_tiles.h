#pragma once

#include "screens/view.h"

namespace waylight::screens {

/// The languages, each in its own script, in the room beside the picture; more than fit are paged by `session.leaf`.
struct LanguageTiles {
    bool has_more = false;  ///< there is another screenful
};
/// Ids are PLACE.TAG: "welcome.ro". The language with the tag `chosen` is marked.
LanguageTiles draw_language_tiles(View& view, const Rect& room, const std::string& place, const std::string& chosen);

}  // namespace waylight::screens
