#include "app/desk/page_view.h"

#include <algorithm>
#include <cstring>

namespace waylight::app {
namespace {

/// The source pixels of one pixel of the view, along one edge.
struct Run {
    int from;
    int to;
};
Run run_at(int at, int shown, int whole) {
    const auto scaled = [&](int place) { return static_cast<int>(std::int64_t{place} * whole / shown); };
    return {scaled(at), std::max(scaled(at) + 1, scaled(at + 1))};
}

std::uint32_t mean(const present::Image& page, Run across, Run down) {
    std::uint32_t red = 0, green = 0, blue = 0;
    for (int y = down.from; y < down.to; ++y) {
        const std::uint32_t* row = page.row(y);
        for (int x = across.from; x < across.to; ++x) {
            red += row[x] >> 16 & 0xFF;
            green += row[x] >> 8 & 0xFF;
            blue += row[x] & 0xFF;
        }
    }
    const auto count = static_cast<std::uint32_t>((across.to - across.from) * (down.to - down.from));
    const auto share = [&](std::uint32_t sum) { return (sum + count / 2) / count; };
    return 0xFF000000U | share(red) << 16 | share(green) << 8 | share(blue);
}

}  // namespace

PageView view_of(const ui::Surface& surface, int room_width, int room_height) {
    PageView view{0, 0, surface.width, surface.height};
    if (view.width > room_width) view = {0, 0, room_width, static_cast<int>(std::int64_t{surface.height} * room_width / surface.width)};
    if (view.height > room_height) view = {0, 0, static_cast<int>(std::int64_t{surface.width} * room_height / surface.height), room_height};
    view.width = std::max(view.width, 1);
    view.height = std::max(view.height, 1);
    view.x = std::max(0, (room_width - view.width) / 2);
    view.y = std::max(0, (room_height - view.height) / 2);
    return view;
}

Point on_page(const PageView& view, const ui::Surface& surface, Point in_window) {
    return {(in_window.x - Px::of(view.x)).scaled(surface.width, view.width),
            (in_window.y - Px::of(view.y)).scaled(surface.height, view.height)};
}

void put_into_view(const present::Image& page, const PageView& view, present::Canvas canvas) {
    const bool is_whole = view.width == page.width && view.height == page.height;
    for (int y = 0; y < view.height; ++y) {
        std::uint32_t* out = canvas.row(view.y + y) + view.x;
        if (is_whole) {
            std::memcpy(out, page.row(y), static_cast<std::size_t>(view.width) * 4);
            continue;
        }
        const Run down = run_at(y, view.height, page.height);
        for (int x = 0; x < view.width; ++x) out[x] = mean(page, run_at(x, view.width, page.width), down);
    }
}

}  // namespace waylight::app
