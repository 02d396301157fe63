#include "model/words.h"
#include "screens/breathing.h"
#include "screens/comfort.h"
#include "screens/idle.h"
#include "screens/listening.h"
#include "screens/place.h"

namespace waylight::screens {
namespace {

bool skip(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

/// Decides what choosing a target does.
class Choice {
public:
    Choice(Session shown, const Stage& stage) : m_session(std::move(shown)), m_stage(stage) {}

    /// A sentence is read. Touched again while it is read alone, only the word under the finger is: `word`, in the sentence's bytes.
    [[nodiscard]] std::optional<Action> of_sentence(std::string_view id, const std::optional<ByteRange>& word) const {
        const std::optional<ReadItem> item = find_item(id);
        std::optional<Hearing> reading = item ? reading_of(locale().about.tag, item->passage.text, m_stage) : std::nullopt;
        if (!reading) return std::nullopt;
        const ByteRange shown = item->passage.bytes;
        reading->bytes = shown;
        const bool is_read_alone = m_session.hearing && m_session.hearing->text == reading->text && m_session.hearing->bytes == shown;
        if (is_read_alone && word) reading->bytes = {shown.from + word->from, shown.from + word->to};
        return Hear{*reading};
    }

    [[nodiscard]] std::optional<Action> of(std::string_view id) const {
        if (id == "ledge.hide") return Hide{};
        if (id == "ledge.help") return help();
        if (id == "ledge.back") return back();
        if (id == "ledge.next" || id == "reader.more") return next();
        if (id == "ledge.listen") return listen();
        if (id == "ledge.break") return m_session.place == Place::Break ? Action{Back{}} : Action{Open{Place::Break}};
        if (id == "break.picture") return Breathe{0};
        if (id == "break.go-on") return Back{};
        if (id == "break.talk") return help();
        if (id == "break.finish") return Hide{};
        if (id == "resting.open") return Open{Place::Welcome};
        if (id == "still-there.yes") return CountDown{0};
        if (id == "still-there.finish") return Hide{};
        if (id == "tab.language") return Open{Place::Languages};
        if (id == "tab.comfort") return m_session.place == Place::Comfort ? Action{Back{}} : Action{Open{Place::Comfort}};
        if (id.starts_with("comfort.")) return of_comfort(id);
        if (id == "tab.tip") return toggle(Panel::Tip, "");
        if (id == "tab.tools") return toggle(Panel::Tools, "");
        if (id == "tip.close" || id == "word.close" || id == "tools.close") return ClosePanel{};
        std::string_view rest = id;
        if (skip(rest, "chip.")) return toggle(Panel::Word, std::string(rest));
        if (skip(rest, "welcome.ear.") || skip(rest, "languages.ear.")) return alone(std::string(rest), model::name_of_greeting());
        if (skip(rest, "welcome.") || skip(rest, "languages.")) return ChooseLanguage{std::string(rest)};
        if (id == "word.ear") return of_word();
        if (id == "help.ear.card") return alone("en", model::name_of_card(tag()));
        if (id == "help.ear.number") return alone(tag(), model::name_of_number("childline.phone"));
        if (skip(rest, "shelf.ear.")) return first_page_aloud(std::string(rest));
        if (skip(rest, "shelf.")) return first_page(std::string(rest));
        for (const auto& [name, shelf] : model::shelf_words)
            if (id == "shelves." + std::string(name)) return ChooseShelf{shelf};
        return std::nullopt;
    }

private:
    using Pages = std::vector<const model::Page*>;

    [[nodiscard]] std::optional<Action> listen() const {
        if (m_session.hearing) return StopHearing{false};
        const std::optional<Hearing> reading = reading_here(m_session, m_stage);
        return reading ? std::optional<Action>(Hear{*reading}) : std::nullopt;
    }

    [[nodiscard]] std::optional<ReadItem> find_item(std::string_view id) const {
        std::vector<ReadItem> items;
        with_view(m_session, m_stage, [&](View& view) { items = read_items(view); });
        const auto found = std::find_if(items.begin(), items.end(), [&](const ReadItem& item) { return item.id == id; });
        return found == items.end() ? std::nullopt : std::optional(*found);
    }

    /// From Help itself it leads back; not from the question that lies over Help.
    [[nodiscard]] Action help() const {
        const bool is_seen = m_session.place == Place::Help && m_session.countdown == 0;
        return is_seen ? Action{Back{}} : Action{Open{Place::Help}};
    }

    [[nodiscard]] Action toggle(Panel panel, std::string word) const {
        if (m_session.panel == panel && m_session.word == word) return ClosePanel{};
        return OpenPanel{panel, std::move(word)};
    }

    [[nodiscard]] std::optional<Action> of_comfort(std::string_view id) const {
        std::vector<ComfortRow> rows;
        with_view(m_session, m_stage, [&](View& view) { rows = comfort_rows(view); });
        for (const ComfortRow& row : rows)
            for (const ComfortChoice& choice : row.choices)
                if (choice.id == id) return choice.action;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Action> first_page(const std::string& slug) const {
        const model::Booklet* booklet = locale().find_booklet(slug);
        const Pages pages = booklet == nullptr ? Pages{} : shown_pages(m_stage, *booklet);
        if (pages.empty()) return std::nullopt;
        return OpenPage{slug, pages.front()->id, 0};
    }

    /// Opens the booklet and reads its first page.
    [[nodiscard]] std::optional<Action> first_page_aloud(const std::string& slug) const {
        std::optional<Action> action = first_page(slug);
        if (!action) return std::nullopt;
        auto& page = std::get<OpenPage>(*action);
        page.aloud = reading_here(applied(m_session, page, {}), m_stage);
        return action;
    }

    [[nodiscard]] std::optional<Action> alone(const std::string& tag, const model::TextName& text) const {
        const std::optional<Hearing> reading = reading_of(tag, text, m_stage);
        return reading ? std::optional<Action>(Hear{*reading}) : std::nullopt;
    }

    /// The word of the open card, then its meaning.
    [[nodiscard]] std::optional<Action> of_word() const {
        const std::optional<Hearing> reading = reading_here(m_session, m_stage);
        return reading ? std::optional<Action>(Hear{*reading}) : std::nullopt;
    }

    [[nodiscard]] Action back() const {
        if (m_session.place == Place::Reader) return page_back();
        if (m_session.leaf > 0) return TurnLeaf{m_session.leaf - 1};
        return Back{};
    }

    [[nodiscard]] Action next() const {
        if (m_session.place == Place::Reader) return page_on();
        return TurnLeaf{m_session.leaf + 1};
    }

    [[nodiscard]] Action page_back() const {
        const model::Booklet& booklet = *locale().find_booklet(m_session.booklet);
        const Pages pages = shown_pages(m_stage, booklet);
        const int page = position_of(pages, m_session.page);
        if (m_session.part > 0) return OpenPage{booklet.slug, m_session.page, m_session.part - 1};
        if (page <= 0) return ChooseShelf{booklet.shelf};
        return OpenPage{booklet.slug, pages[static_cast<std::size_t>(page - 1)]->id, parts_of(booklet, page - 1) - 1};
    }

    [[nodiscard]] Action page_on() const {
        const model::Booklet& booklet = *locale().find_booklet(m_session.booklet);
        const Pages pages = shown_pages(m_stage, booklet);
        const int page = position_of(pages, m_session.page);
        if (m_session.part + 1 < parts_of(booklet, page)) return OpenPage{booklet.slug, m_session.page, m_session.part + 1};
        const auto next = static_cast<std::size_t>(page) + 1;
        if (next >= pages.size()) return ChooseShelf{booklet.shelf};
        return OpenPage{booklet.slug, pages[next]->id, 0};
    }

    [[nodiscard]] int parts_of(const model::Booklet& booklet, int page) const {
        int parts = 1;
        with_view(m_session, m_stage, [&](View& view) { parts = count_parts(view, booklet, page); });
        return parts;
    }

    [[nodiscard]] const std::string& tag() const { return words_of(m_session, m_stage.library)->about.tag; }
    [[nodiscard]] const model::Locale& locale() const { return *locale_of(m_session, m_stage.library); }

    Session m_session;
    const Stage& m_stage;
};

/// Decides what an input means on the frame that is seen.
struct Interpret {
    const Session& session;
    const ui::Frame& frame;
    const Stage& stage;
    Milliseconds now;

    std::optional<Action> operator()(const PointerDown& input) const {
        const ui::Node* target = frame.tree.target_at(input.at);
        if (target == nullptr) return std::nullopt;
        return Press{target->id};
    }
    std::optional<Action> operator()(const PointerUp& input) const {
        const ui::Node* target = frame.tree.target_at(input.at);
        if (session.pressed.empty()) return std::nullopt;
        if (target == nullptr || target->id != session.pressed) return Release{};
        return choose(*target, input.at);
    }
    std::optional<Action> operator()(const PointerAway& /*input*/) const {
        if (session.pressed.empty()) return std::nullopt;
        return Release{};
    }
    std::optional<Action> operator()(const KeyDown& input) const {
        const bool is_for_help = input.key == Key::Help || input.key == Key::Shift || input.key == Key::Escape;
        if (session.countdown > 0 && !is_for_help) return CountDown{0};
        const bool is_mirrored = !frame.tree.nodes.empty() && reads_right_to_left();
        switch (input.key) {
        case Key::Left:
            return choose_if_there(is_mirrored ? "ledge.next" : "ledge.back");
        case Key::Right:
            return choose_if_there(is_mirrored ? "ledge.back" : "ledge.next");
        case Key::Help:
            return choose_if_there("ledge.help");
        case Key::Listen:
            return choose_if_there("ledge.listen");
        case Key::FocusNext:
            return focus(frame.tree.next_target(session.focus));
        case Key::FocusPrevious:
            return focus(frame.tree.previous_target(session.focus));
        case Key::Choose:
            return choose_if_there(session.focus);
        case Key::Shift:
            return Shift{now};
        case Key::Escape:
            return stage.escape_hides ? std::optional<Action>(Hide{}) : std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<Action> operator()(const Quiet& input) const { return action_of_quiet(session, stage, input.lasting); }
    std::optional<Action> operator()(const Stayed& input) const { return action_of_stay(session, stage, input.lasting); }
    std::optional<Action> operator()(const Heard& input) const {
        return stage.library.usable() ? action_of_sound(shown_session(session, stage), stage, input.position) : std::nullopt;
    }

    [[nodiscard]] bool reads_right_to_left() const {
        const model::Locale* locale = stage.library.usable() ? words_of(session, stage.library) : nullptr;
        return locale != nullptr && locale->about.direction == Direction::RightToLeft;
    }
    [[nodiscard]] std::optional<Action> choose(const ui::Node& target, Point at) const {
        std::optional<Action> action = choice_of(target, word_at(target, at));
        return action ? action : std::optional<Action>(Release{});
    }
    /// The word of a sentence under a point, in the bytes of what is displayed.
    [[nodiscard]] std::optional<ByteRange> word_at(const ui::Node& target, Point at) const {
        for (const ui::Command& command : frame.draw.commands) {
            const auto* text = std::get_if<ui::DrawText>(&command);
            if (text != nullptr && text->node >= 0 && &frame.tree.nodes[static_cast<std::size_t>(text->node)] == &target)
                return text->paragraph->word_at({at.x - text->origin.x, at.y - text->origin.y});
        }
        return std::nullopt;
    }
    /// While Sorry is shown nothing on it can be chosen.
    [[nodiscard]] std::optional<Action> choice_of(const ui::Node& target, const std::optional<ByteRange>& word) const {
        if (!stage.library.usable() || words_of(session, stage.library) == nullptr) return std::nullopt;
        const Choice choice(shown_session(session, stage), stage);
        return target.role == ui::NodeRole::Sentence ? choice.of_sentence(target.id, word) : choice.of(target.id);
    }
    [[nodiscard]] std::optional<Action> choose_if_there(std::string_view id) const {
        const ui::Node* node = frame.tree.find(id);
        if (node == nullptr || !node->is_target() || node->state.disabled) return std::nullopt;
        return choice_of(*node, std::nullopt);
    }
    [[nodiscard]] static std::optional<Action> focus(const ui::Node* node) {
        if (node == nullptr) return std::nullopt;
        return Focus{node->id};
    }
};

}  // namespace

std::optional<Action> update(const Session& session, const Input& input, const ui::Frame& frame, const Stage& stage, Milliseconds now) {
    return std::visit(Interpret{session, frame, stage, now}, input);
}

}  // namespace waylight::screens
