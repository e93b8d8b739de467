// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/fit.h"

#include "transfer/centred.h"

#include <cmath>

namespace vulpes::transfer {

namespace {

constexpr double kNegligible = 1e-9;  // share of a point that intervals leave out

Result<void> check(const Columns& columns, const std::vector<Measurement>& measurements)
{
    if (measurements.size() < static_cast<std::size_t>(kSamplesNeeded))
        return fail(inputError("transfer_too_few_samples")
                        .with("samples", measurements.size())
                        .with("needed", kSamplesNeeded));
    for (const Measurement& one : measurements) {
        if (!std::isfinite(one.latency) || one.latency < 0)
            return fail(inputError("transfer_bad_latency").with("row", one.row).with("latency", one.latency));
        if (!columns.known(one.row))
            return fail(inputError("transfer_no_source_latency").with("row", one.row));
    }
    return {};
}

}  // namespace

Result<Fit> fit(const Columns& columns, const Blocks& blocks, const ShapePoints& points, const Prior& prior,
    const std::vector<Measurement>& measurements, const Job& job)
{
    if (auto good = check(columns, measurements); !good)
        return fail(good.error());
    Fit fit;
    fit.blocks = blocks;
    fit.points = points;
    Eigen::VectorXd latencies(static_cast<Eigen::Index>(measurements.size()));
    for (const Measurement& one : measurements) {
        latencies[static_cast<Eigen::Index>(fit.rows.size())] = one.latency;
        fit.rows.push_back(one.row);
    }
    const Centred y(withoutRoundingNoise(latencies));
    if (y.equal)
        return fail(inputError("transfer_equal_latencies").with("samples", measurements.size()));
    fit.scale = y.deviation;

    const auto products = grams(blocks, fit.rows);
    std::vector<Evidence> all;
    Eigen::VectorXd logShares(points.size());
    for (Eigen::Index g = 0; g < points.size(); ++g) {
        if (job.stopped())
            return fail(stoppedError());
        all.push_back(evidence(covariance(products, points, g), y.values));
        logShares[g] = all.back().logEvidence + std::log(prior.shares[g]);
    }
    const Eigen::VectorXd posterior = shares(logShares);
    fit.weights = points.weights.transpose() * posterior;
    fit.noise = points.noise.dot(posterior);

    double constant = 0;
    Eigen::MatrixXd alphas =
        Eigen::MatrixXd::Zero(latencies.size(), points.weights.cols());  // Σ_g q_g w_gb α_g
    for (Eigen::Index g = 0; g < points.size(); ++g) {
        auto& point = all[static_cast<std::size_t>(g)];
        constant += posterior[g] * point.constant;
        alphas += posterior[g] * point.alpha * points.weights.row(g);
        if (posterior[g] > kNegligible)
            fit.kept.push_back({posterior[g], g, std::move(point)});
    }
    fit.constant = y.mean + y.deviation * constant;
    for (std::size_t b = 0; b < blocks.size(); ++b)
        fit.coefficients.emplace_back(y.deviation * blocks[b]->values(fit.rows, Eigen::all).transpose()
            * alphas.col(static_cast<Eigen::Index>(b)));
    return fit;
}

std::vector<Coefficient> Fit::table() const
{
    std::vector<Coefficient> list;
    for (std::size_t b = 0; b < blocks.size(); ++b)
        for (std::size_t column = 0; column < blocks[b]->columns.size(); ++column)
            list.push_back({blocks[b]->name, blocks[b]->columns[column],
                coefficients[b][static_cast<Eigen::Index>(column)] / blocks[b]->size});
    return list;
}

}  // namespace vulpes::transfer
