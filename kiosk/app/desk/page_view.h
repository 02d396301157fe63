#pragma once

#include "app/present/image.h"
#include "base/geometry.h"
#include "ui/surface.h"

namespace waylight::app {

/// Where a page lies in the part of the window that is left to it, in whole pixels: in the middle, smaller where it is too large.
struct PageView {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const PageView&) const = default;
};
PageView view_of(const ui::Surface& surface, int room_width, int room_height);

/// The place on the page that is seen at a place of the window; it may lie beside the page.
Point on_page(const PageView& view, const ui::Surface& surface, Point in_window);

/// Puts a picture of the page into the view, every pixel of the window the mean of those it stands for. `view` lies on the canvas.
void put_into_view(const present::Image& page, const PageView& view, present::Canvas canvas);

}  // namespace waylight::app
