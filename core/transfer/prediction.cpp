// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/prediction.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace vulpes::transfer {

namespace {

constexpr std::size_t kChunk = 512;  // rows between two looks at the stop token

/// Inner products of some rows with the measured ones (n × rows) and with themselves, per block.
struct Products
{
    std::vector<Eigen::MatrixXd> measured;
    std::vector<Eigen::RowVectorXd> own;
};

Products products(const Fit& fit, const Rows& rows)
{
    Products result;
    for (const BlockPtr& block : fit.blocks) {
        const Eigen::MatrixXd values = block->values(rows, Eigen::all);
        result.measured.emplace_back(block->values(fit.rows, Eigen::all) * values.transpose());
        result.own.emplace_back(values.rowwise().squaredNorm().transpose());
    }
    return result;
}

/// Location and variance of the mixture, in units of the centred latencies.
struct Moments
{
    Eigen::ArrayXd mean, variance;
};

Moments moments(const Fit& fit, const Rows& rows)
{
    const Products given = products(fit, rows);
    const auto count = static_cast<Eigen::Index>(rows.size());
    const auto n = static_cast<double>(fit.rows.size());
    Moments mixture{Eigen::ArrayXd::Zero(count), Eigen::ArrayXd::Zero(count)};
    std::vector<Eigen::ArrayXd> locations;
    double share = 0;
    for (const PointFit& kept : fit.kept) {
        const Evidence& e = kept.evidence;
        Eigen::MatrixXd k = Eigen::MatrixXd::Zero(e.alpha.size(), count);
        Eigen::ArrayXd own = Eigen::ArrayXd::Constant(count, fit.points.noise[kept.point]);
        for (std::size_t b = 0; b < fit.blocks.size(); ++b) {
            const double weight = fit.points.weights(kept.point, static_cast<Eigen::Index>(b));
            k += weight * given.measured[b];
            own += weight * given.own[b].transpose().array();
        }
        locations.emplace_back(e.constant + (k.transpose() * e.alpha).array());
        const Eigen::ArrayXd known = e.factor.matrixL().solve(k).colwise().squaredNorm().transpose().array();
        const Eigen::ArrayXd missed =
            1 - (k.transpose() * e.ones).array();  // what the constant's uncertainty adds
        const Eigen::ArrayXd variance = e.square / (n - 3) * (own - known + missed.square() / e.ones.sum());
        mixture.mean += kept.share * locations.back();
        mixture.variance += kept.share * variance;
        share += kept.share;
    }
    mixture.mean /= share;
    mixture.variance /= share;
    for (std::size_t g = 0; g < fit.kept.size(); ++g)
        mixture.variance += fit.kept[g].share / share * (locations[g] - mixture.mean).square();
    return mixture;
}

double meanOf(const Fit& fit, Eigen::Index row)
{
    double mean = fit.constant;
    for (std::size_t b = 0; b < fit.blocks.size(); ++b)
        mean += fit.blocks[b]->values.row(row) * fit.coefficients[b];
    return mean;
}

}  // namespace

Result<std::vector<Prediction>> predict(const Fit& fit, const Rows& rows, const Job& job)
{
    const auto n = static_cast<double>(fit.rows.size());
    const double width =
        boost::math::quantile(boost::math::students_t(n - 1), 0.975) * std::sqrt((n - 3) / (n - 1));
    std::vector<Prediction> predictions;
    predictions.reserve(rows.size());
    for (std::size_t begin = 0; begin < rows.size(); begin += kChunk) {
        if (job.stopped())
            return fail(stoppedError());
        const Rows chunk(rows.begin() + static_cast<std::ptrdiff_t>(begin),
            rows.begin() + static_cast<std::ptrdiff_t>(std::min(begin + kChunk, rows.size())));
        const Moments mixture = moments(fit, chunk);
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            const double mean = meanOf(fit, chunk[i]);
            const double sd = fit.scale * std::sqrt(mixture.variance[static_cast<Eigen::Index>(i)]);
            const double low = mean - width * sd;
            predictions.push_back({mean, sd, mean > 0 ? std::max(0.0, low) : low, mean + width * sd});
        }
        job.report("predictions", static_cast<double>(predictions.size()), static_cast<double>(rows.size()));
    }
    return predictions;
}

Contributions contributions(const Fit& fit, Eigen::Index row)
{
    Contributions result;
    result.constant = result.total = fit.constant;
    for (std::size_t b = 0; b < fit.blocks.size(); ++b)
        for (std::size_t column = 0; column < fit.blocks[b]->columns.size(); ++column) {
            const auto at = static_cast<Eigen::Index>(column);
            const double value = fit.blocks[b]->values(row, at) * fit.coefficients[b][at];
            result.columns.push_back({fit.blocks[b]->name, fit.blocks[b]->columns[column], value});
            result.total += value;
        }
    return result;
}

std::vector<Contribution> Contributions::byBlock() const
{
    std::vector<Contribution> blocks;
    for (const Contribution& one : columns) {
        if (blocks.empty() || blocks.back().block != one.block)
            blocks.push_back({one.block, {}, 0});
        blocks.back().value += one.value;
    }
    return blocks;
}

}  // namespace vulpes::transfer
