// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/score.h"

#include "predict/diagnostics.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::transfer {

Score score(const std::vector<double>& predicted, const std::vector<double>& measured)
{
    assert(predicted.size() == measured.size());
    Score result;
    result.networks = predicted.size();
    result.spearman = predict::spearman(predicted, measured);
    result.kendall = predict::kendallTauB(predicted, measured);
    double errors = 0, near = 0, counted = 0;
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        if (measured[i] == 0)
            continue;
        const double error = std::abs(predicted[i] / measured[i] - 1);
        errors += error;
        near += error <= 0.1 ? 1 : 0;
        counted += 1;
    }
    if (counted > 0) {
        result.meanRelativeError = errors / counted;
        result.within10Percent = near / counted;
    }
    return result;
}

Rows middleRows(const Rows& rows, const Eigen::VectorXd& latencies)
{
    Rows sorted = rows;
    std::stable_sort(sorted.begin(), sorted.end(),
        [&](Eigen::Index a, Eigen::Index b) { return latencies[a] < latencies[b]; });
    const auto place = [&](double share) {
        return sorted.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size()));
    };
    return Rows(place(0.1), place(0.9));
}

}  // namespace vulpes::transfer
