// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "workflow/device_transfer.h"

namespace vulpes::cli {

/// What `hw transfer` has to tell.
struct TransferReport
{
    const hardware::HardwareTable& table;
    const workflow::TransferRequest& request;
    const workflow::DeviceTransfer& task;
    workflow::TransferDraw draw;                      ///< the first
    std::vector<workflow::TransferResult> results;    ///< one per draw; only the first keeps its predictions
    std::optional<transfer::AdditiveTable> additive;  ///< of the target
    std::vector<std::size_t> design;                  ///< networks to measure, where they were asked for
};

/// The study that was made of it.
struct TransferStudy
{
    std::string file;
    std::size_t networks = 0;
    std::string device;
    std::string task;  ///< empty: there are no accuracies
};

[[nodiscard]] Json transferJson(const TransferReport&, const std::optional<TransferStudy>&);
[[nodiscard]] std::string transferText(const TransferReport&, const std::optional<TransferStudy>&);
/// The predictions as a table: index, operators, prediction with its interval, and what was measured.
[[nodiscard]] std::string transferCsv(const TransferReport&);

}  // namespace vulpes::cli
