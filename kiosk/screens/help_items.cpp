#include "screens/help_items.h"

#include <algorithm>
#include <array>

#include "screens/rich_words.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

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
            write_node(target, text, {at.x + indent, at.y}, ui::NodeRole::Text, name, Role::Text, target.locale.about.tag);
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

}  // namespace

ui::Paragraph set_bold(const View& view, const std::string& text, Px em, Px width) {
    return view.canvas.set({text, {}}, {em, text::Weight::Bold, text::Leading::Heading}, width);
}

void write_node(View& view, const ui::Paragraph& text, Point at, ui::NodeRole role, const std::string& id, Role colour,
                const std::string& language) {
    const Rect place{at.x, at.y, text->request.width, text->height()};
    view.canvas.write(text, at, colour, view.canvas.node(-1, role, id, text->request.text, place, language));
}

std::vector<HelpItem> help_items(const View& view, Px width, Px room) {
    std::vector<HelpItem> items = show_card(view, width, room);
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

}  // namespace waylight::screens
