#include "press/recordings/warp.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waylight::press {
namespace {

constexpr double band_share = 0.2;
constexpr std::size_t least_band = 30;  // moments: short sentences differ by more
constexpr double detour = 0.05;         // a distance, for each step that only one of the two takes
constexpr double leniency = 0.3;        // a way that is so much longer weighs e times less

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
    using Weights = std::vector<double>;  ///< of the columns of a row's band; only their ratios count

    struct Row {
        Weights match;  ///< of the pair of moments alone
        Weights enter;  ///< of all ways that come into the row here, without the pair itself
    };

    [[nodiscard]] std::size_t middle(std::size_t row) const {
        return m_reference.size() == 1 ? 0 : row * (m_recording.size() - 1) / (m_reference.size() - 1);
    }
    [[nodiscard]] std::size_t first_column(std::size_t row) const { return middle(row) > m_reach ? middle(row) - m_reach : 0; }
    /// The last row reaches the end always, the first one the beginning.
    [[nodiscard]] std::size_t end_column(std::size_t row) const {
        return row + 1 == m_reference.size() ? m_recording.size() : std::min(middle(row) + m_reach + 1, m_recording.size());
    }

    /// Of a column; outside the row's band nothing goes.
    [[nodiscard]] double weight(const Weights& weights, std::size_t row, std::size_t column) const {
        const std::size_t first = first_column(row);
        return column < first || column - first >= weights.size() ? 0 : weights[column - first];
    }

    void weigh_ways_to(std::size_t row) {
        const std::size_t first = first_column(row);
        const std::size_t count = end_column(row) - first;
        Row& now = m_rows.emplace_back();
        Weights through(count);  // of all ways up to the pair, with it
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t column = first + i;
            now.match.push_back(std::exp(-distance_of(m_reference[row], m_recording[column]) / leniency));
            if (row == 0) {
                now.enter.push_back(column == 0 ? 1 : 0);
            } else {
                const double both = column > 0 ? weight(m_through, row - 1, column - 1) : 0;
                now.enter.push_back(both + detour_weight() * weight(m_through, row - 1, column));
            }
            through[i] = now.match[i] * (now.enter[i] + (i > 0 ? detour_weight() * through[i - 1] : 0));
        }
        m_through = evened(std::move(through));
    }

    /// Of all ways from each pair of a row on, with it. `onward` is that of the row behind, empty behind the last.
    [[nodiscard]] Weights ways_onward(std::size_t row, const Weights& onward) const {
        const std::size_t first = first_column(row);
        const Row& now = m_rows[row];
        Weights ways(now.match.size());
        for (std::size_t i = ways.size(); i-- > 0;) {
            const std::size_t column = first + i;
            const bool is_last = onward.empty() && column + 1 == m_recording.size();
            double on = is_last ? 1 : 0;
            if (i + 1 < ways.size()) on += detour_weight() * ways[i + 1];
            if (!onward.empty()) on += weight(onward, row + 1, column + 1) + detour_weight() * weight(onward, row + 1, column);
            ways[i] = now.match[i] * on;
        }
        return evened(std::move(ways));
    }

    /// Half of all ways come into the row before this column, half behind it.
    [[nodiscard]] std::size_t middle_of(std::size_t row, const Weights& onward) const {
        const Weights& enter = m_rows[row].enter;
        const double all = std::inner_product(enter.begin(), enter.end(), onward.begin(), 0.0);
        std::size_t i = 0;
        for (double before = enter[0] * onward[0]; before < all / 2 && i + 1 < enter.size(); before += enter[i] * onward[i]) ++i;
        return first_column(row) + i;
    }

    static double detour_weight() {
        static const double weight = std::exp(-detour / leniency);
        return weight;
    }

    /// In all 1, so that thousands of factors neither vanish nor grow beyond what a double holds.
    static Weights evened(Weights weights) {
        const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (double& weight : weights) weight /= all;
        return weights;
    }

    const std::vector<Timbre>& m_reference;
    const std::vector<Timbre>& m_recording;
    std::size_t m_reach;
    std::vector<Row> m_rows;
    Weights m_through;  ///< of the row before
};

}  // namespace

std::vector<Match> warp(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording) {
    if (reference.empty() || recording.empty()) return {};
    return Warper(reference, recording).find();
}

}  // namespace waylight::press
