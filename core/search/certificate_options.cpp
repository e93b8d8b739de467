// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_check.h"

#include <algorithm>
#include <numeric>

namespace vulpes::search::certificate {

std::vector<Option> mergedOptions(std::span<const std::int64_t> objective, std::span<const std::int64_t> cost, const Eigen::MatrixXd* features)
{
    std::vector<std::uint32_t> order(objective.size());
    std::iota(order.begin(), order.end(), 0U);
    // Order by what must be equal, then the best objective first.
    const auto compare = [&](std::uint32_t a, std::uint32_t b) {
        if (cost[a] != cost[b])
            return cost[a] < cost[b] ? -1 : 1;
        if (!features)
            return 0;
        for (Eigen::Index j = 0; j < features->cols(); ++j) {
            const double left = (*features)(a, j), right = (*features)(b, j);
            if (left != right)
                return left < right ? -1 : 1;
        }
        return 0;
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int way = compare(a, b);
        if (way != 0)
            return way < 0;
        return objective[a] != objective[b] ? objective[a] > objective[b] : a < b;
    });
    std::vector<Option> options;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || compare(order[i - 1], order[i]) != 0)
            options.push_back({objective[order[i]], cost[order[i]], order[i]});
    }
    return options;
}

Eigen::MatrixXd limitFeatures(const Formula& cost, const Limit& limit, std::size_t stage, const std::vector<space::StageState>& states,
                              const space::StageChoices& globals)
{
    Eigen::MatrixXd features = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(states.size()), static_cast<Eigen::Index>(limit.terms.size()) + 1);
    for (std::size_t j = 0; j < limit.terms.size(); ++j) {
        const Formula::Term& term = cost.terms[static_cast<std::size_t>(limit.terms[j])];
        if (term.stage != static_cast<int>(stage) && term.stage != Formula::kEveryStage)
            continue;
        for (std::size_t i = 0; i < states.size(); ++i)
            features(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j) + 1) = cost.stageValue(term, stage, states[i].choices, globals);
    }
    return features;
}

Eigen::VectorXd limitBase(const Formula& cost, const Limit& limit, const space::StageChoices& globals)
{
    Eigen::VectorXd base(static_cast<Eigen::Index>(limit.terms.size()) + 1);
    base[0] = 1;
    for (std::size_t j = 0; j < limit.terms.size(); ++j)
        base[static_cast<Eigen::Index>(j) + 1] = cost.baseValue(cost.terms[static_cast<std::size_t>(limit.terms[j])], globals);
    return base;
}

} // namespace vulpes::search::certificate
