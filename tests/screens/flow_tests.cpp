#include <catch2/catch.hpp>

#include "screens/flow.h"

using namespace waylight;
using namespace waylight::screens;

namespace {

FlowItem item(int height, bool keeps_with_next = false) { return {Px::of(height), Px::of(10), keeps_with_next}; }

std::string shape(const std::vector<FlowPart>& parts) {
    std::string out;
    for (const FlowPart& part : parts) out += "[" + std::to_string(part.from) + "," + std::to_string(part.to) + ")";
    return out;
}

const FlowRoom room{Px::of(100), Px::of(80)};

}  // namespace

TEST_CASE("what fits stays in one part, with the room that a last part has") {
    CHECK(shape(flow({item(40), item(50)}, room)) == "[0,2)");
    CHECK(shape(flow({}, room)) == "[0,0)");
}

TEST_CASE("whole items move to the next part, and a part that others follow has less room") {
    CHECK(shape(flow({item(40), item(51)}, room)) == "[0,1)[1,2)");
    CHECK(shape(flow({item(35), item(36), item(60)}, room)) == "[0,1)[1,2)[2,3)");
    CHECK(shape(flow({item(30), item(30), item(30), item(30)}, room)) == "[0,2)[2,4)");
}

TEST_CASE("a heading goes with what it heads, unless nothing else is there") {
    CHECK(shape(flow({item(40), item(20, true), item(60)}, room)) == "[0,1)[1,3)");
    CHECK(shape(flow({item(60, true), item(70)}, room)) == "[0,1)[1,2)");
}

TEST_CASE("an item too tall for any part stands alone and is reported") {
    const std::vector<FlowItem> items{item(30), item(200), item(30)};
    CHECK(shape(flow(items, room)) == "[0,1)[1,2)[2,3)");
    CHECK(overflows(items, flow(items, room), room));
    CHECK_FALSE(overflows({item(30)}, flow({item(30)}, room), room));
}
