// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "transfer/block.h"

namespace vulpes::transfer {

inline constexpr int kPoolNeeded = 10;  ///< rows

/// How much of the sources' latencies a prediction may look at.
enum class SourceUse {
    Measured,   ///< each network's own; only networks that all sources measured can be predicted
    Tabulated,  ///< what the sources' additive tables say of it: any network can be predicted
};

/// The table of sources made ready: standardised over the pool, with the additive table of each source, and the blocks that need no source.
/// Immutable; safe to share between threads.
class Columns
{
public:
    /// Errors: those of `check`; `transfer_too_few_rows` with facts `rows`, `needed` where the pool without missing sources is smaller
    /// than that; `transfer_device_constant` with fact `device`; Stopped.
    [[nodiscard]] static Result<Columns> prepare(SourceTable, SourceUse, const Job& = {});

    /// The blocks of a model that knows these sources (columns of the table): `sources`, `counts`, `live counts`, `sites`, `live sites`,
    /// `costs`; the live ones only where the table has a cell. `costs` lets the target rescale each operator while the sources'
    /// mean table says how its cost varies over the sites.
    [[nodiscard]] Blocks blocks(const std::vector<Eigen::Index>& sources) const;

    [[nodiscard]] const SourceTable& table() const { return m_table; }
    [[nodiscard]] const Rows& pool() const { return m_pool; }  ///< all sources are there
    [[nodiscard]] const Rows& candidates() const
    {
        return m_candidates;
    }  ///< of the pool, those that are connected
    [[nodiscard]] Eigen::VectorXd latencies(Eigen::Index source) const
    {
        return m_table.latencies.col(source);
    }
    [[nodiscard]] std::vector<Eigen::Index> allSources() const;
    /// Whether a prediction can be made for this row.
    [[nodiscard]] bool known(Eigen::Index row) const { return m_known[static_cast<std::size_t>(row)] != 0; }

private:
    SourceTable m_table;
    SourceUse m_use = SourceUse::Measured;
    Rows m_pool, m_candidates;
    std::vector<char> m_known;
    Eigen::MatrixXd m_standardised;         ///< N × D
    std::vector<Eigen::MatrixXd> m_tables;  ///< of each source, S × operators
    Blocks m_fixed;                         ///< counts, live counts, sites, live sites
};

}  // namespace vulpes::transfer
