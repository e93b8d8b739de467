// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "transfer/cell_graph.h"

#include <optional>
#include <string>

namespace vulpes::transfer {

using Rows = std::vector<Eigen::Index>;

/// What is known before a new device is measured: networks as one operator per site, and how long other devices take for them.
struct SourceTable
{
    Eigen::MatrixXi operators;  ///< N networks × S sites, each 0 … operatorCount-1
    int operatorCount = 0;
    int emptyOperator = 0;                   ///< the one that does nothing: `none`, `skip`
    std::optional<CellGraph> cell;           ///< where the sites are edges of a cell: dead edges are seen
    std::vector<std::string> siteNames;      ///< S, or empty: "site1", "site2", …
    std::vector<std::string> operatorNames;  ///< operatorCount, or empty: "operator0", …
    std::vector<std::string> devices;        ///< D sources; "name_32" and "name_256" are of one family
    Eigen::MatrixXd latencies;               ///< N × D, in any unit; NaN: not measured
    Rows pool;  ///< rows that scales, tables and the design are made from; empty: all
    std::vector<char>
        disconnected;  ///< N, or empty: what `cell` says. Such networks are not offered for measuring
};

/// Whether the parts fit together. Errors: `transfer_sizes` with facts `what`, `found`, `expected`; `transfer_operator_unknown` with
/// facts `row`, `site`, `operator`, `operators`; `transfer_too_few_sources` with facts `sources`, `needed`.
[[nodiscard]] Result<void> check(const SourceTable&);

/// Numbers rounded to seven digits (to `float`), as publications keep them: sums of the same operators in another order are equal again,
/// so that ties are ties. NaN stays.
[[nodiscard]] Eigen::MatrixXd withoutRoundingNoise(const Eigen::MatrixXd&);

/// A device's name without a trailing "_number": the same machine at another batch size.
[[nodiscard]] std::string family(const std::string& device);

}  // namespace vulpes::transfer
