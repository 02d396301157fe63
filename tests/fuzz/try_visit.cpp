#include "fuzz/input.h"
#include "fuzz/sample_house.h"
#include "fuzz/targets.h"

namespace waylight::fuzz {
namespace {

constexpr std::size_t most_inputs = 40;

screens::Input next_input(Input& input, const ui::Frame& frame) {
    switch (input.index(6)) {
    case 0:
        return screens::KeyDown{static_cast<screens::Key>(input.index(8))};
    case 1:
        return screens::PointerAway{};
    case 2:
        return screens::PointerUp{{Px::of(input.number(-10, 1300)), Px::of(input.number(-10, 900))}};
    case 3:
        return screens::PointerDown{{Px::of(input.number(-10, 1300)), Px::of(input.number(-10, 900))}};
    default:
        break;
    }
    // A finger seldom hits by chance: it aims at something.
    const std::size_t chosen = input.byte();
    const bool is_up = input.index(2) == 1;
    if (frame.tree.nodes.empty()) return screens::PointerAway{};
    const ui::Node& node = frame.tree.nodes[chosen % frame.tree.nodes.size()];
    const Point at = node.bounds.empty() ? Point() : node.bounds.front().centre();
    if (is_up) return screens::PointerUp{at};
    return screens::PointerDown{at};
}

const model::Library& sample_library() {
    static test::SampleFolder folder;
    static const model::Library library = [] {
        test::add_sound_packs(folder);
        return folder.open();
    }();
    return library;
}

}  // namespace

/// Someone who touches anything, in any order, on one of four screens.
void try_visit(ByteView bytes) {
    constexpr std::array<std::string_view, 4> surfaces{"800x480@154mm", "1280x800@217mm", "1080x1920@268mm", "480x320@60mm"};
    Input input(bytes);
    const screens::Stage stage{sample_library(), shared_shaper(), *ui::parse_surface(surfaces[input.index(surfaces.size())])};
    const screens::Start start{"", input.index(2) == 0 ? "" : "ro", ui::ThemeName::Light, 1 + static_cast<int>(input.index(5))};
    screens::Session session = screens::Session::fresh(start);
    ui::Frame frame = screens::build(session, stage);
    Milliseconds now;
    for (std::size_t i = 0; i < most_inputs && !input.empty(); ++i) {
        now = now + Milliseconds{input.byte()};
        const auto action = screens::update(session, next_input(input, frame), frame, stage, now);
        if (!action) continue;
        session = screens::applied(session, *action, start);
        frame = screens::build(session, stage);
        const bool can_hide = frame.place == "resting" || frame.tree.find("ledge.hide") != nullptr;
        require(can_hide, "from everywhere Hide is one tap away");
    }
}

}  // namespace waylight::fuzz
