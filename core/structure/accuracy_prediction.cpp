// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/accuracy_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::structure {

namespace {

/// Cells predicted between two looks at the stop token: some milliseconds.
constexpr Eigen::Index kChunk = 256;
constexpr double kNormal95 = 1.959963984540054;

}  // namespace

double CellPrediction::rank() const
{
    return cutOff ? -std::numeric_limits<double>::infinity() : link;
}

Result<std::vector<CellPrediction>> AccuracyModel::predict(
    const CellTerms& cells, bool intervals, const Job& job) const
{
    if (!sameTerms(cells))
        return fail(usageError("terms_differ")
                        .with("expected", m_trained.terms.size())
                        .with("found", cells.terms.size()));
    const auto n = static_cast<Eigen::Index>(cells.cutOff.size());
    std::vector<CellPrediction> predictions(cells.cutOff.size());
    for (Eigen::Index begin = 0; begin < n; begin += kChunk) {
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("prediction", static_cast<double>(begin), static_cast<double>(n));
        const Eigen::Index size = std::min(kChunk, n - begin);
        Eigen::MatrixXd parts(size, static_cast<Eigen::Index>(cells.terms.size()));
        Eigen::MatrixXd covariance = Eigen::MatrixXd::Constant(size, m_alpha.size(), kMeanVariance);
        Eigen::VectorXd variance = Eigen::VectorXd::Constant(size, kMeanVariance);
        for (std::size_t g = 0; g < cells.terms.size(); ++g) {
            const CellTerm& term = cells.terms[g];
            const Eigen::MatrixXd rows = term.rows.middleRows(begin, size);
            const Eigen::MatrixXd k =
                m_variances.terms[g] * kernelMatrix(term.kernel, rows, m_trained.terms[g].rows);
            parts.col(static_cast<Eigen::Index>(g)) = k * m_alpha;
            if (intervals) {
                covariance += k;
                variance += m_variances.terms[g] * kernelDiagonal(term.kernel, rows);
            }
        }
        if (intervals)
            variance -= m_factor.triangularView<Eigen::Lower>()
                            .solve(covariance.transpose())
                            .colwise()
                            .squaredNorm()
                            .transpose();
        for (Eigen::Index i = 0; i < size; ++i) {
            const auto cell = static_cast<std::size_t>(begin + i);
            CellPrediction& p = predictions[cell];
            for (Eigen::Index g = 0; g < parts.cols(); ++g)
                p.parts.push_back(parts(i, g));
            p.link = m_base + parts.row(i).sum();
            p.cutOff = cells.cutOff[cell];
            p.accuracy = p.cutOff ? m_chance : m_link.back(p.link);
            if (!intervals || p.cutOff)
                continue;
            const double expected = std::max(variance[i], 0.0);
            const double half = kNormal95 * std::sqrt(expected + m_variances.noise);
            p.sd = std::sqrt(expected);
            p.low = m_link.back(p.link - half);
            p.high = m_link.back(p.link + half);
        }
    }
    return predictions;
}

Result<Eigen::VectorXd> AccuracyModel::structureOfSpace(const StructureTable& table, const Job& job) const
{
    const CellTerm& trained = m_trained.terms.front();
    Eigen::VectorXd u(table.rows.rows());
    for (Eigen::Index begin = 0; begin < u.size(); begin += kChunk) {
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("prediction", static_cast<double>(begin), static_cast<double>(u.size()));
        const Eigen::Index size = std::min(kChunk, u.size() - begin);
        const Eigen::MatrixXd rows = table.rows.middleRows(begin, size);
        const Eigen::VectorXd weighted = m_variances.terms.front() * m_alpha;
        u.segment(begin, size) = kernelMatrix(trained.kernel, rows, trained.rows) * weighted;
    }
    u.array() += m_base;
    return u;
}

}  // namespace vulpes::structure
