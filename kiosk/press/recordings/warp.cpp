#include "press/recordings/warp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace waylight::press {
namespace {

constexpr double band_share = 0.2;
constexpr std::size_t least_band = 30;  // moments: short sentences differ by more
constexpr float detour = 0.05F;         // for each step that only one of the two takes

/// At least what one row moves on from the row before: then bands of neighbours touch, and there is a way through.
std::size_t reach_of(std::size_t rows, std::size_t columns) {
    const auto share = static_cast<std::size_t>(band_share * static_cast<double>(std::max(rows, columns)));
    const std::size_t slope = rows > 1 ? columns / (rows - 1) + 1 : 0;
    return std::max({least_band, share, slope});
}

enum class Step : std::uint8_t { Both, Reference, Recording };

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

/// The cheapest way to each pair of moments within the band, row by row of the reference.
class Warper {
public:
    Warper(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording)
        : m_reference(reference), m_recording(recording), m_reach(reach_of(reference.size(), recording.size())) {}

    std::vector<Match> find() {
        for (std::size_t row = 0; row < m_reference.size(); ++row) add_row(row);
        std::vector<Match> path;
        std::size_t row = m_reference.size() - 1;
        std::size_t column = m_recording.size() - 1;
        while (true) {
            path.push_back({row, column, distance_of(m_reference[row], m_recording[column])});
            if (row == 0 && column == 0) break;
            const Step step = m_steps[row][column - first_column(row)];
            if (step != Step::Recording) --row;
            if (step != Step::Reference) --column;
        }
        std::reverse(path.begin(), path.end());
        return path;
    }

private:
    static constexpr float never = std::numeric_limits<float>::infinity();

    [[nodiscard]] std::size_t middle(std::size_t row) const {
        return m_reference.size() == 1 ? 0 : row * (m_recording.size() - 1) / (m_reference.size() - 1);
    }
    [[nodiscard]] std::size_t first_column(std::size_t row) const { return middle(row) > m_reach ? middle(row) - m_reach : 0; }
    /// The last row reaches the end always, the first one the beginning.
    [[nodiscard]] std::size_t end_column(std::size_t row) const {
        return row + 1 == m_reference.size() ? m_recording.size() : std::min(middle(row) + m_reach + 1, m_recording.size());
    }

    [[nodiscard]] float cost_before(std::size_t row, std::size_t column) const {
        const std::size_t first = first_column(row);
        if (column < first || column - first >= m_costs.size()) return never;
        return m_costs[column - first];
    }

    void add_row(std::size_t row) {
        const std::size_t first = first_column(row);
        std::vector<float> costs(end_column(row) - first, never);
        std::vector<Step>& steps = m_steps.emplace_back(costs.size(), Step::Both);
        for (std::size_t i = 0; i < costs.size(); ++i) {
            const std::size_t column = first + i;
            const float both = row > 0 && column > 0 ? cost_before(row - 1, column - 1) : (row == 0 && column == 0 ? 0 : never);
            const float reference = row > 0 ? cost_before(row - 1, column) + detour : never;
            const float recording = i > 0 ? costs[i - 1] + detour : never;
            const float least = std::min({both, reference, recording});
            steps[i] = least == both ? Step::Both : (least == reference ? Step::Reference : Step::Recording);
            costs[i] = least + distance_of(m_reference[row], m_recording[column]);
        }
        m_costs = std::move(costs);
    }

    const std::vector<Timbre>& m_reference;
    const std::vector<Timbre>& m_recording;
    std::size_t m_reach;
    std::vector<float> m_costs;  ///< of the row before
    std::vector<std::vector<Step>> m_steps;
};

}  // namespace

std::vector<Match> warp(const std::vector<Timbre>& reference, const std::vector<Timbre>& recording) {
    if (reference.empty() || recording.empty()) return {};
    return Warper(reference, recording).find();
}

}  // namespace waylight::press
