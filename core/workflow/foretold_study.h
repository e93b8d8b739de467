// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/device_transfer.h"
#include "workflow/hardware_study.h"

namespace vulpes::workflow {

/// How the device of a foretold study is called: "mine (foretold)".
[[nodiscard]] std::string foretoldName(const std::string& device);

/// The networks of a table with their accuracies, timed by what was foretold of one device: its measurements where it was measured as a sample, the
/// prediction's mean everywhere else. The device's name says that it is foretold, its notes from how many measurements and which devices.
/// Networks whose input does not reach their output are left out: predictions are not valid for them. A prediction that is not above zero is no
/// time; the problem `foretold_not_positive` (facts `device`, `count`) tells how many networks stay without one.
/// Of the request for samples the task counts; devices and data set are those of the transfer. Errors: those of `makeHardwareStudy`.
[[nodiscard]] Result<HardwareStudy> makeForetoldStudy(const hardware::HardwareTable&, const TransferRequest&,
    const DeviceTransfer&, const TransferResult&, const std::string& task = {}, const Job& = {});

}  // namespace vulpes::workflow
