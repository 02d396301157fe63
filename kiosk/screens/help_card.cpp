#include <algorithm>
#include <numeric>

#include "model/show_card.h"
#include "screens/help_items.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr const char* ear_id = "help.ear.card";

/// Something that is said in one piece on the card, and the lines it is set in.
struct CardText {
    struct Line {
        ui::Paragraph paragraph;
        std::uint32_t byte_from = 0;  ///< in the text that is heard
    };
    std::string id;
    std::string words;
    std::vector<Line> lines;
    ui::NodeRole role;
    Role colour;
    std::string language;
    Passage passage;
    bool has_ear = false;  ///< at the end of the words

    [[nodiscard]] Px height() const {
        return std::accumulate(lines.begin(), lines.end(), Px(), [](Px sum, const Line& line) { return sum + line.paragraph->height(); });
    }
};

/// Writes the lines one under the other, as one node; the one that is read in a pool of light.
void write_card_text(View& view, const CardText& text, Point at) {
    ui::Canvas& canvas = view.canvas;
    const Voice voice(view, text.language);
    const Px width = text.lines.front().paragraph->request.width;
    const Rect place{at.x, at.y, width, text.height()};
    const int node = canvas.node(-1, text.role, text.id, text.words, place, text.language);
    for (const auto& [paragraph, from] : text.lines) {
        const Passage passage{text.passage.text, {from, from + static_cast<std::uint32_t>(paragraph->request.text.size())}};
        if (voice.is_in(passage)) draw_pool(view, {at.x, at.y, width, paragraph->height()}, view.u(2.5), Px());
        canvas.write_spoken(paragraph, at, text.colour, node, voice.lit_in(passage));
        at.y += paragraph->height();
    }
    if (text.has_ear) draw_ear(view, {at.x + width + canvas.least_target() / 2, place.centre().y}, ear_id);
}

/// A flat white panel that holds these texts, one under the other.
HelpItem card_panel(const View& view, Px width, const std::vector<CardText>& texts) {
    Px tall = view.u(8) + view.u(2) * (static_cast<int>(texts.size()) - 1);
    std::vector<Passage> passages;
    for (const CardText& text : texts) {
        tall += text.height();
        // Listen reads to the child, not to the adult.
        if (text.language == view.locale.about.tag) passages.push_back(text.passage);
    }
    const auto draw = [=](View& target, Point at) {
        ui::flat_panel(target.canvas, {at.x, at.y, width, tall}, target.u(6), Role::Card);
        Px y = at.y + target.u(4);
        for (const CardText& text : texts) {
            write_card_text(target, text, {at.x + target.u(6), y});
            y += text.height() + target.u(2);
        }
    };
    return {{tall, view.u(5), false}, draw, passages};
}

std::vector<std::string> card_sentences(const model::Locale& words, const std::string& spoken_language, bool needs_interpreter) {
    return model::show_card_sentences([&](UiText id) { return words.text(id); }, spoken_language, needs_interpreter);
}

/// Sets the card's texts for one build of Help.
class CardMaker {
public:
    CardMaker(const View& view, Px width, CardSetting setting)
        : m_view(view), m_width(width), m_inner(width - view.u(12)), m_setting(setting) {
        const model::LocaleDocument& about = view.locale.about;
        m_own = card_sentences(view.locale, about.name_in_sentence, about.tag != "en");
        m_english = about.tag == "en" ? nullptr : view.stage.library.words("en");
        if (m_english != nullptr) m_second = card_sentences(*m_english, about.english, true);
    }

    [[nodiscard]] std::vector<HelpItem> items(Px room) const {
        std::vector<CardText> whole{heading_text(), own_text({"", m_own})};
        if (m_english != nullptr) whole.push_back(english_text({"", m_second}));
        const HelpItem one = card_panel(m_view, m_width, whole);
        if (one.size.height <= room) return {one};
        const HelpItem plain = card_panel(m_view, m_width, {whole.begin() + 1, whole.end()});
        if (plain.size.height <= room) return {plain};
        return in_panels(room);
    }

private:
    /// A panel for each language, and where that is too tall, for each sentence.
    [[nodiscard]] std::vector<HelpItem> in_panels(Px room) const {
        std::vector<HelpItem> items;
        add(items, room, m_own, [&](const Part& part) { return own_text(part); });
        if (m_english != nullptr) add(items, room, m_second, [&](const Part& part) { return english_text(part); });
        return items;
    }

