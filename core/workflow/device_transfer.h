// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"
#include "transfer/additive_table.h"
#include "transfer/score.h"
#include "transfer/transfer.h"

namespace vulpes::workflow {

/// Networks whose index lies in first … last.
struct IndexRange
{
    std::int64_t first = 0, last = std::numeric_limits<std::int64_t>::max();
    [[nodiscard]] bool holds(std::int64_t index) const { return index >= first && index <= last; }
};

/// Which devices of a hardware table teach, and about which networks.
struct TransferRequest
{
    std::string
        target;  ///< a device of the table, whose column then answers and scores; empty: a device nobody measured yet
    std::vector<std::string>
        sources;  ///< empty: all others that measured the metric for at least half of the networks
    std::string metric = study::kLatencyMs;
    std::string dataset;  ///< empty: each device's first
    IndexRange pool;      ///< networks that may be measured
    IndexRange scored;    ///< networks that are foretold
    bool middle = false;  ///< score without the fastest and the slowest tenth, as published comparisons do
    transfer::SourceUse use = transfer::SourceUse::Measured;
};

/// One way to spend measurements.
struct TransferDraw
{
    Eigen::Index count = 10;
    Eigen::Index candidates =
        0;  ///< the design chooses among so many networks drawn from the pool; 0: among the whole pool
    std::uint64_t seed = 1;  ///< of that draw
    bool allMeasured =
        false;  ///< whatever the target has measured counts as its samples, and nothing is designed
};

/// What came of it. Rows are those of the hardware table.
struct TransferResult
{
    std::vector<std::size_t> measured;
    std::shared_ptr<const transfer::Fit> fit;
    std::vector<std::size_t> rows;                  ///< foretold
    std::vector<transfer::Prediction> predictions;  ///< of `rows`
    std::vector<double> truth;                      ///< of `rows`; NaN where the target was not measured
    std::optional<transfer::Score>
        score;  ///< over the rows with a truth that were not measured as samples; nothing below ten
    std::optional<transfer::Score>
        connected;  ///< the same over those whose input reaches their output: relative errors mean nothing on the others
};

/// A hardware table made ready for a target: sources, prior and blocks. Immutable; safe to share between threads.
class DeviceTransfer
{
public:
    /// Errors: `hw_device_unknown` (facts `device`, `metric`, `known`); `transfer_space` (fact `space`) for a space whose networks are not one
    /// operator per place; `hw_no_samples` where no network's operators are known; those of `transfer::Transfer::prepare`. Polls the job. Cost: half a second for nine sources.
    [[nodiscard]] static Result<DeviceTransfer> prepare(
        const hardware::HardwareTable&, const TransferRequest&, const Job& = {});

    /// Networks to measure next, best first. Errors: those of `transfer::design`.
    [[nodiscard]] Result<std::vector<std::size_t>> design(const TransferDraw&, const Job& = {}) const;
    /// Measures (in the table's column of the target), fits, foretells, scores. Requires a target. Errors: those of `transfer::design` and `transfer::fit`.
    [[nodiscard]] Result<TransferResult> run(const TransferDraw&, const Job& = {}) const;
    /// Whether the target is exactly a sum over its operators, from all it measured. Requires a target. Errors: those of `transfer::additiveTable`.
    [[nodiscard]] Result<transfer::AdditiveTable> additive(const Job& = {}) const;

    [[nodiscard]] const transfer::Transfer& transfer() const { return m_transfer; }
    [[nodiscard]] std::size_t tableRow(Eigen::Index row) const
    {
        return m_tableRows[static_cast<std::size_t>(row)];
    }
    /// Networks that the target has measured.
    [[nodiscard]] std::size_t targetRows() const;

private:
    explicit DeviceTransfer(transfer::Transfer transfer) : m_transfer(std::move(transfer)) { }
    [[nodiscard]] transfer::Rows candidates(const TransferDraw&, bool answered) const;

    TransferRequest m_request;
    transfer::Transfer m_transfer;
    std::vector<std::size_t>
        m_tableRows;  ///< rows of the source table: all networks whose operators are known
    transfer::Rows m_scored;
    std::vector<char> m_cutOff;  ///< as `m_tableRows`: the input does not reach the output
    Eigen::VectorXd m_answers;  ///< of the target; NaN where it was not measured
    Eigen::VectorXd m_target;   ///< the same to seven digits
};

}  // namespace vulpes::workflow
