#pragma once

#include <functional>
#include <string>

#include "screens/view.h"

namespace waylight::screens {

/// The PLACE of the command line for where a Session stands.
std::string place_of(const Session& session);

/// The language that the interface speaks to this visitor: the chosen one, else English, else the first; null when there is none.
const model::Locale* locale_of(const Session& session, const model::Library& library);
/// The same where no booklet is needed.
const model::Locale* words_of(const Session& session, const model::Library& library);

/// The Session as it can be shown: a page that this language, this room or these packs do not have gives way to the shelf, and a part
/// that the page does not have here to its last one. build() and update() both see this one. The library must be usable.
Session shown_session(const Session& session, const Stage& stage);

/// Runs something on a scratch view of a Session: how many parts a page has and the like. The library must be usable.
void with_view(const Session& session, const Stage& stage, const std::function<void(View&)>& use);

/// The width of the trial border, or nothing.
Px trial_inset(const Stage& stage);

}  // namespace waylight::screens
