#include <algorithm>
#include <numeric>

#include "screens/help_items.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

/// What the card says, in one language: "I need help. I speak ... . Please get an interpreter. Stay with me."
std::vector<std::string> card_sentences(const model::Locale& locale, const std::string& spoken_language, bool needs_interpreter) {
    std::vector<std::string> sentences{locale.text(UiText::help_show_need)};
    if (needs_interpreter) {
        sentences.push_back(model::fill_in(locale.text(UiText::help_show_speak), {{"language", spoken_language}}));
        sentences.push_back(locale.text(UiText::help_show_interpreter));
    }
    sentences.push_back(locale.text(UiText::help_show_stay));
    return sentences;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() ? "" : " ") + sentence;
    return all;
}

/// Something that is said in one piece on the card, and the paragraphs it is set in.
struct CardText {
    std::string id;
    std::string words;
    std::vector<ui::Paragraph> paragraphs;
    ui::NodeRole role;
    Role colour;
    std::string language;

    [[nodiscard]] Px height() const {
        return std::accumulate(paragraphs.begin(), paragraphs.end(), Px(),
                               [](Px sum, const ui::Paragraph& p) { return sum + p->height(); });
    }
};

/// Writes the paragraphs one under the other, as one node.
void write_card_text(View& view, const CardText& text, Point at) {
    ui::Canvas& canvas = view.canvas;
    const Rect place{at.x, at.y, text.paragraphs.front()->request.width, text.height()};
    const int node = canvas.node(-1, text.role, text.id, text.words, place, text.language);
    for (const ui::Paragraph& paragraph : text.paragraphs) {
        canvas.write(paragraph, at, text.colour, node);
        at.y += paragraph->height();
    }
}

/// A flat white panel that holds these texts, one under the other.
HelpItem card_panel(const View& view, Px width, const std::vector<CardText>& texts) {
    Px tall = view.u(8) + view.u(2) * (static_cast<int>(texts.size()) - 1);
    for (const CardText& text : texts) tall += text.height();
    const auto draw = [=](View& target, Point at) {
        ui::flat_panel(target.canvas, {at.x, at.y, width, tall}, target.u(6), Role::Card);
        Px y = at.y + target.u(4);
        for (const CardText& text : texts) {
            write_card_text(target, text, {at.x + target.u(6), y});
            y += text.height() + target.u(2);
        }
    };
    return {{tall, view.u(5), false}, draw};
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
        std::vector<CardText> whole{heading_text(), own_text("", m_own)};
        if (m_english != nullptr) whole.push_back(english_text("", m_second));
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
        add(items, room, m_own, [&](const std::string& id, const auto& sentences) { return own_text(id, sentences); });
        if (m_english != nullptr)
            add(items, room, m_second, [&](const std::string& id, const auto& sentences) { return english_text(id, sentences); });
        return items;
    }

    template <typename Make>
    void add(std::vector<HelpItem>& items, Px room, const std::vector<std::string>& sentences, const Make& make) const {
        const HelpItem panel = card_panel(m_view, m_width, {make("", sentences)});
        if (panel.size.height <= room) return items.push_back(panel);
        for (std::size_t i = 0; i < sentences.size(); ++i)
            items.push_back(
                card_panel(m_view, m_width, {make(i == 0 ? "" : "." + std::to_string(i + 1), std::vector<std::string>{sentences[i]})}));
    }

    [[nodiscard]] CardText heading_text() const {
        const std::string& words = m_view.text(UiText::help_show_heading);
        return {"help.show.heading",   words,          {set_bold(m_view, words, m_view.label_em(), m_inner)},
                ui::NodeRole::Heading, Role::TextSoft, m_view.locale.about.tag};
    }
    [[nodiscard]] CardText own_text(const std::string& id, const std::vector<std::string>& sentences) const {
        const model::LocaleDocument& about = m_view.locale.about;
        const std::vector<std::string> lines = m_setting == CardSetting::Roomy ? sentences : std::vector{joined(sentences)};
        CardText text{"help.show" + id, joined(sentences), {}, ui::NodeRole::Text, Role::Text, about.tag};
        const text::Leading leading = m_setting == CardSetting::Roomy ? text::Leading::Body : text::Leading::Heading;
        const ui::TextLook look{m_view.em(), text::Weight::Regular, leading};
        for (const std::string& line : lines) text.paragraphs.push_back(m_view.canvas.set({line, {}}, look, m_inner));
        return text;
    }
    [[nodiscard]] CardText english_text(const std::string& id, const std::vector<std::string>& sentences) const {
        const std::string words = joined(sentences);
        const Px em = m_setting == CardSetting::Roomy ? std::max(m_view.em(2), m_view.label_em()) : m_view.label_em();
        const ui::TextLook look{em, text::Weight::Regular, text::Leading::Heading};
        const ui::Paragraph paragraph = m_view.canvas.set({words, {}}, look, m_inner, language_of(m_english->about));
        return {"help.show.english" + id, words, {paragraph}, ui::NodeRole::Text, Role::TextSoft, m_english->about.tag};
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
