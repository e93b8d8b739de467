// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/minimise.h"
#include "predict/internal/standardised.h"

#include <cmath>

namespace vulpes::predict {

namespace {

constexpr double kConstantVariance =
    1e-12;                             ///< of a term inside a subset, relative to its variance over all rows
constexpr double kAliasPivot = 1e-11;  ///< of the correlation matrix: 1 − R² of a term on those before it
constexpr double kEigenFloor = 1e-10;  ///< of the correlation matrix, for fits without penalty

/// The subset's terms on its own scale: correlations of the varying ones.
struct Problem
{
    double n = 0;
    std::vector<Eigen::Index> kept;  ///< varying terms
    Eigen::VectorXd mean, scale;     ///< of the kept standardised terms in the subset
    Eigen::MatrixXd correlation;
};

Problem makeProblem(const Moments& moments)
{
    Problem problem;
    problem.n = moments.n;
    const Eigen::VectorXd mean = moments.sum / moments.n;
    const auto variance = [&](Eigen::Index j) { return moments.gram(j, j) / moments.n - mean[j] * mean[j]; };
    for (Eigen::Index j = 0; j < mean.size(); ++j)
        if (variance(j) > kConstantVariance)
            problem.kept.push_back(j);
    const auto k = static_cast<Eigen::Index>(problem.kept.size());
    problem.mean.resize(k);
    problem.scale.resize(k);
    problem.correlation.resize(k, k);
    for (Eigen::Index a = 0; a < k; ++a) {
        const Eigen::Index j = problem.kept[static_cast<std::size_t>(a)];
        problem.mean[a] = mean[j];
        problem.scale[a] = std::sqrt(variance(j));
    }
    for (Eigen::Index a = 0; a < k; ++a)
        for (Eigen::Index b = 0; b <= a; ++b) {
            const Eigen::Index i = problem.kept[static_cast<std::size_t>(a)],
                               j = problem.kept[static_cast<std::size_t>(b)];
            const double value =
                (moments.gram(i, j) / moments.n - mean[i] * mean[j]) / (problem.scale[a] * problem.scale[b]);
            problem.correlation(a, b) = value;
            problem.correlation(b, a) = value;
        }
    return problem;
}

/// Covariances of the kept terms with a response, on the correlation scale; the response's mean and total sum of squares.
struct Response
{
    Eigen::VectorXd c;
    double mean = 0;
    double squares = 0;
};

Response respond(const Standardised& design, const Problem& problem, const Eigen::VectorXd& weights,
    const Eigen::VectorXd& y)
{
    Response response;
    response.mean = weights.dot(y) / problem.n;
    const Eigen::VectorXd centred = weights.cwiseProduct((y.array() - response.mean).matrix());
    response.squares = centred.dot((y.array() - response.mean).matrix());
    const Eigen::VectorXd products = design.z.transpose() * centred;
    const auto k = static_cast<Eigen::Index>(problem.kept.size());
    response.c.resize(k);
    for (Eigen::Index a = 0; a < k; ++a)
        response.c[a] = products[problem.kept[static_cast<std::size_t>(a)]] / (problem.n * problem.scale[a]);
    return response;
}

/// Slopes on the subset's scale → coefficients on the raw scale.
Eigen::VectorXd rawBeta(
    const Standardised& design, const Problem& problem, const Eigen::VectorXd& slopes, double responseMean)
{
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(design.z.cols() + 1);
    beta[0] = responseMean;
    for (Eigen::Index a = 0; a < slopes.size(); ++a) {
        const Eigen::Index j = problem.kept[static_cast<std::size_t>(a)];
        const double slope = slopes[a] / problem.scale[a];  // per standardised unit
        beta[0] -= slope * (problem.mean[a] + design.mean[j] / design.scale[j]);
        beta[j + 1] = slope / design.scale[j];
    }
    return beta;
}

/// Least squares with columns skipped in their order where they depend on those before (R's rule).
SubsetFit leastSquares(const Standardised& design, const Problem& problem, const Response& response)
{
    const Eigen::Index k = problem.correlation.rows();
    Eigen::MatrixXd l = Eigen::MatrixXd::Zero(k, k);
    std::vector<Eigen::Index> used;
    Eigen::VectorXd half = Eigen::VectorXd::Zero(k);
    for (Eigen::Index j = 0; j < k; ++j) {
        const auto m = static_cast<Eigen::Index>(used.size());
        for (Eigen::Index a = 0; a < m; ++a) {
            const Eigen::Index i = used[static_cast<std::size_t>(a)];
            l(j, a) = (problem.correlation(j, i) - l.row(j).head(a).dot(l.row(i).head(a))) / l(i, a);
        }
        const double pivot = problem.correlation(j, j) - l.row(j).head(m).squaredNorm();
        if (pivot < kAliasPivot)
            continue;
        l(j, m) = std::sqrt(pivot);
        half[m] = (response.c[j] - l.row(j).head(m).dot(half.head(m))) / l(j, m);
        used.push_back(j);
    }
    const auto m = static_cast<Eigen::Index>(used.size());
    Eigen::VectorXd slopes = Eigen::VectorXd::Zero(k);
    for (Eigen::Index a = m - 1; a >= 0; --a) {
        double value = half[a];
        for (Eigen::Index b = a + 1; b < m; ++b)
            value -= l(used[static_cast<std::size_t>(b)], a) * slopes[used[static_cast<std::size_t>(b)]];
        slopes[used[static_cast<std::size_t>(a)]] = value / l(used[static_cast<std::size_t>(a)], a);
    }
    SubsetFit fit;
    fit.beta = rawBeta(design, problem, slopes, response.mean);
    fit.effectiveDf = static_cast<double>(m) + 1;
    fit.dropped.assign(static_cast<std::size_t>(design.z.cols()), true);
    for (const Eigen::Index a : used)
        fit.dropped[static_cast<std::size_t>(problem.kept[static_cast<std::size_t>(a)])] = false;
    return fit;
}

/// Ridge in the eigenvectors of the correlation matrix: every lambda costs one pass over p numbers.
class Spectral
{
public:
    Spectral(const Problem& problem, const Formula& formula) : m_problem(problem), m_formula(formula)
    {
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(problem.correlation);
        m_vectors = solver.eigenvectors();
        m_values = solver.eigenvalues().cwiseMax(0.0);
    }

