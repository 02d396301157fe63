#pragma once

#include <string>

#include "screens/view.h"

/// The button of a marked word, with a small picture of what it means. For the screens' own files only.
namespace waylight::screens {

/// Draws the one of `term` (whose id in the glossary is `id`) so that it ends at `end`, if it fits between `start` and there; without its
/// picture where the word needs the room. Returns where it starts, or `end` where it does not fit.
Px draw_chip(View& view, Point start, Px end, const std::string& id, const model::Term& term);

}  // namespace waylight::screens
