// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/prior.h"

#include "base/random.h"
#include "transfer/centred.h"
#include "transfer/evidence.h"

#include <algorithm>
#include <cmath>

namespace vulpes::transfer {

namespace {

constexpr double kFlatShare = 0.1;  // no point is ever ruled out by other devices alone

std::vector<Rows> drawnSets(const Rows& candidates, const PriorOptions& options)
{
    std::vector<Rows> sets;
    for (int set = 0; set < options.sets; ++set) {
        Rows rows = candidates;
        base::Random random(options.seed + static_cast<std::uint64_t>(set));
        random.shuffle(rows);
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(options.samples)));
        sets.push_back(std::move(rows));
    }
    return sets;
}

std::vector<Eigen::Index> otherFamilies(const Columns& columns, Eigen::Index target)
{
    const auto& devices = columns.table().devices;
    std::vector<Eigen::Index> others;
    for (const Eigen::Index source : columns.allSources())
        if (family(devices[static_cast<std::size_t>(source)])
            != family(devices[static_cast<std::size_t>(target)]))
            others.push_back(source);
    return others;
}

}  // namespace

Result<Prior> learnPrior(
    const Columns& columns, const ShapePoints& points, const PriorOptions& options, const Job& job)
{
    const auto sets = options.rows.empty() ? drawnSets(columns.candidates(), options) : options.rows;
    const auto sources = columns.allSources();
    Prior prior;
    Eigen::VectorXd words = Eigen::VectorXd::Zero(points.size());
    for (const Eigen::Index target : sources) {
        const auto others = otherFamilies(columns, target);
        if (others.empty() || options.flat || sets.empty())
            continue;
        const Blocks blocks = columns.blocks(others);
        const Eigen::VectorXd latencies = columns.latencies(target);
        Eigen::VectorXd logEvidence = Eigen::VectorXd::Zero(points.size());
        for (const Rows& rows : sets) {
            if (job.stopped())
                return fail(stoppedError());
            const auto products = grams(blocks, rows);
            const Centred y(latencies(rows));
            for (Eigen::Index g = 0; g < points.size(); ++g)
                logEvidence[g] += evidence(covariance(products, points, g), y.values).logEvidence
                    / static_cast<double>(sets.size());
        }
        words += shares(logEvidence);
        prior.targets.push_back(columns.table().devices[static_cast<std::size_t>(target)]);
        job.report("prior", static_cast<double>(target) + 1, static_cast<double>(sources.size()));
    }
    prior.shares = Eigen::VectorXd::Constant(points.size(), 1 / static_cast<double>(points.size()));
    if (!prior.targets.empty())
        prior.shares =
            (1 - kFlatShare) / static_cast<double>(prior.targets.size()) * words + kFlatShare * prior.shares;
    prior.shares /= prior.shares.sum();
    prior.weights = points.weights.transpose() * prior.shares;
    prior.noise = std::exp(prior.shares.dot(points.noise.array().log().matrix()));
    return prior;
}

}  // namespace vulpes::transfer
