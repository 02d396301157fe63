// What a page costs inside the program, without a window: building, drawing, decoding, on a surface of 1920 x 1080. Prints a table.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <span>

#include "app/house.h"
#include "app/present/painter.h"
#include "app/visit.h"

namespace {

using namespace waylight;

double milliseconds_of(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

struct Series {
    const char* name;
    std::vector<double> values;

    void print() {
        std::sort(values.begin(), values.end());
        const double middle = values[values.size() / 2], high = values[values.size() * 95 / 100];
        std::printf("%-44s %8.2f ms   p95 %8.2f ms   (%zu)\n", name, middle, high, values.size());
    }
};

class Bench {
public:
    Bench(const app::House& house, const screens::Start& start)
        : m_house(house), m_library(app::open_library(house)), m_shaper(house.fonts), m_start(start),
          m_stage(app::stage_of(house, m_library, m_shaper, {1920, 1080, 344})), m_image(present::blank_image(1920, 1080)) {}

    void run() {
        std::vector<std::string> pages;
        for (const std::string& place : screens::all_places(m_start, m_stage))
            if (place.starts_with("reader:")) pages.push_back(place);
        app::Pictures pictures(app::pictures_of(m_house, m_library), app::Decoding::AtOnce, {});
        present::Painter painter(m_shaper, pictures);
        for (const int round : {0, 1, 2}) {
            for (const std::string& place : pages) turn(place, round > 0, pictures, painter);
        }
        for (Series* series : {&m_build, &m_draw, &m_turn_ready, &m_turn_unready}) series->print();
    }

private:
    /// The picture is thrown away first, then everything is ready.
    void turn(const std::string& place, bool is_warm, app::Pictures& pictures, present::Painter& painter) {
        const screens::Session session = *screens::session_at(place, m_start, m_stage);
        ui::Frame frame;
        const double building = milliseconds_of([&] { frame = screens::build(session, m_stage); });
        app::Pictures none(app::pictures_of(m_house, m_library), app::Decoding::AtOnce, {});
        const double decoding = milliseconds_of([&] {
            none.expect(frame);
            for (const ui::Command& command : frame.draw.commands)
                if (const auto* picture = std::get_if<ui::DrawPicture>(&command)) none.picture(*picture);
        });
        pictures.expect(frame);
        const present::Canvas canvas = present::canvas_of(m_image);
        if (!is_warm) painter.paint(frame.draw, canvas);
        for (const ui::Command& command : frame.draw.commands)
            if (const auto* picture = std::get_if<ui::DrawPicture>(&command)) pictures.picture(*picture);
        const double drawing = milliseconds_of([&] { painter.paint(frame.draw, canvas); });
        if (!is_warm) return;
        m_build.values.push_back(building);
        m_draw.values.push_back(drawing);
        m_turn_ready.values.push_back(building + drawing);
        m_turn_unready.values.push_back(building + decoding + drawing);
    }

    const app::House& m_house;
    model::Library m_library;
    text::Shaper m_shaper;
    screens::Start m_start;
    screens::Stage m_stage;
    present::Image m_image;
    Series m_build{"build a page's frame", {}};
    Series m_draw{"draw it", {}};
    Series m_turn_ready{"page turn, picture ready", {}};
    Series m_turn_unready{"page turn, picture not ready", {}};
};

}  // namespace

int main(int argc, char** argv) {
    const auto arguments = std::span(argv, static_cast<std::size_t>(argc)).subspan(1);
    Result<app::Options> options = app::parse_options({arguments.data(), arguments.size()}, program_folder());
    if (!options) return std::fprintf(stderr, "%s\n", options.error().text().c_str()), 2;
    const Result<app::House> house = app::furnish(*options);
    if (!house) return std::fprintf(stderr, "%s\n", house.error().text().c_str()), 2;
    const Result<screens::Start> start = app::checked_start(*house, app::open_library(*house));
    if (!start) return std::fprintf(stderr, "%s\n", start.error().text().c_str()), 2;
    Bench(*house, *start).run();
    return 0;
}
