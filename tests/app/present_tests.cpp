#include <catch2/catch.hpp>

#include "app/present/painter.h"
#include "app/present/raster.h"
#include "text/shaper.h"
#include "ui/draw_list.h"
#include "ui/shaper_for_tests.h"

using namespace waylight;
using namespace waylight::present;

namespace {

constexpr ui::Colour paper{255, 248, 236};
constexpr ui::Colour ink{51, 33, 63};

std::uint32_t word(ui::Colour colour) {
    return 0xFF000000U | static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
}

Rect rect(int x, int y, int width, int height) { return {Px::of(x), Px::of(y), Px::of(width), Px::of(height)}; }

/// One picture, whatever is asked for.
struct FixedAssets final : Assets {
    Image image;
    const Image* picture(const ui::DrawPicture& /*picture*/) override { return image.width > 0 ? &image : nullptr; }
    const Image* icon(const ui::DrawIcon& /*icon*/) override { return image.width > 0 ? &image : nullptr; }
};

struct Easel {
    text::Shaper shaper{text::FontTable{}};
    FixedAssets assets;

    Image paint(std::vector<ui::Command> commands, int width = 60, int height = 40) {
        Painter painter(shaper, assets);
        Image image = blank_image(width, height);
        painter.paint({paper, std::move(commands)}, canvas_of(image));
        return image;
    }
};

std::uint32_t at(const Image& image, int x, int y) { return image.row(y)[x]; }

/// How much of a pixel's way from paper to ink has been gone, in percent.
int cover(const Image& image, int x, int y) {
    const int red = static_cast<int>(at(image, x, y) >> 16 & 0xFF);
    return (paper.red - red) * 100 / (paper.red - ink.red);
}

}  // namespace

TEST_CASE("the ground fills the whole canvas and nothing outside its rows") {
    text::Shaper shaper{text::FontTable{}};
    FixedAssets assets;
    Painter painter(shaper, assets);
    Image image = blank_image(10, 4);
    painter.paint({paper, {}}, Canvas{8, 4, 10, image.pixels.data()});
    REQUIRE(at(image, 7, 3) == word(paper));
    REQUIRE(at(image, 8, 3) == 0xFF000000U);
}

TEST_CASE("a square-cornered fill has sharp edges on whole pixels") {
    const Image image = Easel().paint({ui::FillShape{rect(10, 5, 20, 10), {}, ink}});
    REQUIRE(at(image, 10, 5) == word(ink));
    REQUIRE(at(image, 29, 14) == word(ink));
    for (const auto& [x, y] : {std::pair{9, 5}, {30, 5}, {10, 4}, {10, 15}}) REQUIRE(at(image, x, y) == word(paper));
}

TEST_CASE("straight sides of a rounded fill are sharp and its corners are where the circle is") {
    const Image image = Easel().paint({ui::FillShape{rect(10, 4, 30, 30), ui::Corners::all(Px::of(15)), ink}});
    REQUIRE(at(image, 25, 19) == word(ink));
    REQUIRE(cover(image, 24, 3) == 0);
    REQUIRE(cover(image, 24, 4) > 85);
    // 45 degrees: the edge is at 15 - 15/sqrt(2) = 4.39 pixels from the corner of the square.
    REQUIRE(cover(image, 13, 7) == 0);
    REQUIRE(cover(image, 14, 8) > 20);
    REQUIRE(cover(image, 14, 8) < 90);
    REQUIRE(cover(image, 15, 9) == 100);
}

TEST_CASE("a disc has the area of a circle, to less than a third of a pixel of its radius, wherever it lies") {
    for (const double offset : {0.0, 0.3, 0.5, 0.8}) {
        const Px x = Px::nearest(10 + offset);
        const Image image = Easel().paint({ui::FillShape{{x, x, Px::of(80), Px::of(80)}, ui::Corners::all(Px::of(40)), ink}}, 110, 110);
        double area = 0;
        for (int row = 0; row < 110; ++row)
            for (int column = 0; column < 110; ++column) area += cover(image, column, row) / 100.0;
        const double radius = std::sqrt(area / 3.14159265);
        CAPTURE(offset, radius);
        REQUIRE(std::abs(radius - 40) < 0.3);
    }
}

TEST_CASE("each corner keeps its own radius") {
    const Image image = Easel().paint({ui::FillShape{rect(10, 5, 30, 30), {Px::of(12), Px(), Px::of(12), Px()}, ink}});
    REQUIRE(cover(image, 10, 5) == 0);
    REQUIRE(cover(image, 39, 5) == 100);
    REQUIRE(cover(image, 39, 34) == 0);
    REQUIRE(cover(image, 10, 34) == 100);
}

TEST_CASE("an outline lies half on each side of its edge") {
    const Image image = Easel().paint({ui::StrokeShape{rect(10, 10, 30, 20), {}, Px::of(4), ink}});
    for (const int x : {8, 11}) REQUIRE(cover(image, x, 20) == 100);
    for (const int x : {7, 12}) REQUIRE(cover(image, x, 20) == 0);
    REQUIRE(at(image, 25, 20) == word(paper));
}

TEST_CASE("a corner mask hides the corners of what lies below and nothing else") {
    const Image image = Easel().paint(
        {ui::FillShape{rect(10, 5, 30, 30), {}, ink}, ui::CornerMask{rect(10, 5, 30, 30), ui::Corners::all(Px::of(10)), paper}});
    REQUIRE(at(image, 10, 5) == word(paper));
    REQUIRE(at(image, 39, 34) == word(paper));
    REQUIRE(at(image, 20, 5) == word(ink));
    REQUIRE(at(image, 10, 20) == word(ink));
    REQUIRE(at(image, 15, 10) == word(ink));
    REQUIRE(cover(image, 12, 8) > 0);
    REQUIRE(cover(image, 12, 8) < 100);
}

