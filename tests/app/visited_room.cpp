#include "app/visited_room.h"

#include <catch2/catch.hpp>

namespace waylight::test {

void tap(app::Visit& visit, const std::string& id, std::int64_t at) {
    const ui::Node* node = visit.frame().tree.find(id);
    REQUIRE(node != nullptr);
    const Point middle = node->bounds.front().centre();
    visit.take(screens::PointerDown{middle}, {at});
    visit.take(screens::PointerUp{middle}, {at});
}

}  // namespace waylight::test
