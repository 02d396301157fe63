#pragma once

#include "app/house.h"

namespace waylight::app {

/// The authors' desk, from beginning to end: a page beside a panel, which follows what is saved. Returns the exit code.
int run_desk(House house);

}  // namespace waylight::app
