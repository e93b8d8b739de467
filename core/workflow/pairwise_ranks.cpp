// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/pairwise_ranks.h"

#include "predict/diagnostics.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

namespace vulpes::workflow {

namespace {

/// Tau-b of one pair, and over how many rows.
std::pair<double, std::size_t> pairOf(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> x, y;
    for (std::size_t row = 0; row < a.size(); ++row)
        if (!std::isnan(a[row]) && !std::isnan(b[row])) {
            x.push_back(a[row]);
            y.push_back(b[row]);
        }
    return {x.size() < 2 ? std::numeric_limits<double>::quiet_NaN() : predict::kendallTauB(x, y), x.size()};
}

} // namespace

Result<PairwiseRanks> pairwiseRanks(std::span<const std::vector<double>> columns, int threads, const Job& job)
{
    const std::size_t n = columns.size();
    PairwiseRanks found;
    found.kendall.assign(n, std::vector<double>(n, 1));
    found.rows.assign(n, std::vector<std::size_t>(n, 0));
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < n; ++i) {
        found.rows[i][i] = static_cast<std::size_t>(std::ranges::count_if(columns[i], [](double value) { return !std::isnan(value); }));
        for (std::size_t k = i + 1; k < n; ++k)
            pairs.emplace_back(i, k);
    }
    std::atomic<std::size_t> next = 0, done = 0;
    const auto work = [&] {
        for (std::size_t at = next++; at < pairs.size() && !job.stopped(); at = next++) {
            const auto [i, k] = pairs[at];
            const auto [tau, rows] = pairOf(columns[i], columns[k]);
            found.kendall[i][k] = found.kendall[k][i] = tau;
            found.rows[i][k] = found.rows[k][i] = rows;
            job.report("comparing", static_cast<double>(++done), static_cast<double>(pairs.size()));
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < std::min<int>(threads, static_cast<int>(pairs.size())); ++i)
            others.emplace_back(work);
        work();
    }
    if (job.stopped())
        return fail(stoppedError());
    return found;
}

} // namespace vulpes::workflow
