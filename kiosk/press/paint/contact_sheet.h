#pragma once

#include <set>
#include <string>

#include "base/files.h"
#include "press/paint/compose.h"
#include "press/sources.h"

namespace waylight::press {

/// The pictures that a booklet asks for, its cover first.
std::set<std::string> pictures_of(const BookletSource& booklet);

/// A booklet's cover and pages in small as one PNG, with their names; an empty frame where a picture is not drawn yet.
Result<Bytes> contact_sheet(const BookletSource& booklet, const DrawnScenes& drawings);

}  // namespace waylight::press
