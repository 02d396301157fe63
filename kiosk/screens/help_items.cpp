#include "screens/help_items.h"

#include <algorithm>
#include <array>

#include "screens/listening.h"
#include "screens/rich_words.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

HelpItem heading_item(const View& view, UiText id, const char* node, double em, Px width) {
    const ui::Paragraph text = set_bold(view, view.text(id), view.u(em), width);
    const auto draw = [=](View& target, Point at) {
        write_passage(target, text, at, node, {ui::NodeRole::Heading, Role::Heading}, passage_of(id));
    };
    return {{text->height(), view.u(8), true}, draw, {passage_of(id)}};
}

/// "Childline" with an ear that says the number, and at the end of its row that it costs nothing; `free_fits` tells whether there was
/// room for that.
HelpItem childline_item(const View& view, Px width, bool& free_fits) {
    HelpItem heading = heading_item(view, UiText::help_childline, "help.childline", 10.5, width);
    const Px name = set_bold(view, view.text(UiText::help_childline), view.u(10.5), width)->ink_width;
    const Px ear = view.canvas.least_target();
    const bool has_ear = has_sound(view, view.locale.about.tag, model::name_of_number("childline.phone")) && name + ear < width;
    const Px rest = width - name - (has_ear ? ear : Px()) - view.u(8);
    const ui::TextLook look{std::max(view.em(2), view.label_em()), text::Weight::Regular, text::Leading::Heading, text::Align::End};
    const ui::Paragraph free = view.canvas.set({view.text(UiText::help_free), {}}, look, std::max(rest, view.u(20)));
    free_fits = rest >= view.u(20) && free->lines.size() == 1 && !free->too_wide;
    const Px tall = heading.size.height;
    if (free_fits) heading.passages.push_back(passage_of(UiText::help_free));
    heading.draw = [=, shows_free = free_fits](View& target, Point at) {
        const HelpItem row = heading_item(target, UiText::help_childline, "help.childline", 10.5, name + target.u(1));
        row.draw(target, at);
        if (has_ear) draw_ear(target, {at.x + name + ear / 2 + target.u(2), at.y + tall / 2}, "help.ear.number");
        if (!shows_free) return;
        const Px y = at.y + tall - free->height() - target.u(1.6);
        write_passage(target, free, {at.x + width - rest, y}, "help.free", {ui::NodeRole::Text, Role::TextSoft},
                      passage_of(UiText::help_free));
    };
    return heading;
}

HelpItem number_item(const View& view, const model::TelephoneNumber& number, Px width) {
    const std::string name = model::fill_in(view.text(UiText::number_say), {{"number", number.value}});
    const Passage passage{model::name_of_number(number.key)};
    const ui::DigitTiles tiles{
        "help." + number.key, name, number.value, number.groups, latin_language(), Voice(view).spoken_group(passage)};
    const auto draw = [=](View& target, Point at) { ui::digit_tiles(target.canvas, at, width, tiles, -1); };
    return {{ui::digit_tiles_height(view.canvas, width, number.value), view.u(3), false}, draw, {passage}};
}

