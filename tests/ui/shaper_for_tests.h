#pragma once

#include <stdexcept>

#include "text/shaper.h"

namespace waylight::test {

/// The real faces, as the build laid them out.
inline text::FontTable built_fonts() {
    Result<text::FontTable> table = text::read_font_table(std::filesystem::path(WAYLIGHT_BUILD_FOLDER) / "fonts");
    if (!table) throw std::runtime_error(table.error().text());
    return *std::move(table);
}

}  // namespace waylight::test
