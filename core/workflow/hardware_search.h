// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"
#include "workflow/table_runs.h"

#include <memory>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// A budget on one device: a value of its metric, or the value below which a share of its networks lies.
struct BudgetWish
{
    std::string device;
    study::Metric metric = study::kLatencyMs;
    double value = 0;      ///< in the metric's unit, or 0 … 1
    bool share = false;
};

struct HardwareQuestion
{
    std::vector<BudgetWish> budgets;   ///< at least one
    std::string task;                  ///< empty: the longest training judged on test pictures
    std::string dataset;               ///< of measurements and accuracies; empty: that of the accuracies, or what a device measured most networks for
    bool connectedOnly = false;        ///< leaves out networks whose input does not reach their output
};

/// A question to a hardware table as columns to search. Not movable: the columns point into it.
struct HardwareProblem
{
    HardwareProblem() = default;
    HardwareProblem(const HardwareProblem&) = delete;
    HardwareProblem& operator=(const HardwareProblem&) = delete;

    hardware::HardwareTablePtr table;
    const hardware::Task* task = nullptr;
    std::vector<double> accuracy;
    std::vector<std::vector<double>> costs;    ///< one per budget
    std::vector<std::string> datasets;         ///< that the costs were measured for, one per budget; empty: the file does not say
    std::vector<std::uint8_t> operators;
    TableProblem search;                       ///< views of the above; rows are the table's
};

/// Errors: `hw_device_unknown` (facts `device`, `metric`, `known`), `hw_task_unknown` (facts `task`, `known`), `hw_no_accuracy` where the table knows none,
/// `hw_no_samples` where no network's operators are known.
[[nodiscard]] Result<std::unique_ptr<const HardwareProblem>> problemOf(hardware::HardwareTablePtr, const HardwareQuestion&);

} // namespace vulpes::workflow
