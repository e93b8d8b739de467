// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/table_runs.h"

#include <Eigen/Cholesky>

namespace vulpes::workflow {

namespace {

constexpr double kRidge = 1;

} // namespace

Guide additiveGuide(const TableProblem& problem)
{
    return [&problem](std::span<const std::size_t> asked, std::span<const double> accuracies, std::span<const std::size_t> wanted) -> Result<std::vector<double>> {
        const auto width = static_cast<Eigen::Index>(problem.positions * problem.numbers);
        const auto column = [&](std::size_t row, std::size_t position) {
            return static_cast<Eigen::Index>(position * problem.numbers + problem.operators[row * problem.positions + position]);
        };
        double mean = 0;
        for (const double accuracy : accuracies)
            mean += accuracy / static_cast<double>(accuracies.size());
        Eigen::MatrixXd normal = kRidge * Eigen::MatrixXd::Identity(width, width);
        Eigen::VectorXd right = Eigen::VectorXd::Zero(width);
        for (std::size_t i = 0; i < asked.size(); ++i)
            for (std::size_t a = 0; a < problem.positions; ++a) {
                right[column(asked[i], a)] += accuracies[i] - mean;
                for (std::size_t b = 0; b < problem.positions; ++b)
                    normal(column(asked[i], a), column(asked[i], b)) += 1;
            }
        const Eigen::VectorXd effects = normal.llt().solve(right);
        std::vector<double> foretold(wanted.size(), mean);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            for (std::size_t position = 0; position < problem.positions; ++position)
                foretold[i] += effects[column(wanted[i], position)];
        return foretold;
    };
}

} // namespace vulpes::workflow
