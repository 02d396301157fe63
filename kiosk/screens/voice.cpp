#include "screens/voice.h"

#include <algorithm>

#include "model/displayed_text.h"
#include "screens/listening.h"

namespace waylight::screens {

Voice::Voice(const View& view, std::string tag) {
    if (tag.empty()) tag = view.locale.about.tag;
    const std::optional<Hearing>& hearing = view.session.hearing;
    if (!hearing || hearing->locale != tag) return;
    m_clip = clip_of(view.session, view.stage);
    if (m_clip == nullptr) return;
    m_hearing = &*hearing;
    m_size = static_cast<std::uint32_t>(model::displayed_text(view.stage.library, tag, hearing->text).value_or("").size());
    m_marking = view.session.marking;
    m_spoken = spoken_bytes(*hearing, *m_clip);
}

bool Voice::is_in(const Passage& passage) const {
    if (m_hearing == nullptr || m_hearing->text != passage.text) return false;
    return passage.bytes.contains(m_spoken.from) || passage.bytes.from == m_spoken.from;
}

ByteRange Voice::lit_in(const Passage& passage) const {
    if (!is_in(passage) || m_marking == Marking::None) return {};
    if (m_marking == Marking::Sentence) return {0, std::min(m_size, passage.bytes.to) - passage.bytes.from};
    if (m_spoken.empty()) return {};
    return {m_spoken.from - passage.bytes.from, std::min(m_spoken.to, passage.bytes.to) - passage.bytes.from};
}

int Voice::spoken_group(const Passage& number) const {
    if (!is_in(number) || m_spoken.empty() || m_marking != Marking::Word) return -1;
    return static_cast<int>(std::count_if(m_clip->words.begin(), m_clip->words.end(), [&](const model::SpokenWord& word) {
        return static_cast<std::uint32_t>(word.byte_from) < m_spoken.from;
    }));
}

void draw_pool(View& view, const Rect& words, Px beside, Px over) {
    if (view.session.marking == Marking::None) return;
    ui::Canvas& canvas = view.canvas;
    const Rect pool{words.x - beside, words.y - over, words.width + beside * 2, words.height + over * 2};
    canvas.fill(pool, view.u(4), view.session.marking == Marking::Sentence ? ui::Role::Light : ui::Role::LightPool);
    if (canvas.theme().is_flat()) canvas.stroke(pool, ui::Corners::all(view.u(4)), view.u(0.8), canvas.theme()[ui::Role::Light]);
}

}  // namespace waylight::screens
