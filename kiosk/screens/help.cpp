#include <algorithm>
#include <array>
#include <functional>

#include "screens/flow.h"
#include "screens/rich_words.h"
#include "screens/view.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double picture_share = 0.335;
constexpr double portrait_picture_share = 0.27;

/// Something in the column of Help, with how it is drawn at a place.
struct HelpItem {
    FlowItem size;
    std::function<void(View&, Point)> draw;
};

struct HelpLayout {
    bool has_picture = true;
    Px column_x, column_width, column_top, column_bottom;
    std::vector<HelpItem> items;
    std::vector<FlowPart> parts;
};

ui::Paragraph set_bold(const View& view, const std::string& text, Px em, Px width) {
    return view.canvas.set({text, {}}, {em, text::Weight::Bold, text::Leading::Heading}, width);
}

void write_node(View& view, const ui::Paragraph& text, Point at, ui::NodeRole role, const char* id, Role colour,
                const std::string& language) {
    const Rect place{at.x, at.y, text->request.width, text->height()};
    view.canvas.write(text, at, colour, view.canvas.node(-1, role, id, text->request.text, place, language));
}

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
            write_node(target, text.paragraph, {at.x + target.u(6), y}, text.role, text.id.c_str(), text.colour, text.language);
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

HelpItem heading_item(const View& view, UiText id, const char* node, double em, Px width) {
    const ui::Paragraph text = set_bold(view, view.text(id), view.u(em), width);
    const auto draw = [=](View& target, Point at) {
        write_node(target, text, at, ui::NodeRole::Heading, node, Role::Heading, target.locale.about.tag);
    };
    return {{text->height(), view.u(8), true}, draw};
}

HelpItem number_item(const View& view, const model::TelephoneNumber& number, Px width) {
    const std::string name = model::fill_in(view.text(UiText::number_say), {{"number", number.value}});
    const ui::DigitTiles tiles{"help." + number.key, name, number.value, number.groups, latin_language()};
    const auto draw = [=](View& target, Point at) { ui::digit_tiles(target.canvas, at, width, tiles, -1); };
    return {{ui::digit_tiles_height(view.canvas, width), view.u(3), false}, draw};
}

/// A sentence that is true about Childline, or about the child, with a dot of light. One that is too tall goes on in the next part.
void add_sentence(const View& view, std::vector<HelpItem>& items, UiText id, const std::string& node, Px width, Px room) {
    const Px indent = view.u(8);
    int index = 0;
    for (const Piece& piece : pieces_of(view.canvas, {view.text(id), {}}, {view.em()}, width - indent, room)) {
        const ui::Paragraph text = piece.paragraph;
        const std::string name = index++ == 0 ? node : node + "." + std::to_string(index);
        const auto draw = [=](View& target, Point at) {
            const Point dot{at.x + target.u(2.4), at.y + text->line_height / 2};
            target.canvas.disc(dot, target.u(2.6), target.canvas.theme()[Role::Text]);
            target.canvas.disc(dot, target.u(1.9), target.canvas.theme()[Role::Light]);
            write_node(target, text, {at.x + indent, at.y}, ui::NodeRole::Text, name.c_str(), Role::Text, target.locale.about.tag);
        };
        items.push_back({{text->height(), view.u(3), false}, draw});
    }
}

/// 999: flat, since it is read and not touched.
HelpItem danger_item(const View& view, const model::TelephoneNumber& number, Px width) {
    const Px box = view.u(40);
    const Px words_x = box + view.u(9);
    const Px words_width = width - words_x - view.u(5);
    const ui::Paragraph question = set_bold(view, view.text(UiText::help_danger), std::max(view.em(2), view.label_em()), words_width);
    const ui::Paragraph who =
        view.canvas.set({view.text(UiText::help_danger_who), {}},
                        {std::max(view.em(1), view.label_em()), text::Weight::Regular, text::Leading::Heading}, words_width);
    const Px tall = std::max(view.u(28), question->height() + who->height() + view.u(9));
    const ui::Paragraph digits = view.canvas.set(
        {number.value, {}}, {view.u(16), text::Weight::Bold, text::Leading::Heading, text::Align::Middle}, box, latin_language());
    const std::string name = model::fill_in(view.text(UiText::number_say), {{"number", number.value}});
    const auto draw = [=](View& target, Point at) {
        ui::Canvas& canvas = target.canvas;
        ui::flat_panel(canvas, {at.x, at.y, width, tall}, target.u(6), Role::Card);
        const Rect red{at.x + target.u(4), at.y + target.u(4), box, tall - target.u(8)};
        canvas.fill(red, target.u(4), Role::Alert);
        canvas.write(digits, {red.x, red.y + (red.height - digits->height()) / 2}, Role::OnAlert,
                     canvas.node(-1, ui::NodeRole::Number, "help.emergency.phone", name, red));
        const Px top = at.y + (tall - question->height() - who->height() - target.u(1)) / 2;
        write_node(target, question, {at.x + words_x, top}, ui::NodeRole::Heading, "help.danger", Role::Text, target.locale.about.tag);
        write_node(target, who, {at.x + words_x, top + question->height() + target.u(1)}, ui::NodeRole::Text, "help.danger.who",
                   Role::TextSoft, target.locale.about.tag);
    };
    return {{tall, view.u(8), false}, draw};
}

