#include "app/replay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <sstream>

#include "base/nearest.h"
#include "pack/pack.h"

namespace waylight::app {
namespace {

using screens::Key;

struct KeyName {
    std::string_view name;
    Key key;
};
constexpr std::array<KeyName, 9> key_names{{{"Left", Key::Left},
                                            {"Right", Key::Right},
                                            {"Help", Key::Help},
                                            {"Listen", Key::Listen},
                                            {"Tab", Key::FocusNext},
                                            {"Shift-Tab", Key::FocusPrevious},
                                            {"Enter", Key::Choose},
                                            {"Shift", Key::Shift},
                                            {"Esc", Key::Escape}}};

constexpr int furthest_pixel = 1 << 20;  ///< on any screen; a length of 26.6 holds no more than 32 times as much

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<Point> point(const std::string& text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return std::nullopt;
    const auto x = whole_number(std::string_view(text).substr(0, comma)), y = whole_number(std::string_view(text).substr(comma + 1));
    if (!x || !y || std::max(*x, *y) > furthest_pixel) return std::nullopt;
    return Point{Px::of(*x), Px::of(*y)};
}

Result<ReplayEvent> key_event(const std::string& name) {
    std::vector<std::string> names;
    for (const KeyName& known : key_names) {
        if (known.name == name) return ReplayEvent{{}, ReplayEvent::PressKey{known.key}, 0, {}};
        names.emplace_back(known.name);
    }
    return Error{"", "there is no key \"" + name + "\"; did you mean " + nearest(name, names).value_or("Enter") + "?"};
}

Result<ReplayEvent> event_of(const std::string& verb, const std::string& object) {
    if (verb == "wait" && object.empty()) return ReplayEvent{{}, ReplayEvent::Wait{}, 0, {}};
    if (verb == "key") return key_event(object);
    if (verb != "tap" || object.empty()) return Error{"", "write \"tap ID\", \"tap X,Y\", \"key NAME\" or \"wait\" after the time"};
    if (const auto at = point(object)) return ReplayEvent{{}, ReplayEvent::TapPoint{*at}, 0, {}};
    return ReplayEvent{{}, ReplayEvent::TapTarget{object}, 0, {}};
}

Result<ReplayEvent> parse_line(const std::string& line) {
    std::istringstream words(line);
    std::string time, verb, object, rest;
    words >> time >> verb >> object >> rest;
    const std::optional<int> at = whole_number(time);
    if (!at) return Error{"", "begin with the time in milliseconds, as in \"1200 tap ledge.next\""};
    if (!rest.empty()) return Error{"", "\"" + rest + "\" is one word too many"};
    Result<ReplayEvent> event = event_of(verb, object);
    if (event) event->at = {*at};
    return event;
}

/// Writes what is shown after each event to a file of its own, where that was asked for.
Result<void> keep_frame(const House& house, const ui::Frame& frame, const ReplayEvent& event, std::size_t count) {
    if (house.options.frames.empty()) return {};
    std::string number = std::to_string(count);
    number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
    return write_file(house.options.frames / (number + ".frame"), bytes_of("after " + event.text + '\n' + frame.dump()));
}

std::string fingerprint(const screens::Session& session) { return pack::hash_hex(bytes_of(session.dump())); }

int refuse(const House& house, const Error& error, int exit_code) {
    (*house.complaints)(error);
    return exit_code;
}

ui::Surface surface_of(const Options& options) {
    ui::Surface surface = options.window.value_or(ui::Surface{});
    if (options.width_mm > 0) surface.width_mm = options.width_mm;
    return surface;
}

}  // namespace

Result<void> Replayer::play(const ReplayEvent& event) {
    pass_until(event.at);
    if (const auto* key = std::get_if<ReplayEvent::PressKey>(&event.what)) m_visit.take(screens::KeyDown{key->key}, m_clock.now());
    if (const auto* tap = std::get_if<ReplayEvent::TapPoint>(&event.what)) tap_at(tap->at);
    if (const auto* target = std::get_if<ReplayEvent::TapTarget>(&event.what)) {
        const ui::Node* node = m_visit.frame().tree.find(target->id);
        if (node == nullptr || node->bounds.empty()) return no_target(event, target->id);
        tap_at(node->bounds.front().centre());
    }
    return {};
}

void Replayer::pass_until(Milliseconds at) {
    for (auto due = m_visit.due(); due && *due < at; due = m_visit.due()) {
        m_clock.advance(*due - m_clock.now());
        m_visit.pass(m_clock.now());
    }
    m_clock.advance(at - m_clock.now());
    m_visit.pass(m_clock.now());
}

void Replayer::tap_at(Point at) {
    m_visit.take(screens::PointerDown{at}, m_clock.now());
    m_visit.take(screens::PointerUp{at}, m_clock.now());
}

Error Replayer::no_target(const ReplayEvent& event, const std::string& id) const {
    std::string known;
    for (const ui::Node& node : m_visit.frame().tree.nodes)
        if (node.is_target()) known += " " + node.id;
    return {m_name + ":" + std::to_string(event.line), "nothing here is called \"" + id + "\"; " + m_visit.frame().place + " has:" + known};
}

Result<std::vector<ReplayEvent>> parse_replay(std::string_view text, const std::string& name) {
    std::vector<ReplayEvent> events;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos || line.front() == '#') continue;
        const std::string where = name + ":" + std::to_string(number);
        Result<ReplayEvent> event = parse_line(line);
        if (!event) return Error{where, event.error().message};
        if (!events.empty() && event->at < events.back().at) return Error{where, "time runs backwards; put the lines in order"};
        event->line = number;
        event->text = line;
        events.push_back(*std::move(event));
    }
    return events;
}

int run_replay(const House& house) {
    const Result<std::string> text = read_text_file_or_pipe(house.options.replay);
    if (!text) return refuse(house, text.error(), 2);
    const Result<std::vector<ReplayEvent>> events = parse_replay(*text, house.options.replay.string());
    if (!events) return refuse(house, events.error(), 2);

    const model::Library library = open_library(house);
    text::Shaper shaper(house.fonts);
    const screens::Stage stage = stage_of(house, library, shaper, surface_of(house.options));
    const Result<screens::Start> start = checked_start(house, library);
    if (!start) return refuse(house, start.error(), 2);
    const Result<screens::Session> session = first_session(house, *start, stage);
    if (!session) return refuse(house, session.error(), 2);

    Visit visit(stage, *start, *session, {});
    Replayer replayer(visit, house.options.replay.string());
    std::size_t count = 0;
    for (const ReplayEvent& event : *events) {
        if (const Result<void> played = replayer.play(event); !played) return refuse(house, played.error(), 1);
        if (const Result<void> kept = keep_frame(house, visit.frame(), event, ++count); !kept) return refuse(house, kept.error(), 2);
    }
    const bool is_fresh = visit.session() == screens::Session::fresh(*start);
    std::printf("%zu events, ends at %s, session %s%s\n", events->size(), visit.frame().place.c_str(), fingerprint(visit.session()).c_str(),
                is_fresh ? ", as fresh as a new one" : "");
    return 0;
}

}  // namespace waylight::app
