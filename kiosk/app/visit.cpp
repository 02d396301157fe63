#include "app/visit.h"

#include <algorithm>

#include "screens/breathing.h"
#include "screens/idle.h"

namespace waylight::app {
namespace {

constexpr Milliseconds settling_time{500};
constexpr Milliseconds longest_pause_in_reading{60'000};  // far longer than any word or pause

/// A pointer that only left is nobody's doing.
bool is_touch(const screens::Input& input) { return !std::holds_alternative<screens::PointerAway>(input); }

/// The question whether somebody is still there lies over every place; after the calm picture of Break come its choices.
bool is_same_screen(const screens::Session& a, const screens::Session& b) {
    return a.place == b.place && (a.countdown > 0) == (b.countdown > 0) && (a.breath > 0) == (b.breath > 0);
}

}  // namespace

Visit::Visit(const screens::Stage& stage, screens::Start start, screens::Session session, Milliseconds now, Narrator* narrator)
    : m_stage(stage), m_start(std::move(start)), m_session(std::move(session)), m_narrator(narrator == nullptr ? &m_silence : narrator),
      m_frame(screens::build(m_session, m_stage)), m_now(now), m_touched(now), m_here(now) {
    // A visit that begins with the question begins as long after the last touch.
    if (m_session.countdown > 0) m_touched = now + screens::countdown_step - *screens::next_change_of_quiet(m_session, m_stage);
    // Likewise one that begins in the middle of a breath.
    if (m_session.breath > 0) m_here = now - Milliseconds{(m_session.breath - 1) * screens::breath_step.count};
    m_narrator->expect(m_frame);
}

bool Visit::is_too_soon(const screens::Input& input, Milliseconds now) const {
    const auto* press = std::get_if<screens::PointerDown>(&input);
    if (press == nullptr || !m_arrived || now - *m_arrived >= settling_time) return false;
    const ui::Node* target = m_frame.tree.target_at(press->at);
    return target == nullptr || target->id != "ledge.hide";
}

void Visit::take(const screens::Input& input, Milliseconds now) {
    pass(now);  // first: after a long sleep the input is another visitor's
    if (is_touch(input)) m_touched = now;
    if (!is_too_soon(input, now)) {
        // The end of a touch can be lost: what it pressed must not be chosen by the end of the next one.
        if (std::holds_alternative<screens::PointerDown>(input)) follow(screens::PointerAway{}, now);
        follow(input, now);
    }
    pass(now);
}

void Visit::pass(Milliseconds now) {
    const bool was_asleep = now - m_now > longest_pause_in_reading;
    m_now = now;
    // Whoever listens or takes a break is there; but not after the machine has slept in the middle of it.
    if ((m_session.hearing || m_session.breath > 0) && !was_asleep) m_touched = now;
    listen(now);
    follow(screens::Stayed{now - m_here}, now);
    follow(screens::Quiet{now - m_touched}, now);
}

/// Follows the voice until there is nothing more to follow now.
void Visit::listen(Milliseconds now) {
    while (m_sound && follow(screens::Heard{m_narrator->position(now)}, now)) {
    }
}

std::optional<Milliseconds> Visit::due() const {
    if (m_sound) {
        const std::optional<Milliseconds> change = screens::next_change_of_sound(m_session, m_stage);
        return m_now + time_until(*m_sound, m_narrator->position(m_now), change.value_or(Milliseconds{}));
    }
    if (const std::optional<Milliseconds> stay = screens::next_change_of_stay(m_session, m_stage)) return m_here + *stay;
    const std::optional<Milliseconds> quiet = screens::next_change_of_quiet(m_session, m_stage);
    return quiet ? std::optional(m_touched + *quiet) : std::nullopt;
}

/// True when the input meant something.
bool Visit::follow(const screens::Input& input, Milliseconds now) {
    const std::optional<screens::Action> action = screens::update(m_session, input, m_frame, m_stage, now);
    if (!action) return false;
    screens::Session next = screens::applied(m_session, *action, m_start);
    if (!is_same_screen(m_session, next)) {
        m_arrived = now;
        m_here = now;
    }
    const bool is_voice_changed = m_session.hearing != next.hearing || m_session.readings != next.readings;
    m_session = std::move(next);
    if (is_voice_changed) voice(now);
    look();
    return true;
}

/// Before anything else that takes time: silence is asked for more urgently than pictures.
void Visit::voice(Milliseconds now) {
    std::optional<screens::Sound> sound = m_session.hearing ? screens::sound_of(m_session, m_stage) : std::nullopt;
    if (sound == m_sound) return;
    m_sound = std::move(sound);
    if (m_sound)
        m_narrator->play(*m_sound, now);
    else
        m_narrator->stop();
}

void Visit::show_on(const ui::Surface& surface) {
    if (surface == m_stage.surface) return;
    m_stage.surface = surface;
    look();
}

void Visit::look() {
    m_frame = screens::build(m_session, m_stage);
    m_narrator->expect(m_frame);
}

Result<screens::Session> first_session(const House& house, const screens::Start& start, const screens::Stage& stage) {
    if (!stage.library.usable()) return screens::session_at("sorry", start, stage);
    if (house.options.places.empty() && house.options.kiosk) return screens::Session::fresh(start);
    const std::string place = house.options.places.empty() ? "welcome" : house.options.places.back();
    Result<screens::Session> session = screens::session_at(place, start, stage);
    if (session || !house.options.kiosk) return session;
    (*house.complaints)(session.error());
    return screens::Session::fresh(start);
}

std::vector<std::string> tags_of(const model::Library& library) {
    std::vector<std::string> tags;
    for (std::size_t i = 0; const model::LocaleDocument* language = library.language(i); ++i) tags.push_back(language->tag);
    return tags;
}

Error no_language(const House& house, const model::Library& library, const std::string& tag) {
    std::string known;
    for (const std::string& other : tags_of(library)) known += " " + other;
    return {house.options.packs.string(), "there is no language \"" + tag + "\" in these packs; there are:" + known};
}

Result<screens::Start> checked_start(const House& house, const model::Library& library) {
    screens::Start start = start_of(house.options);
    if (!library.usable()) return start;
    for (std::string* tag : {&start.locale, &start.pair}) {
        if (tag->empty() || library.words(*tag) != nullptr) continue;
        const Error error = no_language(house, library, *tag);
        if (!house.options.kiosk) return error;
        (*house.complaints)(error);
        tag->clear();
    }
    return start;
}

}  // namespace waylight::app
