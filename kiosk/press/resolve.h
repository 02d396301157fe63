#pragma once

#include "press/sources.h"

namespace waylight::press {

/// Every id that a booklet names leads to something fit for its shelf: pages, pictures, facts, terms, statements.
void resolve_booklets(const Sources& sources, Diagnostics& diagnostics);

/// The same for what booklets share: library, facts, glossary, pictures, interface texts.
void resolve_shared(const Sources& sources, Diagnostics& diagnostics);

}  // namespace waylight::press
