// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/suggest.h"

#include "explain/interval.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace vulpes::explain {

namespace {

constexpr std::size_t kMaxTargets = 200;
constexpr std::size_t kMaxCandidates = 2000;

/// One fit's view of the design: rows of the candidates, V as it shrinks, and the variance near the budget.
struct Design
{
    Eigen::MatrixXd candidates;   ///< candidates × (1 + p)
    Eigen::MatrixXd moment;       ///< mean of x x' over the networks near the budget
    Eigen::MatrixXd v;
    double startVariance = 0;     ///< mean of x'Vx over them, before

    [[nodiscard]] double variance() const { return (moment.cwiseProduct(v)).sum(); }

    /// How much the mean variance falls for each candidate: z'VMVz / (1 + z'Vz).
    [[nodiscard]] Eigen::VectorXd gains() const
    {
        const Eigen::MatrixXd zv = candidates * v;
        const Eigen::VectorXd leverage = zv.cwiseProduct(candidates).rowwise().sum();
        const Eigen::VectorXd numerator = (zv * moment).cwiseProduct(zv).rowwise().sum();
        return numerator.array() / (1.0 + leverage.array());
    }

    /// Sherman–Morrison: the candidate has been measured.
    void add(Eigen::Index row)
    {
        const Eigen::VectorXd z = candidates.row(row).transpose();
        const Eigen::VectorXd vz = v * z;
        v -= vz * vz.transpose() / (1.0 + z.dot(vz));
    }
};

Design makeDesign(const predict::Fit& fit, const std::vector<space::Architecture>& targets,
                  const std::vector<space::Architecture>& candidates)
{
    const Eigen::Index p = fit.v.rows();
    Design design;
    design.v = fit.v;
    design.moment = Eigen::MatrixXd::Zero(p, p);
    for (const auto& network : targets) {
        const Eigen::VectorXd row = termRow(fit, network);
        design.moment += row * row.transpose() / static_cast<double>(targets.size());
    }
    design.candidates.resize(static_cast<Eigen::Index>(candidates.size()), p);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        design.candidates.row(static_cast<Eigen::Index>(i)) = termRow(fit, candidates[i]).transpose();
    design.startVariance = design.variance();
    return design;
}

/// The networks near the budget and seeded one-step neighbours of them, each once.
/// Only those whose scores are known where a formula reads some.
std::vector<space::Architecture> candidatesFrom(const predict::Fit& accuracy, const predict::Fit& latency, const std::vector<space::Architecture>& targets,
                                                const space::Locks& locks, std::uint64_t seed)
{
    const space::SearchSpace& space = *accuracy.formula->space();
    std::vector<space::Architecture> candidates;
    std::set<std::vector<std::int8_t>> seen;
    const auto offer = [&](const space::Architecture& network) {
        const space::Architecture sorted = space.representative(network);
        if (space.meets(sorted, locks) && accuracy.formula->knows(sorted) && latency.formula->knows(sorted) && seen.insert(sorted.choices).second)
            candidates.push_back(sorted);
    };
    for (const auto& network : targets)
        offer(network);
    base::Random random(seed);
    std::vector<space::Architecture> neighbours;
    for (const auto& network : targets) {
        auto some = space.neighbours(network, locks);
        random.shuffle(some);
        some.resize(std::min<std::size_t>(some.size(), 1 + kMaxCandidates / targets.size()));
        neighbours.insert(neighbours.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    for (const auto& network : neighbours) {
        if (candidates.size() >= kMaxCandidates)
            break;
        offer(network);
    }
    return candidates;
}

double widthRatio(const Design& design)
{
    return design.startVariance > 0 ? std::sqrt(std::max(0.0, design.variance()) / design.startVariance) : 1.0;
}

} // namespace

Result<std::vector<Suggestion>> suggest(const predict::Fit& accuracy, const predict::Fit& latency,
                                        const std::vector<space::Architecture>& nearBudget, const space::Locks& locks, int count,
                                        std::uint64_t seed, const Job& job)
{
    if (!accuracy.hasCovariance() || !latency.hasCovariance())
        return fail(base::usageError("suggest_needs_covariance"));
    if (nearBudget.empty() || count <= 0)
        return std::vector<Suggestion>{};

    std::vector<space::Architecture> targets(nearBudget.begin(),
                                             nearBudget.begin() + static_cast<std::ptrdiff_t>(std::min(nearBudget.size(), kMaxTargets)));
    const auto candidates = candidatesFrom(accuracy, latency, targets, locks, seed);
    Design points = makeDesign(accuracy, targets, candidates);
    Design time = makeDesign(latency, targets, candidates);

    std::vector<Suggestion> result;
    std::vector<bool> taken(candidates.size(), false);
    const auto wanted = std::min(static_cast<std::size_t>(count), candidates.size());
    while (result.size() < wanted) {
        if (job.stopped())
            return fail(base::stoppedError());
        const Eigen::VectorXd score = points.gains() / std::max(points.startVariance, 1e-300)
                                      + time.gains() / std::max(time.startVariance, 1e-300);
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (!taken[i] && (!best || score[static_cast<Eigen::Index>(i)] > score[static_cast<Eigen::Index>(*best)]))
                best = i;
        taken[*best] = true;
        points.add(static_cast<Eigen::Index>(*best));
        time.add(static_cast<Eigen::Index>(*best));

        Suggestion suggestion;
        suggestion.architecture = candidates[*best];
        const predict::Prediction prediction = predict::predict(accuracy, candidates[*best]);
        suggestion.accuracy = prediction.value;
        suggestion.leverage = prediction.leverage.value_or(0);
        suggestion.latencyMs = predict::predict(latency, candidates[*best]).value;
        suggestion.shrinkage = 1.0 - 0.5 * (widthRatio(points) + widthRatio(time));
        result.push_back(std::move(suggestion));
        job.report("suggest", static_cast<double>(result.size()), static_cast<double>(wanted));
    }
    return result;
}

} // namespace vulpes::explain
