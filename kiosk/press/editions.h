#pragma once

#include <map>
#include <string>
#include <vector>

#include "press/locale_source.h"
#include "press/texts.h"

namespace waylight::press {

/// A text in one language and where it was written.
struct EditionText {
    const SourceText* source = nullptr;
    Written written;
};

/// Everything in one language. Borrows the sources it was made of.
struct Edition {
    const LocaleSource* locale = nullptr;
    std::map<TextKey, EditionText> texts;                  ///< translated and up to date
    std::vector<std::string> booklets;                     ///< slugs of those that are whole, in the order of library.toml
    const std::vector<LocaleSource>* languages = nullptr;  ///< of the whole project
    bool screens_are_whole = true;                         ///< without the words of screens there is no pack

    [[nodiscard]] bool is_source() const { return locale->tag == source_tag; }
    /// Empty when there is none.
    [[nodiscard]] const std::string& text(const std::string& catalogue, const std::string& context, const std::string& english) const;
    [[nodiscard]] bool has(std::string_view slug) const;
};

/// Puts translations to the texts they translate. Tells entries that translate nothing, interfaces that are not whole (problems where
/// the scope needs the language, else notes), and booklets that are not whole (notes): those are left out of their edition.
std::vector<Edition> make_editions(const Sources& sources, const std::vector<SourceText>& texts, const std::vector<LocaleSource>& locales,
                                   const Scope& scope, Diagnostics& diagnostics);

}  // namespace waylight::press
