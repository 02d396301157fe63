#pragma once

#include "app/house.h"

namespace waylight::app {

/// Writes every place in every asked way as text, and as a picture where one was asked for or is broken. Returns the exit code.
int run_tour(const House& house);

}  // namespace waylight::app
