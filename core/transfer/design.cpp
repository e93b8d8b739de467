// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/design.h"

#include <algorithm>
#include <cmath>

namespace vulpes::transfer {

namespace {

constexpr double kConstantDeviation = 10;  // of the intercept, where the target has unit variance

/// Rows of all blocks side by side, each times the root of its weight, so that every coefficient has prior variance 1.
Eigen::MatrixXd weighted(const Blocks& blocks, const Prior& prior, const Rows& rows)
{
    Eigen::Index columns = 1;
    for (const BlockPtr& block : blocks)
        columns += block->values.cols();
    Eigen::MatrixXd all(static_cast<Eigen::Index>(rows.size()), columns);
    Eigen::Index at = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const Eigen::Index width = blocks[b]->values.cols();
        all.middleCols(at, width) =
            std::sqrt(prior.weights[static_cast<Eigen::Index>(b)]) * blocks[b]->values(rows, Eigen::all);
        at += width;
    }
    all.col(at).setConstant(kConstantDeviation);
    return all;
}

}  // namespace

Result<Rows> design(const Columns& columns, const Blocks& blocks, const Prior& prior,
    const DesignRequest& request, const Job& job)
{
    const Rows& candidates = request.candidates.empty() ? columns.candidates() : request.candidates;
    std::vector<char> taken;
    for (const Eigen::Index row : candidates)
        taken.push_back(
            std::find(request.measured.begin(), request.measured.end(), row) != request.measured.end());
    if (std::count(taken.begin(), taken.end(), char{0}) < request.count)
        return fail(inputError("transfer_too_few_rows")
                        .with("rows", std::count(taken.begin(), taken.end(), char{0}))
                        .with("needed", request.count));

    // The posterior covariance P of the coefficients, and G = F P: the covariance of two candidates is f_i' P f_j = (G F')_ij.
    const Eigen::MatrixXd f = weighted(blocks, prior, candidates);
    const Eigen::MatrixXd square = f.transpose() * f;
    Eigen::MatrixXd p = Eigen::MatrixXd::Identity(f.cols(), f.cols()), g = f;
    const auto measure = [&](const Eigen::VectorXd& row) {
        const Eigen::VectorXd direction = p * row;
        const double variance = direction.dot(row) + prior.noise;
        const Eigen::VectorXd seen = f * direction;
        p -= direction * direction.transpose() / variance;
        g -= seen * direction.transpose() / variance;
    };
    const Eigen::MatrixXd before = weighted(blocks, prior, request.measured);
    for (Eigen::Index row = 0; row < before.rows(); ++row)
        measure(before.row(row).transpose());

    Rows chosen;
    for (Eigen::Index step = 0; step < request.count; ++step) {
        if (job.stopped())
            return fail(stoppedError());
        const Eigen::ArrayXd variances = (g.array() * f.array()).rowwise().sum();
        const Eigen::ArrayXd squares = ((g * square).array() * g.array()).rowwise().sum();  // Σ_i C_ij²
        const Eigen::ArrayXd gains = squares / (variances + prior.noise);
        Eigen::Index best = -1;
        for (Eigen::Index j = 0; j < gains.size(); ++j)
            if (!taken[static_cast<std::size_t>(j)] && (best < 0 || gains[j] > gains[best]))
                best = j;
        taken[static_cast<std::size_t>(best)] = 1;
        chosen.push_back(candidates[static_cast<std::size_t>(best)]);
        measure(f.row(best).transpose());
        job.report("design", static_cast<double>(step) + 1, static_cast<double>(request.count));
    }
    return chosen;
}

}  // namespace vulpes::transfer
