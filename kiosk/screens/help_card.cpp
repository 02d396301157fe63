#include <algorithm>

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

/// One paragraph on the show-this card.
struct CardText {
    std::string id;
    ui::Paragraph paragraph;
    ui::NodeRole role;
    Role colour;
    std::string language;
};

/// A flat white panel that holds these paragraphs, one under the other.
HelpItem card_panel(const View& view, Px width, std::vector<CardText> texts) {
    Px tall = view.u(8) + view.u(2) * (static_cast<int>(texts.size()) - 1);
    for (const CardText& text : texts) tall += text.paragraph->height();
    const auto draw = [=](View& target, Point at) {
        ui::flat_panel(target.canvas, {at.x, at.y, width, tall}, target.u(6), Role::Card);
        Px y = at.y + target.u(4);
        for (const CardText& text : texts) {
            write_node(target, text.paragraph, {at.x + target.u(6), y}, text.role, text.id, text.colour, text.language);
            y += text.paragraph->height() + target.u(2);
        }
    };
    return {{tall, view.u(5), false}, draw};
}

/// Sets the card's paragraphs for one build of Help.
class CardMaker {
public:
    CardMaker(const View& view, Px width) : m_view(view), m_width(width), m_inner(width - view.u(12)) {}

    /// The show-this card: the child's language large, English under it. Where that is taller than the room, English is
    /// set smaller and the heading goes; then each language is a panel
    /// of its own, and where even that is, each sentence.
    [[nodiscard]] std::vector<HelpItem> items(Px room) const {
        const CardText heading = heading_text();
        const model::LocaleDocument& about = m_view.locale.about;
        const std::vector<std::string> own = card_sentences(m_view.locale, about.name_in_sentence, about.tag != "en");
        const model::Locale* english = about.tag == "en" ? nullptr : m_view.stage.library.locale("en");
        const std::vector<std::string> second =
            english == nullptr ? std::vector<std::string>{} : card_sentences(*english, about.english, true);
        std::vector<CardText> whole{heading, own_text("help.show", joined(own))};
        if (english != nullptr) whole.push_back(english_text("help.show.english", joined(second), english->about));
        const HelpItem one = card_panel(m_view, m_width, whole);
        if (one.size.height <= room) return {one};
        if (english != nullptr) {
            const HelpItem close =
                card_panel(m_view, m_width, {whole[1], close_english_text("help.show.english", joined(second), english->about)});
            if (close.size.height <= room) return {close};
        }
        std::vector<HelpItem> items;
        add(items, room, {heading, whole[1]}, own,
            [&](const std::string& id, const std::string& text) { return own_text("help.show" + id, text); });
        if (english != nullptr)
            add(items, room, {whole[2]}, second, [&](const std::string& id, const std::string& text) {
                return english_text("help.show.english" + id, text, english->about);
            });
        return items;
    }

private:
    [[nodiscard]] CardText close_english_text(const std::string& id, const std::string& text, const model::LocaleDocument& about) const {
        const ui::TextLook look{m_view.label_em(), text::Weight::Regular, text::Leading::Heading};
        return {id, m_view.canvas.set({text, {}}, look, m_inner, language_of(about)), ui::NodeRole::Text, Role::TextSoft, about.tag};
    }

    using Make = std::function<CardText(const std::string&, const std::string&)>;

    void add(std::vector<HelpItem>& items, Px room, const std::vector<CardText>& whole, const std::vector<std::string>& sentences,
             const Make& make) const {
        const HelpItem panel = card_panel(m_view, m_width, whole);
        if (panel.size.height <= room) return items.push_back(panel);
        for (std::size_t i = 0; i < sentences.size(); ++i)
            items.push_back(card_panel(m_view, m_width, {make(i == 0 ? "" : "." + std::to_string(i + 1), sentences[i])}));
    }

    [[nodiscard]] CardText heading_text() const {
        const ui::Paragraph text = set_bold(m_view, m_view.text(UiText::help_show_heading), m_view.label_em(), m_inner);
        return {"help.show.heading", text, ui::NodeRole::Heading, Role::TextSoft, m_view.locale.about.tag};
    }
    [[nodiscard]] CardText own_text(const std::string& id, const std::string& text) const {
        return {id, m_view.canvas.set({text, {}}, {m_view.em()}, m_inner), ui::NodeRole::Text, Role::Text, m_view.locale.about.tag};
    }
    [[nodiscard]] CardText english_text(const std::string& id, const std::string& text, const model::LocaleDocument& about) const {
        const Px em = std::max(m_view.em(2), m_view.label_em());
        return {id, m_view.canvas.set({text, {}}, {em}, m_inner, language_of(about)), ui::NodeRole::Text, Role::TextSoft, about.tag};
    }

    const View& m_view;
    Px m_width;
    Px m_inner;
};

}  // namespace

std::vector<HelpItem> show_card(const View& view, Px width, Px room) { return CardMaker(view, width).items(room); }

}  // namespace waylight::screens