    /// Some of the sentences in one language.
    struct Part {
        std::string id;  ///< what its node's id ends with
        std::vector<std::string> sentences;
        std::uint32_t byte_from = 0;  ///< in all of them, one after the other
    };

    template <typename Make>
    void add(std::vector<HelpItem>& items, Px room, const std::vector<std::string>& sentences, const Make& make) const {
        const HelpItem panel = card_panel(m_view, m_width, {make({"", sentences})});
        if (panel.size.height <= room) return items.push_back(panel);
        std::uint32_t from = 0;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            items.push_back(card_panel(m_view, m_width, {make({i == 0 ? "" : "." + std::to_string(i + 1), {sentences[i]}, from})}));
            from += static_cast<std::uint32_t>(sentences[i].size()) + 1;
        }
    }

    [[nodiscard]] CardText heading_text() const {
        const std::string& words = m_view.text(UiText::help_show_heading);
        return {"help.show.heading",
                words,
                {{set_bold(m_view, words, m_view.label_em(), m_inner)}},
                ui::NodeRole::Heading,
                Role::TextSoft,
                m_view.locale.about.tag,
                passage_of(UiText::help_show_heading)};
    }
    [[nodiscard]] CardText own_text(const Part& part) const {
        const model::LocaleDocument& about = m_view.locale.about;
        const bool is_roomy = m_setting == CardSetting::Roomy;
        CardText text{"help.show" + part.id, model::joined_sentences(part.sentences), {}, ui::NodeRole::Text, Role::Text, about.tag,
                      passage_in(part)};
        const ui::TextLook look{m_view.em(), text::Weight::Regular, is_roomy ? text::Leading::Body : text::Leading::Heading};
        std::uint32_t from = part.byte_from;
        for (const std::string& line : is_roomy ? part.sentences : std::vector{text.words}) {
            text.lines.push_back({m_view.canvas.set({line, {}}, look, m_inner), from});
            from += static_cast<std::uint32_t>(line.size()) + 1;
        }
        return text;
    }
    /// Its ear speaks to the adult for a child who cannot.
    [[nodiscard]] CardText english_text(const Part& part) const {
        const std::string words = model::joined_sentences(part.sentences);
        const Px em = m_setting == CardSetting::Roomy ? std::max(m_view.em(2), m_view.label_em()) : m_view.label_em();
        const ui::TextLook look{em, text::Weight::Regular, text::Leading::Heading};
        const Passage passage = passage_in(part);
        const bool has_ear = part.id.empty() && has_sound(m_view, m_english->about.tag, passage.text);
        const Px width = has_ear ? m_inner - m_view.canvas.least_target() : m_inner;
        const ui::Paragraph paragraph = m_view.canvas.set({words, {}}, look, width, language_of(m_english->about));
        return {"help.show.english" + part.id,
                words,
                {{paragraph, part.byte_from}},
                ui::NodeRole::Text,
                Role::TextSoft,
                m_english->about.tag,
                passage,
                has_ear};
    }
    [[nodiscard]] Passage passage_in(const Part& part) const {
        const auto size = static_cast<std::uint32_t>(model::joined_sentences(part.sentences).size());
        return {model::name_of_card(m_view.locale.about.tag), {part.byte_from, part.byte_from + size}};
    }

    const View& m_view;
    Px m_width;
    Px m_inner;
    CardSetting m_setting;
    const model::Locale* m_english = nullptr;  ///< null where the child's language is English, or there is none
    std::vector<std::string> m_own;
    std::vector<std::string> m_second;
};

}  // namespace

std::vector<HelpItem> show_card(const View& view, Px width, Px room, CardSetting setting) {
    return CardMaker(view, width, setting).items(room);
}

}  // namespace waylight::screens
