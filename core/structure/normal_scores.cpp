// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/normal_scores.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <numbers>
#include <numeric>
#include <vector>

namespace vulpes::structure {

Eigen::VectorXd normalScores(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    const auto n = static_cast<double>(values.size());
    Eigen::VectorXd scores(static_cast<Eigen::Index>(values.size()));
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        const double rank = 0.5 * static_cast<double>(begin + end + 1);
        const double score = -std::numbers::sqrt2 * boost::math::erfc_inv(2 * (rank - 0.5) / n);
        for (; begin < end; ++begin)
            scores[static_cast<Eigen::Index>(order[begin])] = score;
    }
    return scores;
}

}  // namespace vulpes::structure
