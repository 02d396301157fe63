#include "app/tour.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>

#include "app/images/images.h"
#include "app/present/painter.h"
#include "app/visit.h"

namespace waylight::app {
namespace {

namespace fs = std::filesystem;

constexpr int workers = 2;
constexpr std::array<std::string_view, 5> usual_sizes{"800x480@154mm", "1280x800@217mm", "1920x1080@344mm", "1080x1920@268mm",
                                                      "1920x1080@1218mm"};

/// One way to look at all places.
struct Look {
    screens::Start start;
    ui::Surface surface;

    [[nodiscard]] fs::path folder() const {
        return fs::path(start.locale) /
               (surface.name() + "-step" + std::to_string(start.text_step) + "-" + std::string(ui::name_of(start.theme)));
    }
};

/// What was found in one look: lines for the person who asked.
struct Findings {
    std::vector<std::string> lines;
    std::optional<Error> not_written;
    int frames = 0;
    int broken = 0;
};

template <typename T>
std::vector<T> or_default(std::vector<T> asked, std::vector<T> usual) {
    return asked.empty() ? std::move(usual) : std::move(asked);
}

std::vector<ui::Surface> sizes_of(const Options& options) {
    std::vector<ui::Surface> sizes;
    for (const std::string_view size : usual_sizes) sizes.push_back(ui::parse_surface(size).value());
    return or_default(options.sizes, std::move(sizes));
}

std::vector<Look> looks_of(const Options& options, const model::Library& library) {
    std::vector<Look> looks;
    for (const std::string& locale : or_default(options.locales, tags_of(library)))
        for (const ui::Surface& surface : sizes_of(options))
            for (const int step : or_default(options.text_steps, {3}))
                for (const ui::ThemeName theme : or_default(options.themes, {ui::ThemeName::Light}))
                    looks.push_back({{locale, options.pair, theme, step}, surface});
    return looks;
}

std::string file_name(std::string place) {
    std::replace(place.begin(), place.end(), '/', '-');
    std::replace(place.begin(), place.end(), ':', '-');
    return place;
}

/// One traveller with everything of its own, so that several can go at once.
class Traveller {
public:
    explicit Traveller(const House& house)
        : m_house(house), m_library(open_library(house)), m_shaper(house.fonts),
          m_pictures(pictures_of(house, m_library), Decoding::AtOnce, {[] {}, [c = house.complaints](const Error& e) { (*c)(e); }}),
          m_painter(m_shaper, m_pictures) {}

    Findings visit(const Look& look) {
        Findings findings;
        const screens::Stage stage = stage_of(m_house, m_library, m_shaper, look.surface);
        for (const std::string& place : places_for(look, stage)) {
            if (findings.not_written) break;
            const fs::path file = m_house.options.tour / look.folder() / file_name(place);
            const Result<screens::Session> session = screens::session_at(place, look.start, stage);
            ++findings.frames;
            if (session) {
                keep(file, screens::build(*session, stage), findings);
            } else {
                note(findings, file, {session.error().text()});
            }
        }
        return findings;
    }

private:
    [[nodiscard]] std::vector<std::string> places_for(const Look& look, const screens::Stage& stage) const {
        if (!m_house.options.places.empty()) return m_house.options.places;
        std::vector<std::string> places = screens::all_places(look.start, stage);
        const std::vector<std::string> heard = screens::all_places_while_heard(look.start, stage);
        places.insert(places.end(), heard.begin(), heard.end());
        return places;
    }

    static void note(Findings& findings, const fs::path& file, const std::vector<std::string>& problems) {
        for (const std::string& problem : problems) findings.lines.push_back(file.string() + ".frame: " + problem);
        if (!problems.empty()) ++findings.broken;
    }

    void keep(const fs::path& file, const ui::Frame& frame, Findings& findings) {
        std::vector<std::string> problems = ui::broken_invariants(frame);
        std::string text = frame.dump();
        for (const std::string& problem : problems) text += "broken " + problem + '\n';
        const auto look_at = [&](const Result<void>& written) {
            if (!written) findings.not_written = written.error();
        };
        look_at(write_file(file.string() + ".frame", bytes_of(text)));
        if (m_house.options.png || !problems.empty()) look_at(write_file(file.string() + ".png", images::encode_png(painted(frame))));
        note(findings, file, problems);
    }

    const present::Image& painted(const ui::Frame& frame) {
        m_image = present::blank_image(frame.surface.width, frame.surface.height);
        m_pictures.expect(frame);
        m_painter.paint(frame.draw, present::canvas_of(m_image));
        return m_image;
    }

    const House& m_house;
    model::Library m_library;
    text::Shaper m_shaper;
    Pictures m_pictures;
    present::Painter m_painter;
    present::Image m_image;
};

std::vector<Findings> visit_all(const House& house, const std::vector<Look>& looks) {
    std::vector<Findings> findings(looks.size());
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < workers; ++i) {
        threads.emplace_back([&] {
            Traveller traveller(house);
            for (std::size_t look = next++; look < looks.size(); look = next++) findings[look] = traveller.visit(looks[look]);
        });
    }
    threads.clear();
    return findings;
}

int refuse(const House& house, const Error& error) {
    (*house.complaints)(error);
    return 2;
}

/// The list of what is broken, then one line that sums up.
int report(const House& house, const std::vector<Findings>& all) {
    int frames = 0, broken = 0;
    for (const Findings& findings : all) {
        if (findings.not_written) return refuse(house, *findings.not_written);
        for (const std::string& line : findings.lines) std::printf("%s\n", line.c_str());
        frames += findings.frames;
        broken += findings.broken;
    }
    std::printf("%s: %d frames, %d broken\n", house.options.tour.string().c_str(), frames, broken);
    return broken == 0 ? 0 : 1;
}

}  // namespace

int run_tour(const House& house) {
    const model::Library library = open_library(house);
    if (!library.usable())
        return refuse(house,
                      {house.options.packs.string(), "there is no base pack and language here that can be trusted; nothing to tour"});
    std::vector<std::string> tags = house.options.locales;
    if (!house.options.pair.empty()) tags.push_back(house.options.pair);
    for (const std::string& tag : tags)
        if (library.locale(tag) == nullptr) return refuse(house, no_language(house, library, tag));
    return report(house, visit_all(house, looks_of(house.options, library)));
}

}  // namespace waylight::app
