#pragma once

#include <cstdio>
#include <span>

#include "app/house.h"
#include "app/images/images.h"

namespace waylight::bench {

inline int refuse(const Error& error) { return std::fprintf(stderr, "%s\n", error.text().c_str()), 2; }

/// A house as the kiosk would have it with these options, and memory kept as the kiosk keeps it.
inline Result<app::House> furnished(int argc, char** argv) {
    images::keep_freed_memory();
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc)).subspan(1);
    const Result<app::Options> options = app::parse_options({arguments.data(), arguments.size()}, program_folder());
    if (!options) return options.error();
    return app::furnish(*options);
}

}  // namespace waylight::bench
