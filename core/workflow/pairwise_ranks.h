// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <span>
#include <vector>

namespace vulpes::workflow {

/// Kendall's tau-b of every two columns, ties counted as ties, over the rows that both have.
struct PairwiseRanks
{
    std::vector<std::vector<double>> kendall;     ///< symmetric, 1 on the diagonal; NaN below two shared rows
    std::vector<std::vector<std::size_t>> rows;   ///< that both have
};
/// `columns` are equally long; NaN stands for a row that a column lacks. Errors: stopped. Cost: pairs × n log n, shared by `threads`: 30 columns of
/// 12,736 rows in about two seconds of one thread. Exact. The phase is "comparing".
[[nodiscard]] Result<PairwiseRanks> pairwiseRanks(std::span<const std::vector<double>> columns, int threads = 1, const Job& = {});

} // namespace vulpes::workflow
