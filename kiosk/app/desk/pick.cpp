#include "app/desk/pick.h"

#include <algorithm>

namespace waylight::app {
namespace {

Picked picked_text(const ui::Frame& frame, const ui::DrawText& drawn, Point at) {
    const text::Paragraph& paragraph = *drawn.paragraph;
    const text::ParagraphRequest& request = paragraph.request;
    Picked picked{frame.place, "", request.language, request.text, {}, {}, request};
    if (drawn.node >= 0) picked.node = frame.tree.nodes[static_cast<std::size_t>(drawn.node)].id;
    picked.word = paragraph.word_at({at.x - drawn.origin.x, at.y - drawn.origin.y}).value_or(ByteRange{});
    const ByteRange outlined = picked.word.empty() ? ByteRange{0, static_cast<std::uint32_t>(request.text.size())} : picked.word;
    for (const Rect& box : paragraph.boxes(outlined)) picked.outline.push_back(box.moved(drawn.origin.x, drawn.origin.y));
    return picked;
}

/// What is drawn last lies on top.
const ui::DrawText* text_at(const ui::DrawList& draw, Point at) {
    const ui::DrawText* top = nullptr;
    for (const ui::Command& command : draw.commands) {
        const auto* drawn = std::get_if<ui::DrawText>(&command);
        if (drawn != nullptr && drawn->paragraph->byte_at({at.x - drawn->origin.x, at.y - drawn->origin.y})) top = drawn;
    }
    return top;
}

double area_of(const ui::Node& node) {
    double area = 0;
    for (const Rect& rect : node.bounds) area += double{rect.width.to_float()} * double{rect.height.to_float()};
    return area;
}

const ui::Node* named_node_at(const ui::AccessTree& tree, Point at) {
    const ui::Node* smallest = nullptr;
    for (const ui::Node& node : tree.nodes) {
        const bool is_there = std::any_of(node.bounds.begin(), node.bounds.end(), [&](const Rect& rect) { return rect.contains(at); });
        if (node.name.empty() || node.role == ui::NodeRole::Screen || !is_there) continue;
        if (smallest == nullptr || area_of(node) < area_of(*smallest)) smallest = &node;
    }
    return smallest;
}

ui::Colour colour_of(Mark mark) {
    switch (mark) {
    case Mark::Node:
        return {30, 110, 200};
    case Mark::Target:
        return {190, 60, 130};
    case Mark::Picked:
        break;
    }
    return {214, 84, 0};
}

}  // namespace

std::optional<Picked> pick(const ui::Frame& frame, Point at) {
    if (const ui::DrawText* drawn = text_at(frame.draw, at)) return picked_text(frame, *drawn, at);
    const ui::Node* node = named_node_at(frame.tree, at);
    if (node == nullptr) return std::nullopt;
    return Picked{frame.place, node->id, node->language, node->name, {}, node->bounds, std::nullopt};
}

void draw_outline(ui::DrawList& draw, const Rect& rect, Mark mark) {
    const Px width = Px::of(mark == Mark::Picked ? 3 : 1);
    const Rect outline = mark == Mark::Picked ? rect.grown(Px::of(3)) : rect;
    draw.commands.emplace_back(ui::StrokeShape{outline, ui::Corners::all(Px::of(2)), width, colour_of(mark)});
}

void draw_tree(ui::DrawList& draw, const ui::AccessTree& tree) {
    for (const ui::Node& node : tree.nodes)
        for (const Rect& rect : node.bounds) draw_outline(draw, rect, node.is_target() ? Mark::Target : Mark::Node);
}

}  // namespace waylight::app
