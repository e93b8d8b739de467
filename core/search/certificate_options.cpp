// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_read.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vulpes::search::certificate {

std::vector<Option> mergedOptions(std::span<const std::int64_t> objective, const std::vector<std::span<const std::int64_t>>& costs,
                                  const Eigen::MatrixXd* features, std::span<const std::uint32_t> groups)
{
    std::vector<std::uint32_t> order(objective.size());
    std::iota(order.begin(), order.end(), 0U);
    // Order by what must be equal, then the best objective first.
    const auto compare = [&](std::uint32_t a, std::uint32_t b) {
        if (!groups.empty() && groups[a] != groups[b])
            return groups[a] < groups[b] ? -1 : 1;
        for (const auto& cost : costs) {
            if (cost[a] != cost[b])
                return cost[a] < cost[b] ? -1 : 1;
        }
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
        if (i > 0 && compare(order[i - 1], order[i]) == 0)
            continue;
        Option option{objective[order[i]], {}, order[i], groups.empty() ? 0 : groups[order[i]]};
        for (std::size_t k = 0; k < costs.size(); ++k)
            option.cost[k] = costs[k][order[i]];
        options.push_back(option);
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

void ReadProof::Slice::makeOptions()
{
    std::vector<const Product*> products;
    for (const Product& product : objective.products)
        products.push_back(&product);
    for (const Table& cost : costs) {
        for (const Product& product : cost.products)
            products.push_back(&product);
    }
    if (!products.empty())
        groupState.resize(objective.stage.size());
    for (std::size_t s = 0; s < objective.stage.size(); ++s) {
        std::vector<std::uint32_t> groups;
        if (!products.empty()) {
            std::map<std::vector<double>, std::uint32_t> known;
            std::vector<double> key;
            for (std::uint32_t i = 0; i < objective.stage[s].size(); ++i) {
                key.clear();
                for (const Product* product : products) {
                    for (std::size_t f = 0; f < product->stages.size(); ++f) {
                        if (product->stages[f] == s)
                            key.push_back(product->values[f][i]);
                    }
                }
                const auto [entry, isNew] = known.try_emplace(key, static_cast<std::uint32_t>(groupState[s].size()));
                if (isNew)
                    groupState[s].push_back(i);
                groups.push_back(entry->second);
            }
        }
        std::vector<std::span<const std::int64_t>> own;
        for (const Table& cost : costs)
            own.emplace_back(cost.stage[s]);
        options.push_back(mergedOptions(objective.stage[s], own, features.empty() ? nullptr : &features[s], groups));
    }
}

double ReadProof::Slice::sizeOf(std::size_t quantity, std::int64_t scale) const
{
    const Table& table = quantity == 0 ? objective : costs[quantity - 1];
    double size = std::abs(static_cast<double>(table.constant));
    for (const auto& stage : options) {
        double most = 0;
        for (const Option& o : stage)
            most = std::max(most, std::abs(static_cast<double>(quantity == 0 ? o.objective : o.cost[quantity - 1])));
        size += most;
    }
    for (const Product& product : table.products) {
        double most = std::abs(product.coefficient) * static_cast<double>(scale) + 1;
        for (const auto& values : product.values) {
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            most *= std::max(std::abs(*low), std::abs(*high));
        }
        size += most + 1;
    }
    return size;
}

} // namespace vulpes::search::certificate
