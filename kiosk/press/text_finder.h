#pragma once

#include <optional>
#include <string>
#include <vector>

#include "press/editions.h"

namespace waylight::press {

/// Finds where a text was written by what is said of a frame that shows it.
class TextFinder {
public:
    struct Found {
        Place place;
        std::size_t length = 0;  ///< of the text; 0 where no text is to blame
    };
    TextFinder(const Sources& sources, const std::vector<Edition>& editions, const Edition& edition);

    /// The text that shows these words at `place` of the command line: rather all of it than a part, rather of this page than of another.
    struct Text {
        std::string id;    ///< "ledge.hide", "asking-to-be-safe/safe-place/text"
        Place place;       ///< in this language
        Place in_english;  ///< the same in English itself
    };
    [[nodiscard]] std::optional<Text> find_text(const std::string& words, const std::string& place) const;

    /// `told` is a broken invariant of a frame in this edition's language at `place` of the command line. The longest of the texts it
    /// speaks of; the file of the interface's words where no text is to blame.
    [[nodiscard]] Found find(const std::string& told, const std::string& place) const;

private:
    /// A text as it is drawn, in pieces between what a screen fills in.
    struct Shown {
        std::vector<std::string> pieces;
        Text text;
    };
    void add(const std::string& shown, Text text);
    static std::size_t length_of(const Shown& text);
    [[nodiscard]] const Shown* find_words(const std::string& words, const std::string& page) const;
    [[nodiscard]] const Shown* find_id(const std::string& told) const;

    std::vector<Shown> m_texts;
    Place m_otherwise;
};

}  // namespace waylight::press
