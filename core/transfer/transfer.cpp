// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/transfer.h"

namespace vulpes::transfer {

Result<Transfer> Transfer::prepare(SourceTable table, const TransferOptions& options, const Job& job)
{
    auto columns = Columns::prepare(std::move(table), options.sources, job);
    if (!columns)
        return fail(columns.error());
    Transfer transfer(std::move(*columns));
    transfer.m_blocks = transfer.m_columns.blocks(transfer.m_columns.allSources());
    transfer.m_points = shapePoints(static_cast<Eigen::Index>(transfer.m_blocks.size()));
    auto prior = learnPrior(transfer.m_columns, transfer.m_points, options.prior, job);
    if (!prior)
        return fail(prior.error());
    transfer.m_prior = std::move(*prior);
    return transfer;
}

}  // namespace vulpes::transfer
