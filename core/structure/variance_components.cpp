// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/variance_components.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace vulpes::structure {

namespace {

constexpr double kFirstNoise = 0.1;
constexpr double kLeastVariance = 1e-6;

double updated(double variance, double quadratic, double trace)
{
    return std::max(variance * std::sqrt((quadratic + 1e-6) / trace), kLeastVariance);
}

}  // namespace

Result<VarianceComponents> varianceComponents(
    const std::vector<Eigen::MatrixXd>& kernels, const Eigen::VectorXd& y, int iterations, const Job& job)
{
    const Eigen::Index n = y.size();
    assert(std::ranges::all_of(kernels, [&](const auto& k) { return k.rows() == n && k.cols() == n; }));
    VarianceComponents result;
    result.terms.assign(kernels.size(), 1.0 / static_cast<double>(kernels.size() + 1));
    result.noise = kFirstNoise;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("variances", iteration, iterations);
        Eigen::MatrixXd v = Eigen::MatrixXd::Constant(n, n, kMeanVariance);
        for (std::size_t g = 0; g < kernels.size(); ++g)
            v += result.terms[g] * kernels[g];
        v.diagonal().array() += result.noise + kJitter;
        const Eigen::LLT<Eigen::MatrixXd> factor(v);
        if (factor.info() != Eigen::Success)
            return fail(internalError("variances_failed").with("cells", n));
        const Eigen::VectorXd a = factor.solve(y);
        const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(n, n));
        const double halfLogDeterminant = factor.matrixLLT().diagonal().array().log().sum();
        result.logLikelihood.push_back(-0.5 * y.dot(a) - halfLogDeterminant
            - 0.5 * static_cast<double>(n) * std::log(2 * std::numbers::pi));
        for (std::size_t g = 0; g < kernels.size(); ++g)
            result.terms[g] =
                updated(result.terms[g], a.dot(kernels[g] * a), inverse.cwiseProduct(kernels[g]).sum());
        result.noise = updated(result.noise, a.squaredNorm(), inverse.trace());
    }
    return result;
}

}  // namespace vulpes::structure