    /// lambda / n by the formula's rule for this response.
    [[nodiscard]] double penalty(const Response& response) const
    {
        switch (m_formula.penalty) {
        case Formula::Penalty::None:
            return 0;
        case Formula::Penalty::Fixed:
            return m_formula.lambda / m_problem.n;
        case Formula::Penalty::Gcv:
            break;
        }
        const Eigen::ArrayXd projected = (m_vectors.transpose() * response.c).array();
        const Eigen::ArrayXd values = m_values.array(), squares = projected.square();
        const double n = m_problem.n, total = response.squares / n;
        const auto gcv = [&](double logPenalty) {
            const double t = std::exp(logPenalty);
            const Eigen::ArrayXd shrunk = values + t;
            const double residual =
                std::max(total - (squares * (values + 2 * t) / shrunk.square()).sum(), 1e-300);
            const double df = n - 1 - (values / shrunk).sum();
            return df <= 0 ? 1e300 : residual / (df * df);
        };
        return std::exp(minimise(std::log(1e-8), std::log(1e2), 46, 16, gcv));
    }
    [[nodiscard]] Eigen::VectorXd slopes(const Response& response, double penalty) const
    {
        const Eigen::VectorXd projected = m_vectors.transpose() * response.c;
        return m_vectors * projected.cwiseProduct(inverse(penalty));
    }
    [[nodiscard]] double effectiveDf(double penalty) const { return 1 + m_values.dot(inverse(penalty)); }
    /// (n R + lambda I)^-1.
    [[nodiscard]] Eigen::MatrixXd covariance(double penalty) const
    {
        return m_vectors * (inverse(penalty) / m_problem.n).asDiagonal() * m_vectors.transpose();
    }

private:
    [[nodiscard]] Eigen::VectorXd inverse(double penalty) const
    {
        return m_values.unaryExpr(
            [&](double v) { return penalty == 0 && v < kEigenFloor ? 0.0 : 1.0 / (v + penalty); });
    }

