#include "press/paint/scatter.h"

#include <algorithm>
#include <random>
#include <tuple>

#include "press/paint/cast.h"

namespace waylight::press::kit {
namespace {

/// Fills the generator as Python's random.seed() does: the first scenes were composed by Python, and no flower of theirs shall move.
class SeedOfScene {
public:
    using result_type = std::uint32_t;

    explicit SeedOfScene(std::int64_t seed) {
        auto rest = static_cast<std::uint64_t>(seed < 0 ? -seed : seed);
        do {
            m_key.push_back(static_cast<std::uint32_t>(rest));
            rest >>= 32U;
        } while (rest > 0);
    }

    /// init_by_array of the Mersenne Twister's authors.
    template <typename Iterator>
    void generate(Iterator begin, Iterator end) const {
        std::vector<std::uint32_t> state(static_cast<std::size_t>(end - begin));
        state[0] = 19650218U;
        for (std::size_t i = 1; i < state.size(); ++i)
            state[i] = 1812433253U * (state[i - 1] ^ state[i - 1] >> 30U) + static_cast<std::uint32_t>(i);
        std::size_t at = 1;
        for (std::size_t k = 0; k < std::max(state.size(), m_key.size()); ++k) {
            const std::size_t j = k % m_key.size();
            state[at] = (state[at] ^ stirred(state[at - 1]) * 1664525U) + m_key[j] + static_cast<std::uint32_t>(j);
            step(state, at);
        }
        for (std::size_t k = 1; k < state.size(); ++k) {
            state[at] = (state[at] ^ stirred(state[at - 1]) * 1566083941U) - static_cast<std::uint32_t>(at);
            step(state, at);
        }
        state[0] = 0x80000000U;
        std::copy(state.begin(), state.end(), begin);
    }

private:
    static std::uint32_t stirred(std::uint32_t word) { return word ^ word >> 30U; }
    static void step(std::vector<std::uint32_t>& state, std::size_t& at) {
        if (++at < state.size()) return;
        state[0] = state.back();
        at = 1;
    }

    std::vector<std::uint32_t> m_key;
};

/// Numbers as Python's random.uniform() gives them.
class Chance {
public:
    explicit Chance(std::int64_t seed) : m_generator(make(seed)) {}

    double between(double low, double high) { return low + (high - low) * share(); }

private:
    static std::mt19937 make(std::int64_t seed) {
        SeedOfScene start(seed);
        return std::mt19937(start);
    }
    double share() {
        const auto high = static_cast<double>(m_generator() >> 5U);
        const auto low = static_cast<double>(m_generator() >> 6U);
        return (high * 67108864 + low) / 9007199254740992;
    }

    std::mt19937 m_generator;
};

}  // namespace

std::vector<Spot> scattered(const Tree& item) {
    const std::vector<double> in = numbers_in(item.find("in"));
    const double size = number_or(item, "s", 1);
    Chance chance(static_cast<std::int64_t>(number_or(item, "seed", 1)));
    std::vector<std::tuple<double, double, double>> spots;
    for (int i = 0; i < static_cast<int>(number_or(item, "n", 0)); ++i) {
        const double y = chance.between(in[1], in[3]);
        const double x = chance.between(in[0], in[2]);
        spots.emplace_back(y, x, chance.between(.75, 1.2));
    }
    std::sort(spots.begin(), spots.end());
    std::vector<Spot> placed;
    for (const auto& [y, x, share] : spots) placed.push_back({{x, y}, size * share});
    return placed;
}

std::vector<Spot> on_grid(const Tree& item) {
    const std::vector<double> in = numbers_in(item.find("in"));
    const std::vector<double> step = numbers_in(item.find("step"));
    const double size = number_or(item, "s", 1);
    const int columns = static_cast<int>((in[2] - in[0]) / step[0]) + 1;
    const int rows = static_cast<int>((in[3] - in[1]) / step[1]) + 1;
    std::vector<Spot> spots;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            spots.push_back({{in[0] + column * step[0] + row % 2 * step[0] / 2, in[1] + row * step[1]}, size});
    return spots;
}

}  // namespace waylight::press::kit
