#include "app/plain_sorry.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/emergency.h"
#include "ui/theme.h"

namespace waylight::app {
namespace {

/// Whole pixels.
struct Box {
    int x, y, width, height;
};

/// The bars of a digit, the lowest bit first: top, upper right, lower right, bottom, lower left, upper left, middle, upright.
constexpr std::array<unsigned, 10> bars_of_digit{0x3F, 0x80, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};

std::uint32_t pixel_of(ui::Role role) {
    const ui::Colour colour = ui::Theme(ui::ThemeName::Light)[role];
    return 0xFF000000U | static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
}

void fill(present::Canvas canvas, const Box& box, ui::Role role) {
    const int left = std::clamp(box.x, 0, canvas.width), right = std::clamp(box.x + box.width, left, canvas.width);
    const int bottom = std::min(box.y + box.height, canvas.height);
    for (int y = std::max(box.y, 0); y < bottom; ++y) std::fill_n(canvas.row(y) + left, right - left, pixel_of(role));
}

void draw_digit(present::Canvas canvas, const Box& box, unsigned bars) {
    const int thick = std::max(1, box.width / 4), half = (box.height - thick) / 2;
    const int right = box.x + box.width - thick, middle = box.y + half, bottom = box.y + box.height - thick;
    const std::array<Box, 8> places{{{box.x, box.y, box.width, thick},
                                     {right, box.y, thick, half + thick},
                                     {right, middle, thick, half + thick},
                                     {box.x, bottom, box.width, thick},
                                     {box.x, middle, thick, half + thick},
                                     {box.x, box.y, thick, half + thick},
                                     {box.x, middle, box.width, thick},
                                     {box.x + (box.width - thick) / 2, box.y, thick, box.height}}};
    for (std::size_t bar = 0; bar < places.size(); ++bar)
        if ((bars >> bar & 1U) != 0) fill(canvas, places[bar], ui::Role::Text);
}

/// A tile for each digit, and half of one between the groups.
void draw_number(present::Canvas canvas, std::string_view number, int y, int tile) {
    const int gap = tile / 8;
    int width = -gap;
    for (const char c : number) width += c == ' ' ? tile / 2 : tile + gap;
    int x = (canvas.width - width) / 2;
    for (const char c : number) {
        if (c >= '0' && c <= '9') {
            fill(canvas, {x, y, tile, tile * 3 / 2}, ui::Role::Card);
            draw_digit(canvas, {x + tile / 4, y + tile / 4, tile / 2, tile}, bars_of_digit[static_cast<std::size_t>(c - '0')]);
        }
        x += c == ' ' ? tile / 2 : tile + gap;
    }
}

}  // namespace

void draw_plain_sorry(present::Canvas canvas) noexcept {
    fill(canvas, {0, 0, canvas.width, canvas.height}, ui::Role::Page);
    const int tile = std::min(canvas.width / 12, canvas.height / 6);
    const int row = tile * 2, rows = static_cast<int>(model::emergency_card.size());
    int y = (canvas.height - row * rows + tile / 2) / 2;
    for (const model::EmergencyNumber& number : model::emergency_card) {
        draw_number(canvas, number.value, y, tile);
        y += row;
    }
}

}  // namespace waylight::app
