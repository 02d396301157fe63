#pragma once

#include "screens/listening.h"
#include "screens/visitor.h"

/// What tests of the voice share: where it begins, how far it has come, and what is lit.
namespace waylight::test {

inline const std::string first_page = "reader:asking/safe-place";
inline const screens::Start english{"en", "", ui::ThemeName::Light, 3};

/// What the voice is at: "asking/safe-place/heading 1", with the word's index; "silence".
std::string heard(const Visitor& visitor);

/// The words that stand on honey.
std::vector<std::string> lit_words(const Visitor& visitor);

void let_the_voice_come_to(Visitor& visitor, int milliseconds);

}  // namespace waylight::test