struct Sentence {
    UiText id;
    const char* node;
};
constexpr std::array about_childline{Sentence{UiText::help_free, "help.free"},           Sentence{UiText::help_listen, "help.listen"},
                                     Sentence{UiText::help_languages, "help.languages"}, Sentence{UiText::help_together, "help.together"},
                                     Sentence{UiText::help_private, "help.private"},     Sentence{UiText::help_name, "help.name"}};
constexpr std::array about_you{Sentence{UiText::help_fault, "help.fault"}, Sentence{UiText::help_choose, "help.choose"}};

std::vector<HelpItem> items_for(const View& view, Px width, Px room) {
    std::vector<HelpItem> items = CardMaker(view, width).items(room);
    const auto sentence = [&](const Sentence& s) { add_sentence(view, items, s.id, s.node, width, room); };
    const auto heading = [&](UiText id, const char* node, double em) { items.push_back(heading_item(view, id, node, em, width)); };
    if (const model::TelephoneNumber* childline = view.stage.library.number("childline.phone")) {
        heading(UiText::help_childline, "help.childline", 10.5);
        items.push_back(number_item(view, *childline, width));
    }
    std::for_each(about_childline.begin(), about_childline.end(), sentence);
    heading(UiText::help_heading, "help.heading", 8.4);
    std::for_each(about_you.begin(), about_you.end(), sentence);
    heading(UiText::help_who, "help.who", 8.4);
    sentence({UiText::help_who_people, "help.who.people"});
    if (const model::TelephoneNumber* emergency = view.stage.library.number("emergency.phone"))
        items.push_back(danger_item(view, *emergency, width));
    return items;
}

HelpLayout lay_out(const View& view, bool has_picture) {
    const ui::Canvas& canvas = view.canvas;
    HelpLayout layout;
    layout.has_picture = has_picture;
    const Px end = view.is_compact() ? view.mm(20) + view.u(6) : tab_width(view) + view.u(10);
    Px start;
    Px top;
    if (has_picture && view.is_portrait()) top = Px::nearest(canvas.height().to_float() * portrait_picture_share);
    if (has_picture && !view.is_portrait()) start = Px::nearest(canvas.width().to_float() * picture_share);
    layout.column_x = start + view.u(view.is_compact() ? 8 : 12);
    layout.column_width = std::min(canvas.width() - layout.column_x - end, view.em() * 26);
    layout.column_top = top + (view.is_compact() ? view.mm(4) : view.u(8));
    layout.column_bottom =
        view.is_portrait() ? canvas.height() - view.u(70) : view.bottom() - (view.is_compact() ? view.mm(7.4) : view.u(9.5));
    layout.items = items_for(view, layout.column_width, layout.column_bottom - layout.column_top);
    std::vector<FlowItem> sizes;
    for (const HelpItem& item : layout.items) sizes.push_back(item.size);
    const Px room = layout.column_bottom - layout.column_top;
    layout.parts = flow(sizes, {room, room});
    if (overflows(sizes, layout.parts, {room, room}) && has_picture) return lay_out(view, false);
    return layout;
}

/// The picture stays as long as it costs no more than one further part.
HelpLayout best_layout(const View& view) {
    if (view.is_compact()) return lay_out(view, false);
    HelpLayout with = lay_out(view, true);
    HelpLayout without = lay_out(view, false);
    return with.parts.size() <= without.parts.size() + 1 ? with : without;
}

}  // namespace

int count_help_parts(const View& view) { return static_cast<int>(best_layout(view).parts.size()); }

/// Childline's number, the card to show, who can help, 999. One tap from everywhere, never locked.
void build_help(View& view) {
    const HelpLayout layout = best_layout(view);
    ui::Canvas& canvas = view.canvas;
    if (layout.has_picture) draw_side_picture(view, "phone", view.is_portrait() ? portrait_picture_share : picture_share);
    draw_ledge_ground(view);
    const int last = static_cast<int>(layout.parts.size()) - 1;
    const int part = std::clamp(view.session.leaf, 0, last);
    Px y = layout.column_top;
    for (int i = layout.parts[static_cast<std::size_t>(part)].from; i < layout.parts[static_cast<std::size_t>(part)].to; ++i) {
        const HelpItem& item = layout.items[static_cast<std::size_t>(i)];
        if (y > layout.column_top) y += item.size.gap_above;
        item.draw(view, {layout.column_x, y});
        y += item.size.height;
    }
    if (view.is_compact()) {
        const Px side = tab_width(view);
        ui::edge_tab(canvas, {canvas.width() - side, view.mm(5.5), side, view.mm(20)},
                     {"tab.language", view.text(UiText::tab_language), ui::NodeRole::Tab, false, false}, "language", Role::Listen);
    } else {
        const Px top = view.is_portrait() && layout.has_picture ? layout.column_top : view.u(12);
        draw_tabs(view, {language_tab()}, top);
    }
    Ledge ledge;
    ledge.next_label = view.text(UiText::ledge_next);
    if (part < last) ledge.next_icon = "next";
    ledge.has_dots = last > 0;
    ledge.dots = {part,
                  last + 1,
                  0,
                  1,
                  model::fill_in(view.text(UiText::reader_page), {{"page", std::to_string(part + 1)}, {"pages", std::to_string(last + 1)}}),
                  ""};
    draw_ledge(view, ledge);
}

}  // namespace waylight::screens
