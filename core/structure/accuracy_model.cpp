// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/accuracy_model.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::structure {

namespace {

constexpr std::size_t kFewestCells = 8;
/// The likelihood costs n³ per iteration; 300 cells are enough for five numbers.
constexpr Eigen::Index kLikelihoodCells = 300;
constexpr int kIterations = 10;
/// Percentage points above guessing at which a cell has learned something.
constexpr double kLearned = 0.1;

Result<void> checkAccuracies(std::size_t cells, std::span<const double> accuracies, double chance)
{
    if (accuracies.size() != cells)
        return fail(
            inputError("accuracies_wrong_count").with("expected", cells).with("found", accuracies.size()));
    if (cells < kFewestCells)
        return fail(inputError("cells_too_few").with("cells", cells).with("needed", kFewestCells));
    for (std::size_t i = 0; i < cells; ++i)
        if (!(accuracies[i] >= 0 && accuracies[i] <= 100))
            return fail(
                inputError("accuracy_out_of_range").with("cell", i + 1).with("accuracy", accuracies[i]));
    if (const double best = std::ranges::max(accuracies); best <= chance + kLearned)
        return fail(inputError("cells_at_chance").with("best", best).with("chance", chance));
    return {};
}

}  // namespace

Result<AccuracyModel> AccuracyModel::fit(
    CellTerms cells, std::span<const double> accuracies, double chance, const Job& job)
{
    if (auto checked = checkAccuracies(cells.cutOff.size(), accuracies, chance); !checked)
        return fail(checked.error());
    const auto link = gapLink(accuracies);
    if (!link)
        return fail(link.error());
    const auto n = static_cast<Eigen::Index>(accuracies.size());
    Eigen::VectorXd u(n);
    for (Eigen::Index i = 0; i < n; ++i)
        u[i] = link->forward(accuracies[static_cast<std::size_t>(i)]);

    std::vector<Eigen::MatrixXd> kernels, corners;
    const Eigen::Index few = std::min(n, kLikelihoodCells);
    for (const CellTerm& term : cells.terms) {
        kernels.push_back(kernelMatrix(term.kernel, term.rows, term.rows));
        corners.emplace_back(kernels.back().topLeftCorner(few, few));
    }
    auto variances = varianceComponents(corners, u.head(few), kIterations, job);
    if (!variances)
        return fail(variances.error());

    Eigen::MatrixXd v = Eigen::MatrixXd::Constant(n, n, kMeanVariance);
    for (std::size_t g = 0; g < kernels.size(); ++g)
        v += variances->terms[g] * kernels[g];
    v.diagonal().array() += variances->noise + kJitter;
    const Eigen::LLT<Eigen::MatrixXd> factor(v);
    if (factor.info() != Eigen::Success)
        return fail(internalError("variances_failed").with("cells", n));

    AccuracyModel model;
    model.m_trained = std::move(cells);
    model.m_link = *link;
    model.m_variances = std::move(*variances);
    model.m_factor = factor.matrixL();
    model.m_alpha = factor.solve(u);
    model.m_base = kMeanVariance * model.m_alpha.sum();
    model.m_chance = chance;
    return model;
}

bool AccuracyModel::sameTerms(const CellTerms& cells) const
{
    return std::ranges::equal(cells.terms, m_trained.terms, [](const CellTerm& a, const CellTerm& b) {
        return a.name == b.name && a.kernel == b.kernel && a.rows.cols() == b.rows.cols();
    });
}

}  // namespace vulpes::structure
