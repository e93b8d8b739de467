// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_states.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace vulpes::search::chance {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Keeps the best state of each group with equal features and equal costs; lowest index among equals.
void mergeStates(const RowMajor& features, const std::vector<predict::Quantity>& costs, std::size_t s, const std::vector<std::int64_t>& objective,
                 Stage& stage)
{
    const std::size_t n = objective.size();
    const auto width = static_cast<std::size_t>(features.cols());
    const auto row = [&](std::uint32_t i) { return features.data() + i * width; };
    const auto sameOrLess = [&](std::uint32_t a, std::uint32_t b) {
        for (std::size_t j = 0; j < width; ++j) {
            if (row(a)[j] != row(b)[j])
                return row(a)[j] < row(b)[j] ? -1 : 1;
        }
        for (const predict::Quantity& cost : costs) {
            if (cost.stage[s][a] != cost.stage[s][b])
                return cost.stage[s][a] < cost.stage[s][b] ? -1 : 1;
        }
        return 0;
    };
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int way = sameOrLess(a, b);
        if (way != 0)
            return way < 0;
        return objective[a] != objective[b] ? objective[a] > objective[b] : a < b;
    });
    std::vector<std::uint32_t> standsFor(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (i == 0 || sameOrLess(order[i - 1], order[i]) != 0)
            stage.original.push_back(order[i]);
        standsFor[order[i]] = stage.original.back();
    }
    std::sort(stage.original.begin(), stage.original.end());
    stage.kept.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto at = std::lower_bound(stage.original.begin(), stage.original.end(), standsFor[i]);
        stage.kept[i] = static_cast<std::uint32_t>(at - stage.original.begin());
    }
}

/// f = mean + E u with u of mean 0 and unit covariance over the states; directions in which no state differs are dropped.
struct Whitening
{
    Eigen::VectorXd mean;
    Eigen::MatrixXd e;
    Eigen::MatrixXd u;
};

Whitening whiten(const Eigen::MatrixXd& f)
{
    Whitening w;
    w.mean = f.colwise().mean().transpose();
    Eigen::MatrixXd centred = f.rowwise() - w.mean.transpose();
    const double n = static_cast<double>(f.rows());
    Eigen::VectorXd deviation = (centred.array().square().colwise().sum() / n).sqrt().transpose();
    for (Eigen::Index j = 0; j < deviation.size(); ++j) {
        if (deviation[j] <= 1e-12 * (1.0 + std::abs(w.mean[j])))
            deviation[j] = 0;
    }
    for (Eigen::Index j = 0; j < deviation.size(); ++j)
        centred.col(j) *= deviation[j] > 0 ? 1.0 / deviation[j] : 0.0;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen((centred.transpose() * centred) / n);
    const Eigen::VectorXd& values = eigen.eigenvalues();
    Eigen::Index first = 0;
    while (first < values.size() && values[first] <= 1e-12)
        ++first;
    const Eigen::Index kept = values.size() - first;
    const Eigen::MatrixXd vectors = eigen.eigenvectors().rightCols(kept);
    const Eigen::VectorXd root = values.tail(kept).cwiseSqrt();
    w.e = deviation.asDiagonal() * vectors * root.asDiagonal();
    w.u = (centred * vectors * root.cwiseInverse().asDiagonal()).transpose();
    return w;
}

} // namespace

double leverage(const predict::PredictionLimit& limit, std::span<const std::uint32_t> states)
{
    Eigen::VectorXd w = limit.base;
    for (std::size_t s = 0; s < states.size(); ++s) {
        for (std::size_t j = 0; j < limit.columns[s].size(); ++j)
            w[limit.columns[s][j]] += limit.features[s](states[s], static_cast<Eigen::Index>(j));
    }
    return w.dot(limit.v * w);
}

double limitValue(const predict::SeparableModel& model, std::span<const std::uint32_t> states, double margin)
{
    const predict::Quantity& cost = model.costs[model.limit->cost];
    std::int64_t total = cost.constant;
    for (std::size_t s = 0; s < states.size(); ++s)
        total += cost.stage[s][states[s]];
    return cost.toValue(total) + (margin > 0 ? margin * std::sqrt(1.0 + leverage(*model.limit, states)) : 0.0);
}

double marginOf(const predict::PredictionLimit& limit, double chance)
{
    if (chance == 0.5)
        return 0;
    return boost::math::quantile(boost::math::students_t(limit.df), chance) * limit.sigma;
}

