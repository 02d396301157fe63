#include "press/paint/contact_sheet.h"

#include "press/paint/canvas.h"

namespace waylight::press {
namespace {

constexpr int columns = 4;
constexpr int cell_width = 400;
constexpr int cell_height = 300;
constexpr int gap = 16;
constexpr int caption = 44;
constexpr int title = 50;
constexpr kit::Rgb paper{0xFF, 0xFF, 0xFF};

struct Cell {
    std::string name;  ///< "cover", or the page
    std::string picture;
};

std::vector<Cell> cells_of(const BookletSource& booklet) {
    std::vector<Cell> cells;
    if (!booklet.cover.text.empty()) cells.push_back({"cover", booklet.cover.text});
    for (const PageSource& page : booklet.pages)
        if (!page.picture.text.empty()) cells.push_back({page.id.text, page.picture.text});
    return cells;
}

Result<void> draw_cell(kit::Canvas& canvas, const Cell& cell, int index, const DrawnScenes& drawings) {
    const int x = gap + index % columns * (cell_width + gap);
    const int y = title + index / columns * (cell_height + caption + gap);
    const auto drawing = drawings.find(cell.picture);
    const bool is_drawn = drawing != drawings.end();
    canvas.write(cell.name + (is_drawn ? "" : " (not drawn yet)"), x, y + cell_height + 18, 16);
    canvas.write(cell.picture, x, y + cell_height + 38, 16);
    if (!is_drawn) return {};
    return canvas.draw(drawing->second.svg, {static_cast<double>(x), static_cast<double>(y), cell_width, cell_height});
}

}  // namespace

std::set<std::string> pictures_of(const BookletSource& booklet) {
    std::set<std::string> names;
    for (const Cell& cell : cells_of(booklet)) names.insert(cell.picture);
    return names;
}

Result<Bytes> contact_sheet(const BookletSource& booklet, const DrawnScenes& drawings) {
    const std::vector<Cell> cells = cells_of(booklet);
    const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
    kit::Canvas canvas(gap + columns * (cell_width + gap), title + rows * (cell_height + caption + gap));
    canvas.fill(paper);
    canvas.write(booklet.code.text + "  " + booklet.title.text, gap, 34, 24);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (const Result<void> drawn = draw_cell(canvas, cells[i], static_cast<int>(i), drawings); !drawn) return drawn.error();
    return canvas.png();
}

}  // namespace waylight::press
