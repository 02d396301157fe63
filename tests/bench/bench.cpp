// What frames cost inside the program, without a window. Prints a table: CPU milliseconds, the median and the 95th percentile.

#include <thread>

#include "app/boot_clock.h"
#include "app/present/painter.h"
#include "app/speaker_narrator.h"
#include "app/visit.h"
#include "bench/furnished.h"
#include "bench/series.h"

namespace {

using namespace waylight;

using bench::milliseconds_of;
using bench::Series;

/// Every page of every booklet on one surface.
class Bench {
public:
    Bench(const app::House& house, const model::Library& library, const screens::Start& start, const ui::Surface& surface)
        : m_house(house), m_library(library), m_start(start), m_shaper(house.fonts),
          m_stage(app::stage_of(house, library, m_shaper, surface)), m_image(present::blank_image(surface.width, surface.height)),
          m_pictures(app::pictures_of(house, library), app::Decoding::AtOnce, {}, std::size_t{64} << 20), m_painter(m_shaper, m_pictures) {}

    void run() {
        std::vector<std::string> pages;
        for (const std::string& place : screens::all_places(m_start, m_stage))
            if (place.starts_with("reader:")) pages.push_back(place);
        for (const bool is_warm : {false, true, true})
            for (const std::string& place : pages) visit(*screens::session_at(place, m_start, m_stage), is_warm);
        std::printf("CPU ms at %d x %d\n", m_stage.surface.width, m_stage.surface.height);
        for (Series* series : {&m_build, &m_draw, &m_press, &m_decode, &m_language}) series->print();
    }

private:
    void visit(const screens::Session& session, bool is_warm) {
        ui::Frame frame;
        const double building = milliseconds_of([&] { frame = screens::build(session, m_stage); });
        make_ready(frame, m_pictures);
        const double drawing = milliseconds_of([&] { paint(frame); });
        if (!is_warm) return switch_language(session);
        m_build.values.push_back(building);
        m_draw.values.push_back(building + drawing);
        m_press.values.push_back(milliseconds_of([&] { press(session); }));
        app::Pictures none(app::pictures_of(m_house, m_library), app::Decoding::AtOnce, {}, std::size_t{64} << 20);
        m_decode.values.push_back(milliseconds_of([&] { make_ready(frame, none); }));
    }

    /// Where the same page is there in other languages too, none of whose words were laid out before.
    void switch_language(const screens::Session& session) {
        for (std::size_t i = 0; const model::LocaleDocument* language = m_library.language(i); ++i) {
            if (language->tag == session.locale) continue;
            screens::Session other = session;
            other.locale = language->tag;
            if (m_library.locale(other.locale)->find_booklet(session.booklet) == nullptr) continue;
            m_language.values.push_back(milliseconds_of([&] { paint(screens::build(other, m_stage)); }));
        }
    }

    void press(screens::Session session) {
        session.pressed = "ledge.next";
        paint(screens::build(session, m_stage));
    }

    static void make_ready(const ui::Frame& frame, app::Pictures& pictures) {
        pictures.expect(frame);
        for (const ui::Command& command : frame.draw.commands)
            if (const auto* picture = std::get_if<ui::DrawPicture>(&command)) pictures.picture(*picture);
    }

    void paint(const ui::Frame& frame) { m_painter.paint(frame.draw, present::canvas_of(m_image)); }

    const app::House& m_house;
    const model::Library& m_library;
    screens::Start m_start;
    text::Shaper m_shaper;
    screens::Stage m_stage;
    present::Image m_image;
    app::Pictures m_pictures;
    present::Painter m_painter;
    Series m_build{"build a page's frame, words laid out before", {}};
    Series m_draw{"a page turn with the picture ready: build and draw", {}};
    Series m_press{"a changed frame: a button goes down", {}};
    Series m_decode{"decode and scale a page's pictures", {}};
    Series m_language{"a page in another language for the first time: lay out, draw", {}};
};

/// A loudspeaker that takes no time.
class Unheard final : public app::Loudspeaker {
public:
    std::uint64_t play(audio::Cue cue) override { return m_silence.play(std::move(cue)); }
    void stop() noexcept override { m_silence.stop(); }
    audio::Progress state() noexcept override { return m_silence.state(); }
    [[nodiscard]] bool can_be_heard() const noexcept override { return true; }

private:
    app::BootClock m_clock;
    app::TimedSilence m_silence{m_clock};
};

/// The longest of the blocks of all pages.
screens::Sound longest_sound(const model::Library& library, const std::string& tag) {
    screens::Sound longest{tag, {}, {}, {}, {}};
    for (const model::Booklet& booklet : library.locale(tag)->booklets)
        for (const model::Page& page : booklet.pages)
            for (std::size_t i = 0; i < page.blocks.size(); ++i) {
                const model::TextName name = model::name_of_block(booklet.slug, page.id, i);
                const model::Clip* clip = library.clip(tag, name, page.blocks[i].text.text);
                if (clip == nullptr || Milliseconds{clip->milliseconds} <= longest.until) continue;
                longest.text = name;
                longest.until = {clip->milliseconds};
            }
    return longest;
}

/// What a tap on Listen waits for.
void play_longest(const model::Library& library, const std::string& tag) {
    const screens::Sound sound = longest_sound(library, tag);
    if (sound.text.key.empty()) return;
    Series unready{"begin the longest clip, decoded when it is asked for", {}};
    Series ready{"begin the longest clip, decoded beforehand", {}};
    ui::Frame frame, elsewhere;
    frame.place = "reader";
    frame.soon_heard = {tag, sound.text.catalogue, sound.text.key};
    for (int i = 0; i < 20; ++i) {
        Unheard loudspeaker;
        app::SpeakerNarrator narrator(library, loudspeaker, 1, [](const Error&) {});
        unready.values.push_back(milliseconds_of([&] { narrator.play(sound, {}); }));
        narrator.stop();
        narrator.expect(elsewhere);
        narrator.expect(frame);
        while (narrator.clips().kept_samples() == 0) std::this_thread::yield();
        ready.values.push_back(milliseconds_of([&] { narrator.play(sound, {}); }));
    }
    std::printf("CPU ms for %s/%s in %s, %.1f s\n", sound.text.catalogue.c_str(), sound.text.key.c_str(), tag.c_str(),
                static_cast<double>(sound.until.count) / 1000);
    unready.print();
    ready.print();
}

}  // namespace

int main(int argc, char** argv) {
    const Result<app::House> house = bench::furnished(argc, argv);
    if (!house) return bench::refuse(house.error());
    const model::Library library = app::open_library(*house);
    const Result<screens::Start> start = app::checked_start(*house, library);
    if (!start) return bench::refuse(start.error());
    for (const ui::Surface& surface : {ui::Surface{1920, 1080, 344}, ui::Surface{800, 480, 154}})
        Bench(*house, library, *start, surface).run();
    for (const std::string& tag : app::tags_of(library)) play_longest(library, tag);
    return 0;
}