TEST_CASE("polygons, lines and dots are drawn where they are said to be") {
    const std::vector<Point> triangle{{Px::of(5), Px::of(5)}, {Px::of(35), Px::of(5)}, {Px::of(5), Px::of(35)}};
    REQUIRE(at(Easel().paint({ui::FillPolygon{triangle, ink}}), 10, 10) == word(ink));
    const std::vector<Point> level{{Px::of(5), Px::of(20)}, {Px::of(50), Px::of(20)}};
    const Image line = Easel().paint({ui::StrokeLine{level, Px::of(2), ink}});
    REQUIRE(cover(line, 30, 19) == 100);
    REQUIRE(cover(line, 30, 20) == 100);
    REQUIRE(cover(line, 30, 21) == 0);
    const Image dots = Easel().paint({ui::DotRow{{Px::of(4), Px::of(20)}, Px::of(40), Px::of(10), Px::of(3), ink}});
    REQUIRE(at(dots, 7, 20) == word(ink));
    REQUIRE(at(dots, 12, 20) == word(paper));
    REQUIRE(at(dots, 17, 20) == word(ink));
    REQUIRE(at(dots, 47, 20) == word(paper));
}

TEST_CASE("a border of stripes stays inside its thickness and shows both colours") {
    const Image image = Easel().paint({ui::StripedBorder{rect(0, 0, 60, 40), Px::of(6), Px::of(8), paper, ink}});
    REQUIRE(at(image, 6, 6) == word(paper));
    REQUIRE(at(image, 30, 20) == word(paper));
    int dark = 0;
    for (int x = 0; x < 60; ++x) dark += cover(image, x, 2) > 50 ? 1 : 0;
    REQUIRE(dark > 20);
    REQUIRE(dark < 40);
    for (int x = 6; x < 54; ++x) REQUIRE(at(image, x, 6) == word(paper));
}

TEST_CASE("see-through colours are mixed once, even where triangles meet") {
    const ui::Colour veil{ink.red, ink.green, ink.blue, 128};
    const Image image = Easel().paint({ui::FillShape{rect(10, 5, 40, 30), ui::Corners::all(Px::of(8)), veil}});
    for (int y = 14; y < 26; ++y)
        for (int x = 12; x < 48; ++x) REQUIRE(at(image, x, y) == at(image, 12, 14));
    REQUIRE(cover(image, 12, 14) == Approx(50).margin(1));
}

TEST_CASE("a picture that is ready is copied pixel for pixel, and cut at the edge of the screen") {
    Easel easel;
    easel.assets.image = {4, 2, {1, 2, 3, 4, 5, 6, 7, 8}};
    const Image image = easel.paint({ui::DrawPicture{"door", rect(57, 39, 4, 2), rect(0, 0, 4, 2), ink, 0, {}}});
    REQUIRE(at(image, 57, 39) == 1);
    REQUIRE(at(image, 59, 39) == 3);
    REQUIRE(at(image, 56, 39) == word(paper));
    REQUIRE(at(image, 57, 38) == word(paper));
}

TEST_CASE("the place of a picture that is not ready shows its ground") {
    const Image image = Easel().paint({ui::DrawPicture{"door", rect(10, 10, 20, 20), rect(0, 0, 4, 2), ink, 0, {}}});
    REQUIRE(at(image, 10, 10) == word(ink));
    REQUIRE(at(image, 29, 29) == word(ink));
    REQUIRE(at(image, 30, 29) == word(paper));
}

TEST_CASE("a pictogram lets the ground through where it is empty") {
    Easel easel;
    easel.assets.image = {2, 1, {0x00FF0000, 0xFF000000 | 0x112233}};
    const Image image = easel.paint({ui::DrawIcon{"next", rect(10, 10, 2, 1)}});
    REQUIRE(at(image, 10, 10) == word(paper));
    REQUIRE(at(image, 11, 10) == 0xFF112233U);
}

TEST_CASE("text is drawn in its tint, inside its place, and the same bytes every time") {
    text::Shaper shaper(test::built_fonts());
    FixedAssets assets;
    text::ParagraphRequest request;
    request.text = "Safe";
    request.language = "en";
    request.script = "Latn";
    request.em = Px::of(40);
    request.width = Px::of(180);
    const ui::DrawText text{shaper.layout(request), {Px::nearest(10.3), Px::nearest(5.7)}, {ink, ink, ink, ink}, 0};
    const ui::DrawList list{paper, {text, ui::FillShape{rect(150, 5, 40, 40), ui::Corners::all(Px::of(9)), ink}}};
    Image first = blank_image(200, 80), second = blank_image(200, 80);
    Painter(shaper, assets).paint(list, canvas_of(first));
    Painter used(shaper, assets);
    used.paint(list, canvas_of(second));
    used.paint(list, canvas_of(second));
    REQUIRE(first.pixels == second.pixels);
    int full = 0;
    for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 140; ++x) full += at(first, x, y) == word(ink) ? 1 : 0;
    REQUIRE(full > 100);
    for (int y = 0; y < 80; ++y) REQUIRE(at(first, 5, y) == word(paper));
}
