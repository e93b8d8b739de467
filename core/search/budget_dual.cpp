// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/budget_problem.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace vulpes::search {

namespace {

struct Evaluation
{
    double value = 0;
    Eigen::VectorXd slope;  ///< a subgradient: (room − cost of the maximiser) / unit
    std::vector<std::uint32_t> maximiser;
};

Evaluation evaluateDual(
    const BudgetProblem& problem, const Eigen::VectorXd& price, const std::vector<double>& unit)
{
    const std::size_t costs = problem.room.size();
    Evaluation result;
    result.slope = Eigen::VectorXd(static_cast<Eigen::Index>(costs));
    std::vector<double> rate(costs);
    for (std::size_t k = 0; k < costs; ++k) {
        rate[k] = price[static_cast<Eigen::Index>(k)] / unit[k];
        result.value += rate[k] * static_cast<double>(problem.room[k]);
        result.slope[static_cast<Eigen::Index>(k)] = static_cast<double>(problem.room[k]) / unit[k];
    }
    std::vector<double> reduced;
    for (const auto& stage : problem.stages) {
        reduced.assign(stage.size(), 0);
        for (std::size_t x = 0; x < stage.size(); ++x)
            reduced[x] = static_cast<double>(stage.gain[x]);
        for (std::size_t k = 0; k < costs; ++k)
            for (std::size_t x = 0; x < stage.size(); ++x)
                reduced[x] -= rate[k] * static_cast<double>(stage.cost[k][x]);
        const auto best =
            static_cast<std::size_t>(std::max_element(reduced.begin(), reduced.end()) - reduced.begin());
        result.value += reduced[best];
        result.maximiser.push_back(static_cast<std::uint32_t>(best));
        for (std::size_t k = 0; k < costs; ++k)
            result.slope[static_cast<Eigen::Index>(k)] -= static_cast<double>(stage.cost[k][best]) / unit[k];
    }
    return result;
}

}  // namespace

Dual minimiseDual(const BudgetProblem& problem, double target)
{
    const std::size_t costs = problem.room.size();
    const auto n = static_cast<Eigen::Index>(costs);
    // Costs are measured by their whole spread, so prices are in units of gain.
    std::vector<double> unit(costs, 0);
    double spread = 0, worst = 0, size = 0;
    for (const auto& stage : problem.stages) {
        const auto [low, high] = std::minmax_element(stage.gain.begin(), stage.gain.end());
        spread += static_cast<double>(*high - *low);
        worst += static_cast<double>(*low);
        size += std::max(std::abs(static_cast<double>(*low)), std::abs(static_cast<double>(*high)));
        for (std::size_t k = 0; k < costs; ++k) {
            const auto [cheap, dear] = std::minmax_element(stage.cost[k].begin(), stage.cost[k].end());
            unit[k] += static_cast<double>(*dear - *cheap);
        }
    }
    for (auto& value : unit)
        value = std::max(value, 1.0);
    spread = std::max(spread, 1.0);

    // Prices beyond this would pay the whole spread of gains for a thousandth of a cost's spread.
    const double reach = 1000 * spread;
    Eigen::VectorXd centre = Eigen::VectorXd::Constant(n, spread);
    Eigen::MatrixXd shape = Eigen::MatrixXd::Identity(n, n) * (reach * reach * static_cast<double>(n));
    Dual dual;
    dual.bound = HUGE_VAL;
    Eigen::VectorXd bestPrice = Eigen::VectorXd::Zero(n);
    const auto visit = [&](const Eigen::VectorXd& price) {
        auto evaluation = evaluateDual(problem, price, unit);
        if (evaluation.value < dual.bound) {
            dual.bound = evaluation.value;
            bestPrice = price;
        }
        if (dual.maximisers.empty() || dual.maximisers.back() != evaluation.maximiser)
            dual.maximisers.push_back(evaluation.maximiser);
        return evaluation;
    };
    visit(bestPrice);
    for (int step = 0; step < 1000; ++step) {
        Eigen::VectorXd direction;
        double depth = 0;  // by how much the centre is known to be above the best value
        Eigen::Index negative = 0;
        if (centre.minCoeff(&negative) < 0) {
            direction = -Eigen::VectorXd::Unit(n, negative);
            depth = -centre[negative];
        } else {
            auto evaluation = visit(centre);
            if (dual.bound < worst - 1 - 1e-12 * (reach + size)) {
                dual.infeasible = true;
                break;
            }
            if (dual.bound <= target)
                break;
            direction = std::move(evaluation.slope);
            depth = evaluation.value - dual.bound;
        }
        const Eigen::VectorXd step1 = shape * direction;
        const double width = std::sqrt(std::max(0.0, direction.dot(step1)));
        if (!(width > 0.25))  // a quarter of a unit of gain: nothing left to win
            break;
        const double alpha = std::min(depth / width, 0.999);
        const auto dimensions = static_cast<double>(n);
        if (n == 1) {
            const double half = (1 - alpha) / 2;
            centre -= (1 + alpha) / 2 * step1 / width;
            shape *= half * half;
        } else {
            centre -= (1 + dimensions * alpha) / (dimensions + 1) * step1 / width;
            shape = dimensions * dimensions * (1 - alpha * alpha) / (dimensions * dimensions - 1)
                * (shape
                    - 2 * (1 + dimensions * alpha) / ((dimensions + 1) * (1 + alpha)) * step1
                        * step1.transpose() / (width * width));
        }
    }
    for (std::size_t k = 0; k < costs; ++k) {
        const double price = bestPrice[static_cast<Eigen::Index>(k)];
        dual.lambda.push_back(price / unit[k]);
        size += price * (1 + std::abs(static_cast<double>(problem.room[k])) / unit[k]);
    }
    dual.guard = 1e-3 + 1e-14 * size * static_cast<double>(problem.stages.size() + costs + 4);
    return dual;
}

}  // namespace vulpes::search
