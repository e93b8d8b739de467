// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/read_hardware.h"

namespace vulpes::workflow {

/// More would take minutes to learn from: the model's cost grows with their third power.
inline constexpr std::size_t kMostOwnNetworks = 1000;

/// What a device of one's own measured of a table's networks.
struct OwnDevice
{
    hardware::HardwareTablePtr table;  ///< the table given, with the device as one more series
    std::string name;                  ///< as the file says; "… (2)" where the table has a device of that name
    std::size_t networks = 0;          ///< measured
    std::size_t unknown = 0;           ///< measured, but not in the table: left out
};

/// A list to be filled in on a device: `arch_idx`, `ops` and an empty column `<device>_<metric>`, which `readHardware` reads as it is and when it is
/// filled. Networks without an index have `ops` alone. A name that a header cannot hold is changed.
[[nodiscard]] std::string measuringList(const hardware::HardwareTable&, const std::vector<std::size_t>& rows,
    const std::string& device, const std::string& metric);

/// The device of `measured` that is meant: `wanted`, or the only one that measured the metric. What it measured counts for every data set.
/// Errors: `own_other_space` (facts `space`, `expected`); `own_no_metric` (fact `metric`); `own_several_devices` (fact `devices`); `own_nothing_measured`
/// (facts `device`, `metric`) where no network of the table has a value; `own_too_many` (facts `networks`, `most`).
/// Cost: a copy of the table.
[[nodiscard]] Result<OwnDevice> withOwnDevice(const hardware::HardwareTable&,
    const hardware::HardwareTables& measured, const std::string& metric, const std::string& wanted = {});

}  // namespace vulpes::workflow
