#include "ui/draw_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/dump.h"

namespace waylight::ui {
namespace {

std::string printed(const Corners& corners) {
    using ui::printed;
    if (corners == Corners{}) return "";
    if (corners == Corners::all(corners.top_left)) return " r " + printed(corners.top_left);
    return " r " + printed(corners.top_left) + "," + printed(corners.top_right) + "," + printed(corners.bottom_right) + "," +
           printed(corners.bottom_left);
}

std::string printed(const std::vector<Point>& points) {
    std::string out;
    for (const Point& point : points) out += " " + ui::printed(point);
    return out;
}

/// One line a command: what, colour, where.
struct Printer {
    std::string operator()(const FillShape& c) const {
        return "fill " + ui::printed(c.colour) + " " + ui::printed(c.rect) + printed(c.corners);
    }
    std::string operator()(const StrokeShape& c) const {
        return "edge " + ui::printed(c.colour) + " " + ui::printed(c.rect) + printed(c.corners) + " w " + ui::printed(c.width);
    }
    std::string operator()(const FillPolygon& c) const { return "polygon " + ui::printed(c.colour) + printed(c.points); }
    std::string operator()(const StrokeLine& c) const {
        return "line " + ui::printed(c.colour) + " w " + ui::printed(c.width) + printed(c.points);
    }
    std::string operator()(const DotRow& c) const {
        return "dots " + ui::printed(c.colour) + " " + ui::printed(c.from) + " " + ui::printed(c.length) + " every " + ui::printed(c.pitch);
    }
    std::string operator()(const CornerMask& c) const {
        return "mask " + ui::printed(c.colour) + " " + ui::printed(c.rect) + printed(c.corners);
    }
    std::string operator()(const DrawPicture& c) const {
        const std::string dim = c.dim_permille == 0 ? "" : " dim " + std::to_string(c.dim_permille);
        return "picture " + c.name + " " + ui::printed(c.rect) + " from " + ui::printed(c.source) + dim;
    }
    std::string operator()(const DrawIcon& c) const { return "icon " + c.name + " " + ui::printed(c.rect); }
    std::string operator()(const DrawText& c) const {
        const text::Paragraph& p = *c.paragraph;
        std::string out = "text " + ui::printed(c.tints[0]) + " " + ui::printed(Rect{c.origin.x, c.origin.y, p.request.width, p.height()}) +
                          " em " + ui::printed(p.request.em);
        if (p.request.weight == text::Weight::Bold) out += " bold";
        if (p.lines.size() != 1) out += " lines " + std::to_string(p.lines.size());
        return out + " " + quoted(p.request.text);
    }
    std::string operator()(const StripedBorder& c) const {
        return "stripes " + ui::printed(c.first) + " " + ui::printed(c.second) + " w " + ui::printed(c.thickness);
    }
};

Rect around(const std::vector<Point>& points, Px grow) {
    if (points.empty()) return {};
    Point least = points.front();
    Point most = points.front();
    for (const Point& p : points) {
        least = {std::min(least.x, p.x), std::min(least.y, p.y)};
        most = {std::max(most.x, p.x), std::max(most.y, p.y)};
    }
    return Rect{least.x, least.y, most.x - least.x, most.y - least.y}.grown(grow);
}

struct Bounds {
    Rect operator()(const FillShape& c) const { return c.rect; }
    Rect operator()(const StrokeShape& c) const { return c.rect.grown(c.width / 2); }
    Rect operator()(const FillPolygon& c) const { return around(c.points, Px()); }
    Rect operator()(const StrokeLine& c) const { return around(c.points, c.width / 2); }
    Rect operator()(const DotRow& c) const { return Rect{c.from.x, c.from.y, c.length, Px()}.grown(c.radius); }
    Rect operator()(const CornerMask& c) const { return c.rect; }
    Rect operator()(const DrawPicture& c) const { return c.rect; }
    Rect operator()(const DrawIcon& c) const { return c.rect; }
    Rect operator()(const DrawText& c) const {
        const text::Paragraph& p = *c.paragraph;
        if (p.lines.empty()) return {c.origin.x, c.origin.y, Px(), Px()};
        Px left = p.lines.front().x;
        Px right = left;
        for (const text::Line& line : p.lines) {
            left = std::min(left, line.x);
            right = std::max(right, line.x + line.width);
        }
        return {c.origin.x + left, c.origin.y, right - left, p.height()};
    }
    Rect operator()(const StripedBorder& c) const { return c.rect; }
};

}  // namespace

std::string DrawList::dump() const {
    std::string out = "  ground " + ui::printed(ground) + "\n";
    for (const Command& command : commands) out += "  " + std::visit(Printer{}, command) + "\n";
    return out;
}

bool reaches(const FillShape& shape, const Rect& box) {
    const Rect& rect = shape.rect;
    if (!rect.overlaps(box)) return false;
    struct Corner {
        Px radius;
        bool is_right = false;
        bool is_bottom = false;
    };
    const Corners& c = shape.corners;
    const std::array corners{Corner{c.top_left, false, false}, Corner{c.top_right, true, false}, Corner{c.bottom_right, true, true},
                             Corner{c.bottom_left, false, true}};
    return std::none_of(corners.begin(), corners.end(), [&](const Corner& corner) {
        const Px x = corner.is_right ? box.x - (rect.right() - corner.radius) : rect.x + corner.radius - box.right();
        const Px y = corner.is_bottom ? box.y - (rect.bottom() - corner.radius) : rect.y + corner.radius - box.bottom();
        return x > Px() && y > Px() && std::hypot(x.to_float(), y.to_float()) > corner.radius.to_float();
    });
}

Rect bounds_of(const Command& command) { return std::visit(Bounds{}, command); }

}  // namespace waylight::ui
