// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/shares.h"

#include "base/random.h"

#include <bit>
#include <cassert>
#include <numeric>

namespace vulpes::explain {

namespace {

constexpr int kExactPlayers = 12;
constexpr int kOrders = 4096;

std::vector<Eigen::VectorXd> overAllCoalitions(int players, Eigen::Index size,
                                               const std::function<Eigen::VectorXd(std::uint64_t)>& value)
{
    const std::uint64_t coalitions = std::uint64_t{1} << players;
    // weight[k] = k! (n − k − 1)! / n!: how often a coalition of k precedes a given player.
    std::vector<double> weight(static_cast<std::size_t>(players));
    weight[0] = 1.0 / players;
    for (int k = 1; k < players; ++k)
        weight[static_cast<std::size_t>(k)] = weight[static_cast<std::size_t>(k - 1)] * k / (players - k);

    std::vector<Eigen::VectorXd> result(static_cast<std::size_t>(players), Eigen::VectorXd::Zero(size));
    for (std::uint64_t mask = 0; mask < coalitions; ++mask) {
        const Eigen::VectorXd worth = value(mask);
        const int members = std::popcount(mask);
        for (int i = 0; i < players; ++i) {
            auto& share = result[static_cast<std::size_t>(i)];
            if (mask >> i & 1)
                share += weight[static_cast<std::size_t>(members - 1)] * worth;
            else
                share -= weight[static_cast<std::size_t>(members)] * worth;
        }
    }
    return result;
}

std::vector<Eigen::VectorXd> overOrders(int players, Eigen::Index size,
                                        const std::function<Eigen::VectorXd(std::uint64_t)>& value)
{
    base::Random random(1);
    std::vector<std::size_t> order(static_cast<std::size_t>(players));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Eigen::VectorXd> result(order.size(), Eigen::VectorXd::Zero(size));
    const Eigen::VectorXd nobody = value(0);
    for (int n = 0; n < kOrders; ++n) {
        random.shuffle(order);
        Eigen::VectorXd before = nobody;
        std::uint64_t mask = 0;
        for (const std::size_t player : order) {
            mask |= std::uint64_t{1} << player;
            const Eigen::VectorXd after = value(mask);
            result[player] += (after - before) / kOrders;
            before = after;
        }
    }
    return result;
}

} // namespace

std::vector<Eigen::VectorXd> shapley(int players, Eigen::Index size, const std::function<Eigen::VectorXd(std::uint64_t)>& value)
{
    assert(players >= 0 && players < 64);
    if (players == 0)
        return {};
    return players <= kExactPlayers ? overAllCoalitions(players, size, value) : overOrders(players, size, value);
}

} // namespace vulpes::explain
