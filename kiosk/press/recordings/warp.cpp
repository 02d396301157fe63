#include "press/recordings/warp.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace waylight::press {
namespace {

constexpr double band_share = 0.2;
constexpr std::size_t least_band = 30;  // moments: short sentences differ by more
constexpr float detour = 0.05F;         // a distance, for each step that only one of the two takes
constexpr float leniency = 0.3F;        // a way that is so much longer weighs e times less

/// At least what one row moves on from the row before: then bands of neighbours touch, and there is a way through.
std::size_t reach_of(std::size_t rows, std::size_t columns) {
    const auto share = static_cast<std::size_t>(band_share * static_cast<double>(std::max(rows, columns)));
    const std::size_t slope = rows > 1 ? columns / (rows - 1) + 1 : 0;
    return std::max({least_band, share, slope});
}

/// Finer ripples of the spectrum are more the speaker's and the noise's than the word's; so are changes. Loudness is the word's.
std::array<float, 2 * cepstra> make_weights() {
    std::array<float, 2 * cepstra> weights{};
    for (std::size_t k = 0; k < cepstra; ++k) {
        weights[k] = (k == 0 ? 2.0F : 1.0F) / static_cast<float>(k + 1);
        weights[cepstra + k] = weights[k] / 2;
    }
    const float all = std::accumulate(weights.begin(), weights.end(), 0.0F);
    for (float& weight : weights) weight /= 2 * all;  // two sounds of variance 1 are 1 apart on average
    return weights;
}

float distance_of(const Timbre& a, const Timbre& b) {
    static const std::array<float, 2 * cepstra> weights = make_weights();
    float sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) sum += weights[k] * (a[k] - b[k]) * (a[k] - b[k]);
    return std::sqrt(sum);
}

/// Weighs all ways through the pairs of moments within the band: the worse the moments on a way match, the less it weighs. Any one way, the
/// best too, wanders where many are nearly as good, in noise above all; the middle of all of them wanders less.
class Warper {
public:
    Warper(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording)
        : m_reference(reference), m_recording(recording), m_reach(reach_of(reference.size(), recording.size())) {}

    std::vector<Match> find() {
        for (std::size_t row = 0; row < m_reference.size(); ++row) weigh_ways_to(row);
        std::vector<Match> matches(m_reference.size());
        Weights onward;
        for (std::size_t row = m_reference.size(); row-- > 0;) {
            onward = ways_onward(row, onward);
            const std::size_t column = middle_of(row, onward);
            matches[row] = {row, column, distance_of(m_reference[row], m_recording[column])};
        }
        return matches;
    }

private:
    /// Of the columns of a row's band, as logarithms: a way through a hundred moments that do not match weighs less than a double can tell.
    using Weights = std::vector<float>;

    [[nodiscard]] std::size_t middle(std::size_t row) const {
        return m_reference.size() == 1 ? 0 : row * (m_recording.size() - 1) / (m_reference.size() - 1);
    }
    [[nodiscard]] std::size_t first_column(std::size_t row) const { return middle(row) > m_reach ? middle(row) - m_reach : 0; }
    /// The last row reaches the end always, the first one the beginning.
    [[nodiscard]] std::size_t end_column(std::size_t row) const {
        return row + 1 == m_reference.size() ? m_recording.size() : std::min(middle(row) + m_reach + 1, m_recording.size());
    }

    /// Of a column; outside the row's band nothing goes.
    [[nodiscard]] float weight(const Weights& weights, std::size_t row, std::size_t column) const {
        const std::size_t first = first_column(row);
        if (column < first || column - first >= weights.size()) return nothing;
        return weights[column - first];
    }
    [[nodiscard]] float match(std::size_t row, std::size_t column) const {
        return -distance_of(m_reference[row], m_recording[column]) / leniency;
    }

    void weigh_ways_to(std::size_t row) {
        const std::size_t first = first_column(row);
        Weights enter(end_column(row) - first, nothing);
        Weights through(enter.size(), nothing);  // of all ways up to a pair, with it
        for (std::size_t i = 0; i < enter.size(); ++i) {
            const std::size_t column = first + i;
            if (row == 0) {
                enter[i] = column == 0 ? 0 : nothing;
            } else {
                const float both = column > 0 ? weight(m_through, row - 1, column - 1) : nothing;
                enter[i] = sum(both, weight(m_through, row - 1, column) + detour_weight);
            }
            through[i] = match(row, column) + sum(enter[i], i > 0 ? through[i - 1] + detour_weight : nothing);
        }
        m_enter.push_back(std::move(enter));
        m_through = evened(std::move(through));
    }

    /// Of all ways from each pair of a row on, with it. `onward` is that of the row behind, empty behind the last.
    [[nodiscard]] Weights ways_onward(std::size_t row, const Weights& onward) const {
        const std::size_t first = first_column(row);
        Weights ways(m_enter[row].size(), nothing);
        for (std::size_t i = ways.size(); i-- > 0;) {
            const std::size_t column = first + i;
            float on = onward.empty() && column + 1 == m_recording.size() ? 0 : nothing;
            if (i + 1 < ways.size()) on = sum(on, ways[i + 1] + detour_weight);
            if (!onward.empty()) {
                on = sum(on, weight(onward, row + 1, column + 1));
                on = sum(on, weight(onward, row + 1, column) + detour_weight);
            }
            ways[i] = match(row, column) + on;
        }
        return evened(std::move(ways));
    }

    /// Half of all ways come into the row before this column, half behind it.
    [[nodiscard]] std::size_t middle_of(std::size_t row, const Weights& onward) const {
        Weights ways = m_enter[row];
        for (std::size_t i = 0; i < ways.size(); ++i) ways[i] += onward[i];
        ways = evened(std::move(ways));
        std::vector<double> shares(ways.size());
        std::transform(ways.begin(), ways.end(), shares.begin(), [](float way) { return std::exp(static_cast<double>(way)); });
        const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
        std::size_t i = 0;
        for (double before = shares[0]; before < all / 2 && i + 1 < shares.size(); before += shares[i]) ++i;
        return first_column(row) + i;
    }

    /// The logarithm of what two logarithms stand for together.
    static float sum(float a, float b) {
        const float more = std::max(a, b);
        return more == nothing ? nothing : more + std::log1p(std::exp(std::min(a, b) - more));
    }

    /// The most 0, since only ratios count: so thousands of moments lose no digits.
    static Weights evened(Weights weights) {
        const float most = *std::max_element(weights.begin(), weights.end());
        for (float& weight : weights) weight -= most;
        return weights;
    }

    static constexpr float nothing = -std::numeric_limits<float>::infinity();
    static constexpr float detour_weight = -detour / leniency;

    const std::vector<Timbre>& m_reference;
    const std::vector<Timbre>& m_recording;
    std::size_t m_reach;
    std::vector<Weights> m_enter;  ///< for each row, of all ways that come into it at a column, without the pair itself
    Weights m_through;             ///< of the row before
};

}  // namespace

std::vector<Match> warp(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording) {
    if (reference.empty() || recording.empty()) return {};
    return Warper(reference, recording).find();
}

}  // namespace waylight::press