Point Prepared::point(std::uint32_t slice, std::span<const std::uint32_t> keptStates) const
{
    Point p;
    p.slice = slice;
    p.objective = model->objective.constant;
    p.cost = model->costs.front().constant;
    for (std::size_t s = 0; s < stages.size(); ++s) {
        const std::uint32_t state = stages[s].original[keptStates[s]];
        p.states.push_back(state);
        p.objective += model->objective.stage[s][state];
        p.cost += model->costs.front().stage[s][state];
    }
    return p;
}

std::int64_t Prepared::objectiveOf(std::span<const std::uint32_t> keptStates) const
{
    std::int64_t total = model->objective.constant;
    for (std::size_t s = 0; s < stages.size(); ++s)
        total += stages[s].objectiveInt[keptStates[s]];
    return total;
}

Prepared prepare(predict::ModelPtr model)
{
    assert(model && model->limit);
    Prepared p;
    p.model = std::move(model);
    const predict::SeparableModel& source = *p.model;
    const predict::PredictionLimit& limit = *source.limit;
    const predict::Quantity& cost = source.costs[limit.cost];
    p.objectiveScale = static_cast<double>(source.objective.scale);
    p.costScale = static_cast<double>(cost.scale);
    p.objectiveConstant = static_cast<double>(source.objective.constant) / p.objectiveScale;
    p.costConstant = static_cast<double>(cost.constant) / p.costScale;

    const std::size_t count = source.stateCounts.size();
    std::vector<Whitening> whitenings(count);
    Eigen::VectorXd centre = limit.base;
    Eigen::Index total = 0;
    p.stages.resize(count);
    for (std::size_t s = 0; s < count; ++s) {
        Stage& stage = p.stages[s];
        mergeStates(limit.features[s], source.costs, s, source.objective.stage[s], stage);
        Eigen::MatrixXd f(static_cast<Eigen::Index>(stage.size()), limit.features[s].cols());
        for (std::size_t i = 0; i < stage.size(); ++i) {
            const std::uint32_t state = stage.original[i];
            f.row(static_cast<Eigen::Index>(i)) = limit.features[s].row(state);
            stage.objectiveInt.push_back(source.objective.stage[s][state]);
            stage.objective.push_back(static_cast<double>(source.objective.stage[s][state]) / p.objectiveScale);
            stage.cost.push_back(static_cast<double>(cost.stage[s][state]) / p.costScale);
        }
        whitenings[s] = whiten(f);
        stage.u = whitenings[s].u;
        for (std::size_t j = 0; j < limit.columns[s].size(); ++j)
            centre[limit.columns[s][j]] += whitenings[s].mean[static_cast<Eigen::Index>(j)];
        p.offset.push_back(total);
        total += whitenings[s].e.cols();
    }

    // The stacked map u → (1, f) − centre; stages may feed the same term.
    Eigen::MatrixXd map = Eigen::MatrixXd::Zero(limit.v.rows(), total);
    for (std::size_t s = 0; s < count; ++s) {
        for (std::size_t j = 0; j < limit.columns[s].size(); ++j)
            map.row(limit.columns[s][j]).segment(p.offset[s], whitenings[s].e.cols()) += whitenings[s].e.row(static_cast<Eigen::Index>(j));
    }
    p.m = map.transpose() * limit.v * map;
    p.m = 0.5 * (p.m + p.m.transpose()).eval();
    p.linear = map.transpose() * (limit.v * centre);
    p.constant = centre.dot(limit.v * centre);
    for (std::size_t s = 0; s < count; ++s) {
        Stage& stage = p.stages[s];
        const Eigen::MatrixXd block = p.m.block(p.offset[s], p.offset[s], stage.u.rows(), stage.u.rows());
        for (Eigen::Index i = 0; i < stage.u.cols(); ++i)
            stage.square.push_back(stage.u.col(i).dot(block * stage.u.col(i)));
    }

    // min over real u of h: the Schur complement; without a clearly positive M only h >= 0 is sure.
    if (total > 0) {
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(p.m);
        const Eigen::VectorXd& values = eigen.eigenvalues();
        if (values[0] > 1e-12 * values[total - 1]) {
            const Eigen::VectorXd along = eigen.eigenvectors().transpose() * p.linear;
            p.least = p.constant - (along.array().square() / values.array()).sum() - 1e-9;
        }
    } else {
        p.least = p.constant - 1e-9;
    }
    p.least = std::max(p.least, 0.0);
    return p;
}

} // namespace vulpes::search::chance
