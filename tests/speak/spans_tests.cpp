// From marks to the time of each word.
#include <catch2/catch.hpp>

#include "speak/spans.h"
#include "speak/trim.h"

using namespace waylight::speak;

namespace waylight::speak {
std::ostream& operator<<(std::ostream& out, const Span& span) { return out << span.from << "-" << span.to; }
}  // namespace waylight::speak

namespace {

using Spans = std::vector<Span>;

constexpr int joined_below = 22;  // ms a letter

bool holds(const Spans& spans, int end) {
    int before = 0;
    for (const Span& span : spans) {
        if (span.from != before || span.to < span.from) return false;
        before = span.to;
    }
    return before == end;
}

}  // namespace

TEST_CASE("a word is said from its mark to the next one") {
    CHECK(share_out({0, 423, 629}, 1200, {5, 2, 6}, joined_below) == Spans{{0, 423}, {423, 629}, {629, 1200}});
}

TEST_CASE("joined words share their time by length") {
    // "there are people": the mark of "are" came at the end of both.
    CHECK(share_out({0, 436, 440}, 947, {5, 3, 6}, joined_below) == Spans{{0, 265}, {265, 440}, {440, 947}});
    // The same three words of an engine that never joins.
    CHECK(share_out({0, 436, 480}, 947, {5, 3, 6}, 0) == Spans{{0, 436}, {436, 480}, {480, 947}});
}

TEST_CASE("no word is shorter than an eye needs, while the sound is long enough") {
    CHECK(share_out({0, 10, 20}, 300, {1, 1, 1}, 0) == Spans{{0, 100}, {100, 200}, {200, 300}});
    CHECK(share_out({0, 200, 290}, 300, {3, 3, 30}, 0) == Spans{{0, 200}, {200, 241}, {241, 300}});
    const Spans tight = share_out({0, 5, 5, 5}, 90, {4, 4, 4, 4}, joined_below);
    CHECK(tight.size() == 4);
    CHECK(holds(tight, 90));
}

TEST_CASE("marks that go back, or lie behind the sound's end, still give times that follow one another") {
    CHECK(holds(share_out({0, 500, 300, 900}, 800, {4, 4, 4, 4}, joined_below), 800));
    CHECK(holds(share_out({700, 100}, 800, {4, 4}, joined_below), 800));
    CHECK(holds(share_out({0}, 0, {4}, joined_below), 0));
}

TEST_CASE("the silence at the end goes, but for what lets the last sound fade") {
    std::vector<std::int16_t> samples(1000, 0);
    samples[99] = -1000;
    samples[500] = 40;
    trim_end(samples, 1000);
    CHECK(samples.size() == 130);
    std::vector<std::int16_t> silence(1000, 20);
    trim_end(silence, 1000);
    CHECK(silence.empty());
    CHECK(milliseconds_of(22049, 22050) == 999);
}