    const Problem& m_problem;
    const Formula& m_formula;
    Eigen::MatrixXd m_vectors;
    Eigen::VectorXd m_values;
};

/// V of the raw coefficients: terms from the subset's scale, then the intercept by un-centring.
Eigen::MatrixXd rawV(const Standardised& design, const Problem& problem, const Eigen::MatrixXd& inner)
{
    const Eigen::Index p = design.z.cols(), k = inner.rows();
    Eigen::VectorXd factor(k), centre(k);
    for (Eigen::Index a = 0; a < k; ++a) {
        const Eigen::Index j = problem.kept[static_cast<std::size_t>(a)];
        factor[a] = 1 / (problem.scale[a] * design.scale[j]);
        centre[a] = design.mean[j] + design.scale[j] * problem.mean[a];
    }
    const Eigen::MatrixXd terms = factor.asDiagonal() * inner * factor.asDiagonal();
    const Eigen::VectorXd cross = -(terms * centre);
    Eigen::MatrixXd v = Eigen::MatrixXd::Zero(p + 1, p + 1);
    v(0, 0) = 1 / problem.n - centre.dot(cross);
    for (Eigen::Index a = 0; a < k; ++a) {
        const Eigen::Index i = problem.kept[static_cast<std::size_t>(a)] + 1;
        v(0, i) = v(i, 0) = cross[a];
        for (Eigen::Index b = 0; b < k; ++b)
            v(i, problem.kept[static_cast<std::size_t>(b)] + 1) = terms(a, b);
    }
    return v;
}

}  // namespace

std::optional<SubsetFit> fitSubset(const Standardised& design, const Formula& formula,
    const Eigen::VectorXd& y, const Eigen::VectorXd& weights, const Moments& moments, bool wantV)
{
    const Problem problem = makeProblem(moments);
    if (problem.kept.empty())
        return std::nullopt;
    const Response plain = respond(design, problem, weights, y);
    double low = INFINITY, high = -INFINITY;
    for (Eigen::Index i = 0; i < y.size(); ++i)
        if (weights[i] > 0) {
            low = std::min(low, y[i]);
            high = std::max(high, y[i]);
        }
    if (!(high > low))
        return std::nullopt;
    if (formula.link == LinkKind::Identity && formula.penalty == Formula::Penalty::None && !wantV)
        return leastSquares(design, problem, plain);

    const Spectral spectral(problem, formula);
    SubsetFit fit;
    fit.dropped.assign(static_cast<std::size_t>(design.z.cols()), true);
    for (const Eigen::Index j : problem.kept)
        fit.dropped[static_cast<std::size_t>(j)] = false;
    Response response = plain;
    double penalty = 0;
    Eigen::VectorXd slopes;
    if (formula.link == LinkKind::Identity) {
        penalty = spectral.penalty(response);
        slopes = spectral.slopes(response, penalty);
    } else {
        const auto solveAt = [&](double ceiling) {
            const Eigen::VectorXd index =
                y.unaryExpr([&](double v) { return v < ceiling ? -std::log(ceiling - v) : 0.0; });
            response = respond(design, problem, weights, index);
            penalty = spectral.penalty(response);
            slopes = spectral.slopes(response, penalty);
        };
        // GCV on the target's scale: what the ceiling is for is the error in points, and indices of different C do not compare.
        const auto gcv = [&](double logGap) {
            const double ceiling = high + std::exp(logGap);
            solveAt(ceiling);
            Eigen::VectorXd direction = Eigen::VectorXd::Zero(design.z.cols());
            double centre = response.mean;
            for (Eigen::Index a = 0; a < slopes.size(); ++a) {
                const double perUnit = slopes[a] / problem.scale[a];
                direction[problem.kept[static_cast<std::size_t>(a)]] = perUnit;
                centre -= perUnit * problem.mean[a];
            }
            const Eigen::VectorXd fitted = design.z * direction;
            double residual = 0;
            for (Eigen::Index i = 0; i < y.size(); ++i)
                if (weights[i] > 0) {
                    const double e = y[i] - linked(formula.link, ceiling, centre + fitted[i]);
                    residual += weights[i] * e * e;
                }
            const double df = problem.n - spectral.effectiveDf(penalty) - 1;
            return df <= 0 || !std::isfinite(residual) ? 1e300 : residual / (df * df);
        };
        const double range = high - low;
        const double gap = minimise(std::log(0.02 * range), std::log(50 * range), 22, 14, gcv);
        fit.ceiling = high + std::exp(gap);
        solveAt(fit.ceiling);
    }
    fit.lambda = penalty * problem.n;
    fit.effectiveDf = spectral.effectiveDf(penalty);
    fit.beta = rawBeta(design, problem, slopes, response.mean);
    if (wantV)
        fit.v = rawV(design, problem, spectral.covariance(penalty));
    return fit;
}

}  // namespace vulpes::predict
