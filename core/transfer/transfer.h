// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/design.h"
#include "transfer/prediction.h"

namespace vulpes::transfer {

struct TransferOptions
{
    SourceUse sources = SourceUse::Measured;
    PriorOptions prior;
};

/// What other devices teach about the latency of a device that is measured on few networks (the order of the steps):
/// @code
///   const auto transfer = Transfer::prepare(table, {});
///   const auto rows = transfer->design({10});            // measure these
///   const auto fit = transfer->fit(measurements);
///   const auto latencies = predict(*fit, allRows);
/// @endcode
/// A Bayesian average of linear models whose columns come in blocks; method, constants and what they reach: docs/hardware.md.
/// Immutable; safe to share between threads. Deterministic for a seed.
class Transfer
{
public:
    /// Blocks and prior of these sources: nothing of the target. Errors: those of `Columns::prepare` and `learnPrior`. Polls the job.
    [[nodiscard]] static Result<Transfer> prepare(SourceTable, const TransferOptions& = {}, const Job& = {});

    [[nodiscard]] Result<Rows> design(const DesignRequest& request, const Job& job = {}) const
    {
        return transfer::design(m_columns, m_blocks, m_prior, request, job);
    }
    [[nodiscard]] Result<Fit> fit(const std::vector<Measurement>& measurements, const Job& job = {}) const
    {
        return transfer::fit(m_columns, m_blocks, m_points, m_prior, measurements, job);
    }

    [[nodiscard]] const Columns& columns() const { return m_columns; }
    [[nodiscard]] const Blocks& blocks() const { return m_blocks; }
    [[nodiscard]] const ShapePoints& points() const { return m_points; }
    [[nodiscard]] const Prior& prior() const { return m_prior; }

private:
    explicit Transfer(Columns columns) : m_columns(std::move(columns)) { }

    Columns m_columns;
    Blocks m_blocks;
    ShapePoints m_points;
    Prior m_prior;
};

}  // namespace vulpes::transfer
