#include "screens/panels.h"

#include <algorithm>

#include "screens/listening.h"
#include "screens/rich_words.h"
#include "screens/voice.h"

namespace waylight::screens {
namespace {

using model::UiText;
using ui::Role;

constexpr double least_width_beside_words = 110;  // u; a narrower picture has no room for a note
constexpr double least_height_beside_words = 60;
constexpr int small_picture_shown_percent = 62;  // of a small picture's height: its people
constexpr int least_em_beside_picture = 11;      // a narrower column would break after every other word
constexpr double pad = 5;
constexpr double picture_side = 40;
constexpr double picture_side_as_page = 76;  // where the card takes the page's place
constexpr double badge_radius = 9;
constexpr std::string_view joint = ": ";  // between heading and words, where both are one paragraph

/// What a note says, before it is known how it fits.
struct NoteContent {
    Note note;  ///< without paragraphs
    ui::Words heading;
    Px heading_em;
    ui::Words words;
    Px words_em;
    bool has_ear = false;
};

NoteContent tip_content(const View& view, const model::Page& page) {
    NoteContent content;
    content.note.id = "tip";
    content.note.heading_id = "tip.heading";
    content.note.badge = "adult";
    content.note.face = Role::Tip;
    content.note.heading_colour = Role::OnTip;
    content.note.words_colour = Role::OnTip;
    content.note.close_name = view.text(UiText::tip_close);
    content.note.words_passage = {model::name_of_tip(view.session.booklet, view.session.page)};
    content.heading = {view.text(UiText::tip_heading), {}};
    content.heading_em = view.label_em();
    content.words = words_of(page.tip);
    content.words_em = std::max(view.em(2), view.label_em());
    return content;
}

NoteContent word_content(const View& view, const model::Term& term) {
    NoteContent content;
    content.note.id = "word";
    content.note.heading_id = "word." + view.session.word;
    content.note.picture = term.picture;
    content.note.heading_colour = Role::Term;
    content.note.close_name = view.text(UiText::word_close);
    content.note.heading_passage = {model::name_of_word(view.session.word)};
    content.note.words_passage = {model::name_of_meaning(view.session.word)};
    content.has_ear = reading_of(view.locale.about.tag, content.note.heading_passage.text, view.stage).has_value();
    content.heading = {term.word, {}};
    content.heading_em = view.em().scaled(6, 5);
    content.words = words_of(term.meaning);
    content.words_em = view.em();
    return content;
}

/// How a note gives way: with everything; with words under its picture; without its picture; words under the heading's row; heading
/// and words as one paragraph. The last two are set closer.
enum class Fit : std::uint8_t { Whole, Stacked, Plain, Below, Joined };
constexpr Fit fits_in_order[] = {Fit::Whole, Fit::Stacked, Fit::Plain, Fit::Below, Fit::Joined};

/// "asylum: A safe place ..." with the heading in bold.
ui::Words joined(const ui::Words& heading, const ui::Words& words) {
    ui::Words all{heading.text + std::string(joint) + words.text,
                  {{{0, static_cast<std::uint32_t>(heading.text.size())}, text::Weight::Bold, ui::plain_tint}}};
    const auto shift = static_cast<std::uint32_t>(heading.text.size() + joint.size());
    for (text::StyleSpan span : words.spans) {
        span.bytes = {span.bytes.from + shift, span.bytes.to + shift};
        all.spans.push_back(span);
    }
    return all;
}

/// Height of the heading's row.
Px heading_row(const View& view, const Note& note) {
    if (note.heading == nullptr) return {};
    if (!note.is_below) return note.heading->height();
    return std::max({view.canvas.least_target(), note.heading->height(), note.picture.empty() ? Px() : note.picture_side});
}

/// Where the words begin under the panel's top padding. Words under the close button keep clear of its shadow.
Px words_top(const View& view, const Note& note) {
    if (note.heading == nullptr) return {};
    return heading_row(view, note) + view.u(!note.is_below ? 2 : note.picture.empty() ? 7 : 4);
}

Note set_note(const View& view, const NoteContent& content, const PanelPlan& plan, Fit fit, EarPlace ear) {
    Note note = content.note;
    note.ear = ear;
    const Px width = plan.room.width;
    const bool is_large = plan.cover == PanelCover::Page && !view.is_compact();
    note.picture_side = view.u(is_large ? picture_side_as_page : picture_side);
    if (fit != Fit::Whole && fit != Fit::Stacked) note.picture.clear();
    if (fit != Fit::Whole) note.badge.clear();
    const Px close = view.canvas.least_target();
    const Px both = close * 2 + view.canvas.least_gap();
    const Px lead = !note.picture.empty() ? note.picture_side + view.u(6) : !note.badge.empty() ? view.u(badge_radius * 2 + 6) : Px();
    note.start = view.u(6) + lead;
    note.is_below = fit == Fit::Below || fit == Fit::Stacked;
    const Px beside_close = width - note.start - (ear == EarPlace::Beside ? both : close) - view.u(pad * 2);
    const Px words_width = note.is_below ? width - view.u(12) : beside_close;
    const bool is_joined = fit == Fit::Joined;
    if (!is_joined)
        note.heading = view.canvas.set(content.heading, {content.heading_em, text::Weight::Bold, text::Leading::Heading}, beside_close);
    const text::Leading leading = fit == Fit::Below || is_joined ? text::Leading::Heading : text::Leading::Body;
    if (is_joined) note.words_from = static_cast<std::uint32_t>(content.heading.text.size() + joint.size());
    const ui::Words words = is_joined ? joined(content.heading, content.words) : content.words;
    note.words = view.canvas.set(words, {content.words_em, text::Weight::Regular, leading}, words_width);
    const Px text_tall = words_top(view, note) + note.words->height();
    const Px picture_tall = note.picture.empty() ? Px() : note.picture_side;
    note.height = std::max({ear == EarPlace::Under ? both : close, text_tall, picture_tall}) + view.u(pad * 2);
    return note;
}

bool fits(const Note& note, const Rect& room) {
    const bool is_heading_whole = note.heading == nullptr || !note.heading->too_wide;
    return note.height <= room.height && is_heading_whole && !note.words->too_wide;
}

/// The room over a picture's foot, or under a small picture; nothing where it is too narrow for a note.
std::optional<Rect> room_beside_words(const View& view, const Arrangement& a) {
    const Px margin = view.u(7);
    const Rect& picture = a.picture;
    if (view.is_compact() || picture.height < view.u(least_height_beside_words)) return std::nullopt;
    if (a.is_small) {
        const Px top = picture.height.scaled(small_picture_shown_percent, 100);
        const Px end = a.column_x - view.u(12);  // clear of the dots before the sentences
        return Rect{margin, top, end - margin, view.bottom() - margin - top};
    }
    if (picture.width < view.u(least_width_beside_words)) return std::nullopt;
    const Px foot = std::min(picture.bottom() - margin, view.bottom() - margin);
    return Rect{picture.x + margin, margin, picture.width - margin * 2, foot - margin};
}

/// Over the picture's foot where there is room for it, else in the words' place beside the picture, else in the page's place.
std::vector<PanelPlan> rooms_for(const View& view, const Arrangement& a) {
    std::vector<PanelPlan> rooms;
    if (const std::optional<Rect> room = room_beside_words(view, a)) rooms.push_back({*room, PanelCover::Picture, std::nullopt});
    const Px edge = view.u(view.is_compact() ? 3 : 7);
    const Px end = view.canvas.width() - (view.is_compact() ? edge : tab_width(view) + view.u(8));
    if (!a.picture.empty() && !view.is_portrait()) {
        const Px start = a.column_x - view.u(10);
        rooms.push_back({{start, edge, end - start, view.bottom() - edge * 2}, PanelCover::Words, std::nullopt});
    }
    rooms.push_back({{edge, edge, std::min(end - edge, view.u(260)), view.bottom() - edge * 2}, PanelCover::Page, std::nullopt});
    return rooms;
}

/// Of the ways to place the ear the one that covers least; without it where it finds no room.
Note lowest_note(const View& view, const NoteContent& content, const PanelPlan& plan, Fit fit) {
    std::optional<Note> lowest;
    const bool is_below = fit == Fit::Below || fit == Fit::Stacked;  // there the words need the room under the close button
    for (const EarPlace ear : {EarPlace::Under, EarPlace::Beside}) {
        if (!content.has_ear || (ear == EarPlace::Under && is_below)) continue;
        Note note = set_note(view, content, plan, fit, ear);
        if (fits(note, plan.room) && (!lowest || note.height < lowest->height)) lowest = std::move(note);
    }
    return lowest ? *lowest : set_note(view, content, plan, fit, EarPlace::None);
}

PanelPlan plan_note(const View& view, const std::vector<PanelPlan>& rooms, const NoteContent& content) {
    for (PanelPlan plan : rooms)
        for (const Fit fit : fits_in_order) {
            plan.note = lowest_note(view, content, plan, fit);
            const bool may_be_narrow = plan.cover == PanelCover::Page && fit != Fit::Whole;
            const bool is_narrow = plan.note->words->request.width < content.words_em * least_em_beside_picture;
            if ((may_be_narrow || !is_narrow) && fits(*plan.note, plan.room)) return plan;
        }
    PanelPlan last = rooms.back();
    last.note = set_note(view, content, last, Fit::Joined, EarPlace::None);
    return last;
}

void draw_close(View& view, const Rect& panel, const std::string& id, const std::string& name) {
    const Px side = view.canvas.least_target();
    ui::Disc close;
    close.target = {id, name, ui::NodeRole::Button, false, false};
    close.icon = "close";
    close.face = Role::Quiet;
    ui::disc_button(view.canvas, {panel.right() - view.u(pad) - side / 2, panel.y + view.u(pad) + side / 2}, side, close, Px());
}

void draw_note_ear(View& view, const Rect& panel, EarPlace place) {
    const Px side = view.canvas.least_target();
    const Px step = side + view.canvas.least_gap();
    const bool is_under = place == EarPlace::Under;
    const Point close{panel.right() - view.u(pad) - side / 2, panel.y + view.u(pad) + side / 2};
    ui::ear(view.canvas, {close.x - (is_under ? Px() : step), close.y + (is_under ? step : Px())},
            {"word.ear", view.text(UiText::ledge_listen), ui::NodeRole::Button, false, false}, -1);
}

void open_panel(View& view, const Rect& rect, Role face, const std::string& id) {
    ui::flat_panel(view.canvas, rect, view.u(9), face);
    view.canvas.node(-1, ui::NodeRole::Group, id, "", rect);
}

void draw_lead(View& view, const Rect& panel, const Note& note) {
    ui::Canvas& canvas = view.canvas;
    if (!note.badge.empty()) {
        const Point centre{panel.x + view.u(6 + badge_radius), panel.y + view.u(pad + badge_radius)};
        canvas.disc(centre, view.u(badge_radius), canvas.theme()[Role::Hide]);
        canvas.icon(note.badge, centre, view.u(badge_radius * 1.9));
    }
    if (note.picture.empty()) return;
    const Rect rect{panel.x + view.u(6), panel.y + view.u(pad), note.picture_side, note.picture_side};
    canvas.picture(crop(view.stage, note.picture, rect, 1.15));
    canvas.mask(rect, ui::Corners::all(view.u(5)), canvas.theme()[note.face]);
    canvas.node(-1, ui::NodeRole::Picture, note.id + ".picture", view.locale.alt(note.picture), rect);
}

/// The word that is spoken now in the paragraph of the words, which a heading may have had to join.
ByteRange spoken_in_words(const Voice& voice, const Note& note) {
    const ByteRange in_heading = note.words_from > 0 ? voice.spoken_in(note.heading_passage) : ByteRange{};
    const auto colon = static_cast<std::uint32_t>(in_heading.to + joint.size() == note.words_from);
    if (!in_heading.empty()) return {in_heading.from, in_heading.to + colon};
    const ByteRange in_words = voice.spoken_in(note.words_passage);
    return in_words.empty() ? ByteRange{} : ByteRange{in_words.from + note.words_from, in_words.to + note.words_from};
}

constexpr int tool_columns = 2;
constexpr int most_tools_with_words = 4;  // more find no room for all their words on the smallest screens

/// A button: pictogram on a disc, words after it where there is room.
void draw_tool(View& view, const Rect& rect, const ui::Target& target, const std::string& icon, Role badge, bool has_words) {
    ui::Canvas& canvas = view.canvas;
    const Px sunk = ui::card_body(canvas, rect, view.u(6), Role::Card, target);
    const Px side = rect.height;
    const Point centre{has_words ? rect.x + side / 2 : rect.centre().x, rect.y + sunk + side / 2};
    canvas.disc(centre, side.scaled(38, 100), canvas.theme()[badge]);
    canvas.icon(icon, centre, side.scaled(54, 100));
    const int node = canvas.node(-1, target.role, target.id, target.name, rect);
    if (!has_words) return;
    const ui::Paragraph label =
        canvas.set({target.name, {}}, {view.label_em(), text::Weight::Bold, text::Leading::Heading}, rect.width - side - view.u(4));
    canvas.write(label, {rect.x + side + view.u(1), rect.y + sunk + (side - label->height()) / 2}, Role::Text, node);
}

}  // namespace

std::optional<PanelPlan> plan_panel(const View& view, const Arrangement& arrangement, const model::Page& page) {
    const std::vector<PanelPlan> rooms = rooms_for(view, arrangement);
    if (view.session.panel == Panel::Tools) return rooms.back();
    if (view.session.panel == Panel::Tip) return plan_note(view, rooms, tip_content(view, page));
    if (view.session.panel != Panel::Word) return std::nullopt;
    const auto term = view.locale.glossary.find(view.session.word);
    if (term == view.locale.glossary.end()) return std::nullopt;
    return plan_note(view, rooms, word_content(view, term->second));
}

void draw_note(View& view, const PanelPlan& plan) {
    ui::Canvas& canvas = view.canvas;
    const Note& note = *plan.note;
    // Beside the words it stands on the picture's foot, in their place it hangs from the top.
    const Px top_edge = plan.cover == PanelCover::Picture ? plan.room.bottom() - note.height : plan.room.y;
    const Rect panel{plan.room.x, top_edge, plan.room.width, note.height};
    open_panel(view, panel, note.face, note.id);
    draw_lead(view, panel, note);
    const Voice voice(view);
    const auto write = [&](const ui::Paragraph& text, Point at, ui::NodeRole role, const std::string& id, Role colour, ByteRange spoken) {
        const int node = canvas.node(-1, role, id, text->request.text, {at.x, at.y, text->request.width, text->height()});
        canvas.write_spoken(text, at, colour, node, spoken);
    };
    const Px top = panel.y + view.u(pad);
    if (note.heading != nullptr)
        write(note.heading, {panel.x + note.start, top + (heading_row(view, note) - note.heading->height()) / 2}, ui::NodeRole::Heading,
              note.heading_id, note.heading_colour, voice.spoken_in(note.heading_passage));
    const Px words_start = note.is_below ? view.u(6) : note.start;
    write(note.words, {panel.x + words_start, top + words_top(view, note)}, ui::NodeRole::Text,
          note.id == "tip" ? "tip.text" : "word.meaning", note.words_colour, spoken_in_words(voice, note));
    draw_close(view, panel, note.id + ".close", note.close_name);
    if (note.ear != EarPlace::None) draw_note_ear(view, panel, note.ear);
}

void draw_tools(View& view, const PanelPlan& plan, const std::vector<Tab>& tabs,
                const std::vector<std::pair<std::string, std::string>>& words) {
    const Rect panel = plan.room;
    open_panel(view, panel, Role::Well, "tools");
    const Px gap = view.canvas.least_gap();
    const int tab_count = static_cast<int>(tabs.size());
    const int count = tab_count + static_cast<int>(words.size());
    // Where all cannot have words, the tabs do without, in one row.
    const bool has_words = count <= most_tools_with_words;
    const int first_row = has_words ? tool_columns : tab_count;
    const int rows = 1 + (std::max(0, count - first_row) + tool_columns - 1) / tool_columns;
    const Px tall = view.canvas.least_target();
    const Px room = panel.width - view.u(6) - (gap + tall + view.u(pad));
    const Px top = panel.y + (panel.height - tall * rows - gap * (rows - 1)) / 2;
    int index = 0;
    const auto next_place = [&] {
        const bool is_first = index < first_row;
        const int columns = is_first ? first_row : tool_columns;
        const int place = is_first ? index : index - first_row;
        const int row = is_first ? 0 : 1 + place / tool_columns;
        const Px wide = (room - gap * (columns - 1)) / columns;
        ++index;
        return Rect{panel.x + view.u(6) + (wide + gap) * (place % columns), top + (tall + gap) * row, wide, tall};
    };
    for (const Tab& tab : tabs)
        draw_tool(view, next_place(), {tab.id, view.text(tab.name), ui::NodeRole::Button, false, false}, tab.icon, tab.face, has_words);
    for (const auto& [id, word] : words)
        draw_tool(view, next_place(), {id, word, ui::NodeRole::Button, false, false}, "say", Role::Listen, true);
    draw_close(view, panel, "tools.close", view.text(UiText::tip_close));
}

}  // namespace waylight::screens
