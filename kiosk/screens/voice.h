#pragma once

#include "screens/view.h"

/// Where the voice is in the words that are drawn. For the screens' own files only.
namespace waylight::screens {

/// How far the voice has come, for one language's words.
class Voice {
public:
    /// `tag`: whose words; the visitor's language unless said.
    explicit Voice(const View& view, std::string tag = "");

    /// Whether it is in this part of a text now.
    [[nodiscard]] bool is_in(const Passage& passage) const;
    /// What is to be lit in it as the visitor wants it, in bytes from the passage's beginning: the word that is spoken now, or the whole
    /// passage that is read; empty elsewhere.
    [[nodiscard]] ByteRange lit_in(const Passage& passage) const;
    /// Which group of digits of a number that is read alone is to be lit; -1: none.
    [[nodiscard]] int spoken_group(const Passage& number) const;

private:
    const Hearing* m_hearing = nullptr;  ///< null: silence, or another language
    const model::Clip* m_clip = nullptr;
    ByteRange m_spoken;        ///< in the whole text
    std::uint32_t m_size = 0;  ///< of that, in bytes
    Marking m_marking = Marking::Word;
};

/// What is read lies in a pool of light, or of honey where no word of it is lit, or in none where the visitor wants that. It reaches
/// further than the words: `beside` to both sides, `over` up and down. It is drawn over whatever stands there, so that must be no other
/// words.
void draw_pool(View& view, const Rect& words, Px beside, Px over);

}  // namespace waylight::screens
