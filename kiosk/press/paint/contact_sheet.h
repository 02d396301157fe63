#pragma once

#include <map>
#include <string>

#include "base/files.h"
#include "press/sources.h"

namespace waylight::press {

/// The pictures that a booklet asks for, its cover first.
std::set<std::string> pictures_of(const BookletSource& booklet);

/// A booklet's cover and pages in small as one PNG, with their names; an empty frame where a picture is not drawn yet. `drawings` are SVG
/// by name.
Result<Bytes> contact_sheet(const BookletSource& booklet, const std::map<std::string, std::string>& drawings);

}  // namespace waylight::press
