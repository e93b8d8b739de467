// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/what_if.h"

#include "explain/interval.h"

namespace vulpes::explain {

namespace {

struct Delta
{
    double value = 0;
    std::optional<double> low, high;
};

Delta delta(const predict::Fit& fit, const space::Architecture& a, const space::Architecture& b)
{
    const Eigen::VectorXd rowA = termRow(fit, a), rowB = termRow(fit, b);
    const double indexA = fit.beta.dot(rowA), indexB = fit.beta.dot(rowB);
    Delta result;
    result.value = fit.toTarget(indexB) - fit.toTarget(indexA);
    if (const auto half = halfWidth(fit, rowB - rowA)) {
        const double rate = exchangeRate(fit, indexA, indexB);
        result.low = result.value - rate * *half;
        result.high = result.value + rate * *half;
    }
    return result;
}

} // namespace

Difference difference(const predict::Fit& accuracy, const predict::Fit& latency, const space::Architecture& a,
                      const space::Architecture& b)
{
    Difference result;
    result.accuracyA = predict::predict(accuracy, a);
    result.accuracyB = predict::predict(accuracy, b);
    result.latencyA = predict::predict(latency, a);
    result.latencyB = predict::predict(latency, b);
    const Delta points = delta(accuracy, a, b), time = delta(latency, a, b);
    result.accuracyDelta = points.value;
    result.accuracyLow = points.low;
    result.accuracyHigh = points.high;
    result.latencyDelta = time.value;
    result.latencyLow = time.low;
    result.latencyHigh = time.high;

    const space::SearchSpace& space = *accuracy.formula->space();
    for (std::size_t d = 0; d < space.decisions().size(); ++d)
        if (a.choices[d] != b.choices[d])
            result.changes.push_back({space.decisions()[d].id, space.value(a, d), space.value(b, d)});
    return result;
}

} // namespace vulpes::explain
