// SPDX-License-Identifier: GPL-3.0-or-later
#include "speak/spans.h"

#include <algorithm>

namespace waylight::speak {
namespace {

/// Units [first, last) that share the time from `from` to `to`.
struct Group {
    std::size_t first = 0;
    std::size_t last = 0;
    int from = 0;
    int to = 0;

    [[nodiscard]] bool is_short() const { return to - from < shortest_span * static_cast<int>(last - first); }
};

std::vector<Group> groups_of(const std::vector<int>& starts, int end, const std::vector<std::size_t>& letters, int least_ms_a_letter) {
    std::vector<Group> groups;
    int from = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        from = i == 0 ? 0 : std::clamp(starts[i], from, end);
        const int to = i + 1 < starts.size() ? std::clamp(starts[i + 1], from, end) : end;
        const bool is_joined = to - from < std::max(shortest_span, least_ms_a_letter * static_cast<int>(letters[i]));
        if (!groups.empty() && is_joined) {
            groups.back().last = i + 1;
            groups.back().to = to;
        } else {
            groups.push_back({i, i + 1, from, to});
        }
    }
    return groups;
}

/// What is still too short takes its neighbours in.
void join_short(std::vector<Group>& groups) {
    for (std::size_t i = 0; i < groups.size() && groups.size() > 1;) {
        if (!groups[i].is_short()) {
            ++i;
            continue;
        }
        const std::size_t before = i == 0 ? 0 : i - 1;
        groups[before].last = groups[before + 1].last;
        groups[before].to = groups[before + 1].to;
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(before) + 1);
        i = before;
    }
}

/// By letters, but everybody gets the shortest span first.
void share(const Group& group, const std::vector<std::size_t>& letters, std::vector<Span>& spans) {
    const auto count = static_cast<int>(group.last - group.first);
    const int time = group.to - group.from;
    const int each = std::min(shortest_span, time / count);
    const auto weight = [&](std::size_t unit) { return static_cast<int>(std::max<std::size_t>(letters[unit], 1)); };
    int all = 0;
    for (std::size_t unit = group.first; unit < group.last; ++unit) all += weight(unit);
    int before = 0;
    int from = group.from;
    for (std::size_t unit = group.first; unit < group.last; ++unit) {
        before += weight(unit);
        const auto done = static_cast<int>(unit - group.first + 1);
        const int to = group.from + each * done + (time - each * count) * before / all;
        spans.push_back({from, to});
        from = to;
    }
}

}  // namespace

std::vector<Span> share_out(const std::vector<int>& starts, int end, const std::vector<std::size_t>& letters, int least_ms_a_letter) {
    std::vector<Group> groups = groups_of(starts, end, letters, least_ms_a_letter);
    join_short(groups);
    std::vector<Span> spans;
    for (const Group& group : groups) share(group, letters, spans);
    return spans;
}

std::size_t count_letters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace waylight::speak