/// A sentence that is true about Childline, or about the child, with a dot of light. One that is too tall goes on in the next part.
void add_sentence(const View& view, std::vector<HelpItem>& items, UiText id, const std::string& node, Px width, Px room,
                  bool keeps_with_next = false) {
    const Px indent = view.u(8);
    int index = 0;
    for (const Piece& piece : pieces_of(view.canvas, {view.text(id), {}}, {view.em()}, width - indent, room)) {
        const ui::Paragraph text = piece.paragraph;
        const std::string name = index++ == 0 ? node : node + "." + std::to_string(index);
        const std::uint32_t from = piece.excerpt.byte_from;
        const Passage passage{passage_of(id).text, {from, from + static_cast<std::uint32_t>(text->request.text.size())}};
        const auto draw = [=](View& target, Point at) {
            const Point dot{at.x + target.u(2.4), at.y + text->line_height / 2};
            target.canvas.disc(dot, target.u(2.6), target.canvas.theme()[Role::Text]);
            target.canvas.disc(dot, target.u(1.9), target.canvas.theme()[Role::Light]);
            write_passage(target, text, {at.x + indent, at.y}, name, {}, passage);
        };
        items.push_back({{text->height(), view.u(3), keeps_with_next}, draw, {passage}});
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
    const ui::Paragraph digits = view.canvas.set(
        {number.value, {}}, {view.u(15), text::Weight::Bold, text::Leading::Heading, text::Align::Middle}, box, latin_language());
    const Px tall = std::max(digits->height(), question->height() + who->height() + view.u(1)) + view.u(8);
    const std::string name = model::fill_in(view.text(UiText::number_say), {{"number", number.value}});
    const auto draw = [=](View& target, Point at) {
        ui::Canvas& canvas = target.canvas;
        ui::flat_panel(canvas, {at.x, at.y, width, tall}, target.u(6), Role::Card);
        const Rect red{at.x + target.u(4), at.y + target.u(4), box, tall - target.u(8)};
        canvas.fill(red, target.u(4), Role::Alert);
        canvas.write(digits, {red.x, red.y + (red.height - digits->height()) / 2}, Role::OnAlert,
                     canvas.node(-1, ui::NodeRole::Number, "help.emergency.phone", name, red));
        const Px top = at.y + (tall - question->height() - who->height() - target.u(1)) / 2;
        write_passage(target, question, {at.x + words_x, top}, "help.danger", {ui::NodeRole::Heading, Role::Text, true},
                      passage_of(UiText::help_danger));
        write_passage(target, who, {at.x + words_x, top + question->height() + target.u(1)}, "help.danger.who",
                      {ui::NodeRole::Text, Role::TextSoft, true}, passage_of(UiText::help_danger_who));
    };
    return {{tall, view.u(6), false},
            draw,
            {passage_of(UiText::help_danger), {model::name_of_number(number.key)}, passage_of(UiText::help_danger_who)}};
}

struct Sentence {
    UiText id;
    const char* node;
};
constexpr std::array about_childline{Sentence{UiText::help_listen, "help.listen"}, Sentence{UiText::help_languages, "help.languages"},
                                     Sentence{UiText::help_together, "help.together"}, Sentence{UiText::help_private, "help.private"},
                                     Sentence{UiText::help_name, "help.name"}};

}  // namespace

Passage passage_of(UiText id) { return {model::name_of_interface(std::string(model::ui_text_ids[static_cast<std::size_t>(id)]))}; }

ui::Paragraph set_bold(const View& view, const std::string& text, Px em, Px width) {
    return view.canvas.set({text, {}}, {em, text::Weight::Bold, text::Leading::Heading}, width);
}

void write_passage(View& view, const ui::Paragraph& text, Point at, const std::string& id, WordsLook look, const Passage& passage) {
    const Rect place{at.x, at.y, text->request.width, text->height()};
    const Voice voice(view);
    if (voice.is_in(passage)) draw_pool(view, place, view.u(2.5), look.is_close ? Px() : view.u(1.5));
    const int node = view.canvas.node(-1, look.role, id, text->request.text, place);
    view.canvas.write_spoken(text, at, look.colour, node, voice.lit_in(passage));
}

bool has_sound(const View& view, const std::string& tag, const model::TextName& text) {
    return reading_of(tag, text, view.stage).has_value();
}

void draw_ear(View& view, Point centre, const std::string& id) {
    ui::ear(view.canvas, centre, {id, view.text(UiText::ledge_listen), ui::NodeRole::Button, false, false}, -1);
}

HelpColumn help_column(const View& view, Px width, Px room, CardSetting setting) {
    HelpColumn column{show_card(view, width, room, setting)};
    std::vector<HelpItem>& items = column.items;
    column.is_card_in_one = items.size() == 1;
    const auto heading = [&](UiText id, const char* node) { items.push_back(heading_item(view, id, node, 8.4, width)); };
    bool has_said_free = false;
    if (const model::TelephoneNumber* childline = view.stage.library.number("childline.phone")) {
        items.push_back(childline_item(view, width, has_said_free));
        column.number = static_cast<int>(items.size());
        items.push_back(number_item(view, *childline, width));
    }
    if (const model::TelephoneNumber* emergency = view.stage.library.number("emergency.phone"))
        items.push_back(danger_item(view, *emergency, width));
    const std::size_t first_sentence = items.size();
    if (!has_said_free) add_sentence(view, items, UiText::help_free, "help.free", width, room);
    for (const Sentence& sentence : about_childline) add_sentence(view, items, sentence.id, sentence.node, width, room);
    items[first_sentence].size.gap_above = view.u(6);  // clear of the shadow of 999
    heading(UiText::help_heading, "help.heading");
    add_sentence(view, items, UiText::help_fault, "help.fault", width, room, true);
    add_sentence(view, items, UiText::help_choose, "help.choose", width, room);
    heading(UiText::help_who, "help.who");
    add_sentence(view, items, UiText::help_who_people, "help.who.people", width, room);
    return column;
}

}  // namespace waylight::screens
