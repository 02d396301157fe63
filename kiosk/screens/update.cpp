#include "model/words.h"
#include "screens/idle.h"
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

    [[nodiscard]] std::optional<Action> of(std::string_view id) const {
        if (id == "ledge.hide") return Hide{};
        if (id == "ledge.help") return help();
        if (id == "ledge.back") return back();
        if (id == "ledge.next" || id == "reader.more") return next();
        if (id == "resting.open") return Open{Place::Welcome};
        if (id == "still-there.yes") return CountDown{0};
        if (id == "still-there.finish") return Hide{};
        if (id == "tab.language") return Open{Place::Languages};
        if (id == "tab.tip") return toggle(Panel::Tip, "");
        if (id == "tab.tools") return toggle(Panel::Tools, "");
        if (id == "tip.close" || id == "word.close" || id == "tools.close") return ClosePanel{};
        std::string_view rest = id;
        if (skip(rest, "chip.")) return toggle(Panel::Word, std::string(rest));
        if (skip(rest, "welcome.") || skip(rest, "languages.")) return ChooseLanguage{std::string(rest)};
        if (skip(rest, "shelf.")) return first_page(std::string(rest));
        for (const auto& [name, shelf] : model::shelf_words)
            if (id == "shelves." + std::string(name)) return ChooseShelf{shelf};
        return std::nullopt;
    }

private:
    using Pages = std::vector<const model::Page*>;

    /// From Help itself it leads back; not from the question that lies over Help.
    [[nodiscard]] Action help() const {
        const bool is_seen = m_session.place == Place::Help && m_session.countdown == 0;
        return is_seen ? Action{Back{}} : Action{Open{Place::Help}};
    }

    [[nodiscard]] Action toggle(Panel panel, std::string word) const {
        if (m_session.panel == panel && m_session.word == word) return ClosePanel{};
        return OpenPanel{panel, std::move(word)};
    }

    [[nodiscard]] std::optional<Action> first_page(const std::string& slug) const {
        const model::Booklet* booklet = locale().find_booklet(slug);
        const Pages pages = booklet == nullptr ? Pages{} : shown_pages(m_stage, *booklet);
        if (pages.empty()) return std::nullopt;
        return OpenPage{slug, pages.front()->id, 0};
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
        return choose(target->id);
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

    [[nodiscard]] bool reads_right_to_left() const {
        const model::Locale* locale = stage.library.usable() ? words_of(session, stage.library) : nullptr;
        return locale != nullptr && locale->about.direction == Direction::RightToLeft;
    }
    [[nodiscard]] std::optional<Action> choose(std::string_view id) const {
        std::optional<Action> action = choice_of(id);
        return action ? action : std::optional<Action>(Release{});
    }
    /// While Sorry is shown nothing on it can be chosen.
    [[nodiscard]] std::optional<Action> choice_of(std::string_view id) const {
        if (!stage.library.usable() || words_of(session, stage.library) == nullptr) return std::nullopt;
        return Choice(shown_session(session, stage), stage).of(id);
    }
    [[nodiscard]] std::optional<Action> choose_if_there(std::string_view id) const {
        const ui::Node* node = frame.tree.find(id);
        if (node == nullptr || !node->is_target() || node->state.disabled) return std::nullopt;
        return choice_of(id);
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
